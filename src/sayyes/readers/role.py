"""The role in question: what the message calls it, without the requisition's number."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from collections.abc import Iterator

from sayyes.readers.facts import Evidence, Stated
from sayyes.readers.text import shortened
from sayyes.readers.vendors import key

_NOUNS = (
    "engineer|developer|programmer|analyst|manager|scientist|architect|intern|internship|consultant|designer|administrator|admin|coordinator|"
    "specialist|director|lead|leader|associate|assistant|technician|technologist|representative|rep|officer|recruiter|nurse|teacher|accountant|"
    "advisor|adviser|agent|clerk|driver|cook|chef|mechanic|electrician|plumber|carpenter|writer|editor|researcher|strategist|planner|buyer|"
    "supervisor|executive|president|vp|head|chief|tester|sde|sre|swe|devops|mlops|trainee|apprentice|apprenticeship|graduate|fellow|professor|"
    "lecturer|attorney|lawyer|paralegal|counsel|therapist|pharmacist|physician|doctor|dentist|carer|caregiver|operator|inspector|controller|"
    "auditor|actuary|underwriter|broker|trader|banker|teller|cashier|server|barista|receptionist|secretary|librarian|translator|producer|"
    "photographer|journalist|artist|animator|trainer|coach|instructor|tutor|worker|co-op|owner|partner|estimator|surveyor|welder|machinist|"
    "assembler|packer|picker|handler|guard|cleaner|housekeeper|installer|foreman|superintendent|pilot|captain|scrum master|statistician|"
    "economist|chemist|biologist|physicist|mathematician|psychologist|counselor|counsellor|bookkeeper|copywriter|marketer|merchandiser|stylist|"
    "evangelist|advocate|liaison|examiner|investigator|adjuster|processor|expert|generalist|principal|freelancer|contractor|helper|crew|"
    "entwickler\\w*|ingenieur\\w*|berater\\w*|leiter\\w*|mitarbeiter\\w*|sachbearbeiter\\w*|referent\\w*|kauffrau|kaufmann|werkstudent\\w*|praktik\\w+|"
    "softwareentwickler\\w*|développeu\\w+|ingénieur\\w*|responsable|chargé\\w*|stagiaire|ingenier\\w+|desarrollador\\w*|analista|gerente|técnico|"
    "sviluppatore|medewerker|programma?tore|physiotherapist|midwife|radiographer|paramedic|hygienist|dispenser|optician|solicitor|barrister|"
    "registrar|aide|caretaker|bartender|waiter|waitress|sommelier|concierge|janitor|custodian|landscaper|roofer|bricklayer|plasterer|joiner|"
    "hairdresser|beautician|dispatcher|courier|veterinarian|archivist|curator|conservator|illustrator|geologist|ecologist|hydrologist|"
    "dietitian|nutritionist|audiologist|phlebotomist|sonographer|firefighter|interpreter|proofreader|reporter|salesperson|nanny|"
    "operative|therapeut\\w*|apprenti|\\w{4,}(?:fachkraft|erin|istin|leiterin)|infirmi\\w+|vendeu\\w+|assistante?|comptable|enólog\\w+|camarer\\w+|dependient\\w+|jef[ea]|"
    "enfermer\\w+|administrativ[oa]|auxiliar"
)
NOUN = re.compile(rf"\b(?:{_NOUNS}|program|programme)s?\b", re.IGNORECASE)
_KIND_OF_JOB = r"(?:position|role|opening|opportunity|job|vacancy|requisition|post|spot|gig|stelle|poste|puesto|vacante)"
_TEXT = r"(?P<role>[\w(\[\"*][^\n;!?]{1,110}?)"
_END = r"(?=[.,;!?:\"]? (?:at|with|with us|came|come|just|landed|reached|arrived|has|from|is|this|next|until|which|test|by|here|in our|has|have|was|is|and (?:your|you|my|i|it|our|we|would|are|for|will|look|want\w*|have|hope|thank)|we|on (?:the|our)|based|located|through|to discuss|to)\b|[.;!?\n\"]|, (?:and|we|which|but|however|I|my|please|you|your|req\w*|job id|id)\b|$)"

_PATTERNS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(pattern, flags))
    for weight, pattern, flags in (
        (10, r"^[*•\s-]*(?:job title|position title|position ?name(?: ?/ ?title)?|requisition title|role title|job role|position ?/ ?title|stellenbezeichnung|poste|puesto)\s*[:–-]+\s*(?P<role>[^\n]{2,110})$", re.IGNORECASE | re.MULTILINE),
        (9, r"^[*•\s-]*(?:role|position|title|job|opening|stelle|job descriptions?)\s*:[–-]*\s*(?P<role>[^\n]{2,110})$", re.IGNORECASE | re.MULTILINE),
        (9, rf"(?:\b(?:the|our|an?|this|your|open|following)|'s)\s+{_TEXT}\s+{_KIND_OF_JOB}s?\b", re.IGNORECASE),
        (9, r"\bjob application: [^\n]{2,60}? [-–] (?P<role>[^\n]+?)(?= on \d|$)", re.IGNORECASE | re.MULTILINE),
        (8, r"(?:\b(?:the|our|an?|this|your)|'s)\s+(?P<role>[\w(\[\"*][^\n;!?.]{1,90}?\binternships?\b(?: [-–] (?:Summer|Fall|Winter|Spring) \d{4})?)", re.IGNORECASE),
        (7, r"^(?:\w+ )?application(?: for)? ?: (?P<role>[^\n]{3,100})$", re.IGNORECASE),
        (6, rf"\b(?:qualifications|background|experience|profile|resume|skills|credentials) for (?:the|our) {_TEXT}{_END}", re.IGNORECASE),
        (8, rf"\b{_KIND_OF_JOB} (?:of|as|for|titled)(?: an?| the| our)? {_TEXT}{_END}", re.IGNORECASE),
        (8, rf"\bfor (?:the )?following {_KIND_OF_JOB}: ?\n*(?P<role>[^\n]{{3,110}})", re.IGNORECASE),
        (7, rf"\b(?:application|applying|applied|apply|submission|candidacy|resume|résumé|cv|profile|interest|considered|consideration|interview|screen|stage|round|offer|test|assessment|challenge|questionnaire|shortlisted|talking to you|call) (?:for|in|to|as)(?: the| our| an?)? {_TEXT}{_END}", re.IGNORECASE),
        (6, rf"\b(?:opening|need|hiring|looking|search|searching|recruiting|requirement|opportunity|opportunity:|vacancy) (?:for|of)(?: the| our| an?)? {_TEXT}(?=[.,;!?:\n(]| (?:in|at|with|who|to|role|position|for|and)\b|$)", re.IGNORECASE),
        (6, rf"\bhiring (?:an? )?{_TEXT}(?= for\b|[.,!\n]| (?:in|at|to|role|position|and|who|with|on)\b)", re.IGNORECASE),
        (7, rf"\byour {_TEXT} (?:application|interview|candidacy)\b", re.IGNORECASE),
        (8, rf"\b(?:bewerbung|stelle|position|ausschreibung) (?:als|zum|zur) {_TEXT}(?= (?:bei|in|für|und|hat|ist|wurde|wird|zu|an|haben|danken|sowie)\b|[.,!\n]|$)", re.IGNORECASE),
        (8, rf"\b(?:poste|puesto|vaga|cargo|posizione) (?:de|d'|di) ?{_TEXT}(?= (?:a|au|chez|en|na|no|da|presso|dans|et|y|es|est|nos|ha|a)\b|[.,!\n]|$)", re.IGNORECASE),
        (5, rf"\b(?:as|become) (?:the |our |an? ){_TEXT}{_END}", re.IGNORECASE),
    )
)  # fmt: skip
# Wordings that name a post outright: no list of occupations has to know the word.
_STOP = r"(?= (?:bei|beim|in|im|für|und|ist|hat|zu|anbieten|an|am|chez|au|aux|à|dans|nous|en|con|es|y|e|n'a|n’a|at|with|has|is|and|on|programme)\b|[.,;:!?\n(–]| - |$)"
_NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:\b(?:arbeitsplatz|job|einsatz|bewerbung|stelle|position|tätigkeit|ausbildung|ausschreibung)) als (?P<role>[A-ZÄÖÜ][^\n.,;!?]{{2,60}}?){_STOP}",
        r"(?i:^(?:aw: |re: |wg: )*(?:ihre |meine )?bewerbung(?: um| für)? )(?P<role>[A-ZÄÖÜ]\w+(?:in|er|mann|frau|kraft|leitung))$",
        rf"(?i:\bposte (?:de |d['’])|\ben tant que )(?P<role>[A-ZÀ-Þ][^\n.,;!?]{{2,60}}?){_STOP}",
        rf"(?i:\b(?:puesto|plaza|vacante) (?:de|como) |\bcandidatura (?:para|a|como) )(?!el |la |un)(?P<role>[A-ZÀ-Þ][^\n.,;!?]{{2,60}}?){_STOP}",
        r"(?i:\bfor the )(?P<role>[A-Z][\w/&-]+(?: [A-Z][\w/&-]+){0,4}) (?:role|position|post|vacancy)\b",
        r"(?i:\b(?:applying|applied|apply) (?:to be|to become|as) an? )(?P<role>[A-Z][\w/&-]+(?: [A-Z][\w/&-]+){0,4})\b",
        r"(?i:\b(?:for|on|in) (?:the|our|an?|this) )(?P<role>(?:[SJ]r\. )?[A-Z][\w/&'’+-]*(?: (?:[A-Z(][\w/&'’+()-]*|and|of|in|-|–|&|[IVX]+)){0,6}) (?i:roles?|positions?|post|vacancy|spot|gig|opening|job|test|opportunity|search)\b",
        r"(?i:\bfor (?:the |our |all )?)(?P<role>[A-Z][\w/&'’+-]*(?: (?:[A-Z(][\w/&'’+()-]*|and|of|-|–|&)){0,6}) (?:applicants|candidates|hires)\b",
        r"(?i:\binterviews?(?: [^.\n]{0,60}?)? for (?:the |our |an? )?)(?P<role>[A-Z][\w/&'’+.-]*(?:,? (?:[A-Z(][\w/&'’+.()-]*|and|of|-|–|&)){0,6})(?= (?:on|at|with|has|is|was|have)\b|[.,!\n]|$)",
        r"(?i:\b(?:oferta|vacante|puesto|plaza|candidatura)(?: de| para| como|:)? )(?P<role>[A-ZÁÉÍÓÚ][\w/-]+(?: (?:de|en|y|[A-ZÁÉÍÓÚ]?[\w/-]+)){0,4}?)(?=[.,;:!?\n]| en\b|$)",
        r"(?i:\b(?:we need|looking for|in need of|searching for) an? )(?P<role>[A-Z][\w/&-]+(?: [A-Z][\w/&-]+){1,4})\b",
        r"(?:^|[–:|-] )(?P<role>[A-ZÄÖÜ][\w/&-]+(?: [\w/&-]+){0,5}) ?(?=\((?:m/w/d|w/m/d|f/m/d|m/f/d|d/m/w|gn|h/f|f/h)\))",
    )
)
_GENERIC = re.compile(
    r"^(?:current|open|new|same|right|next|other|available|above|below|following|particular|specific|various|several|different|similar|suitable|"
    r"exciting|great|job|role|position|opening|opportunity|interview|phone|video|call|time|application|your|this|that|it|us|you|me|any|all|more|an?|the|"
    r"candidate|candidates|team|next step|company|employment|advertised|listed|said|desired|internship|summer internship|full-?time|part-?time|"
    r"contract|permanent|remote|entry level|junior|senior|hiring manager|recruiter will.*|we .*|our .*)$",
    re.IGNORECASE,
)
_BAD_WORDS = re.compile(
    r"\b(?:you|your|we|our|us|they|their|will|would|has|have|had|been|was|were|is|are|be|please|thank|thanks|unfortunately|not|process|applications?(?! (?:\w+ )?(?:engineer|developer|architect|analyst|support|specialist|manager|security|programmer|consultant))|"
    r"interest(?:ed)?|apply(?:ing)?|applied|considering?|careers|hear|that|which|who|this|these|because|qualif\w+|résumé|resume|hiring|review\w*|click|sentence|again|submitted|"
    r"regarding|discuss|schedul\w+|invit\w+|excited|learn|next steps?|received|select\w*|candidates?|opportunit\w+|position|role|interview|interviews|further|forward|match)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^.*\b(?:for|in|to|about|regarding|re:?|as|is|of|have|and|with|you|on|at|fill) (?:the|our|an?|your|this)\s+", re.IGNORECASE
)
_ARTICLE = re.compile(
    r"^(?:the|our|an?|your|this|following|open|(?-i:locum|temporary|permanent|vacant|full-time|part-time|experienced|talented|skilled|passionate)|position of|role of|urgent|for|(?-i:new|current|exciting))\s+",
    re.IGNORECASE,
)
_NUMBER = r"(?!(?:19|20)\d\d\b)(?:(?:[RJP]|[A-Z]{2,4})[-_]?)?\d{4,}(?:-\d+)?[A-Z]{0,3}"
_NUMBER_BEFORE = re.compile(
    rf"^(?:req(?:uisition)?\.?|job|id|ref|no)?[\s#:.-]*(?:id[\s#:.-]*)?{_NUMBER}[\s:–-]+(?=\S)", re.IGNORECASE
)
_NUMBER_AFTER = re.compile(
    rf"(?: [-–] [A-Z]{{2,4}} 0\d{{4,}})|[\s,–-]*[(\[]?\b(?:(?:req(?:uisition)?|job|ref(?:erence)?)\.?(?: ?(?:id|no|number))?|id|no\.?|nr\.?)?[\s#:.-]*(?:{_NUMBER}|(?<=-)\d{{5,}}|\d{{3,}}-\d{{2,}})[)\]]?\.?$", re.IGNORECASE
)  # fmt: skip
_ONLY_INTERNSHIP = re.compile(r"(?:[a-z]+[ -]){1,4}(?:internships?|programs?)")
_SIGN_OFF = re.compile(r"^(?:best|kind|warm|regards|sincerely|thanks|thank you|cheers|yours)\b.{0,20}$", re.IGNORECASE)
_TRAILING_KIND = re.compile(r"\s+(?:position|role|opening|job|vacancy|opportunity)$", re.IGNORECASE)
_ROUND_BEHIND = re.compile(
    r"\s+(?:(?:phone|video|telephone|technical|initial|first|second|final|intro\w*|teams|zoom|panel|onsite|on-site|1st|2nd|3rd) )*"
    r"(?:screen\w*|interviews?|call|chat|test|assessment|challenge|application|take-?home|round \d|stage|vacancy|role|position|"
    r"w/|with|update|offer|candidates?|openings?|opportunity|needed|wanted|required)(?=$|[\s:,–-]).*$",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\s*\((?:ref\.?:? ?)?(?=[^()]*\d)(?=[^()]*[A-Z])[A-Z0-9]+(?:[/-][A-Z0-9]+)+\)$")
_LETTER_FOR = re.compile(
    r"^(?:(?:your|ihre|votre|tu|su) )?(?:application|bewerbung|candidature|candidatura|entrevista|interview|entretien|einladung|"
    r"vorstellungsgespräch|invitation|shortlisted|offer|letter of offer)(?: (?:for|as|als|zur|zum|para|pour|de|to|of|[-–]))?(?: the)? (?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_MONTHS = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez"
_DAY_BEHIND = re.compile(
    rf",? (?:on|at|am|by|this|next|from|le|el)? ?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|today|tonight|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)? (?:{_MONTHS})[a-zä]*|(?:{_MONTHS})[a-zä]* \d{{1,2}}|\d{{1,2}}(?::\d\d)? ?[ap]m)\b.*$",
    re.IGNORECASE,
)  # "Data Analyst on Tuesday 3 March": the day is when, not what
_VERB_BEHIND = re.compile(
    r" (?:(?:an)?zubieten|anbieten|(?:zu )?(?:besetzen|übernehmen|vergeben|geben)|interessieren|bewerben|beworben|einladen|einzuladen|begrüßen|gewinnen|entschieden)\b.*$"
)  # a German sentence ends with its verb
_REMOTE_MARK = re.compile(r"^(?:100 ?% )?remote ?[/|–-]+ ?", re.IGNORECASE)
_GENDER = re.compile(
    r"\s*[(\[]\s*(?:[fmwdxhai]|all genders?|gn)\s*(?:[/|,*]\s*(?:[fmwdxhai]|div|all)\s*)*[)\]]|\s+[fmwh]/[fmwh](?:/[dx])?(?=$|\s)",
    re.IGNORECASE,
)


_LONGEST = 400  # characters; several times the longest title


def find_role(text: str, subject: str, company: str | None = None, *, titles: tuple[str, ...] = ()) -> Stated | None:
    """The best-supported title in the body, else in the subject.

    `text` is flowed plain text; the employer's name is no title, and neither are the `titles` of the people who write.
    """
    found = (each for each in _candidates(text, subject, company) if not any(each[1] in title for title in titles))
    best = max(found, key=lambda each: each[0], default=None)
    if best is None or best[0] < 5:
        of_subject, of_line = _of_subject(subject, company), _of_line(text, titles)
        doubled = of_subject and of_line and of_subject[1].startswith(of_line[1])
        best = (of_line if doubled else of_subject) or of_line or best
    return Stated(best[1], best[2], sure=best[0] >= 5) if best else None


def _beside_company(text: str, subject: str, company: str) -> Iterator[tuple[float, str, Evidence]]:
    """ "Sous Chef at Acme", "Acme - Sous Chef interview": what stands on the other side of the employer's name."""
    name = re.escape(company)
    before = re.compile(
        rf"(?P<role>[A-Z][\w/&'’+.-]*(?: [A-Z(][\w/&'’+.()-]*){{0,5}}) (?:at|@|with|bei|chez) (?:the )?{name}(?!\w)"
    )
    behind = re.compile(rf"(?<!\w){name} ?(?:[-–|·:]| / )+ ?(?P<role>[^\n|·]{{3,80}})")
    for where, source in (("body", text), ("subject", subject)):
        for pattern in (before, behind):
            for match in pattern.finditer(source):
                role = clean_role(_ROUND_BEHIND.sub("", _LETTER_FOR.sub("", re.split(r" [-–|·@] ", match["role"])[0])))
                line = source[source.rfind("\n", 0, match.start()) + 1 :].split("\n", 1)[0]
                if looks_like_role(role) and (where == "subject" or match.group() != line):
                    yield 6.5, role, Evidence(where, shortened(match.group()))


def _candidates(text: str, subject: str, company: str | None) -> Iterator[tuple[float, str, Evidence]]:
    if company:
        yield from _beside_company(text, subject, company)
    for where, source, factor in (("body", text, 1.0), ("subject", subject, 0.9)):
        for pattern in _NAMED:
            for match in pattern.finditer(source):
                role = _without_company(clean_role(_LETTER_FOR.sub("", match["role"])), company)
                if 3 <= len(role) <= 80 and len(role.split()) <= 7 and not _GENERIC.match(role) and not _BAD_WORDS.search(role):
                    yield 7.5 * factor, role, Evidence(where, shortened(match.group()))
        for weight, pattern in _PATTERNS:
            for match in _inner_too(pattern, source):
                role = _without_company(clean_role(_innermost(match["role"])), company)
                worth = weight * factor * _worth(role)
                if worth > 0:
                    yield worth, role, Evidence(where, shortened(match.group()))


def _inner_too(pattern: re.Pattern[str], source: str) -> Iterator[re.Match[str]]:
    """Matches that may lie in one another: "an assessment for your application for Data Analyst" has two."""
    match = pattern.search(source)
    while match is not None:
        yield match
        match = pattern.search(source, max(match.start("role"), match.start() + 1))


def _without_company(role: str, company: str | None) -> str:
    """ "Acme Data Analyst" at Acme is a data analyst; "Acme" alone is no role."""
    if not company:
        return role
    if key(role) in key(company) or (key(company) == key(role)):
        return ""
    role = re.sub(rf"(?:,| at| [-–|@]) ?{re.escape(company)}.*$", "", role)
    rest = role[len(company) :].strip(" -–|:,") if role.casefold().startswith(company.casefold() + " ") else role
    return rest if NOUN.search(rest) else role


def clean_role(text: str) -> str:
    """Strip the requisition's number, (f/m/d) marks, quotation marks and articles."""
    role = text[:_LONGEST].strip(" \"'*•–—,.:;|")
    for _ in range(2):
        role = _REMOTE_MARK.sub("", _ARTICLE.sub("", role))
        role = _NUMBER_BEFORE.sub("", role)
        role = _NUMBER_AFTER.sub("", role).strip(" \"'*–—,.:;|-")
    role = _one_post(_VERB_BEHIND.sub("", _DAY_BEHIND.sub("", role))) if " " in role else role
    return _REFERENCE.sub("", _GENDER.sub("", role).strip(" -–,"))


def _one_post(role: str) -> str:
    """One applies for one post: "Warehouse Operatives" are hired as a warehouse operative each."""
    before, _, last = role.rpartition(" ")
    single = last.removesuffix("s")
    if last.endswith("s") and NOUN.fullmatch(single) and single.isascii() and not NOUN.search(before) and " of" not in before:
        return f"{before} {single}"
    return role


def looks_like_role(text: str) -> bool:
    """A short phrase with the name of an occupation in it, and no sentence."""
    return _worth(text) >= 0.9


def _innermost(text: str) -> str:
    role = _LEADING.sub("", text)
    before, article, rest = role.rpartition(" the ")
    outside = not NOUN.search(before) or (
        rest[:1].isupper() and "," in before and not before.endswith((" to", " of", " for", " in"))
    )
    return rest if article and NOUN.search(rest) and outside else role


def _worth(role: str) -> float:
    """0 for what is no title; 1 with an occupation in it; less for a capitalised phrase without."""
    if (
        not 2 <= len(role) <= 110
        or _GENERIC.match(role)
        or len(role.split()) > 14
        or _BAD_WORDS.search(role)
        or "@" in role
        or "http" in role
    ):
        return 0.0
    if NOUN.search(role):
        return 0.0 if _ONLY_INTERNSHIP.fullmatch(role) else 1.0
    words = [word for word in re.findall(r"[^\W\d_][\w'-]*", role) if len(word) > 3]
    titled = bool(words) and all(word[0].isupper() for word in words)
    return 0.55 if titled and len(words) >= 2 else 0.0


def _of_subject(subject: str, company: str | None) -> tuple[float, str, Evidence] | None:
    plain = re.sub(r"^(?:(?:re|fwd?|aw|wg) ?: ?)+", "", subject, flags=re.IGNORECASE)
    for piece in re.split(r"\s+[-–—|@·•~]+\s+|\s*\|\|?\s*|: |\s+at\s+(?=[A-Z])|(?<=[a-z.]) ?– ?|\s+/\s+|/(?=local)|:{2,}", plain):
        piece = _LETTER_FOR.sub("", _TRAILING_KIND.sub("", piece))  # noqa: PLW2901  "Data Analyst position" is a data analyst
        for part in (_ROUND_BEHIND.sub("", piece), piece, re.sub(r"\s+in\s+[A-Z].*$", "", piece)):
            role = clean_role(re.split(r"[(?!]", part)[0] if part.count("(") != part.count(")") else part)
            role = _without_company(role, company)
            if looks_like_role(role) and not re.search(
                r"\b(?:team|jobs|alert|appointment|reminder|message|invoice|order)\b", role, re.IGNORECASE
            ):
                return 5.0, role, Evidence("subject", shortened(subject))
    return None


def _of_line(text: str, titles: tuple[str, ...]) -> tuple[float, str, Evidence] | None:
    """Boards print the title on a line of its own near the top."""
    lines = [line for line in text.split("\n") if line]
    for number, line in enumerate(lines[:6]):
        if number and number >= len(lines) - 2 and len(lines[number - 1].split()) <= 2:
            return None  # under the signer's name
        if _SIGN_OFF.match(line):
            return None
        role = clean_role(line)
        if (
            "|" not in line
            and looks_like_role(role)
            and not any(role in title for title in titles)
            and line[0].isupper()
            and not line.endswith((".", ",", "!", "?"))
            and len(role.split()) <= 10
        ):
            return 4.0, role, Evidence("body", shortened(line))
    return None

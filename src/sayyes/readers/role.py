"""The role in question: what the message calls it, without the requisition's number."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from collections.abc import Iterator

from sayyes.readers.facts import Evidence, Stated
from sayyes.readers.role_wordings import LABEL, NAMED, NOUN, PATTERNS, TITLED_LINE
from sayyes.readers.text import shortened
from sayyes.readers.vendors import key

__all__ = ["NOUN", "clean_role", "find_role", "looks_like_role"]

_GENERIC = re.compile(
    r"^(?:current|open|new|same|right|next|other|available|above|below|following|particular|specific|various|several|different|similar|suitable|"
    r"exciting|great|job|role|position|opening|opportunity|interview|phone|video|call|time|application|your|this|that|it|us|you|me|any|all|more|an?|the|"
    r"candidate|candidates|team|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:to)?morrow|today|next step|company|employment|advertised|listed|said|desired|internship|summer internship|full-?time|part-?time|"
    r"contract|permanent|remote|entry level|junior|senior|hiring manager|recruiter will.*|we .*|our .*)$",
    re.IGNORECASE,
)
_BAD_WORDS = re.compile(
    r"\b(?:you|your|we|our|us|they|their|will|would|has|have|had|been|was|were|is|are|be|please|thank|thanks|unfortunately|not|process(?! (?:\w+ )?(?:engineer|metallurg|technician|operator|analyst|manager|chemist|improvement|owner|safety|technolog|control|develop))|applications?(?! (?:\w+ )?(?:engineer|developer|architect|analyst|support|specialist|manager|security|programmer|consultant))|"
    r"interest(?:ed)?|apply(?:ing)?|applied|considering?|careers|hear|that|which|who|this|these|because|qualif\w+|résumé|resume|hiring|review\w*|click|sentence|again|submitted|"
    r"regarding|discuss|schedul\w+|invit\w+|excited|learn|next steps?|received|select\w*|licen[cs]e|roster|candidates?|opportunit\w+|position|role|interview|interviews|further|forward|match)\b",
    re.IGNORECASE,
)
_NO_POST = re.compile(
    rf"{_BAD_WORDS.pattern}|\b(?:aptitude|online|verbal|numerical|psychometric|written|HR|CEO|CFO|CTO|final|first|second|AI|IT)$|^(?:aptitude|online|verbal|numerical|psychometric)\b(?!.*(?i:manager|officer|assistant|editor|specialist))",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^.*\b(?:for|in|to|about|regarding|re:?|as|is|of|have|and|with|you|on|at|fill) (?:the|our|an?|your|this)\s+", re.IGNORECASE
)
_ARTICLE = re.compile(
    r"^(?:the|our|an?|your|this|following|open|(?-i:locum|temporary|permanent|vacant|full-time|part-time|experienced|talented|skilled|passionate)|position of|role of|urgent|for|(?-i:job|vacancy|position|role|post|function|function of)|(?-i:as|of)|(?-i:new|current|exciting|newly created|first|second|further))\s+",
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
_TRAILING_KIND = re.compile(r"\s+(?:position|role|opening|job|vacancy|opportunity|post)$", re.IGNORECASE)
_ROUND_BEHIND = re.compile(
    r"\s+(?:(?:phone|video|telephone|technical|initial|first|second|final|intro\w*|teams|zoom|panel|onsite|on-site|1st|2nd|3rd) )*"
    r"(?:screen\w*|interviews?|call|chat|test|assessment|challenge|application|app|testing|test|interviews|slots?|competition|registration|induction|selection|search|recruitment|psychometric|take-?home|round \d|stage|vacancy|role|position|"
    r"w/|with|update|offer|candidates?|openings?|opportunity|needed|wanted|required)(?=$|[\s:,–-]).*$",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\s*\((?:ref\.?:? ?)?(?=[^()]*\d)(?=[^()]*[A-Z])[A-Z0-9]+(?:[/-][A-Z0-9]+)+\)$")
_LETTER_FOR = re.compile(
    r"^(?:(?:your|ihre|votre|tu|su) )?(?:application|bewerbung|candidature|candidatura|entrevista|interview|entretien|einladung|"
    r"vorstellungsgespräch|invitation|shortlisted|offer|letter of offer|oportunidad|opportunity|exploring|vacancy|role|job|proposition d['’](?:emploi|alternance|embauche)|oferta|zusage|absage|stellenangebot)(?: (?:for|as|als|zur|zum|para|pour|de|to|of|[-–]))?(?: the)? (?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_MONTHS = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez"
_DAY_BEHIND = re.compile(
    rf",? (?:on|at|am|by|this|next|from|le|el)? ?(?:(?:mon|tue|wed|thu|fri|sat|sun)\.?,? (?=\d))?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|today|tonight|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)? (?:{_MONTHS})[a-zä]*|(?:{_MONTHS})[a-zä]* \d{{1,2}}|\d{{1,2}}(?::\d\d)? ?[ap]m|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})\b.*$",
    re.IGNORECASE,
)  # "Data Analyst on Tuesday 3 March": the day is when, not what
_VERB_BEHIND = re.compile(
    r" (?:(?:an)?zubieten|anbieten|(?:zu )?(?:besetzen|übernehmen|vergeben|geben)|interessieren|bewerben|beworben|einladen|einzuladen|begrüßen|gewinnen|entschieden)\b.*$"
)  # a German sentence ends with its verb
_NUMBERED = re.compile(r"^(?:requisition|req|job|vacancy|ref|competition)\.? ?#?(?=[\w-]*\d)[\w-]+,? ", re.IGNORECASE)
_REMOTE_MARK = re.compile(r"^(?:100 ?% )?remote ?[/|–-]+ ?", re.IGNORECASE)
_TERMS = re.compile(r"\s*\((?=[^()]*\b(?:grade|point|scale|salary|ref|pay)\b)[^()]*\)", re.IGNORECASE)
_GENDER = re.compile(
    r"\s*[(\[]\s*(?:[fmwdxhai]|all genders?|gn)\s*(?:[/|,*]\s*(?:[fmwdxhai]|div|all)\s*)*[)\]]|\s+[fmwh]/[fmwh](?:/[dx])?(?=$|\s)",
    re.IGNORECASE,
)


_OWNED = re.compile(r"\b[\w-]+['’]s\b(?= )")  # "the Headteacher's call" is no head teacher's post
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
                if _TALK_WITH.match(match["role"]):
                    continue
                role = clean_role(_ROUND_BEHIND.sub("", _LETTER_FOR.sub("", re.split(r" [-–|·@] ", match["role"])[0])))
                line = source[source.rfind("\n", 0, match.start()) + 1 :].split("\n", 1)[0]
                if looks_like_role(role) and (where == "subject" or match.group() != line):
                    yield 6.5, role, Evidence(where, shortened(match.group()))


def _candidates(text: str, subject: str, company: str | None) -> Iterator[tuple[float, str, Evidence]]:
    if company:
        yield from _beside_company(text, subject, company)
    yield from _of_label(text, company)
    for where, source, factor in (("body", text, 1.0), ("subject", subject, 0.9)):
        for pattern in NAMED:
            for match in pattern.finditer(source):
                role = _without_company(clean_role(_LETTER_FOR.sub("", match["role"])), company)
                if 2 <= len(role) <= 80 and len(role.split()) <= 7 and not _GENERIC.match(role) and not _NO_POST.search(role):
                    yield 7.5 * factor, role, Evidence(where, shortened(match.group()))
        for weight, pattern in PATTERNS:
            for match in _inner_too(pattern, source):
                role = _without_company(clean_role(_innermost(match["role"])), company)
                worth = weight * factor * _worth(role)
                if worth > 0:
                    yield worth, role, Evidence(where, shortened(match.group()))


def _of_label(text: str, company: str | None) -> Iterator[tuple[float, str, Evidence]]:
    """ "Vacancy: Keyholder", and "What: Call - Keyholder", which is read as a subject is."""
    for match in LABEL.finditer(text):
        role = _without_company(clean_role(match["role"]), company)
        noun = NOUN.search(role) is not None
        title = 2 <= len(role) <= 80 and len(role.split()) <= 8 and re.search(r"[^\W\d_]{3}", role) and not _GENERIC.match(role)
        if title and (noun or not _BAD_WORDS.search(role)):
            yield 10.0 if noun else 6.0, role, Evidence("body", shortened(match.group()))
    for match in TITLED_LINE.finditer(text):
        found = _of_subject(match["title"], company)
        if found:
            yield 9.5, found[1], Evidence("body", shortened(match.group()))


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
    role = re.sub(
        r"(?:\s*\((?:kennziffer|kennz|referenz|réf|ref|req|job.?id|id)\b[^()]*\)?| [A-Z]{1,4}/[\d/]+|\s+[^\w\s()\[\].+#'’\"-]+|['’]s|,? (?:item|ref|req)\.? ?(?:no|nr|id)\b.*| [A-Z]{2,5}-\d{2,4}-\d{2,})$",
        "",
        text[:_LONGEST].strip(" \"'*•–—,.:;|«»„“”"),
        flags=re.IGNORECASE,
    )
    role = _NUMBERED.sub("", role)
    for _ in range(2):
        role = _REMOTE_MARK.sub("", _ARTICLE.sub("", role))
        role = _NUMBER_BEFORE.sub("", role)
        role = _NUMBER_AFTER.sub("", role).strip(" \"'*–—,.:;|-")
    role = _one_post(_VERB_BEHIND.sub("", _DAY_BEHIND.sub("", role))) if " " in role else role
    return _REFERENCE.sub("", _GENDER.sub("", _TERMS.sub("", role)).strip(" -–,"))


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
    role = _LEADING.sub("", text.rsplit(". ", 1)[-1] if re.search(r"[a-z]{3}\. [A-Z]", text) else text)
    if not NOUN.search(role) and len(role) < len(text):
        head = re.split(r" (?:in|at|of|for|with) (?:the|our|an?|your|this) ", text)[0]
        role = (
            head if NOUN.search(head) and re.fullmatch(r"(?:[A-Z][\w-]*\s?){2,5}", head) else role
        )  # "Head Gardener in the Botanical Grounds"
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
    if re.search(r" (?:the|an?|of|in|for|to|and)$|^\d+ (?:days|hours|weeks|months|years)\b", role):
        return 0.0
    if NOUN.search(_OWNED.sub("", role)):
        return 0.0 if _ONLY_INTERNSHIP.fullmatch(role) else 1.0
    words = [word for word in re.findall(r"[^\W\d_][\w'-]*", role) if len(word) > 3]
    titled = bool(words) and all(word[0].isupper() for word in words)
    return 0.55 if titled and len(words) >= 2 else 0.0


def _of_subject(subject: str, company: str | None) -> tuple[float, str, Evidence] | None:
    plain = _TALK_WITH.sub("", re.sub(r"^(?:(?:re|fwd?|aw|wg) ?: ?)+", "", subject, flags=re.IGNORECASE))
    for piece in re.split(
        r"\s+[-–—|@·•~]+\s+|\s*\|\|?\s*|: |\s+at\s+(?=[A-Z])|(?<=[a-z.]) ?– ?|\s+/\s+|/(?=local)|:{2,}|\s+(?:about|regarding) (?:the |our |an? )?",
        plain,
    ):
        piece = _LETTER_FOR.sub("", _TRAILING_KIND.sub("", piece))  # noqa: PLW2901  "Data Analyst position" is a data analyst
        for part in (_ROUND_BEHIND.sub("", piece), piece, re.sub(r"\s+in\s+[A-Z].*$", "", piece)):
            role = clean_role(re.split(r"[(?!]", part)[0] if part.count("(") != part.count(")") else part)
            role = _without_company(role, company)
            if looks_like_role(role) and not _NOT_IN_SUBJECT.search(role):
                return 5.0, _behind_the_comma(role), Evidence("subject", shortened(subject))
    for piece in reversed(plain.split(", ")[1:]):
        role = _without_company(clean_role(_ROUND_BEHIND.sub("", piece)), company)
        if looks_like_role(role) and not _NOT_IN_SUBJECT.search(role):
            return 5.0, role, Evidence("subject", shortened(subject))
    inner = re.search(r"\((?P<role>[A-ZÀ-Þ][^(),]{3,60})[^()]*\)", plain)
    if inner and looks_like_role(inner["role"]):
        return 5.0, clean_role(inner["role"]), Evidence("subject", shortened(subject))
    return None


def _behind_the_comma(role: str) -> str:
    """ "Job Offer, Bus Driver" is about a bus driver; "Finance Manager, family business, Galway" about a finance manager."""
    first, comma, rest = role.partition(", ")
    if not comma:
        return role
    if looks_like_role(rest) and (_ABOUT.search(first) or (" " in first and not NOUN.search(first))):
        return rest
    return first if looks_like_role(first) and (_BESIDE_IT.search(rest) or ", " in rest) else role


_NOT_IN_SUBJECT = re.compile(
    r"\b(?:team|jobs|alert|appointment|reminder|message|invoice|order|roster|conversations?|chat|meeting|visit|drinks|day|meet)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:offer|interview|notice|invitation|test|outcome|application|interviews|call|screen|assessment|visit|itinerary)\b",
    re.IGNORECASE,
)
_TALK_WITH = re.compile(
    r"\b(?:recruiter|hiring manager|founders?|partner) (?=(?:chat|call|screen\w*|conversations?|interview|round)\b)",
    re.IGNORECASE,
)
_BESIDE_IT = re.compile(r"^[a-zà-þ]|\b(?:remote|hybrid|remotely)\b")
# "C. Stone, Company Secretary", "The Quill crew", "La directrice": who signs.
_BY_SIGNER = re.compile(
    r"^(?:(?:Dr|Mrs?|Ms|Prof|Sr)\.? )?(?:[A-ZÀ-Þ][\w.'’-]*)(?: [A-ZÀ-Þ][\w.'’-]*){0,2}, [^,]{3,50}$|^(?:The|Your|Das|L['’]) ?.*\b(?:crew|team|gang)$|^(?:Clerk|Secretary) to the |^(?:La|Le|Die|Der|El) \w+$"
)
_SIGNED = re.compile(
    r"^(?:recruiter|interviewers?|contact|hiring manager|your recruiter|talent partner|host|with|who)\b.*:", re.IGNORECASE
)


def _signs(line: str) -> bool:
    return _BY_SIGNER.match(line) is not None and (
        line.startswith(("Clerk", "Secretary")) or not NOUN.search(line.split(", ", maxsplit=1)[0])
    )


def _of_line(text: str, titles: tuple[str, ...]) -> tuple[float, str, Evidence] | None:
    """Boards print the title on a line of its own near the top."""
    lines = [line for line in text.split("\n") if line]
    for number, line in enumerate(lines[:6]):
        if number and number >= len(lines) - 2 and len(lines[number - 1].split()) <= 2:
            return None  # under the signer's name
        if _SIGNED.match(line) or (number and number >= len(lines) - 4 and _signs(line)):
            continue
        if _SIGN_OFF.match(line):
            return None
        role = clean_role(_LETTER_FOR.sub("", line))
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

"""Who the employer is. Evidence is added up by name: what the text says outright, how the sender signs, what the subject says.

The tool that sent the message (`vendors.py`) is never the answer on the strength of its envelope. A name that stands only in an
address is a hint (`sure=False`).
"""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from dataclasses import dataclass

from sayyes.readers import caps
from sayyes.readers.facts import Evidence, Person, Stated
from sayyes.readers.role import NOUN, clean_role, looks_like_role
from sayyes.readers.text import shortened
from sayyes.readers.vendors import (
    DESK_ADDRESS,
    company_hint,
    host_letters,
    is_free_mail,
    is_vendor,
    is_vendor_host,
    key,
    organisation,
)

_LEGAL = r"(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|GmbH|AG|SE|PLC|plc|LLP|LP|S\.A|SA|SAS|BV|N\.V|NV|Pty Ltd|Co|KG|AB|Oy|ApS|S\.p\.A|SpA)\b\.?"
_WORD = r"(?<!\w)(?!(?:I|I'm|I'd|I'll|We|Our|You|Your|My)\b)(?:[A-Z0-9À-Þ][\w&'+-]{0,60}(?:\.\w{1,30}){0,3}|[a-z]{1,20}[A-Z]\w{0,40}|\w{1,40}\.(?:io|ai|com|org|net|co))"
_NAME = (
    rf"(?P<name>{_WORD}(?: (?:{_WORD}|&|\+|(?:of|and|the|for|de|du|di|la|des|y|und|et)(?= (?:the )?[A-Z0-9])))"
    rf"{{0,6}}(?:,? {_LEGAL})?(?:,? {_WORD} & (?:Co|Sons|Partners|Company)\b\.?)?)(?!\w)"
)
_WHOLE = rf"(?>{_NAME})"
_DESK = (
    r"(?:(?:University |Global |Technical |Campus |HR |Early |College |Corporate )*(?:Recruit\w+|Talent(?: Acquisition| Aquisition)?|Hiring|People|HR|Human Resources|Careers?|Staffing|Scheduling|"
    r"Interview\w*|Candidate \w+|Jobs|University|Onboarding|Admissions|Employment|Personnel)(?: (?:and|&) \w+)?(?: Operations| Ops| Department| Dept| Specialist| Coordinator| Partners?)?)"
)
_JOB = r"(?i:positions?|roles?|openings?|opportunit(?:y|ies)|jobs?|internships?|vacanc(?:y|ies)|careers?|employment|application|candidacy|intern|stelle)"

# (weight, says outright that this is the employer, pattern). Group `name` is the company.
_BODY: tuple[tuple[float, bool, re.Pattern[str]], ...] = tuple(
    (weight, outright, re.compile(pattern, re.MULTILINE))
    for weight, outright, pattern in (
        (10, True, rf"(?i:\bon behalf of) (?:(?i:our client),? )?(?i:the )?{_NAME}"),
        (6, True, rf"\b(?i:interview|interviewing|offer|call|conversation)(?: [^.\n]{{0,60}}?)? (?i:with) (?i:the )?{_WHOLE}"),
        (8, True, rf"{_NAME} (?i:(?:has |would like to |is pleased to |is inviting )?invites?d?) (?i:you)\b"),
        (8, True, rf"\b(?i:als) [^\n]{{2,60}}? (?i:bei(?: der| dem)?) {_WHOLE}"),
        (9, True, rf"\b{_JOB}(?: [^.\n]{{0,60}}?)? (?i:at|with|here at)(?i: us at)? (?i:the )?{_WHOLE}"),
        (8, True, rf"(?i:\b(?:applying|applied|application|apply|applications|submission|candidature|bewerbung)) (?i:to work at|to join|to|at|with|bei|chez)(?i: the)? {_WHOLE}(?! (?i:position|role|opening|job|intern|program))"),
        (8, True, rf"(?i:\b(?:interest(?:ed)?) in)(?i: (?:joining|working (?:at|for|with)|a (?:career|job|position|role|opportunity) (?:at|with)|employment (?:at|with)|careers? (?:at|with)|opportunities (?:at|with)))?(?i: the)? {_WHOLE}(?! (?i:position|role|opening|job|intern|program|summer|for ))"),
        (8, True, rf"(?i:\b(?:join|joining|thank you from|thanks from|invited by|offer from|message from|sent to|update from|note from|consider(?:ing)?|learn(?: more)? about|work(?:ing)? (?:at|for)|hired by|life at|us at|here at|we at|employment by|behalf of)) (?i:the )?{_WHOLE}"),
        (8, True, rf"(?i:\b(?:the|our|your)) {_NAME} {_DESK}(?: (?i:team))?\b"),
        (7, True, rf"(?i:\b(?:the|from)) {_NAME} (?i:team|family)\b"),
        (8, True, rf"^{_NAME}(?:,| -| \||'s)? {_DESK}(?: (?i:team))?[.,]?$"),
        (8, True, rf"^{_DESK}(?: (?i:team))?(?:,| -| \||\n| (?i:at|@)) ?{_NAME}$"),
        (6, True, rf"(?i:\b(?:unfortunately|however|that)),? {_NAME} (?i:has|have|did|does|is|are|will|was)\b"),
        (6, False, rf"(?i:\b(?:wants?|like) to) [^.\n]{{0,30}}(?i:with|from) {_NAME}"),
        (5, True, rf"\b{_NAME}'s (?:[A-Z][\w/&-]* ){{1,6}}(?i:role|position|opening|team|program|internship)\b"),
        (6, True, rf"^{_NAME} ?[·•|–-] ?[^\n]{{2,60}}(?:, ?[A-Z]{{2}}\b| [A-Z]{{2}}$|\([\w-]+\)|(?i:remote|hybrid|on-site|united states|united kingdom))[^\n]{{0,30}}$"),
        (6, True, rf"(?:^|\n)[^\n]{{0,50}}(?i:manager|lead|partner|officer|acquisition|recruiter|recruiting|hiring|director|hr|coordinator|specialist|head of [\w ]+|engineer)(?:,| \||\n| (?i:at|@)) ?{_NAME}$"),
        (8, True, rf"(?i:\binterest in) [^.\n]{{3,80}}? (?i:with|at) (?i:the )?{_WHOLE}"),
        (7, True, rf"(?i:\b(?:talent acquisition|recruiting|recruitment|hr|hiring)(?: team)?) (?:of|at|for|with) (?i:the )?{_WHOLE}"),
        (7, True, rf"(?i:\b(?:i'm|i am|this is|my name is|name is|recruiter|reaching out|writing)\b)[^.\n]{{0,50}}? (?i:from|with|at) {_WHOLE}(?! (?i:recruiter))"),
        (7, True, rf"^(?:At|Here at) (?i:the )?{_NAME}, we\b"),
        (4, True, rf"\b(?:at|@) (?i:the )?{_NAME}(?=[.,!\n]|$| (?:and|has|is|was|for)\b)"),
        (3, False, rf"(?i:^(?:regards|best|sincerely|cheers|thanks|thank you|kind regards|best regards|warm regards|best wishes|mit freundlichen grüßen|viele grüße)),?\n+{_NAME}$"),
    )
)  # fmt: skip
_SUBJECT: tuple[tuple[float, bool, re.Pattern[str]], ...] = tuple(
    (weight, outright, re.compile(pattern))
    for weight, outright, pattern in (
        (7, True, rf"(?i:\b(?:at|@|from|with|bei|chez|in)) (?i:the )?{_NAME}(?=$| ?[!.,(]| [-–—|]| (?i:team)| - |: )"),
        (7, True, rf"(?i:\b(?:applying|application|applied|apply|interest in|sent to|bewerbung|interview with|joining)) ?(?i:to|at|with|for|bei)? (?i:the )?{_NAME}(?=$| ?[!.,(]| [-–—|]| (?i:for)\b)"),
        (7, True, rf"(?i:\byour) {_NAME} (?i:job )?(?i:application|interview|candidacy|offer)\b"),
        (4, False, rf"^(?:(?i:re|fwd?|aw): ?)*{_NAME} ?(?:(?:[:–—|/]|<>)| -|-(?= )) ?\S"),
        (5, True, rf"(?:^|\s|\b)[-–—|] {_NAME}(?:$| \[| \(|\?)"),
        (5, True, rf"^{_NAME} (?i:application|follow[ -]?up|interview|recruiting|careers?|update|next steps|talent|hiring|job)\b"),
        (3, True, rf"^{_NAME}$"),
    )
)  # fmt: skip
_PAIR = re.compile(
    rf"^(?:(?i:new job(?: recommendation)?|job|now hiring): )?(?P<role>[^\n|]{{3,90}}?) (?:[—–|@·]|-|at) {_NAME}(?= ?$| \(| [·|])"
)
_CLIENT = re.compile(
    rf"(?i:\b(?:client is|(?:end )?client ?[:–-]+|for our client,?|on behalf of|hiring for)) ?{_NAME}|(?i:\bworking with) {_NAME.replace('name', 'partner')}(?= (?:on|to|for|who|in)\b)",
    re.MULTILINE,
)
_AGENCY = re.compile(
    rf"(?i:\b(?:i'm|i am|this is|my name is|name is|recruiter|reaching out|calling|writing|consultant)\b)[^.\n]{{0,60}}?\b(?i:from|with|at|of|belong to) {_NAME}"
)

_NOT_A_COMPANY = re.compile(
    r"^(?:Action|Important|Immediate|Sr|Jr|Lead|Head|Chief) |^(?:Entretien|Entrevista|Vorstellungsgespräch|Einladung|Bewerbung|Candidature|Candidatura|Convocation|Telephone|Termin|Gesprek|Zusage|Onsite|Reschedul\w*|Cancel\w*|Absage|Verschiebung|Terminverschiebung|Kennenlernen|Eingangsbestätigung|Annulation|Report|Rappel|Cancelación|Oferta|Oportunidad|Opportunit\w+|Proposition|Shortlisted|Tomorrow|Availability|The|Our|Your|This|That|My|We|You|I|It|If|He|She|They|A|An|And|For|In|On|At|To|Hi|Hello|Dear|Please|Thank|Thanks|Unfortunately|Best|Regards|Sincerely|"
    r"Recruit\w*|Talent|Hiring|HR|Human|People|Team|Interview\w*|Application\w*|Apply|Job|Jobs|Role|Position|Offer|Update|Status|Next|New|Re|Fwd|FW|Invitation|Invite|"
    r"Phone|Video|Call|Zoom|Meeting|Google Meet|Round|Urgent|Action|Required|Reminder|Confirm\w*|Congratulations|Welcome|Remote|Hybrid|Onsite|On-site|Full|Part|Senior|Junior|"
    r"Follow|Thank You|Candidate|Career|Careers|Support|Info|Noreply|No-reply|Notification\w*|Automatic|Message|Subject|From|Date|Location|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|EST|EDT|PST|PDT|CET|GMT|UTC|IST|"
    r"United States|USA|US|UK|India|Europe|Summer|Winter|Spring|Fall|Technical|Final|First|Second|Online|Coding|Assessment|FinTech|Startup|Fortune|LPA|W2|Complete|Land|University|Campus|College|Global|Corporate|Recruitment|LinkedIN|Twitter Handle|\d\w*)$|"
    r"^(?:Re|Fwd?|Update|Urgent|Reminder|Interview|Job|Application|Thank|Thanks|Your|Our|New|Offer|Invitation|Hi|Hello|Dear|Congratulations|Phone|Scheduled|Technical|Coding|Confirming|Important|Follow)\b",
)
_WORK_WORDS = re.compile(
    r" (?:Interviews?|Requests?|Applications?|Offers?|Updates?|Positions?|Roles?|Jobs?|Internships?|Invitation|Confirmation|Status|Next Steps?)\b.*$"
)
_SUFFIX = re.compile(
    rf"(?:'s)?[ ,|-]+(?:the )?(?:{_DESK}|Team|HR Team|Talent Team|Recruiters?|Notifications?|Support|via .*|Application|No-?Reply|Job Alerts?|Alerts?|Offers?|Admin|Digest|Weekly.*|Candidate.*)(?: Team)?$"
)  # fmt: skip


_SPELLED = re.compile(r"(?<![@./\w-])[^\W_][\w'-]{0,40}(?![@\w]|\.\w)")
_FOLLOWING = re.compile(
    rf"(?:(?:(?: & | )(?!{_DESK}\b)[A-ZÀ-Þ][\w'-]{{1,30}}){{1,2}}(?=[.,!\n]|$| {_LEGAL}))?(?:,? (?:{_LEGAL}|eG\b|S\.L\.|SL\b|e\.V\.))?"
)
MOST_LINES = 200
MOST_WORDS = 200  # of a line


@dataclass
class _Case:
    """What speaks for one name."""

    name: str
    evidence: Evidence
    weight: float
    score: float
    outright: bool


def find_company(
    text: str, subject: str, sender: Person | None, *, people: frozenset[str] = frozenset(), client_of_agency: bool = False
) -> Stated | None:
    """The employer. `people` are names (as `vendors.key`) that belong to persons; `client_of_agency`: a recruiter writes for somebody."""
    if client_of_agency:
        return _client(text, people)
    cases: dict[str, _Case] = {}
    for where, source, table in (("body", text, _BODY), ("subject", subject, _SUBJECT)):
        for weight, outright, pattern in table:
            for match in pattern.finditer(source):
                _add(cases, match["name"], weight, outright, Evidence(where, shortened(match.group())), people)
    shown = _display_name(sender, people)
    if shown:
        _add(
            cases,
            shown,
            8 if sender and is_vendor_host((sender.email or "").rsplit("@", 1)[-1]) else 6,
            False,
            Evidence("from", f"{sender.name} <{sender.email}>" if sender else ""),
            people,
        )
    signed = _spelled_like_host(sender, text)
    if signed:
        _add(cases, signed, 6, False, Evidence("body", signed), people)
    _merge(cases)
    _favour_host(cases, sender)
    best = max(cases.values(), key=lambda case: (case.score, len(case.name)), default=None)
    if best is not None:
        return Stated(best.name, best.evidence, sure=best.score >= 5)
    return _hint(sender, f"{text}\n{subject}")


def find_pair(text: str, subject: str) -> tuple[Stated, Stated] | None:
    """ "Data Analyst — Acme" on one line, as boards write it: (company, role), or None."""
    for where, lines in (("body", [line for line in text.split("\n") if line][:15]), ("subject", [subject])):
        for line in lines:
            match = _PAIR.match(line)
            if match and looks_like_role(clean_role(match["role"])) and _possible(_tidy(match["name"]), frozenset()):
                evidence = Evidence(where, shortened(line))
                return Stated(_tidy(match["name"]), evidence), Stated(clean_role(match["role"]), evidence)
    return None


def agency(text: str) -> str | None:
    """The firm a recruiter says he or she is from."""
    match = _AGENCY.search(text)
    return _tidy(match["name"]) if match else None


def _client(text: str, people: frozenset[str]) -> Stated | None:
    for match in _CLIENT.finditer(text):
        name = _tidy(match["name"] or match["partner"])
        if _possible(name, people):
            return Stated(name, Evidence("body", shortened(match.group())))
    return None


def _hint(sender: Person | None, text: str) -> Stated | None:
    """The name in the sender's address: sure where the text spells it out somewhere ("Initech Holding"), else a hint."""
    if sender is None or not sender.email:
        return None
    host = sender.email.rsplit("@", 1)[-1]
    name = company_hint(host)
    if name is None:
        return None
    spelled = re.search(rf"(?<![@\w./-])(?i:{re.escape(name)})(?![\w.-]*@|\.\w)(?: [A-Z][\w&]{{1,30}}){{0,3}}", text)
    if spelled and spelled.group()[0].isupper():
        words = _tidy(spelled.group())
        words = words if not NOUN.search(words) else name
        return Stated(words, Evidence("body", shortened(spelled.group())))
    return Stated(name, Evidence("from", sender.email), sure=False)


def _spelled_like_host(sender: Person | None, text: str) -> str | None:
    """ "Müller & Söhne GmbH" where somebody at mueller-soehne.de writes: the words that the host's name is made of."""
    host = (sender.email or "").rsplit("@", 1)[-1] if sender else ""
    label = host_letters(organisation(host))
    if len(label) < 4 or is_vendor_host(host) or is_free_mail(host):
        return None
    for line in text.split("\n")[:MOST_LINES]:
        words = list(_SPELLED.finditer(line[: caps.LINE_CHARACTERS]))[:MOST_WORDS]
        for first in range(len(words)):
            for last in range(first, min(first + 5, len(words))):
                run = line[words[first].start() : words[last].end()]
                if host_letters(run) == label and words[first].group()[0].isupper():
                    following = _FOLLOWING.match(line, words[last].end())
                    return run + (following.group() if following else "")
    return None


def _add(cases: dict[str, _Case], raw: str, weight: float, outright: bool, evidence: Evidence, people: frozenset[str]) -> None:
    name = _tidy(raw)
    if not _possible(name, people):
        return
    if is_vendor(name):
        if not outright or weight < 8:
            return
        weight *= 0.25
    case = cases.setdefault(key(_bare(name)), _Case(name, evidence, weight, 0.0, outright))
    case.score += weight if case.score == 0 else weight / 2
    if weight > case.weight:
        case.weight, case.evidence = weight, evidence


def _favour_host(cases: dict[str, _Case], sender: Person | None) -> None:
    """A name that is also the sender's host is likely the employer's, and not that of the person to be met."""
    host = (sender.email or "").rsplit("@", 1)[-1] if sender else ""
    if not host or is_vendor_host(host):
        return
    name = key(organisation(host))
    for mark, case in cases.items():
        if len(name) >= 3 and (mark.startswith(name) or name.startswith(mark)):
            case.score += 5


def _merge(cases: dict[str, _Case]) -> None:
    """ "Acme" and "Acme Robotics" in one message are one employer; the better supported form is shown."""
    for short in sorted(cases, key=len):
        for other in sorted(cases, key=len, reverse=True):
            if (
                short != other
                and other.startswith(short)
                and cases[other].name.split()[0].casefold() == cases[short].name.split()[0].casefold()
            ):
                kept, gone = (
                    (other, short)
                    if cases[other].weight >= 8 or cases[other].score * 1.5 >= cases[short].score
                    else (short, other)
                )
                cases[kept].score += cases[gone].score / 2
                del cases[gone]
                break


def _tidy(raw: str) -> str:
    name = re.sub(r"[\[\]{}<>*\"]", "", raw).strip(" ,;:|-–—'!?")
    for _ in range(2):
        name = _SUFFIX.sub("", name).strip(" ,;:|-–—")
    name = re.sub(r"^(?:19|20)\d\d ", "", name)
    name = re.sub(
        r"^(?:Recruiting|Recruitment|Recrutement|Talento|Karriere|RH|RRHH|Service RH|HR|Personalabteilung|Talent at|Careers at) (?=[A-ZÀ-Þ])",
        "",
        name,
    )
    name = re.sub(r"^(?:North American?|Global|The (?=[A-Z]\w+ Recruit)) ", "", name)
    name = re.sub(
        r"(?: (?:Global|University|Campus|College|Corporate|North America|Job|Status|Update|Application(?: Status| Update)?))+$",
        "",
        name,
    )
    name = _WORK_WORDS.sub("", name)
    name = re.sub(r"(?:,? (?:and|for|of|the|de|&))+$", "", name)
    name = re.sub(r"'s$", "", name)
    return name if re.search(r"\b(?:Inc|Co|Corp|Ltd|LLC|Bros|S\.A|S\.L)\.$", name) else name.rstrip(".")


def _bare(name: str) -> str:
    return re.sub(rf",? {_LEGAL}$", "", name)


def _possible(name: str, people: frozenset[str]) -> bool:
    if re.match(r"\d+(?:[.:]\d+)?(?:am|pm|h|th|st|nd|rd)?\b(?! [A-Z][a-z])", name):
        return False
    if len(name) < 2 or len(name) > 70 or name.isdigit() or _NOT_A_COMPANY.search(name) or key(name) in people:
        return False
    noun = NOUN.search(name)
    plural = noun is not None and noun.group().endswith("s") and noun.end() == len(name)
    if noun and not plural and not re.search(rf"{_LEGAL}$|\b(?:Partners|Associates|Group)\b", name):
        return False
    return not re.match(r"^\d", name) or bool(re.search(r"[A-Za-z]{2}", name))


def _display_name(sender: Person | None, people: frozenset[str]) -> str | None:
    """The sender's display name where it names an organisation and no person."""
    if sender is None or not sender.name or "@" in sender.name:
        return None
    local = (sender.email or "").split("@")[0]
    from_desk = bool(DESK_ADDRESS.match(local)) or bool(_SUFFIX.search(sender.name))
    if key(sender.name) in people or not from_desk:
        return None
    return sender.name

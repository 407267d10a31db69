"""Who the employer is. Evidence is added up by name: what the text says outright, how the sender signs, what the subject says.

The tool that sent the message (`vendors.py`) is never the answer on the strength of its envelope. A name that stands only in an
address is a hint (`sure=False`).
"""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sayyes.readers.company_names import CAFE, DESK, DIVISION, JOB, NAME, SUFFIX, VENUE, WHOLE, bare, possible, tidy
from sayyes.readers.company_senders import (
    AGENCY,
    ORGANISATION,
    fits,
    own_host,
    shown_names,
    signed_names,
    spelled_like_host,
)
from sayyes.readers.facts import Evidence, Person, Stated
from sayyes.readers.role import NOUN, clean_role, looks_like_role
from sayyes.readers.text import shortened
from sayyes.readers.vendors import (
    DESK_ADDRESS,
    company_hint,
    host_letters,
    is_vendor,
    is_vendor_host,
    key,
    organisation,
)

# (weight, says outright that this is the employer, pattern). Group `name` is the company.
_BODY: tuple[tuple[float, bool, re.Pattern[str]], ...] = tuple(
    (weight, outright, re.compile(pattern, re.MULTILINE))
    for weight, outright, pattern in (
        (20, True, rf"^(?i:[*•\s-]*(?:company|employer|client|organi[sz]ation|firma|unternehmen|entreprise|empresa)(?: name)? ?: ){NAME}$"),
        (9, True, rf"(?i:\b(?:in|forward|down|interview|up) with) {NAME.replace('|for|', '|')}(?= (?i:for|on|this|next|at|in)\b|[.,!\n]|$)"),
        (9, True, rf"(?i:\b(?:my|our) client),? {NAME}(?=,|\.| (?i:is|are|has|have|would|in)\b)"),
        (7, True, rf"(?i:\b(?:equipo|équipe|team|mitarbeiter\w*|service)(?: de \w+| \w+)? (?:de|von|der|des|du|d')) ?{NAME}"),
        (6, True, rf"^(?i:event(?: type| name)?|what|title|meeting|was|evento|événement): {NAME} ?(?:[-–|:/·]|<>)"),
        (7, True, rf"(?i:\b(?:soy|ich bin|je suis|me llamo|mein name ist)\b)[^.\n]{{0,30}}?,? (?i:de|von|bei|chez|de chez) {NAME}"),
        (5, True, rf"(?i:\b(?:stelle|position|tätigkeit)\b)[^\n.]{{2,60}}? (?i:in der|im|beim|am) (?!{DIVISION}\b){NAME}"),
        (7, True, rf"(?i:\b(?:poste|emploi|stelle|position)\b)[^\n.]{{2,60}}? (?i:chez|bei(?: der| dem)?|au sein d[eu]|presso) {NAME}"),
        (5, False, rf"(?i:\b(?:puesto|vacante|plaza|oferta)\b)[^\n.]{{2,60}}? (?i:en) {NAME}"),
        (10, True, rf"(?i:\bon behalf of) (?:(?i:our client),? )?(?i:the )?{NAME}"),
        (6, True, rf"\b(?i:interview|interviewing|offer|call|conversation)(?: [^.\n]{{0,60}}?)?? (?i:with) (?i:the )?{WHOLE}"),
        (8, True, rf"{NAME} (?i:(?:has |would like to |is pleased to |is inviting )?invites?d?) (?i:you)\b"),
        (9, True, rf"(?:^|[.!?] |, ){NAME} (?i:would like|wants|has asked|is asking|asks|has requested|requests|requires|needs) (?i:that )?(?i:you)\b"),
        (8, True, rf"\b(?i:als) [^\n]{{2,60}}? (?i:bei(?: der| dem)?) {WHOLE}"),
        (9, True, rf"\b{JOB}(?: [^.\n]{{0,60}}?)?? (?i:at|with|here at)(?i: us at)? (?i:the )?{WHOLE}"),
        (8, True, rf"(?i:\b(?:applying|applied|application|apply|applications|submission|candidature|bewerbung)) (?i:to work at|to join|to|at|with|bei|chez)(?i: the)? {WHOLE}(?! (?i:position|role|opening|job|intern|program))"),
        (8, True, rf"(?i:\b(?:interest(?:ed)?) in)(?i: (?:joining|working (?:at|for|with)|a (?:career|job|position|role|opportunity) (?:at|with)|employment (?:at|with)|careers? (?:at|with)|opportunities (?:at|with)))?(?i: the)? {WHOLE}(?! (?i:position|role|opening|job|intern|program|summer|for ))"),
        (8, True, rf"(?i:\b(?:join|joining|thank you from|thanks from|invited by|offer from|message from|sent to|update from|note from|consider(?:ing)?|learn(?: more)? about|work(?:ing)? (?:at|for)|hired by|life at|us at|here at|we at|employment by|behalf of)) (?i:the )?{WHOLE}"),
        (8, True, rf"(?i:\b(?:the|our|your)) {NAME} {DESK}(?: (?i:team))?\b"),
        (7, True, rf"(?i:\b(?:the|from)) {NAME} (?i:team|family)\b"),
        (8, True, rf"^{NAME}(?:,| -| \||'s)? {DESK}(?: (?i:team))?[.,]?$"),
        (8, True, rf"^{DESK}(?: (?i:team))?(?:,| -| \||\n| (?i:at|@)) ?{NAME}$"),
        (6, True, rf"(?i:\b(?:unfortunately|however|that)),? {NAME} (?i:has|have|did|does|is|are|will|was)\b"),
        (6, False, rf"(?i:\b(?:wants?|like) to) [^.\n]{{0,30}}(?i:with|from) {NAME}"),
        (5, True, rf"\b{NAME}'s (?:[A-Z][\w/&-]* ){{1,6}}(?i:role|position|opening|team|program|internship)\b"),
        (6, True, rf"^{NAME} ?[·•|–-] ?[^\n]{{2,60}}(?:, ?[A-Z]{{2}}\b| [A-Z]{{2}}$|\([\w-]+\)|(?i:remote|hybrid|on-site|united states|united kingdom))[^\n]{{0,30}}$"),
        (6, True, rf"(?:^|\n)[^\n]{{0,50}}(?i:manager|lead|partner|officer|acquisition|recruiter|recruiting|hiring|director|hr|coordinator|specialist|head of [\w ]+|engineer)(?:,| \||\n| (?i:at|@)) ?{NAME}$"),
        (8, True, rf"(?i:\binterest in) [^.\n]{{3,80}}? (?i:with|at) (?i:the )?{WHOLE}"),
        (7, True, rf"(?i:\b(?:talent acquisition|recruiting|recruitment|hr|hiring)(?: team)?) (?:of|at|for|with) (?i:the )?{WHOLE}"),
        (7, True, rf"(?i:\b(?:i'm|i am|this is|my name is|name is|recruiter|reaching out|writing)\b)[^.\n]{{0,50}}? (?i:from|with|at) {WHOLE}(?! (?i:recruiter))"),
        (7, True, rf"^(?:At|Here at) (?i:the )?{NAME}, we\b"),
        (4, True, rf"\b(?:at|@) (?i:the )?{NAME}(?=[.,!\n]|$| (?:and|has|is|was|for)\b)"),
        (3, False, rf"(?i:^(?:regards|best|sincerely|cheers|thanks|thank you|kind regards|best regards|warm regards|best wishes|mit freundlichen grüßen|viele grüße)),?\n+{NAME}$"),
    )
)  # fmt: skip
_SUBJECT: tuple[tuple[float, bool, re.Pattern[str]], ...] = tuple(
    (weight, outright, re.compile(pattern))
    for weight, outright, pattern in (
        (7, True, rf"(?i:\b(?:at|@|from|with|bei|chez|in)) (?i:the )?{NAME}(?=$| ?[!.,(]| [-–—|·]| (?i:team|on|for)\b| - |: )"),
        (7, True, rf"(?i:\b(?:applying|application|applied|apply|interest in|sent to|bewerbung|interview with|joining)) ?(?i:to|at|with|for|bei)? (?i:the )?{NAME}(?=$| ?[!.,(]| [-–—|]| (?i:for)\b)"),
        (7, True, rf"^{NAME} (?i:(?:has )?invite[sd]|would like|wants|has asked|asks) (?i:you)\b"),
        (7, True, rf"(?i:\byour) {NAME} (?i:job )?(?i:application|interview|candidacy|offer)\b"),
        (4, False, rf"^(?:(?i:re|fwd?|aw|(?:updated |new )?invitation(?: from [^:]{{2,40}})?|cancell?ed|accepted|confirmed|reminder|rescheduled|updated): ?)*{NAME} ?(?:(?:[:–—|/]|<>)| -|-(?= )) ?\S"),
        (5, True, rf"(?:^|\s|\b)[-–—|] {NAME}(?:$| \[| \(|\?)"),
        (5, True, rf"^{NAME} (?i:application|follow[ -]?up|interview|recruiting|careers?|update|next steps|talent|hiring|job)\b"),
        (3, True, rf"^{NAME}$"),
    )
)  # fmt: skip
_PAIR = re.compile(
    rf"^(?:(?i:new job(?: recommendation)?|job|now hiring): )?(?P<role>[^\n|]{{3,90}}?) (?:[—–|@·]|-|at) {NAME}(?= ?$| \(| [·|])"
)
_TOP_LINES = 30
_ALONE = re.compile(NAME)
_CLIENT_WORDS = re.compile(
    r"\b(?:(?:our|my|their)(?: \w+){0,2} clients?|for a client|end client|working with|put you forward|send your (?:cv|resume|résumé|profile) (?:across|over|to)|locum|recruiting (?:an?|for)\b.{0,60}\bfor an?|on behalf of (?:our|my) client|"
    r"im auftrag\b.{0,40}\bkunden|(?:notre|mon) client|(?:nuestro|mi) cliente)\b",
    re.IGNORECASE,
)
_CLIENT = re.compile(
    rf"(?i:\b(?:client is|(?:end )?client ?[:–-]+|company ?:|(?:our|my) client,?|on behalf of|hiring for)) ?{NAME}|(?i:\bworking with) {NAME.replace('name', 'partner')}(?= (?:on|to|for|who|in)\b)|(?i:\b(?:vacancy|position|role|post|opening|job)s? (?:at|with)) (?i:the )?{NAME.replace('name', 'place')}",
    re.MULTILINE,
)
_AGENCY = re.compile(
    rf"(?i:\b(?:i'm|i am|this is|my name is|name is|recruiter|reaching out|calling|writing|consultant)\b)[^.\n]{{0,60}}?\b(?i:from|with|at|of|belong to) {NAME}"
)


@dataclass
class _Case:
    """What speaks for one name."""

    name: str
    evidence: Evidence
    weight: float
    score: float
    outright: bool


def find_company(
    text: str,
    subject: str,
    sender: Person | None,
    *,
    people: frozenset[str] = frozenset(),
    client_of_agency: bool = False,
    below: str = "",
) -> Stated | None:
    """The employer.

    `people` are names (as `vendors.key`) that belong to persons; `client_of_agency`: a recruiter writes for somebody. In the older
    words `below` only what the sender's own address is made of is looked for.
    """
    if client_of_agency:
        return _client(text, people)
    cases: dict[str, _Case] = {}
    for where, source, table in (("body", text, _BODY), ("subject", subject, _SUBJECT)):
        for weight, outright, pattern in table:
            for match in pattern.finditer(source):
                if VENUE.search(source, max(0, match.start("name") - 60), match.start("name")):
                    continue
                place = CAFE.search(source, max(0, match.start("name") - 10), match.end("name")) is not None
                _add(
                    cases,
                    match["name"],
                    1.0 if place else weight,
                    outright and not place,
                    Evidence(where, shortened(match.group())),
                    people,
                )
    for weight, name, where, words in _of_sender(text, f"{subject}\n{below}", sender, people):
        _add(cases, name, weight, False, Evidence(where, shortened(words)), people)
    for weight, name in _beside_role(text):
        _add(cases, name, weight, True, Evidence("body", name), people)
    if placed_by_agency(text):
        _drop_agency(cases, text, sender)
    _merge(cases)
    _favour_host(cases, sender)
    best = max(cases.values(), key=lambda case: (case.score, len(case.name)), default=None)
    if best is not None and (best.score >= 5 or not looks_like_role(best.name)):
        return Stated(best.name, best.evidence, sure=best.score >= 5)
    return _hint(sender, f"{text}\n{subject}")


def find_pair(text: str, subject: str) -> tuple[Stated, Stated] | None:
    """ "Data Analyst — Acme" on one line, as boards write it: (company, role), or None."""
    for where, lines in (("body", [line for line in text.split("\n") if line][:15]), ("subject", [subject])):
        for line in lines:
            match = _PAIR.match(line)
            if match and looks_like_role(clean_role(match["role"])) and possible(tidy(match["name"]), frozenset()):
                evidence = Evidence(where, shortened(line))
                return Stated(tidy(match["name"]), evidence), Stated(clean_role(match["role"]), evidence)
    return None


def agency(text: str) -> str | None:
    """The firm a recruiter says he or she is from."""
    match = _AGENCY.search(text)
    return tidy(match["name"]) if match else None


def _client(text: str, people: frozenset[str]) -> Stated | None:
    for match in _CLIENT.finditer(text):
        name = tidy(match["name"] or match["partner"] or match["place"])
        if possible(name, people):
            return Stated(name, Evidence("body", shortened(match.group())))
    return None


def _hint(sender: Person | None, text: str) -> Stated | None:
    """The name in the sender's address: sure where the text spells it out somewhere ("Initech Holding"), else a hint."""
    if sender is None or not sender.email:
        return None
    host = sender.email.rsplit("@", 1)[-1]
    name = company_hint(host)
    if name is None or is_vendor(sender.name):
        return None
    spelled = re.search(rf"(?<![@\w./-])(?i:{re.escape(name)})(?![\w.-]*@|\.\w)(?: [A-Z][\w&]{{1,30}}){{0,3}}", text)
    if spelled and spelled.group()[0].isupper():
        words = tidy(spelled.group())
        words = words if not NOUN.search(words) else name
        return Stated(words, Evidence("body", shortened(spelled.group())))
    return Stated(name, Evidence("from", sender.email), sure=False)


def _add(cases: dict[str, _Case], raw: str, weight: float, outright: bool, evidence: Evidence, people: frozenset[str]) -> None:
    name = tidy(raw)
    if not possible(name, people):
        return
    if is_vendor(name):
        if not outright or weight < 8:
            return
        weight *= 0.25
    case = cases.setdefault(key(bare(name)), _Case(name, evidence, weight, 0.0, outright))
    case.score += weight if case.score == 0 else weight / 2
    if len(name) > len(case.name):
        case.name = name  # with its legal form
    if weight > case.weight:
        case.weight, case.evidence = weight, evidence


def _favour_host(cases: dict[str, _Case], sender: Person | None) -> None:
    """A name that is also the sender's host is likely the employer's, and not that of the person to be met."""
    host = (sender.email or "").rsplit("@", 1)[-1] if sender else ""
    if not host or is_vendor_host(host):
        return
    name = key(organisation(host))
    for mark, case in cases.items():
        if len(name) >= 3 and (mark.startswith(name) or name.startswith(mark) or fits(case.name.split(), host_letters(name))):
            case.score += 5


def _merge(cases: dict[str, _Case]) -> None:
    """ "Acme" and "Acme Robotics" in one message are one employer; the better supported form is shown."""
    for short in sorted(cases, key=len):
        for other in sorted(cases, key=len, reverse=True):
            if short in cases and other in cases and short != other and _contains(cases[other].name, cases[short].name):
                kept, gone = (
                    (other, short)
                    if cases[other].weight >= 8 or cases[other].score * 1.5 >= cases[short].score
                    else (short, other)
                )
                cases[kept].score += cases[gone].score / 2
                del cases[gone]
                break


def _contains(longer: str, shorter: str) -> bool:
    """Does one name begin or end with all words of the other? "Acme Robotics" with "Acme", "City of Marlow" with "Marlow"."""
    whole, part = (re.findall(r"[\w'&]+", name.casefold()) for name in (longer, shorter))
    ends = part in (whole[: len(part)], whole[-len(part) :])
    return len(whole) > len(part) > 0 and ends and whole[0] != "the"


def _of_sender(text: str, beside: str, sender: Person | None, people: frozenset[str]) -> Iterator[tuple[float, str, str, str]]:
    """What the display name, the address and the signature say: weight, name, where, the words."""
    whole = f"{sender.name} <{sender.email}>" if sender else ""
    shown = _display_name(sender, people)
    inner = list(shown_names(sender))
    if shown and not inner:
        tool = is_vendor_host((sender.email or "").rsplit("@", 1)[-1]) if sender else False
        known = f"{text}\n{beside}".casefold()
        backed = key(shown) in key(known) or fits(shown.split(), own_host(sender))
        yield 8 if tool else 6 if backed else 4, shown, "from", whole
    for name in inner:
        yield 7, name, "from", whole
    spelled = spelled_like_host(sender, f"{text}\n{beside}\n{sender.name if sender else ''}")
    if spelled:
        yield 6, spelled, "body", spelled
    for weight, name in signed_names(text, people):
        yield weight, name, "signature", name


def _beside_role(text: str) -> Iterator[tuple[float, str]]:
    """A name on a line of its own, right above or below a line with a title: how agencies and schedulers set it."""
    lines = [line.strip() for line in text.split("\n") if line.strip()][:_TOP_LINES]
    for one, other in pairwise(lines):
        for name, role in ((one, other), (other, one)):
            if (
                len(name) > 60
                or len(role) > 90
                or name.endswith((".", ",", ":", "!", "?"))
                or role.endswith((".", ",", "!", "?"))
            ):
                continue
            if _ALONE.fullmatch(name) and looks_like_role(clean_role(role)) and ORGANISATION.search(name):
                yield 8, name


def placed_by_agency(text: str) -> bool:
    """Does the writer place people with others, rather than hire?"""
    return _CLIENT_WORDS.search(text) is not None


def _drop_agency(cases: dict[str, _Case], text: str, sender: Person | None) -> None:
    """The writer's own firm is not the employer where the writer places people with a client."""
    firm = agency(text)
    own = key(firm) if firm else ""
    label = own_host(sender)
    for mark, case in list(cases.items()):
        of_host = bool(label) and fits(case.name.replace("&", " ").split(), label)
        if (
            (own and mark == own)
            or of_host
            or (AGENCY.search(case.evidence.text) and case.evidence.where in {"from", "signature"})
        ):
            del cases[mark]


def _display_name(sender: Person | None, people: frozenset[str]) -> str | None:
    """The sender's display name where it names an organisation and no person."""
    if sender is None or not sender.name or "@" in sender.name:
        return None
    local = (sender.email or "").split("@")[0]
    tool = is_vendor_host((sender.email or "").rsplit("@", 1)[-1]) and bool(ORGANISATION.search(sender.name))
    from_desk = tool or bool(DESK_ADDRESS.match(local)) or bool(SUFFIX.search(sender.name))
    if key(sender.name) in people or not from_desk:
        return None
    return sender.name

"""Who the employer is. Evidence is added up by name: what the text says outright, how the sender signs, what the subject says.

The tool that sent the message (`vendors.py`) is never the answer on the strength of its envelope. A name that stands only in an
address is a hint (`sure=False`).
"""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from sayyes.readers.company_names import CAFE, NAME, SUFFIX, VENUE, bare, possible, tidy
from sayyes.readers.company_senders import (
    AGENCY,
    ORGANISATION,
    akin,
    firm_like,
    fits,
    is_agency_host,
    of_a_person,
    own_host,
    own_part,
    shown_names,
    signed_names,
    spelled_like_host,
    tools_of,
)
from sayyes.readers.company_wordings import BODY, BY_NAME, CLIENT, CLIENT_WORDS, PAIR, SAYS_AGENCY, SUBJECT
from sayyes.readers.facts import Evidence, Person, Stated
from sayyes.readers.people import greeted
from sayyes.readers.role import NOUN, clean_role, looks_like_role
from sayyes.readers.text import shortened
from sayyes.readers.vendors import (
    DESK_ADDRESS,
    company_hint,
    host_letters,
    is_vendor,
    is_vendor_host,
    key,
    tool_like,
)

_TOP_LINES = 30
_ALMOST = 0.85  # of the letters, in order
_ALONE = re.compile(NAME)


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
    known = people | _candidate(text, subject)
    _worded(cases, text, subject, known)
    _by_name(cases, text, subject, sender, known)
    tools = tools_of(sender)
    for weight, name, where, words in _of_sender(text, f"{subject}\n{below}", sender, known):
        _add(cases, name, weight * (0.3 if _is_tool(name, tools) else 1), False, Evidence(where, shortened(words)), known)
    for weight, name in _beside_role(f"{subject}\n\n{text}"):
        _add(cases, name, weight, True, Evidence("body", name), known)
    placed = placed_by_agency(text)
    if placed:
        _drop_agency(cases, text, sender)
    _merge(cases)
    if not tools:
        _demote_tool(cases, sender)
    _favour_host(cases, sender)
    return _settled(cases, text, subject, sender, placed=placed)


def _settled(cases: dict[str, _Case], text: str, subject: str, sender: Person | None, *, placed: bool) -> Stated | None:
    """The best name that stands beside the sender's address; that of the address where all the others are no more than guesses."""
    part = own_part(sender)
    hint = None if placed or is_agency_host(part) else _hint(sender, f"{text}\n{subject}")
    for case in sorted(cases.values(), key=lambda case: (case.score, len(case.name)), reverse=True):
        if case.score < 5 and (
            _is_tool(case.name, frozenset())
            or looks_like_role(case.name)
            or not (firm_like(case.name) or _of_address(case, part) or hint is None)
        ):
            continue
        if hint is None or _stands(case, part, f"{subject}\n{text}"):
            of_agency = is_agency_host(part) and akin(case.name, part) and not case.outright
            return Stated(case.name, case.evidence, sure=case.score >= 5 and not of_agency)
    return hint


def _stands(case: _Case, part: str, words: str) -> bool:
    """Is this more than a place, a person or a subject mentioned ("I'm away at the Fair")? It is the sender's, or said again, or outright."""
    if _of_address(case, part):
        return True
    if case.score < 5:
        return False
    again = len(re.findall(rf"(?<!\w){re.escape(bare(case.name))}(?!\w)", words)) > 1
    firm = firm_like(case.name)
    return again or (case.outright and case.weight >= 7 and (firm or (" " in case.name and case.evidence.where != "subject")))


def _of_address(case: _Case, part: str) -> bool:
    """The sender's own name, or one written almost alike (which `scam` looks into)."""
    alike = SequenceMatcher(None, host_letters(case.name), host_letters(part)).ratio() >= _ALMOST
    return alike or akin(case.name, part) or case.evidence.where == "from"


def _demote_tool(cases: dict[str, _Case], sender: Person | None) -> None:
    """A sender that only its address, its display name and its footer name, while another is told outright, is that other's tool."""
    part = own_part(sender)
    if not part or sender is None or of_a_person(sender):
        return
    told = any(case.outright and case.weight >= 8 and not akin(case.name, part) for case in cases.values())
    for case in cases.values() if told else ():
        if akin(case.name, part) and not case.outright:
            case.score = case.score * 0.3 - 5  # what `_favour_host` is about to add


def _worded(cases: dict[str, _Case], text: str, subject: str, people: frozenset[str]) -> None:
    """What the wordings of an employer's name find in the body and the subject."""
    for where, source, table in (("body", text, BODY), ("subject", subject, SUBJECT)):
        for weight, outright, pattern in table:
            for match in pattern.finditer(source):
                if VENUE.search(source, max(0, match.start("name") - 60), match.start("name")):
                    continue
                place = CAFE.search(source, max(0, match.start("name") - 10), match.end("name")) is not None
                evidence = Evidence(where, shortened(match.group()))
                _add(cases, match["name"], 1.0 if place else weight, outright and not place, evidence, people)


def _by_name(cases: dict[str, _Case], text: str, subject: str, sender: Person | None, people: frozenset[str]) -> None:
    """Who invites, asks and offers by name: a firm outright, a single word that may be a person's only where more speaks for it."""
    shown = sender.name if sender else ""
    for where, source in (("body", text), ("subject", subject)):
        for weight, weak, pattern in BY_NAME:
            for match in pattern.finditer(source):
                name = tidy(match["name"])
                titled = (
                    re.search(r"\b(?:Dr|Mr|Mrs|Ms|Prof|Sr)\.? ?\Z", source[max(0, match.start("name") - 8) : match.start("name")])
                    is not None
                )
                again = where == "body" and name in subject
                if where == "subject" and (sender is None or not of_a_person(sender)):
                    again = len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text)) > 0
                firm = firm_like(name) or akin(name, own_part(sender)) or name in shown or again
                _add(cases, name, weak if titled or not firm else weight, firm, Evidence(where, shortened(match.group())), people)


def _candidate(text: str, subject: str) -> frozenset[str]:
    """The candidate's whole name, where the greeting has a part of it: "Alice Moore" in a letter to Alice."""
    hello = greeted(text)
    if not hello:
        return frozenset()
    first = re.escape(hello.split()[0])
    return frozenset(key(name) for name in re.findall(rf"\b{first} [A-ZÀ-Þ][\w'’-]+", f"{subject}\n{text}"))


def _is_tool(name: str, tools: frozenset[str]) -> bool:
    return key(bare(name)) in tools or tool_like(key(bare(name)))


def find_pair(text: str, subject: str) -> tuple[Stated, Stated] | None:
    """ "Data Analyst — Acme" on one line, as boards write it: (company, role), or None."""
    for where, lines in (("body", [line for line in text.split("\n") if line][:15]), ("subject", [subject])):
        for line in lines:
            match = PAIR.match(line)
            if match and looks_like_role(clean_role(match["role"])) and possible(tidy(match["name"]), frozenset()):
                evidence = Evidence(where, shortened(line))
                return Stated(tidy(match["name"]), evidence), Stated(clean_role(match["role"]), evidence)
    return None


def agency(text: str) -> str | None:
    """The firm a recruiter says he or she is from."""
    match = SAYS_AGENCY.search(text)
    return tidy(match["name"]) if match else None


def _client(text: str, people: frozenset[str]) -> Stated | None:
    for match in CLIENT.finditer(text):
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
    if weight <= 0 or not possible(name, people):
        return
    if is_vendor(name):
        if not outright or weight < 8:
            return
        weight *= 0.25
    case = cases.setdefault(key(bare(name)), _Case(name, evidence, weight, 0.0, outright))
    case.score += weight if case.score == 0 else weight - case.weight / 2 if weight > case.weight else weight / 2
    case.outright = case.outright or outright
    if len(name) > len(case.name):
        case.name = name  # with its legal form
    if weight > case.weight:
        case.weight, case.evidence = weight, evidence


def _favour_host(cases: dict[str, _Case], sender: Person | None) -> None:
    """A name that is also the sender's host is likely the employer's, and not that of the person to be met."""
    part = own_part(sender)
    for case in cases.values():
        if part and akin(case.name, part):
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
        house = tidy(shown)
        alike = fits(house.split(), own_host(sender)) or akin(house, own_part(sender))
        backed = key(shown) in key(known) or alike
        titled = re.match(r"(?:Father|Sister|Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Sir|Lady)\b", shown) is not None
        human = (titled or len(house.split()) == 2) and not (alike or firm_like(shown) or SUFFIX.search(shown))
        yield 0 if human and own_part(sender) else 8 if tool else 3 if human else 6 if backed else 4, shown, "from", whole
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
    for line in lines[:_TOP_LINES]:
        role, _, name = re.sub(r" \([^()]*\)$", "", line).rpartition(", ")
        if (
            _ALONE.fullmatch(name)
            and len(line) <= 110
            and firm_like(name)
            and looks_like_role(clean_role(re.split(r" [-–|] |: ", role)[-1]))
        ):
            yield 7, name  # "Payroll Clerk, Acme Foods"


def placed_by_agency(text: str) -> bool:
    """Does the writer place people with others, rather than hire?"""
    return CLIENT_WORDS.search(text) is not None


def _drop_agency(cases: dict[str, _Case], text: str, sender: Person | None) -> None:
    """The writer's own firm is not the employer where the writer places people with a client."""
    firm = agency(text)
    own = key(firm) if firm else ""
    part = own_part(sender)
    for mark, case in list(cases.items()):
        of_host = bool(part) and akin(case.name.replace("&", " "), part)
        if (
            (own and mark == own)
            or of_host
            or (AGENCY.search(case.evidence.text) and case.evidence.where in {"from", "signature"})
        ):
            del cases[mark]


def _display_name(sender: Person | None, people: frozenset[str]) -> str | None:
    """The sender's display name where it names an organisation and no person."""
    if sender is None or not sender.name or "@" in sender.name or key(sender.name) in people:
        return None
    local = (sender.email or "").split("@")[0]
    house = not of_a_person(sender) and akin(sender.name, own_part(sender)) and " " in sender.name
    named = (firm_like(sender.name) and "(" not in sender.name) or house
    from_desk = bool(DESK_ADDRESS.match(local)) or bool(SUFFIX.search(sender.name))
    return sender.name if from_desk or named else None

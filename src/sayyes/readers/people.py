"""The persons on the other side of the desk: the sender, and who signed."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from dataclasses import replace

from sayyes.readers.company_senders import ORGANISATION, firm_like, fits, own_host
from sayyes.readers.facts import Person
from sayyes.readers.vendors import DESK_ADDRESS, host_letters, key, organisation

_NAME = r"(?:[A-ZÀ-Þ][\w'’-]+|[A-ZÀ-Þ]\.)(?: (?:[A-ZÀ-Þ][\w'’-]+|[A-ZÀ-Þ]\.|de|van|von|der|bin|al)){0,3}"
_CLOSING = re.compile(
    r"^(?:(?:best|kind|warm|warmest|many|with)?,? ?(?:regards|wishes|thanks)|best|cheers|sincerely|thanks|thank you|take care|all the best|talk soon|see you|yours.*|"
    r"mit (?:freundlichen|besten) grüßen|(?:viele|beste|liebe|herzliche) grüße|cordialement|bien cordialement|saludos.*|atentamente|cordiali saluti|met vriendelijke groet.*|mvh)[,.!]?$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:recruit\w*|talent|manager|director|head|hr|human resources|partner|coordinator|specialist|lead|engineer\w*|founder|ceo|cto|vp|president|officer|acquisition|"
    r"hiring|people|consultant|sourcer|assistant|chief|owner|personal\w*|leiter\w*|responsable)\b",
    re.IGNORECASE,
)
_ONE_LINE = re.compile(rf"^(?P<name>{_NAME})\s*[,|–-]\s*(?P<title>[^\n@]{{3,80}})$")
_MET = re.compile(
    rf"(?:\b(?:with|meet|meeting|by|and)|\b[Ii]nterviewers?:|^(?:[•*-] ?)?\d{{1,2}}:\d\d[^\n]{{0,30}}?) (?P<name>{_NAME})"
    rf"(?:, (?:our |the )?(?P<title>[A-Za-z][\w &/-]{{2,50}}?)(?=[.,;\n)]|$| (?:on|at|and|to|will|who)\b)| \((?P<title2>[^()\n]{{3,50}})\))",
    re.MULTILINE,
)
_DESK = re.compile(
    r"\b(?:team|recruit\w*|talent|hiring|hr|careers?|jobs?|support|noreply|no-reply|notifications?|department|scheduling|interviews?|onboarding|assessments?|people|recrutement|rrhh|rh|talento|selección|personalabteilung|karriere|museum|clinic|klinik|school|schule|university|bank|inc|llc|gmbh|ltd)\b",
    re.IGNORECASE,
)
_MOST = 12


def find_people(text: str, sender: Person | None) -> tuple[Person, ...]:
    """The sender (if a person), the name and title under the closing words, and who is said to be met, with their titles."""
    people = {key(person.name): person for person in reversed((*_sender_and_signer(text, sender), *_to_be_met(text)))}
    return tuple(reversed(people.values()))[:_MOST]


def without_company(people: tuple[Person, ...], company: str | None) -> tuple[Person, ...]:
    """ "Talent Partner, Initech" at Initech is a talent partner."""
    if not company:
        return people
    end = re.compile(rf"[ ,|@–-]+(?:at )?{re.escape(company)}\W*$", re.IGNORECASE)
    return tuple(replace(person, title=end.sub("", person.title) or None) if person.title else person for person in people)


def _to_be_met(text: str) -> list[Person]:
    """ "with Maria Lopez, Director of Product", "Interviewer: Bob Stone (HR Manager)", "10:00 – 10:45 Miles Day, Engineer"."""
    met = []
    for match in _MET.finditer(text[:20_000]):
        title = (match["title"] or match["title2"] or "").strip()
        if _TITLE.search(title) and not _DESK.search(match["name"]):
            met.append(Person(match["name"], None, title))
    return met


def _sender_and_signer(text: str, sender: Person | None) -> tuple[Person, ...]:
    signed = _signed(text) or _below_the_name(text, sender)
    if signed and sender and sender.name != signed.name and fits(signed.name.split(), own_host(sender)):
        signed = None  # the house signs with its own name
    people: list[Person] = []
    if sender is not None and _is_person(sender.name) and not _is_house(sender):
        same = signed is not None and _same(signed.name, sender.name)
        people.append(Person(sender.name, sender.email, signed.title if signed and same else None))
        if signed and not same:
            people.append(signed)
    elif signed is not None:
        local = (sender.email or "").split("@")[0] if sender else ""
        theirs = bool(local) and key(signed.name.split()[0]) in key(local)
        people.append(Person(signed.name, sender.email if sender and theirs else None, signed.title))
    return tuple(people)


def greeted(text: str) -> str | None:
    """The name after "Dear" or "Hi": the candidate's own, which must not be taken for anybody else's."""
    match = re.search(
        rf"^(?:dear|hi|hello|hey|good (?:morning|afternoon)|greetings|hallo|liebe[r]?|bonjour|hola|ciao)\s+(?P<name>{_NAME})\s?[,!:.-]",
        text[:1500],
        re.IGNORECASE | re.MULTILINE,
    )
    return match["name"] if match else None


def _is_person(name: str) -> bool:
    words = name.split()
    return (
        1 < len(words) <= 4
        and not _DESK.search(name)
        and not ORGANISATION.search(name)
        and all(word[0].isupper() or word in {"de", "van", "von", "der"} for word in words)
    )


def _is_house(sender: Person) -> bool:
    """A desk's address, or a display name that the host is made of while the part before the @ is another word."""
    local, _, host = (sender.email or "").partition("@")
    if DESK_ADDRESS.match(local):
        return True
    alike = fits(sender.name.split(), host_letters(organisation(host))) or fits(sender.name.split(), own_host(sender))
    of_a_person = any(len(word) > 2 and word in host_letters(local) for word in map(host_letters, sender.name.split()))
    return (alike and host_letters(sender.name.split()[0]) not in host_letters(local)) or (
        firm_like(sender.name) and not of_a_person
    )


def _same(one: str, other: str) -> bool:
    first, second = one.casefold().split(), other.casefold().split()
    return first[0] == second[0] or first[-1] == second[-1]


def _signed(text: str) -> Person | None:
    lines = [line for line in text.split("\n") if line]
    for number in range(len(lines) - 1, max(-1, len(lines) - 25), -1):
        if _CLOSING.match(lines[number]) and number + 1 < len(lines):
            return _signature(lines[number + 1 : number + 4])
    return None


def _below_the_name(text: str, sender: Person | None) -> Person | None:
    """The sender's own name on a line, and a title under it: a signature without closing words."""
    if sender is None or not sender.name:
        return None
    lines = [line for line in text.split("\n") if line]
    last = next((number for number in range(len(lines) - 1, 0, -1) if lines[number] == sender.name), None)
    return _signature(lines[last : last + 3]) if last is not None else None


def _signature(lines: list[str]) -> Person | None:
    one_line = _ONE_LINE.match(lines[0])
    if one_line and _TITLE.search(one_line["title"]):
        return Person(one_line["name"], None, one_line["title"].strip())
    if not re.fullmatch(_NAME, lines[0]) or _DESK.search(lines[0]) or ORGANISATION.search(lines[0]) or len(lines[0].split()) > 4:
        return None
    title = lines[1] if len(lines) > 1 and _TITLE.search(lines[1]) and len(lines[1]) < 90 and "@" not in lines[1] else None
    return Person(lines[0], None, title)

"""Who and which role, from the title of an entry, as people and scheduling tools write it.

A title is made of pieces: "Interview: Data Analyst (Acme)", "Alice Doe <> Acme | Phone screen". What names the round is taken off
each piece, what looks like an occupation is the role, a known person is nobody's employer, and what is left may be the employer.
"""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayyes.readers.calendar_people import Known
from sayyes.readers.company_names import possible, tidy
from sayyes.readers.company_senders import firm_like
from sayyes.readers.role import clean_role, looks_like_role
from sayyes.readers.vendors import host_letters, is_vendor, key
from sayyes.readers.zone_names import CITIES

_PREFIX = re.compile(
    r"^(?:(?:abgesagt|abgelehnt|zugesagt|aktualisiert|einladung|termin|cancell?ed(?: event)?|updated(?: invitation)?|invitation|accepted|declined|tentative|rescheduled|confirmed|reminder|"
    r"annulée?|invitation|confirmée?|reportée?|cancelad[oa]|invitación|confirmad[oa]|reprogramad[oa]|re|aw|fwd?|wg|new event)\s*[:–-]\s+|\[[^\[\]]{3,40}\]\s+)+",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"\s*(?:<-?>|↔|\||·|—|–|::|//|_+)\s*|\s*:\s+|\s+[-/~]\s+|(?<=\w)-\s+|\s+(?:x|and|und|et|y|with|mit|avec|con|com)\s+(?=[A-ZÀ-Þ])"
)
_GENDER = re.compile(r"\((?:[fmwdxhai]|all genders?|gn)(?:\s*[/|,*]\s*(?:[fmwdxhai]|div|all))*\)", re.IGNORECASE)
_DATED = re.compile(
    r"\s*(?:@|\bon|\bam|\ble|\bel|,|[-–—|])\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:[a-zà-ÿ]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:\d{4}|\d{1,2}:\d\d)|\d{1,2}\.?\s+[a-zà-ÿ]{3,9}\.?\s+\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}:\d\d).*$",
    re.IGNORECASE,
)  # "… @ Mar 18, 2026, 9:15 AM - 10:00 AM": when it is stands in the entry
_INNER = re.compile(r"\(([^()]{2,60})\)")
_AT = re.compile(
    r"(?:\s@\s?|\b(?:at|bei(?: der| dem| den)?|beim|chez|(?<=\w )from|(?<=\w )von(?: der)?)\s)(?:the\s)?(?P<name>(?=[A-ZÀ-Þ0-9\[]).{2,60}?)(?=$|\s+[-|/]\s|\s*[(|<—–]|\s*:\s)"
)
_PLACE = re.compile(
    r"\b(?:office|hq|headquarters|campus|branch|site|building|room|floor|studio)\b|^\d|^(?:our|your|my)\b", re.IGNORECASE
)
_KIND = (
    r"video|phone|telephone|telefon|online|virtual|on-?site|in-person|technical|tech|coding|panel|hr|rh|l\d|r\d|recruiter|hiring manager|hm|screening|intro(?:ductory)?|behaviou?ral|culture(?: fit)?|"
    r"system design|live|zoom|teams|google meet|job|candidate|\d+(?:st|nd|rd|th|e|er|ère|ème|\.|º|ª|[ -]?min(?:ute)?s?)?|first|second|third|final|next|last|initial|erste[sr]?|zweite[sr]?|dritte[sr]?|"
    r"premi(?:er|ère)|deuxième|segund[oa]|primer[oa]?|tercer[oa]?|persönliches|telefonisches|informal"
)
_ROUND = (
    r"interviews?|schedule[d]?|confirmation|details?|screen(?:ing)?|call|round|discussion|chat|conversation|loop|on-?site|meeting|talk|session|visit|invitation|einladung|candidate|video-?conference|slot|termin|"
    r"entretien(?: (?:d['’]embauche|de recrutement|rh|technique|téléphonique|vidéo|final|individuel))?|rendez-vous|visio(?:conférence)?|entrevista(?: (?:de trabajo|técnica|final|telefónica|personal|virtual|inicial))?|"
    r"(?:vorstellungs|bewerbungs|kennenlern|erst|zweit|fach|video|telefon)(?:gespräch|interview|termin)s?|gespräch|kennenlernen|probetag|colloquio"
)
_LEAD = re.compile(
    rf"^(?:(?:{_KIND})[ -]+){{0,4}}(?:{_ROUND})(?: \d+)?(?!\w)(?:\s*[,:]?\s*(?:invitation\s)?(?:for|of|as|with|about|re|mit|zum|zur|als|für|avec|pour|con|para|de|del|a|d['’])(?=\s)(?:\s+(?:the|our|an?|der|die|das|le|la|les|el|poste de|stelle|puesto de)(?=\s))?)?\s*",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?:(?:{_KIND}|{_ROUND})(?:[ -]+|$))+", re.IGNORECASE)
_TAIL = re.compile(
    rf"\s+(?:(?:{_KIND})[ -]+){{0,3}}(?:{_ROUND}|position|role|stelle|poste|puesto|vacancy)(?: \d+)?$", re.IGNORECASE
)
_PERSON = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ'’-]+(?: [A-ZÀ-Þ]\.)?(?: [A-ZÀ-Þ][a-zà-ÿ'’-]+){1,2}")  # as people are called
_FOR = re.compile(
    r"^(?P<who>.{2,60}?)\s+(?:for|als|pour|para)\s+(?:the |our |an? |le poste de |el puesto de )?(?P<what>.{3,80})$"
)
_AND_ROLE = re.compile(r"^(?P<who>[^,]{3,50}),\s+(?P<what>[^,]{3,80})$")
_COMPOUND = re.compile(
    r"\b\w{3,}(?:leiter|berater|entwickler|ingenieur|techniker|kaufmann|kauffrau|pfleger|verkäufer|fahrer|lehrer|meister|arbeiter|betreuer|planer|referent|assistent|koch|helfer)(?:in)?\b",
    re.IGNORECASE,
)  # "Projektleiter"


@dataclass(frozen=True)
class Title:
    """What a title says. `named`: by a word such as "at"; `people`: keys of those whom it names."""

    company: str | None = None
    named: bool = False
    role: str | None = None
    people: frozenset[str] = frozenset()


def read_title(summary: str, known: Known) -> Title:
    """Take a title (folded text) apart."""
    title = _DATED.sub("", _PREFIX.sub("", summary.strip()))
    company, title = _placed(title, known)
    role: str | None = None
    people: set[str] = set()
    left: list[str] = []
    for piece, behind_round in _pieces(title):
        who, what = (piece, None) if known.is_person(piece) else _divided(piece, behind_round)
        if what is not None and role is None:
            role = _without_house(what, known)
        if who is None:
            continue
        if known.is_person(who) or (what is not None and who != piece and not known.is_organizer(who)):
            people.add(key(who))
        elif role is None and _is_role(who):
            role = clean_role(who)
        else:
            left.append(who)
    if company is None:
        company, named = _of_left(left, known, frozenset(people))
        return Title(company, named, role, frozenset(people))
    return Title(company, True, role, frozenset(people))


def _placed(title: str, known: Known) -> tuple[str | None, str]:
    """The name behind "at", "bei", "chez", "@", and the title without it."""
    for match in reversed(list(_AT.finditer(title))):
        name = match["name"].strip(" ,.")
        plain = re.sub(r"[\[\]]", "", name)
        if _PLACE.search(name) or plain.lower() in CITIES or known.is_person(plain) or is_vendor(plain) or _is_role(plain):
            continue
        if not possible(tidy(plain), frozenset()):
            continue
        return name if "[" in name else tidy(name), f"{title[: match.start()]} {title[match.end() :]}".strip()
    return None, title


def _pieces(title: str) -> Iterator[tuple[str, bool]]:
    """The pieces without what names the round, and whether they stood behind it in one piece."""
    plain = _GENDER.sub("", title)
    inner = [match[1] for match in _INNER.finditer(plain)]
    for raw in (*_SEPARATOR.split(_INNER.sub(" ", plain)), *inner):
        piece = raw.strip(" ,.;!?-–—[]")
        if not piece or _BARE.fullmatch(piece):
            continue
        bare = _LEAD.sub("", piece)
        rest = re.sub(rf"^(?:{_ROUND})\s+(?:of|for)\s+", "", _TAIL.sub("", bare), flags=re.IGNORECASE).strip(" ,.;")
        if rest and not _BARE.fullmatch(rest):
            yield rest, bare != piece


def _divided(piece: str, behind_round: bool) -> tuple[str | None, str | None]:
    """A piece as (somebody, role): "Alice Doe for Data Analyst", "with Bob Baker, Data Analyst"."""
    for pattern in (_FOR, _AND_ROLE):
        match = pattern.match(piece)
        alone = pattern is _AND_ROLE and not behind_round and match and not _PERSON.fullmatch(match["who"])
        if match and not alone and _is_role(match["what"]) and not _is_role(match["who"]):
            return match["who"].strip(), clean_role(match["what"])
    return (None, clean_role(piece)) if _is_role(piece) else (piece, None)


def _without_house(role: str, known: Known) -> str | None:
    """ "Acme Data Analyst" at acme.example is a data analyst, and "Acme Edge" is no role."""
    first, _, rest = role.partition(" ")
    if not rest or not known.host or host_letters(first) != known.host:
        return role
    return clean_role(rest) if _is_role(rest) else None


def _is_role(text: str) -> bool:
    role = clean_role(text)
    return (looks_like_role(role) or _COMPOUND.search(role) is not None) and not re.search(r"\d{1,2}:\d\d|@", text)


def of_round(words: str) -> bool:
    """Do the words name a round and nothing else ("technical", "2nd interview")?"""
    return (
        _BARE.fullmatch(words) is not None
        or re.fullmatch(r"(?:técnic[oa]|technique|fachlich\w*|technisch\w*)", words) is not None
    )


def without_round(words: str) -> str:
    """ "Interview Acme" without the interview."""
    return _LEAD.sub("", words).strip()


def _of_left(left: list[str], known: Known, people: frozenset[str]) -> tuple[str | None, bool]:
    """Of what is left the name that the organiser's address or display name bears out; else a firm by its own words, or the last."""
    able = [name for name in map(tidy, left) if _can_be_firm(name, people)]
    backed = next((name for name in able if known.is_organizer(name)), None)
    if backed:
        return backed, True
    likely = [name for name in able if firm_like(name)] or [name for name in able[-1:] if not _PERSON.fullmatch(name)]
    return (likely[0] if likely else None), False


def _can_be_firm(name: str, people: frozenset[str]) -> bool:
    short = name[:1].isupper() and len(name.split()) <= 5 and name.lower() not in CITIES
    return short and possible(name, people) and not is_vendor(name)

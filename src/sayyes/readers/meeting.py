"""How and where one is to meet: format, length, place, links, and how much of the job is done from home."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from sayyes.readers.facts import Evidence, Link, Stated
from sayyes.readers.text import sentences, shortened

_URL = re.compile(r"\bhttps?://[^\s<>\"'\])}]+[^\s<>\"'\])}.,;:!?]", re.IGNORECASE)
_MEETING_HOSTS = re.compile(
    r"(?:^|\.)(?:zoom\.us|zoom\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|whereby\.com|gotomeeting\.com|goto\.com|bluejeans\.com|chime\.aws|skype\.com|jit\.si|around\.co|ringcentral\.com)$",
    re.IGNORECASE,
)
_BOOKING_HOSTS = re.compile(
    r"(?:^|\.)(?:calendly\.com|cal\.com|goodtime\.io|doodle\.com|youcanbook\.me|chilipiper\.com|savvycal\.com|modernloop\.io|prelude\.co|acuityscheduling\.com|tidycal\.com|zcal\.co|calendar\.app\.google|bookings\.cloud\.microsoft|outlook\.office365\.com|appointlet\.com|meetings\.hubspot\.com)$",
    re.IGNORECASE,
)
_POSTING_HOSTS = re.compile(
    r"(?:^|\.)(?:greenhouse\.io|lever\.co|ashbyhq\.com|myworkdayjobs\.com|smartrecruiters\.com|workable\.com|recruitee\.com|personio\.(?:de|com)|bamboohr\.com|teamtailor\.com|jobvite\.com|icims\.com|breezy\.hr|pinpointhq\.com|indeed\.com|ziprecruiter\.com)$",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"unsubscribe|preferences|privacy|terms|tracking|click\?upn|/open\?|\.(?:png|gif|jpe?g|css)(?:\?|$)|facebook\.com|twitter\.com|instagram\.com|youtube\.com|support\.google",
    re.IGNORECASE,
)
_MOST_LINKS = 20

_FORMATS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("video", re.compile(r"\b(?:video(?: ?call| interview| conference|chat)?|zoom|google meet|(?:ms |microsoft )?teams|webex|skype|hangouts|facetime|whereby|virtual(?:ly)?|visio(?:conférence)?|videollamada)\b", re.IGNORECASE)),
    ("phone", re.compile(r"\b(?:by (?:tele)?phone|phone (?:call|interview|screen\w*|chat|conversation)|(?:tele)?phone screen\w*|over the phone|telephone|i(?:'ll| will) (?:call|ring) you|give you a call|(?:we|i)(?:'ll| will) call|call you (?:at|on)|telefon\w*|par téléphone|por teléfono)\b", re.IGNORECASE)),
    ("onsite", re.compile(r"\b(?:on-?site (?:interview|visit|meeting|round|day)|in[- ]person|at our (?:\w+ ){0,3}(?:office|offices|headquarters|hq|site|building|location|store|plant)|our offices? (?:is|are)(?: located)?|face[- ]to[- ]face|vor ort|in unserem (?:büro|haus)|sur place|dans nos locaux|presencial)\b", re.IGNORECASE)),
)  # fmt: skip
_MINUTES = re.compile(
    r"\b(?:(?P<minutes>\d{2,3})(?: ?(?:-|–|to) ?\d{2,3})?[ -]?min(?:ute)?s?(?:ten)?\b|(?P<hours>\d(?:\.5)?|an|one|two|three|half an)[ -](?:hours?|stunden?|heures?|horas?)\b(?P<half> and a half)?)", re.IGNORECASE
)  # fmt: skip
_HOURS = {"an": 60, "one": 60, "two": 120, "three": 180, "half an": 30}
_TALK = re.compile(
    r"\b(?:interview|call|chat|meeting|conversation|speak|talk|meet|discussion|session|screen\w*|last|take|duration|round|gespräch|entretien|entrevista)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"^(?:location|where|address|place|venue|ort|adresse|lieu|dirección|lugar)\s*[:–-]\s*(?P<label>[^\n]{3,140})$"
    r"|\b(?:office|offices|headquarters|building|we are|hq)(?: is| are)?(?: located)? (?:at|on|in) (?P<office>[A-Z0-9][^.\n;]{4,100}?)(?=[.;\n]|, (?:which|where|and)|$)"
    r"|\bat our (?P<city>[A-Z][\w. -]{2,30}) (?:office|headquarters|site|campus|store)\b"
    r"|\b(?P<street>\d{1,5} (?:[A-Z][\w.'-]*\.? ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Square|Place|Parkway|Plaza|Court)\b\.?(?:,[^.\n;]{2,60})?)",
    re.MULTILINE,
)  # fmt: skip
_REMOTE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("hybrid", re.compile(r"\bhybrid\b|\b(?:\d|one|two|three|four) days? (?:a|per|each|/) ?week (?:in|at|from|on)(?: the| our)? ?(?:office|site|onsite|home)|\b(?:\d|one|two|three|four) days? (?:in[- ]office|on-?site|in the office|from home|remote)", re.IGNORECASE)),
    ("remote", re.compile(r"\b(?:fully|100 ?%|completely|entirely|permanently) remote\b|\bremote[- ](?:first|role|position|job|opportunity|only|work)\b|\b(?:role|position|job) is remote\b|\bwork from (?:home|anywhere)\b|\((?:remote|fully remote)\)|\b(?:location|mode|workplace|arrangement)\s*[:–-]\s*(?:fully )?remote\b", re.IGNORECASE)),
    ("onsite", re.compile(r"\b(?:fully|100 ?%|day (?:1|one)|5 days|five days)\b.{0,20}\b(?:on-?site|in[- ]office|in the office)\b|\b(?:role|position|job) is (?:based )?(?:on-?site|in[- ]office)\b|\bno remote\b|\((?:on-?site)\)|\b(?:mode|workplace|arrangement)\s*[:–-]\s*on-?site\b", re.IGNORECASE)),
)  # fmt: skip
_DAYS = re.compile(r"\b(\d|one|two|three|four|five) days?\b", re.IGNORECASE)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def find_links(text: str, anchors: Iterable[tuple[str, str]] = ()) -> tuple[Link, ...]:
    """Web addresses in the text and behind its links, each with what it is for. Trackers and social pages are left out."""
    urls = [match.group() for match in _URL.finditer(text)]
    urls += [address for address, _ in anchors if address.lower().startswith(("http://", "https://"))]
    kept: dict[str, Link] = {}
    for url in urls:
        url = url[:2000]  # noqa: PLW2901  what is longer is no address to show
        if not _NOISE.search(url):
            kept.setdefault(url, Link(url, _purpose(url)))
    ranked = sorted(kept.values(), key=lambda link: link.purpose == "other")
    return tuple(ranked[:_MOST_LINKS])


def _purpose(url: str) -> str:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return "other"
    if _MEETING_HOSTS.search(host):
        return "meeting"
    if _BOOKING_HOSTS.search(host) and (host != "outlook.office365.com" or "book" in parts.path):
        return "booking"
    if _POSTING_HOSTS.search(host) or re.search(
        r"/(?:jobs?|careers?|positions?|openings?|vacanc\w+|stellen\w*)/.", parts.path, re.IGNORECASE
    ):
        return "posting"
    return "other"


def find_format(text: str, links: Iterable[Link] = ()) -> Stated | None:
    """phone, video or onsite. An address wins over a mention only where nothing was said; two formats in the text leave it unsure."""
    found: dict[str, str] = {}
    for sentence in sentences(text):
        for name, pattern in _FORMATS:
            if name not in found and pattern.search(sentence):
                found[name] = sentence
    if found:
        name = next(iter(found))
        return Stated(name, Evidence("body", shortened(found[name])), sure=len(found) == 1)
    meeting = next((link for link in links if link.purpose == "meeting"), None)
    return Stated("video", Evidence("link", meeting.url)) if meeting else None


def find_minutes(text: str) -> Stated | None:
    """How long the talk is to take, in minutes, from a sentence about a talk."""
    for sentence in sentences(text):
        if not _TALK.search(sentence):
            continue
        for match in _MINUTES.finditer(sentence):
            minutes = _length(match)
            if 10 <= minutes <= 600 and not re.search(
                r"(?:within|in|next|last|past|notice|ago)\W*$", sentence[: match.start()], re.IGNORECASE
            ):
                return Stated(str(minutes), Evidence("body", shortened(sentence)))
    return None


def _length(match: re.Match[str]) -> int:
    if match["minutes"]:
        return int(match["minutes"])
    word = match["hours"].lower()
    minutes = _HOURS[word] if word in _HOURS else round(float(word) * 60)
    return minutes + (30 if match["half"] else 0)


def find_place(text: str) -> Stated | None:
    """An address or an office, where one is stated."""
    for match in _PLACE.finditer(text):
        place = next(value for value in match.groups() if value).strip(" .,")
        if not _URL.search(place):
            return Stated(place, Evidence("body", shortened(match.group())))
    return None


def find_remote(text: str) -> Stated | None:
    """onsite, hybrid (with the days where they are stated: "hybrid, 3 days"), or remote."""
    for sentence in sentences(text):
        for name, pattern in _REMOTE:
            if pattern.search(sentence):
                days = _DAYS.search(sentence) if name == "hybrid" else None
                count = _NUMBERS.get(days[1].lower(), days[1]) if days else None
                return Stated(f"{name}, {count} days" if count else name, Evidence("body", shortened(sentence)))
    return None

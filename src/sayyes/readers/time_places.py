"""The clock of the place where a talk is held: "10:00 at our office in Denver" is ten in Denver, though nobody says so.

Whoever is invited to a place is told the time of that place, so it is given; but it was not stated, so it is asked all the same.
Where the talk may be held from afar (a call, a video link), or where two clocks come into question, nothing is given.
"""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import re

from sayyes.readers import zones
from sayyes.readers.zone_names import CITIES

_HOUSES = (
    r"offices?|headquarters|hq|studios?|site|campus|stores?|shop|branch|plant|factory|building|showroom|warehouse|clinic|hospital|school|"
    r"premises|facility|library|museum|hotel|restaurant|salon|laborator(?:y|ies)|lab|centre|center|büro|standort|niederlassung|filiale|haus|werk|bureaux?|locaux|siège|oficinas?|sede|tienda"
)
_NAME = r"(?P<city>[A-ZÀ-Ý][\w'-]+(?: (?:of |de )?[A-ZÀ-Ý][\w'-]+){0,2})"
_CITY_OF_A_HOUSE = (
    re.compile(rf"\b(?i:{_HOUSES})\b(?: (?:is|are|here|located|based|right))* (?:in|at|à|de|en)(?: (?:downtown|central|beautiful))? {_NAME}"),
    re.compile(rf"\b(?:our|the|unserem|notre|nuestra) {_NAME} (?i:{_HOUSES})\b"),
    re.compile(rf"\b(?:in[- ]person|on-?site|here|visit us|vor Ort|sur place) (?:in|at|à|en) {_NAME}"),
    re.compile(rf"(?mi:^\W*(?:location|where|address|place|venue|ort|adresse|lieu|dirección|lugar|wo|où|dónde)\s*[:–-]).{{0,120}}?(?:^|[\s,:(]){_NAME}(?=\s*(?:$|[,.;)(]|[A-Z]{{2}}\b))", re.MULTILINE),
    re.compile(rf"\b\d{{4,5}} {_NAME}(?=\s*(?:$|[,.;)]))", re.MULTILINE),
    re.compile(rf"(?:Street|St|Avenue|Ave|Road|Rd|Blvd|Boulevard|Drive|Dr|Lane|Ln|Way|Square|Place|Plaza|Parkway|Floor|Suite \w+)\.?, {_NAME}(?=\s*(?:$|[,.;)]))", re.MULTILINE),
)  # fmt: skip
_STATE = re.compile(r",\s+(?P<state>[A-Z]{2})\.?,?\s+\d{5}(?:-\d{4})?\b")
_OF_THE_JOB = re.compile(
    r"\b(?:role|position|job|work(?:ing)?|opening|opportunity|vacancy|based|stelle|poste|puesto|team)\b[^.!?\n]*$", re.IGNORECASE
)
_GREETING = re.compile(
    r"^\W*(?:(?:kind|best|warm|many|with)(?: \w+)? ?(?:regards|wishes|thanks)|regards|sincerely|yours|best|thanks|thank you|cheers|mit \w+ grüßen|"
    r"\w+ grüße|viele grüße|lg|cordialement|bien (?:à vous|cordialement)|(?:un )?(?:cordial )?saludos?|atentamente)\b[^\n]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
_FROM_AFAR = re.compile(
    r"\b(?:zoom|teams|google meet|webex|skype|whereby|video\w*|(?:tele)?phone (?:call|interview|screen\w*|chat|conversation)|(?:by|over the|on the) (?:tele)?phone|(?:we|i)(?:['’]ll| will) (?:call|ring|phone)|call you|virtual\w*|remote\w*|online|dial|telefonisch\w*|telefonat|telefongespräch|par téléphone|por teléfono|visio\w*)\b",
    re.IGNORECASE,
)
_STATES = {
    "America/New_York": "CT DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV DC",
    "America/Chicago": "AL AR IA IL LA MN MO MS OK WI",
    "America/Denver": "CO MT NM UT WY",
    "America/Los_Angeles": "CA WA NV",
    "America/Phoenix": "AZ",
    "Pacific/Honolulu": "HI",
    "America/Anchorage": "AK",
}
"""States of the USA that lie, but for a corner, in one zone."""
_ZONE_OF_STATE = {state: zone for zone, states in _STATES.items() for state in states.split()}


def zone_of_place(text: str) -> tuple[str, zones.ZoneWord] | None:
    """The place of the talk and its clock, where the text names one place to come to and no way to talk from afar."""
    if _FROM_AFAR.search(text):
        return None
    text = _before_the_signature(text)
    found: dict[str, str] = {}  # IANA zone -> the place as written
    for pattern in _CITY_OF_A_HOUSE:
        for match in pattern.finditer(text):
            name = _known(match["city"])
            if name is not None and not _OF_THE_JOB.search(text[max(0, match.start() - 80) : match.start()]):
                found.setdefault(CITIES[name.lower()][0], name)
    for match in _STATE.finditer(text):
        if zone := _ZONE_OF_STATE.get(match["state"]):
            found.setdefault(zone, match["state"])
    if len(found) != 1:
        return None
    zone, place = next(iter(found.items()))
    return place, zones.ZoneWord(place, (zones.Meaning(place, zone, None),))


def _before_the_signature(text: str) -> str:
    """The text up to its last greeting: an address below it is the writer's, and may be far from the talk."""
    last = None
    for last in _GREETING.finditer(text):  # noqa: B007  only the last one counts
        pass
    return text[: last.start()] if last else text


def _known(words: str) -> str | None:
    """The city at the beginning of some words with capitals: "New York City Hall" is in New York City."""
    parts = words.rstrip(".").split()
    names = (" ".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((name for name in names if name.lower() in CITIES), None)

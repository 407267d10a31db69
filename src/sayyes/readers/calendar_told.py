"""What a description says in its writer's own words: without mark-up, and without what the meeting's tool put below them."""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import re

from sayyes.errors import Unreadable
from sayyes.readers.markup import looks_like_markup, readable
from sayyes.readers.text import flow, fold

_LONGEST = 20_000  # characters looked at
_FENCE = re.compile(r"[-:~]{20,}")
_RULE = re.compile(r"[_*=\u2500-\u257f-]{20,}")
_OF_A_TOOL = re.compile(
    r"(?:click here to )?join (?:zoom|google|microsoft|teams|webex|skype|meet|meeting|link|online|on your|the meeting|from|by|with|via)\b.*"
    r"|join ?(?::|<|https?:).*|(?:or )?dial(?:[- ]in)?\b.{0,40}:.*|more phone numbers:.*|learn more about meet\b.*|meeting (?:id|options|link|url)\b.*"
    r"|(?:passcode|password|pin|access code|kennwort|code secret|código de acceso|mode|platform)\s?:.*|one tap mobile.*|find your local number.*"
    r"|(?:microsoft teams|zoom|webex|google meet|skype) (?:meeting|call)\b.{0,30}|need (?:help|to make changes)\b.*|powered by \w.{0,40}"
    r"|(?:cancel|reschedule|stornieren|verschieben|annuler|reprogrammer|cancelar|reprogramar)\s?:\s?https?:.*|view your event at\b.*"
    r"|please do not edit this section\b.*|this event (?:was scheduled with|has a (?:video|google meet) call)\b.*|invitee( email)?:.*",
    re.IGNORECASE,
)
_INLINE = re.compile(r"</(?:b|strong|i|em|u|a|span)>|<br ?/?>", re.IGNORECASE)
_BLOCK = re.compile(r"<(?:!doctype|html|body|table|tr|td|p|div|li)\b", re.IGNORECASE)
_LABEL = re.compile(
    r"^(position|role|job title|company|employer|stelle|unternehmen|firma|poste|entreprise|puesto|empresa)\n(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)  # a form that was filled in: the question on one line, its answer on the next
_TOOLS = re.compile(r"microsoft teams|teams\.microsoft|zoom\.us|webex|meet\.google|skype", re.IGNORECASE)


_EVENT_NAME = re.compile(
    r"^(?:event (?:name|type)|terminart|type d['’]événement|tipo de evento)\s?:?\s+(?P<name>[^\n]{3,120})",
    re.IGNORECASE | re.MULTILINE,
)


def booked_as(told: str) -> str:
    """What a scheduling tool says was booked ("Event Name: Phone interview"); "" where it says nothing."""
    match = _EVENT_NAME.search(told)
    return match["name"].strip() if match else ""


def told_in(description: str | None) -> str:
    """The words of a description as flowed plain text."""
    if not description:
        return ""
    lines = _without_tools(fold(as_text(description)).split("\n"))
    return flow(_LABEL.sub(r"\1: ", "\n".join(lines))).strip()


def as_text(description: str) -> str:
    """A description as text, whether it is written in HTML or not; what cannot be read of it is left as it stands."""
    text = description[:_LONGEST]
    if not looks_like_markup(text) and not _INLINE.search(text):
        return text
    if not _BLOCK.search(text):
        text = text.replace("\n", "<br>")  # a few words in bold: the lines are those of the calendar
    try:
        return readable(text)[0]
    except Unreadable:
        return description[:_LONGEST]


def _without_tools(lines: list[str]) -> list[str]:
    """Neither what stands between two fences of a calendar program, nor below a rule that a meeting's tool has drawn."""
    kept: list[str] = []
    fenced = False
    for at, line in enumerate(lines):
        plain = line.strip()
        if _FENCE.fullmatch(plain):
            fenced = not fenced
        elif not fenced and _RULE.fullmatch(plain) and _TOOLS.search("\n".join(lines[at + 1 : at + 8])):
            break
        elif not fenced and not _OF_A_TOOL.fullmatch(plain):
            kept.append(line)
    return kept

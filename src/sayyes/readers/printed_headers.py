"""Headers that a mail program printed into the text, in the languages that mail programs speak: "Von: … Gesendet: … An: …"."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re

from sayyes.readers import caps

# What the header names are called, in the languages mail programs print them in.
_NAMES = {
    "from": "from|von|de|da|van|från|fra|od|expéditeur|remitente|mittente|afzender|avsändare|lähettäjä|nadawca|от кого|от|发件人|寄件者|差出人",
    "to": "to|an|à|para|a|aan|till|til|do|destinataire|pour|destinatario|destinatário|ontvanger|vastaanottaja|кому|收件人|收件者|宛先",
    "subject": "subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|тема|主题|主旨|件名",
    "date": "date|sent|date sent|sent at|sent on|datum|gesendet|gesendet am|envoyé|envoyé le|date d'envoi|enviado|enviado el|enviado em|enviada em|enviada|"
    "fecha|fecha de envío|data|data de envio|inviato|inviato il|verzonden|verzonden op|skickat|sendt|dato|lähetetty|wysłano|data wysłania|дата|отправлено|"
    "发送时间|日期|寄件日期|送信日時",
    "other": "cc|bcc|kopie|kopia|copie|copia|kopi|cci|cco|ccn|reply-to|reply to|date received|received|importance|priority|attachments?|antwort an|"
    "répondre à|responder a|responder para|rispondi a|antwoord aan|svara till|svar til|wichtigkeit|priorität|anlagen?|pièces jointes|adjuntos|allegati|bijlagen|"
    "mime-version|content-type|content-transfer-encoding|message-id|return-path|organization|sender|копия|抄送",
}  # fmt: skip
_HEADER = re.compile(
    r"^\*{0,2}(?:" + "|".join(f"(?P<{key}>{words})" for key, words in _NAMES.items()) + r") ?[:：]\*{0,2} ?(?P<value>.*)$",
    re.IGNORECASE,
)
_FORWARDED = (
    r"forwarded message|forwarded by .{1,80}|weitergeleitete nachricht|weitergeleiteten nachricht|message transféré|message transmis|message réexpédié|"
    r"mensaje reenviado|messaggio inoltrato|mensagem encaminhada|mensagem reencaminhada|doorgestuurd bericht|vidarebefordrat meddelande|"
    r"videresendt meddelelse|videresendt melding|välitetty viesti|wiadomość przekazana|пересылаемое сообщение|пересланное сообщение|转发邮件信息"
)
_ORIGINAL = (
    r"original message|reply message|original-nachricht|originalnachricht|ursprüngliche nachricht|antwort nachricht|message d'origine|message original|mensaje original|"
    r"messaggio originale|mensagem original|origineel bericht|oorspronkelijk bericht|ursprungligt meddelande|originalmeddelande|oprindelig meddelelse|"
    r"opprinnelig melding|alkuperäinen viesti|oryginalna wiadomość|исходное сообщение|原始邮件|original appointment|ursprünglicher termin"
)
_MARK = re.compile(
    rf"^(?:[-_=*]{{2,}} ?|begin |anfang der |début du |inizio |inicio del |início da |begin )?(?:(?P<forwarded>{_FORWARDED})|{_ORIGINAL})(?: ?[:：]| ?[-_=*]{{2,}})?$",
    re.IGNORECASE,
)
_LONGEST_FIELD = 6  # lines that a list of recipients may run on


def is_mark(line: str) -> bool:
    """Does this line alone announce another message: "-----Original Message-----", "Begin forwarded message:"?"""
    return _MARK.match(line) is not None


def marks_forward(line: str) -> bool:
    """Is it a line of a forward, not of a reply?"""
    match = _MARK.match(line)
    return match is not None and match["forwarded"] is not None


def header_of(line: str) -> bool:
    """Does this line look like one printed header?"""
    return _HEADER.match(line[: caps.LINE_CHARACTERS]) is not None


def headers_at(lines: list[str], index: int, *, gaps: bool = False) -> tuple[dict[str, str], int]:
    """A block of at least two different header lines that starts here: its values by name, and the line after it.

    `gaps` allows an empty line between two headers, as some telephones write them below a mark.
    """
    found: dict[str, str] = {}
    last = ""
    first = index
    table = False
    while 0 <= index < len(lines):
        match = _HEADER.match(lines[index][: caps.LINE_CHARACTERS])
        if match:
            last = next(key for key in _NAMES if match.group(key))
            value = match.group("value").strip()
            below = _stands_below(lines, index, table=table) if not value else 0
            if below:
                table = table or below > index + 1  # its cells are paragraphs
                index = below
                value = lines[index].strip()
            found.setdefault(last, value)
        elif (more := _goes_on(lines, index, last, found)) > 0:
            if last == "subject":
                found["subject"] += " " + " ".join(line.strip() for line in lines[index : index + more])
            index += more - 1
        elif not ((gaps or table) and found and _gap(lines, index, found)):
            break
        index += 1
    names = found.keys() - {"other"}
    solid = len(names) >= 2 and ("from" in names or "subject" in names)
    if first == 0 and "date" in names and (index == len(lines) or not lines[index]):
        solid = True  # what a mail parser left over of a block it took for its own
    return (found, index) if solid else ({}, index)


def _stands_below(lines: list[str], index: int, *, table: bool) -> int:
    """The line on which the value stands, as in the cells of a table: a header, its value, and the next header or the end; else 0."""
    filled = [at for at in range(index + 1, min(index + 8, len(lines))) if lines[at]]
    if not filled or header_of(lines[filled[0]]):
        return 0
    ends = filled[0] + 1 == len(lines) or not lines[filled[0] + 1]
    near = filled[0] == index + 1
    goes_on = len(filled) > 1 and header_of(lines[filled[1]])
    return filled[0] if goes_on or table or (near and ends) else 0


def _goes_on(lines: list[str], index: int, last: str, found: dict[str, str]) -> int:
    """How many lines from here belong to the header above: as many as stand before the next one."""
    if last == "subject":
        ended = not lines[index] or found["subject"].endswith((".", "!", "?"))
        return 1 if not ended and index + 1 < len(lines) and header_of(lines[index + 1]) else 0
    if last not in {"from", "to", "other"} or "subject" in found:
        return 0
    for count in range(_LONGEST_FIELD):
        line = lines[index + count] if index + count < len(lines) else ""
        if count and header_of(line):
            return count
        if not line or not ("@" in line or ";" in line):
            return 0
    return 0


def _gap(lines: list[str], index: int, found: dict[str, str]) -> bool:
    """An empty line, and behind it a header that is not there yet."""
    following = next((line for line in lines[index : index + 3] if line), "")
    match = _HEADER.match(following[: caps.LINE_CHARACTERS]) if not lines[index] else None
    return match is not None and next(key for key in _NAMES if match.group(key)) not in found

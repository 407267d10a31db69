"""Wordings that call a talk off."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

from sayyes.readers.wordings.wording import TALK, worded

CANCELLED = worded(
    "cancelled",
    (10.5, r"\b(?:can't|cannot|can not|won't|unable to|not able to|can no longer)\b(?: \w+){0,2} (?:do|make|manage|hold|keep|have|attend|run)\b (?:the |our |your |this |that |tomorrow's |today's |\w+day's )+(?:\w+ )?(?:interview|appointment|call|chat|meeting)\b(?!.{0,40}\b(?:could|can) (?:we|you)\b|.{0,60}\b(?:instead|how about|what about)\b)", "the talk is called off"),
    (10.5, r"\b(?:postpone|put off|delay)\b (?:the |our |your |this |that |tomorrow's |today's |\w+day's )+(?:\w+ ){0,2}(?:interview|call|chat|meeting|conversation)\b(?! ?(?:to|until|till|by)\b)(?!.{0,60}\b(?:to|until|till)\b.{0,20}\d)(?!.{0,80}(?:\d|day\b))", "the talk is put off, and no other time is named"),
    (9.5, r"\b(?:cancel|call off|calling off|pull out of|scrap)\b (?:on )?(?:our |the |this |next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|it\b)|\b(?:won't|can't|cannot|can no longer|not able to|unable to) (?:go ahead|make it (?:on|to|tomorrow|today))\b.{0,60}\b(?:interview|monday|tuesday|wednesday|thursday|friday|tomorrow)\b", "the talk is called off"),
    (10, r"\b(?:annuler|annulation de)\b.{0,20}\bentretien\b|\bcancelar\b.{0,20}\bentrevista\b|\b(?:vorstellungs|bewerbungs)?gespräch\b.{0,40}\babsagen\b", "the interview is called off"),
    (9.5, rf"\b{TALK}\b.{{0,90}}\b(?:has been|was|is|been|be|had to be|have been|hereby) (?:\w+ )?(?:cancel+ed|called off|withdrawn)", "the interview is called off"),
    (9.5, rf"\b(?:need|have|had|must|forced|going|obliged|writing|regret)\b(?: \w+)? to (?:cancel|call off)\b.{{0,60}}\b{TALK}", "the interview is called off"),
    (9.5, rf"\b(?:cancel+ing|cancel+ed|cancellation of)\b.{{0,40}}\b{TALK}", "the interview is called off"),
    (9.5, rf"\b{TALK}\b.{{0,60}}\b(?:will not|won't|cannot|can't) (?:be )?(?:tak\w+ place|happen\w*|go(?:ing)? ahead)", "the interview is called off"),
    (9.5, r"^(?:re: ?|fwd?: ?)*cancel+(?:ed|ation)\b(?: event)? ?[:–-]", "the subject says cancelled"),
    (9.5, r"\b(?:gespräch|interview|termin)\w*\b.{0,80}\b(?:abgesagt|absagen|entfällt|storniert)", "das Gespräch ist abgesagt"),
    (9.5, r"\b(?:entretien|rendez-vous|entrevista|colloquio)\b.{0,80}\b(?:annul\w+|cancelad\w+|suspendid\w+)", "the interview is called off"),
    plain=True,
)  # fmt: skip

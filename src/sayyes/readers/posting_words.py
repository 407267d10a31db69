"""The headings of postings, by which bare text is known for one: it names duties and requirements."""

from __future__ import annotations

_HEADINGS = (
    "responsibilities", "requirements", "qualifications", "what you'll do", "what you will do", "about the role", "about the job",
    "who you are", "your profile", "we offer", "job description", "benefits",
    "aufgaben", "ihr profil", "dein profil", "wir bieten", "profil recherché", "vos missions", "nous offrons",
    "requisitos", "funciones", "ofrecemos", "wij bieden", "jouw profiel", "functie-eisen", "o que oferecemos",
    "wymagania", "oferujemy", "requisiti", "cosa offriamo",
)  # fmt: skip


def headings_named(text: str) -> int:
    """How many of these words a text has."""
    words = text.casefold()
    return sum(word in words for word in _HEADINGS)

"""Who a letter goes to, checked before anything else: addresses that are nothing but addresses, each once, few."""

from __future__ import annotations

import re

from sayyes.errors import Impossible

MOST = 5
ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?=.{1,255}$)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")


def is_address(text: str) -> bool:
    """Whether it is one e-mail address and nothing else."""
    return bool(ADDRESS.fullmatch(text)) and ".." not in text and not text.startswith(".")


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses that somebody typed, separated by commas. Raises Impossible naming what is none; nothing is repaired."""
    typed = [each.strip(" ") for each in text.split(",") if each.strip(" ")]
    wrong = [
        f"“{''.join(c if c.isprintable() else '␤' for c in each)[:80]}” is no e-mail address."
        for each in typed
        if not is_address(each)
    ]
    if not typed:
        wrong.append("To whom? Nobody's address is given.")
    if len(typed) > MOST:
        wrong.append(f"A reply goes to at most {MOST} people.")
    if wrong:
        raise Impossible(wrong)
    return tuple(dict.fromkeys(typed))

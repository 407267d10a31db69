"""When two rows mean the same person, company or job: keys to compare, never to show.

An address is compared without its scheme, `www.`, country, query and percent signs; a name without accents, pictures and what
follows a comma ("Rossi, MBA"); a company without its legal form.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import SplitResult, unquote, urlsplit

_EMAIL = re.compile(r"[^@\s<>,;]{1,64}@[^@\s<>,;]{1,255}")
_LEGAL = re.compile(
    r"[\s,]+(?:inc|incorporated|llc|ltd|limited|plc|corp|corporation|co|gmbh|ag|kg|se|sa|sas|s\.a|bv|b\.v|nv|oy|ab|as|spa|srl)\.?$"
)
_RATING = re.compile(r"[\d.,]{1,4} ?(?:/ ?\d{1,3}|[★*])?")
_LONGEST = 400  # characters of a name that are compared


def link_key(address: str) -> str:
    """The address to compare; empty where it is none."""
    text = address.strip()
    parts = _split(text)
    host = (parts.hostname or "").lower().removeprefix("www.") if parts else ""
    if parts is None or "." not in host:
        return ""
    path = unquote(parts.path).rstrip("/")
    if host == "linkedin.com" or host.endswith(".linkedin.com"):
        return f"linkedin.com{path.casefold()}"
    return f"{host}{path}" + (f"?{parts.query}" if parts.query else "")


def web_address(address: str) -> str:
    """The address if it is one of the web, else nothing: other schemes are not kept to be clicked on."""
    text = address.strip()
    parts = _split(text)
    if parts is None or parts.scheme not in {"http", "https"} or "." not in (parts.hostname or "") or "@" in parts.netloc:
        return ""
    return text if "://" in text else f"https://{text}"


def is_profile(address: str) -> bool:
    """Whether an address is somebody's page on LinkedIn."""
    return link_key(address).startswith("linkedin.com/in/")


def email_key(email: str) -> str:
    """The e-mail address to compare; empty where it is none."""
    found = _EMAIL.fullmatch(email.strip().removeprefix("mailto:"))
    return found.group().casefold() if found else ""


def name_key(name: str) -> str:
    """A person's name to compare."""
    return _letters(name.split(",", maxsplit=1)[0])


def company_key(name: str) -> str:
    """A company's name to compare."""
    text = " ".join(name[:_LONGEST].casefold().split())
    return _letters(_LEGAL.sub("", text)) or _letters(text)


def role_key(title: str) -> str:
    """A job's title to compare."""
    return _letters(title)


def company_name(cell: str) -> str:
    """A company as a table names it, without the rating that some sites copy onto a second line."""
    lines = cell.strip().split("\n")
    rated = len(lines) > 1 and _RATING.fullmatch(lines[-1].strip())
    return " ".join(" ".join(lines[:-1] if rated else lines).split())


def _letters(text: str) -> str:
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    kept = "".join(sign if sign.isalnum() else " " for sign in spread if not unicodedata.combining(sign))
    return " ".join(kept.split())


def _split(text: str) -> SplitResult | None:
    try:
        return urlsplit(text if "://" in text else f"https://{text}")
    except ValueError:
        return None

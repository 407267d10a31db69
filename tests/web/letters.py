"""Invitations as people get them, and the forms of Me as people fill them in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any

NOW = datetime.now(UTC)  # the pages go by the clock, so their letters must be of today


def in_days(days: int) -> datetime:
    """A day from today on."""
    return NOW + timedelta(days=days)


INTERVIEW = in_days(4)

NORTHWIND = f"""From: Priya Raman <priya.raman@northwind-mutual.example>
To: Alice Moreau <alice@postbox.example>
Date: {NOW:%a, %d %b %Y} 10:12:00 -0500
Subject: Interview: Senior Data Analyst at Northwind Mutual
Message-ID: <1@northwind-mutual.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Dear Alice,

Thank you for applying for the position of Senior Data Analyst at Northwind Mutual.
We would like to invite you to a first interview by phone on {INTERVIEW:%A}, {INTERVIEW.day} {INTERVIEW:%B %Y}
at 3:00 pm Eastern Time (New York). It will take 45 minutes.

The salary range for this position is $98,000 to $112,000 per year.

Kind regards,

Priya Raman
Talent Partner
Northwind Mutual
"""

HOSTILE = """From: "<script>alert(1)</script>" <mallory@attacker.example>
To: Alice Moreau <alice@postbox.example>
Date: Mon, 02 Nov 2037 10:12:00 -0500
Subject: Interview <img src=x onerror=alert(2)> for Analyst
Message-ID: <2@attacker.example>
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8

<html><body><p>Dear Alice,</p>
<p>We would like to invite you to an interview for the position of Analyst at
&lt;script&gt;alert(3)&lt;/script&gt; Ltd.</p>
<script>document.title = "taken over"</script>
<img src="http://attacker.example/pixel.gif">
<style>body { display: none }</style>
<p>&lt;/textarea&gt;&lt;script&gt;alert(4)&lt;/script&gt;</p>
<p onclick="alert(5)">Kind regards,<br>&lt;img src=x onerror=alert(6)&gt;</p>
</body></html>
"""


EVERY_SECTION = ("standing", "rates", "promise", "never", "hours", "exposure", "market", "you")


def me_form(
    typed: Mapping[str, str] = MappingProxyType({}),
    *,
    sections: Sequence[str] = EVERY_SECTION,
    never: Sequence[Mapping[str, str]] = (),
    free: Sequence[Mapping[str, str]] = (),
) -> dict[str, Any]:
    """What the browser sends when sections of Me are saved: one by one as a rule, all of them here where nothing else is said."""
    form: dict[str, Any] = {"status": "employed", "promise-kind": "none", "section": list(sections), **typed}
    for prefix, rows in (("never", never), ("free", free)):
        form[f"{prefix}-TOTAL_FORMS"] = str(len(rows))
        form[f"{prefix}-INITIAL_FORMS"] = "0"
        for place, row in enumerate(rows):
            form.update({f"{prefix}-{place}-{name}": value for name, value in row.items()})
    return form

"""A time zone as people name it."""

from __future__ import annotations

from zoneinfo import available_timezones

from django import forms


def zone_named(typed: str) -> str:
    """The zone by its IANA name; "New York" will do for "America/New_York". Empty stays empty. Raises ValidationError."""
    typed = typed.strip()
    if not typed or typed in available_timezones():
        return typed
    ending = "/" + typed.replace(" ", "_").casefold()
    found = sorted(zone for zone in available_timezones() if zone.casefold().endswith(ending))
    if len(found) != 1:
        raise forms.ValidationError(f"“{typed}” is no time zone we know. Write Europe/London or America/New_York.")
    return found[0]

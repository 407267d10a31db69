"""The colours: everything that must be read or seen stands out enough, in light and in dark (WCAG 2.2: 1.4.3, 1.4.11)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sayyes.web

CSS = (Path(sayyes.web.__file__).parent / "static" / "sayyes" / "look.css").read_text()
LIGHT, DARK, *_ = CSS.split("@media (prefers-color-scheme:dark)")
SCHEMES = {"light": LIGHT, "dark": DARK}


def colours(scheme: str) -> dict[str, str]:
    """The colours of a scheme by name."""
    return dict(re.findall(r"--(\w+):(#[0-9a-f]{6})", SCHEMES[scheme].split("}")[0]))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["paper", "sheet"])
@pytest.mark.parametrize("text", ["ink", "quiet", "yes", "if", "no"])
def test_whatever_is_read_stands_out_from_its_ground(scheme: str, ground: str, text: str) -> None:
    found = colours(scheme)
    assert contrast(found[text], found[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("part", ["edge", "against", "focus", "yes", "no"])
def test_bars_edges_and_the_focus_stand_out_from_the_paper(scheme: str, part: str) -> None:
    found = colours(scheme)
    assert contrast(found[part], found["paper"]) >= 3.0


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_words_on_the_first_button_stand_out(scheme: str) -> None:
    found = colours(scheme)
    assert contrast(found["sheet"], found["yes"]) >= 4.5
    assert contrast(found["paper"], found["ink"]) >= 4.5


def test_the_look_fetches_nothing_from_elsewhere() -> None:
    for sheet in (Path(sayyes.web.__file__).parent / "static" / "sayyes").iterdir():
        text = sheet.read_text().replace("http://www.w3.org/2000/svg", "")
        assert "http" not in text, sheet.name
        assert "@import" not in text

"""The quick part of the fuzzing: a few mangled inputs for every reader in each run. `make fuzz` runs for longer."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.seeds import SEEDS, zipped
from tests.fuzz.targets import TARGETS

FOUND = (  # what was found once stays
    ("record", b'{"title":"Baker","baseSalary":{"currency":"EUR","value":{"minValue":"77.5","maxValue":19,"unitText":"HOUR"}}}'),
    ("record", b'{"title":"Baker","baseSalary":{"currency":"EUR","value":{"minValue":NaN,"maxValue":1e999,"unitText":"HOUR"}}}'),
    ("record", b'{"title":"Baker","baseSalary":{"currency":"EUR","value":{"minValue":-5,"maxValue":' + b"9" * 400 + b"}}}"),
    ("markup", b"<p>x</p><![<![x>"),
    ("markup", b"<p>x</p>" + b"<!--" * 5_000),
    ("record", b"{}</script><p>x</p>" + b'<a b="' * 5_000),
    ("archive", SEEDS["archive"][0][:4] + SEEDS["archive"][0][5:]),  # its directory points before the start
    ("archive", zipped({"": b"nameless"})),
    ("calendar", SEEDS["calendar"][0].replace(b"UID:", b"UID:BEGIN:VEVENT")),  # a name is no line of its own
)

QUICK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def pieces(target: str) -> list[bytes]:
    """The words of the seeds, with what stands between them."""
    return [word for seed in SEEDS[target] for word in seed.replace(b";", b" ; ").replace(b":", b" : ").split(b" ") if word]


@pytest.mark.parametrize("target", TARGETS)
def test_the_seeds_are_read(target: str) -> None:
    for seed in SEEDS[target]:
        TARGETS[target](seed)


@pytest.mark.parametrize("target", TARGETS)
@given(data=st.binary(max_size=400))
@QUICK
def test_any_bytes_are_read_or_refused_in_words(target: str, data: bytes) -> None:
    TARGETS[target](data)


@pytest.mark.parametrize("target", TARGETS)
@given(draw=st.data())
@QUICK
def test_a_well_formed_input_with_pieces_changed_is_read_or_refused_in_words(target: str, draw: st.DataObject) -> None:
    seed = draw.draw(st.sampled_from(SEEDS[target]))
    start = draw.draw(st.integers(0, len(seed)))
    end = draw.draw(st.integers(start, len(seed)))
    middle = draw.draw(st.one_of(st.binary(max_size=20), st.lists(st.sampled_from(pieces(target)), max_size=6).map(b" ".join)))
    TARGETS[target](seed[:start] + middle + seed[end:])


@pytest.mark.parametrize("target", TARGETS)
@given(draw=st.data())
@QUICK
def test_known_words_in_any_order_are_read_or_refused_in_words(target: str, draw: st.DataObject) -> None:
    glue = draw.draw(st.sampled_from([b" ", b"\n", b"", b", ", b"-"]))
    TARGETS[target](glue.join(draw.draw(st.lists(st.sampled_from(pieces(target)), max_size=12))))


@pytest.mark.parametrize(("target", "data"), FOUND)
def test_what_was_found_once_is_read(target: str, data: bytes) -> None:
    TARGETS[target](data)

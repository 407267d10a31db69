"""Which engine made a decision."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayyes.engine import edition


def test_an_engine_is_told_by_all_that_its_sources_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def digest() -> str:
        return edition.engine_digest.__wrapped__()

    monkeypatch.setattr(edition, "__file__", str(tmp_path / "edition.py"))
    (tmp_path / "kernel.py").write_text("gain = 1.0\n")
    first = digest()
    assert digest() == first
    (tmp_path / "kernel.py").write_text("gain = 2.0\n")
    changed = digest()
    (tmp_path / "kernel.py").rename(tmp_path / "seed.py")
    assert len({first, changed, digest()}) == 3


def test_it_is_known_without_loading_numpy() -> None:
    assert len(edition.engine_digest()) == 64

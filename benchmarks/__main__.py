"""`python -m benchmarks`: everything, printed as it comes, and written to docs/benchmarks.md. Takes some minutes."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import answering, app, honesty, reading, same_world, scaling, theory
from benchmarks.report import Section, page

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"


def run() -> None:
    began = time.monotonic()
    found: list[Section] = []
    for part in (same_world, theory, answering, honesty, scaling, reading, app):
        for section in part.sections():
            print(section, flush=True)
            found.append(section)
    PAGE.write_text(page(found, datetime.now(UTC), time.monotonic() - began), encoding="utf-8")
    print(f"Written to {PAGE.relative_to(Path.cwd()) if PAGE.is_relative_to(Path.cwd()) else PAGE}")


if __name__ == "__main__":
    run()

"""The long part of the fuzzing, with atheris: `python -m tests.fuzz.run calendar --seconds 300 [FOLDER]`.

Findings are written to FOLDER (the working folder where none is named) as crash-…; each belongs into `FOUND` of `test_fuzz`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["sayyes", "icalendar", "email"]):
    from tests.fuzz.seeds import SEEDS
    from tests.fuzz.targets import TARGETS

LONGEST = 8_192
PATIENCE = 10  # seconds for one input


def run(target: str, seconds: int, folder: str) -> None:
    """Fuzz one target for so many seconds; leaves the process when done, or at the first finding."""
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(SEEDS[target]):
            (Path(corpus) / str(number)).write_bytes(seed)
        options = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-timeout={PATIENCE}", "-rss_limit_mb=2048"]
        atheris.Setup(
            [sys.argv[0], corpus, *options, f"-artifact_prefix={Path(folder)}/{target}-", "-verbosity=0", "-print_final_stats=1"],
            TARGETS[target],
        )
        atheris.Fuzz()


if __name__ == "__main__":
    name, amount, *place = [each for each in sys.argv[1:] if each != "--seconds"]
    run(name, int(amount), place[0] if place else ".")

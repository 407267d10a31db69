"""The README promises; these are the promises."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_ten_lines_of_python_run_as_they_stand(capsys: pytest.CaptureFixture[str]) -> None:
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code is not None
    exec(compile(code.group(1), "README.md", "exec"), {})
    assert capsys.readouterr().out.startswith("Say yes")


@pytest.mark.parametrize(
    ("example", "answer"),
    [("invitation", "Say yes."), ("ask-first", "Say yes, once the pay range"), ("signed-elsewhere", "Say no")],
)
def test_the_shipped_examples_answer_as_the_front_page_says(example: str, answer: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sayyes.cli", "decide", f"examples/{example}.eml", "--situation", f"examples/{example}.toml"]
    ran = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=True, env={"SAYYES_HOME": str(tmp_path), "PATH": ""}
    )
    assert answer in ran.stdout
    claim = re.search(rf"`{example}\.eml`.*?worth (about [€$£][\d,]+|roughly nothing)", README)
    assert claim is not None
    assert claim.group(1) in ran.stdout


def test_every_file_that_the_front_page_names_is_there() -> None:
    named = re.findall(r"\]\(([^)#:]+)\)|`(examples/[\w.-]+)`", README)
    for link, example in named:
        assert (ROOT / (link or example)).exists(), link or example

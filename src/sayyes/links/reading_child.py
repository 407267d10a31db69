"""Foreign files are read in a child process: this is its parent, which holds the clock.

The child limits its own memory and processor time; the parent adds the wall clock, checks sizes before anything is sent, kills
what takes too long and starts anew. A child that dies is replaced once and asked again, for it may have died of something else
than the file; what it said last on its standard error is the reason given then. Whatever happens becomes a sentence in the
answer. The answer is the reading as plain values (`readers.wire` says how they are made); links know no readers, a use case
turns the values into facts.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import struct
import subprocess
import sys
import tempfile
import threading
import time
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Self

SECONDS = 10.0
EXPORT_SECONDS = 30.0  # an export may hold a hundred thousand rows
MESSAGE_BYTES = 25 * 1024 * 1024
EXPORT_BYTES = 64 * 1024 * 1024
_HEADER = struct.Struct(">I")
_MOST_ANSWER = 64 * 1024 * 1024
_COMMAND = (sys.executable, "-P", "-s", "-m", "sayyes.readers.child")
_KEPT = ("PATH", "SYSTEMROOT", "LANG", "LC_ALL", "PYTHONHOME", "VIRTUAL_ENV")

_MOST_WORDS = 300  # of what a dying child said

_TOO_LARGE = "This is larger than 25 MB and was not read; save the message without its attachments."
_EXPORT_TOO_LARGE = "This is larger than 64 MB and was not read; hand in the files in it one by one."
_TOO_SLOW = "This took too long to read and was stopped: paste its text instead."
_DIED = "This could not be read: the reader gave up on it{}. Paste its text instead."
_NO_START = "This could not be read, for the reader does not start{}. That is our fault, not the file's; try again."


class ReadingChild:
    """One child, restarted when it died. Its reads wait for one another; `close` it, or use it as a context."""

    def __init__(self, command: tuple[str, ...] = _COMMAND) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._complaints: IO[bytes] | None = None
        self._started = False  # has this child ever said a word?
        self._turn = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def read(
        self, name: str, data: bytes, *, now: datetime | None, seconds: float = SECONDS, pick: str | None = None
    ) -> dict[str, Any]:
        """The reading of one file as plain values; never raises for what is in the file, `error` says what went wrong.

        `pick` names one opening of a list by a piece of its address or its number.
        """
        if len(data) > MESSAGE_BYTES:
            return unread(name, _TOO_LARGE)
        answer = self._ask({"name": name, "now": now.isoformat() if now else None, "pick": pick}, data, seconds)
        return unread(name, answer) if isinstance(answer, str) else answer

    def read_export(self, name: str, data: bytes, *, wishes: dict[str, Any], seconds: float = EXPORT_SECONDS) -> dict[str, Any]:
        """What another program's export holds, as plain values; `wishes`: what the person said about its columns and dates."""
        large = len(data) > EXPORT_BYTES
        answer = _EXPORT_TOO_LARGE if large else self._ask({"errand": "export", "name": name, "wishes": wishes}, data, seconds)
        return {"file": name, "kind": "none", "error": answer} if isinstance(answer, str) else answer

    def run_errand(self, errand: str, data: bytes, *, told: dict[str, Any], seconds: float = SECONDS) -> dict[str, Any]:
        """What the child made of the bytes, by the errands of `readers.child`; only `error`, a sentence, where it could not."""
        if len(data) > MESSAGE_BYTES:
            return {"error": _TOO_LARGE}
        answer = self._ask({**told, "errand": errand}, data, seconds)
        return {"error": answer} if isinstance(answer, str) else answer

    def _ask(self, question: dict[str, Any], data: bytes, seconds: float) -> dict[str, Any] | str:
        """The answer, or the sentence that says why there is none."""
        header = json.dumps({**question, "size": len(data)}).encode()
        request = _HEADER.pack(len(header)) + header + data
        with self._turn:
            end = time.monotonic() + seconds
            sentence = self._attempt(request, end)
            if isinstance(sentence, str) and sentence != _TOO_SLOW:
                sentence = self._attempt(request, end)
        return sentence

    def _attempt(self, request: bytes, end: float) -> dict[str, Any] | str:
        """The answer, or the sentence that says why there is none; the child has ended then."""
        talk = _Talk(self._running(), request)
        talk.start()
        talk.join(max(0.0, end - time.monotonic()))
        if talk.answer is not None:
            self._started = True
            return talk.answer
        slow = talk.is_alive()
        started = self._started or talk.greeted
        sentence = _TOO_SLOW if slow else (_DIED if started else _NO_START).format(self._last_words())
        self._end()
        talk.join()
        return sentence

    def _last_words(self) -> str:
        """The last line that the child wrote on its standard error: of a traceback, the one that says what happened."""
        if self._complaints is None or self._process is None:
            return ""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(1)  # its pipes have ended, so it is about to
        size = self._complaints.seek(0, os.SEEK_END)
        self._complaints.seek(max(0, size - 8 * _MOST_WORDS))
        lines = self._complaints.read().decode("utf-8", "replace").strip().splitlines()
        words = "".join(each if each.isprintable() else " " for each in lines[-1]).strip() if lines else ""
        return f" ({words[:_MOST_WORDS]})" if words else ""

    def close(self) -> None:
        """End the child, if there is one. A read that is under way ends with it."""
        with self._turn:
            self._end()

    def _end(self) -> None:
        process, self._process = self._process, None
        complaints, self._complaints = self._complaints, None
        if complaints is not None:
            complaints.close()
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # half a request may still be in the pipe of a dead child
                    pipe.close()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._started = False
            self._complaints = tempfile.TemporaryFile()  # noqa: SIM115  it lives as long as the child
            self._process = subprocess.Popen(  # noqa: S603  our own interpreter with our own module, never a shell
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._complaints,
                env=_environment(),
                start_new_session=True,
            )
        return self._process


class _Talk(threading.Thread):
    """One request and its answer, in a thread, so that the parent's clock runs on every platform. No answer: the child died."""

    def __init__(self, process: subprocess.Popen[bytes], request: bytes) -> None:
        super().__init__(daemon=True)
        self._process = process
        self._request = request
        self.greeted = False
        self.answer: dict[str, Any] | None = None

    def run(self) -> None:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        try:
            stdin.write(self._request)
            stdin.flush()
            (length,) = _HEADER.unpack(stdout.read(_HEADER.size))
            if length == 0:
                self.greeted = True
                (length,) = _HEADER.unpack(stdout.read(_HEADER.size))
            if length > _MOST_ANSWER:
                return
            answer = json.loads(stdout.read(length))
        except (OSError, ValueError, struct.error):
            return  # a dead child's pipes break or end; `answer` stays None, and the parent says so
        self.answer = answer.get("reading")


class ReadingPool:
    """Several children, each reading one file at a time, so that every processor has something to do. Started when needed."""

    def __init__(self, children: int) -> None:
        self._children = [ReadingChild() for _ in range(children)]
        self._free: queue.LifoQueue[ReadingChild] = queue.LifoQueue()
        for child in self._children:
            self._free.put(child)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        for child in self._children:
            child.close()

    def read(self, name: str, data: bytes, *, now: datetime | None, pick: str | None = None) -> dict[str, Any]:
        """As `ReadingChild.read`, by whichever child is free; waits for one."""
        child = self._free.get()
        try:
            return child.read(name, data, now=now, pick=pick)
        finally:
            self._free.put(child)


def read_foreign(name: str, data: bytes, *, now: datetime | None, pick: str | None = None) -> dict[str, Any]:
    """Read one file in the child that this process's threads share."""
    return _SHARED.read(name, data, now=now, pick=pick)


def read_foreign_export(name: str, data: bytes, *, wishes: dict[str, Any]) -> dict[str, Any]:
    """Read one export in the child that this process's threads share."""
    return _SHARED.read_export(name, data, wishes=wishes)


def run_errand(errand: str, data: bytes, *, told: dict[str, Any]) -> dict[str, Any]:
    """As `ReadingChild.run_errand`, in the child that this process's threads share."""
    return _SHARED.run_errand(errand, data, told=told)


def is_our_fault(sentence: str) -> bool:
    """Whether a reading's error says that the reader itself does not start: nothing was learned about the file."""
    return sentence.startswith(_NO_START.partition("{}")[0])


def unread(name: str, sentence: str) -> dict[str, Any]:
    """The values of a reading that holds nothing but the reason why."""
    return {"file": name, "kind": "other", "confidence": 0.0, "error": sentence}


def _environment() -> dict[str, str]:
    """Nothing of ours that a reader could want: where Python and this package are, and the language of the system."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "PYTHONPATH": str(Path(__file__).resolve().parents[2]), "PYTHONUTF8": "1"}


_SHARED = ReadingChild()

"""The application as the server process loads it."""

from __future__ import annotations

import os
import signal
import threading
import time

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sayyes.server.settings")
LOOKS_EVERY = 0.5  # seconds


def leave_with(parent: int) -> None:
    """End this process when its parent is gone, so that a killed server leaves no worker that keeps its port and its lock."""
    while os.getppid() == parent:
        time.sleep(LOOKS_EVERY)
    os.kill(os.getpid(), signal.SIGKILL)


def _keep_answers_true() -> None:
    """Start the worker; what it uses can only be loaded once Django is ready."""
    from sayyes.server import background

    background.start()


if os.name == "posix":
    threading.Thread(target=leave_with, args=(os.getppid(),), daemon=True).start()
application = get_wsgi_application()
_keep_answers_true()

"""Start the app: prepare the data folder, take its lock, print the address, serve on this computer alone."""

from __future__ import annotations

import os
import socket
import threading
import time
import webbrowser
from datetime import timedelta
from pathlib import Path

from sayyes.errors import Unusable
from sayyes.server.environment import DEFAULT_PORT

LOOPBACK = "127.0.0.1"
BROWSER_WAITS = 20.0  # seconds


def serve(*, port: int = DEFAULT_PORT, open_browser: bool = True) -> None:
    """Serve until interrupted. Raises Unusable where the port is taken, OutOfOrder where the folder is in use or unusable."""
    os.environ["SAYYES_PORT"] = str(port)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sayyes.server.settings")
    os.umask(0o077)
    from django.conf import settings

    from sayyes.server.first_run import open_home
    from sayyes.server.lock import only_server

    _refuse_a_taken_port(port)
    with only_server(Path(settings.HOME)):
        home = open_home()
        _take_up_letters()
        _prepare_the_engine()
        address = f"http://{LOOPBACK}:{port}/"
        print(f"sayyes is at {address}  (stop it with Ctrl+C)\nYour data: {home}", flush=True)
        if open_browser:
            threading.Thread(target=_open_when_up, args=(address, port), daemon=True).start()
        _granian(port)


def _take_up_letters() -> None:
    """Letters that were on their way when the program ended: nobody is at them any more, and their owner is told which."""
    from django.db import connections
    from django.utils import timezone

    from sayyes.usecases import outbox

    outbox.recover(now=timezone.now(), lasting=timedelta(0))
    connections.close_all()  # the server forks its worker


def _prepare_the_engine() -> None:
    """Compile the engine before the first page asks for an answer; nobody should watch an empty page for half a minute."""
    from sayyes.usecases.warming import engine_is_compiled, warm_up

    if engine_is_compiled():
        return
    print("Preparing the engine, once (about half a minute) …", flush=True)
    for _, step in warm_up():
        step()


def _granian(port: int) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "sayyes.server.wsgi:application",
        address=LOOPBACK,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=4,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
        websockets=False,
    ).serve()


def _refuse_a_taken_port(port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OverflowError as error:
            raise Unusable(f"There is no port {port}: choose one up to 65535 with --port.") from error
        except PermissionError as error:
            raise Unusable(f"Port {port} is not open to you: choose one above 1023 with --port.") from error
        except OSError as error:
            raise Unusable(
                f"Port {port} is taken: is sayyes already running? If not, choose another with --port {port + 1}."
            ) from error


def _open_when_up(address: str, port: int) -> None:
    until = time.monotonic() + BROWSER_WAITS
    while time.monotonic() < until:
        try:
            socket.create_connection((LOOPBACK, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            webbrowser.open(address)
            return

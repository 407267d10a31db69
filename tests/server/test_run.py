"""Starting and stopping the real server: one on a folder, none on a taken port, nobody from elsewhere."""

from __future__ import annotations

import http.client
import re
import signal
import socket
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.server.live import Live, free_port, serving, start, wait_until_up
from tests.web.letters import me_form


def ask(live: Live, path: str = "/", method: str = "GET", **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", live.port, timeout=20)
    connection.putrequest(method, path, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def test_the_server_serves_its_pages_its_look_and_its_scripts_and_nobody_else(tmp_path: Path) -> None:
    with serving(tmp_path / "alice") as live:
        for path in ("/", "/me/", "/static/sayyes/look.css", "/static/sayyes/page.js", "/static/django_htmx/htmx-2.min.js"):
            answer = ask(live, path)
            assert answer.status == 200, path
            assert "default-src 'self'" in (answer.getheader("Content-Security-Policy") or "")
            assert answer.getheader("Access-Control-Allow-Origin") is None
        assert ask(live, Host="rebound.example").status == 400
        assert ask(live, Host=f"rebound.example:{live.port}").status == 400
        assert ask(live, Host=f"127.0.0.1:{live.port + 1}").status == 400
        assert ask(live, "/static/sayyes/look.css", Host=f"rebound.example:{live.port}").status == 400
        assert ask(live, Host=f"localhost:{live.port}").status == 200


def test_the_server_listens_on_this_computer_alone(tmp_path: Path) -> None:
    with serving(tmp_path / "alice") as live:
        others = {str(found[4][0]) for found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
        for address in others - {"127.0.0.1", "127.0.1.1"}:
            with pytest.raises(OSError, match=r"refused|unreachable"):
                socket.create_connection((address, live.port), timeout=2)


def test_a_second_server_on_the_same_folder_refuses(tmp_path: Path) -> None:
    with serving(tmp_path / "alice") as live:
        second = start(live.home, free_port())
        _, said = second.communicate(timeout=60)
        assert second.returncode == 1
        assert "already running" in said
        assert len(said.splitlines()) == 1
        assert ask(live).status == 200


def test_a_taken_port_is_said_in_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        second = start(tmp_path / "bob", port)
        _, said = second.communicate(timeout=60)
    assert second.returncode == 2
    assert f"Port {port} is taken" in said
    assert len(said.splitlines()) == 1
    assert not (tmp_path / "bob").exists()


def test_a_killed_server_leaves_nobody_behind_who_keeps_its_port(tmp_path: Path) -> None:
    port = free_port()
    first = start(tmp_path / "alice", port)
    wait_until_up(first, port)
    first.send_signal(signal.SIGKILL)
    first.communicate(timeout=60)  # returns once the worker, which holds the same pipes, has gone too
    with serving(tmp_path / "alice") as live:
        assert ask(live).status == 200


def test_the_address_is_printed(tmp_path: Path) -> None:
    port = free_port()
    server = start(tmp_path / "alice", port)
    try:
        assert server.stdout is not None
        assert f"http://127.0.0.1:{port}/" in server.stdout.readline()
        wait_until_up(server, port)
    finally:
        server.send_signal(signal.SIGTERM)
        server.communicate(timeout=60)


def save_me(live: Live, times: int) -> list[int]:
    """Save Me as one browser window would, several times; the status of each."""
    jar = urllib.request.HTTPCookieProcessor()
    window = urllib.request.build_opener(jar)
    found = []
    for value in range(times):
        page = window.open(f"{live.address}/me/", timeout=60).read().decode()
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert token is not None
        form = me_form({"csrfmiddlewaretoken": token[1], "value_now": str(50_000 + value)})
        found.append(window.open(f"{live.address}/me/", urllib.parse.urlencode(form, doseq=True).encode(), timeout=60).status)
    return found


def test_several_windows_that_save_at_once_all_get_through(tmp_path: Path) -> None:
    with serving(tmp_path / "alice") as live, ThreadPoolExecutor(6) as windows:
        saved = list(windows.map(lambda _: save_me(live, 5), range(6)))
    assert saved == [[200] * 5] * 6  # each was saved and led back to the page

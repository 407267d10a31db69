"""Fetching a page from a stranger's link: five results that are never mixed up, and no way into a private network."""

from __future__ import annotations

import gzip
import socket
import threading

import pytest

from sayyes.links.addresses import PORTS, is_public
from sayyes.links.fetching import MOST_HOPS, Fetched, Fetcher
from tests.links.web import PUBLIC, Page, Web

URL = "https://mill.example/jobs/1"


def test_a_page_is_found_whole_and_nothing_but_the_request_is_sent(web: Web) -> None:
    web.pages["mill.example/jobs/1?a=b%20c"] = Page(b"<p>Baker</p>", headers={"Content-Type": "text/html"})
    assert web.fetcher().fetch(f"{URL}?a=b%20c#top") == Fetched("found", f"{URL}?a=b%20c#top", b"<p>Baker</p>", "", "text/html")
    ((host, _, headers),) = web.seen
    assert host == "mill.example"
    assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Accept-Language", "Connection"}


def test_the_connection_goes_to_the_address_that_was_checked_and_the_name_is_asked_once(web: Web) -> None:
    web.pages["mill.example/jobs/1"] = Page(b"x")
    web.addresses["mill.example"] = [[PUBLIC], ["127.0.0.1"]]
    assert web.fetcher().fetch(URL).outcome == "found"
    assert web.asked == ["mill.example"]
    assert web.dialled == [(PUBLIC, 443)]


@pytest.mark.parametrize(
    ("page", "outcome"),
    [
        (Page(b"x"), "found"),
        (Page(b""), "empty"),
        (Page(b" \n"), "empty"),
        (Page(b"", 204), "empty"),
        (Page(b"gone", 410), "not_found"),
        (Page(b"no", 404), "not_found"),
        (Page(b"no", 403), "failed"),
        (Page(b"no", 429), "failed"),
        (Page(b"no", 500), "failed"),
        (Page(b"half of", declared=5_000), "truncated"),
        (Page(b"x" * 1_000_001), "truncated"),
        (Page(b"x" * 1_000_000), "found"),
        (Page(b"5\r\nhello\r\n", headers={"Transfer-Encoding": "chunked"}), "truncated"),
        (Page(gzip.compress(b"x" * 1_000_000), headers={"Content-Encoding": "gzip"}), "found"),
        (Page(gzip.compress(b"x" * 50_000_000), headers={"Content-Encoding": "gzip"}), "truncated"),
        (Page(gzip.compress(bytes(range(256)))[:-20], headers={"Content-Encoding": "gzip"}), "truncated"),
        (Page(b"no gzip", headers={"Content-Encoding": "gzip"}), "failed"),
        (Page(b"", 302, {"Location": "ftp://mill.example/x"}), "failed"),
        (Page(b"", 302), "failed"),
    ],
)
def test_what_happened_is_told_apart(web: Web, page: Page, outcome: str) -> None:
    web.pages["mill.example/jobs/1"] = page
    fetched = web.fetcher().fetch(URL)
    assert fetched.outcome == outcome
    assert bool(fetched.why) == (outcome != "found")
    assert bool(fetched.data) == (outcome in {"found", "truncated"})
    assert len(fetched.data) <= 1_000_000


def test_a_redirect_is_followed_and_its_host_is_checked_anew(web: Web) -> None:
    web.pages["mill.example/jobs/1"] = Page(b"", 301, {"Location": "//www.mill.example/careers"})
    web.pages["www.mill.example/careers"] = Page(b"Baker")
    assert web.fetcher().fetch(URL).data == b"Baker"
    assert web.asked == ["mill.example", "www.mill.example"]


@pytest.mark.parametrize(
    "target",
    [
        "http://mill.example/jobs/1", "https://127.0.0.1/", "https://[::1]/", "https://169.254.169.254/latest", "file:///etc/passwd",
        "gopher://mill.example/", "https://mill.example:22/", "https://me:pw@mill.example/", "https://localhost/", "//10.0.0.1/",
        "https://mill.example/jobs/1",
    ],
)  # fmt: skip
def test_a_redirect_leads_nowhere_that_the_link_itself_might_not(web: Web, target: str) -> None:
    web.pages["mill.example/jobs/1"] = Page(b"", 302, {"Location": target})
    web.addresses.update({host: [[host]] for host in ("127.0.0.1", "::1", "169.254.169.254", "10.0.0.1")})
    web.addresses["localhost"] = [["::1", "127.0.0.1"]]
    fetched = web.fetcher().fetch(URL)
    assert fetched.outcome == "failed"
    assert "was not asked for" in fetched.why
    assert len(web.seen) <= MOST_HOPS + 1
    assert {address for address, _ in web.dialled} == {PUBLIC}


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1",
        "100.127.255.254", "169.254.169.254", "192.0.0.8", "192.88.99.1", "198.18.0.1", "192.0.2.1", "203.0.113.7", "224.0.0.1",
        "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::7f00:1", "64:ff9b::7f00:1",
        "64:ff9b::808:808", "64:ff9b:1::1", "2001::1", "2001:0:4136:e378::", "2002:7f00:1::", "2002:808:808::1", "fc00::1",
        "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "2001:db8::1", "100::1", "", "mill.example", "fe80::1%eth0",
        "0x7f000001",
    ],
)  # fmt: skip
def test_no_private_reserved_or_disguised_address_is_public(web: Web, address: str) -> None:
    assert not is_public(address)
    web.addresses["mill.example"] = [[PUBLIC, address]]
    assert web.fetcher().fetch(URL).outcome == "failed"
    assert web.dialled == []


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "2600::1", "2a00::1"]
)
def test_an_ordinary_address_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://0177.0.0.1/", "http://0x7f.1/", "http://[::1]/",
        "http://[::ffff:127.0.0.1]/", "http://[fe80::1%25lo]/", "https://mill.example:8443/", "http://mill.example:443/",
        "https://user@mill.example/", "ftp://mill.example/", "file:///etc/passwd", "https://", "https:///x", "mill.example",
        "https://mill.example:99999/", "https://mill.example/a b", "https://mill.example/\r\nHost: x", "https://[::1", "",
        "https://mill.example/" + "a" * 3_000,
    ],
)  # fmt: skip
def test_as_shipped_no_address_of_this_kind_is_connected_to(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    dialled: list[object] = []
    fetched = Fetcher(dial=lambda *address: dialled.append(address) or socket.socket()).fetch(url)  # type: ignore[func-returns-value]
    assert fetched.outcome == "failed"
    assert "was not asked for" in fetched.why
    assert dialled == []


def test_an_unknown_host_is_said_to_be_unknown(web: Web) -> None:
    web.addresses["mill.example"] = [[]]
    assert "there is no host called mill.example" in web.fetcher().fetch(URL).why


def test_a_certificate_for_another_host_is_not_trusted(web: Web) -> None:
    assert "certificate is not valid" in web.fetcher().fetch("https://other.example/").why
    assert web.seen == []


def test_proxy_settings_of_the_environment_are_not_read(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    web.pages["mill.example/jobs/1"] = Page(b"x")
    assert web.fetcher().fetch(URL).outcome == "found"


def test_a_page_that_drips_is_given_up_when_its_time_is_over() -> None:
    ours, theirs = socket.socketpair()
    stop = threading.Event()

    def drip() -> None:
        theirs.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not stop.wait(0.05):
            try:
                theirs.sendall(b"a")
            except OSError:
                return

    thread = threading.Thread(target=drip)
    thread.start()
    try:
        slow = Fetcher(seconds=0.5, resolve=lambda host, port: [PUBLIC], dial=lambda address, timeout: ours)
        fetched = slow.fetch("http://mill.example/")
    finally:
        stop.set()
        thread.join()
        theirs.close()
    assert fetched == Fetched("failed", "http://mill.example/", why="This page did not come within 0.5 seconds; try again later.")


def test_a_second_address_is_tried_where_the_first_does_not_answer(web: Web) -> None:
    web.pages["mill.example/jobs/1"] = Page(b"x")
    tried: list[str] = []

    def dial(address: tuple[str, int], timeout: float | None) -> socket.socket:
        tried.append(address[0])
        if address[0] == "2600::1":
            raise OSError("no route")
        return socket.create_connection(("127.0.0.1", web.port), timeout)

    fetcher = Fetcher(resolve=lambda host, port: ["2600::1", PUBLIC], dial=dial, trust=web.trust)
    assert fetcher.fetch(URL).outcome == "found"
    assert tried == ["2600::1", PUBLIC]


def test_only_the_two_ports_of_the_web_are_asked() -> None:
    assert PORTS == {"http": (80,), "https": (443,)}

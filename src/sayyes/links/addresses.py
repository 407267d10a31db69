"""Which network addresses a foreign link may lead us to: public ones only.

A link comes from a stranger's message. It must not make this computer ask itself, its router, its neighbours or the cloud's
metadata service for anything. A host is resolved once, every address that it has must be public, and the connection is made to
the very address that was checked, so that a name that changes its mind in between gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence
from urllib.parse import SplitResult, urlsplit

Resolver = Callable[[str, int], Sequence[str]]

PORTS = {"http": (80,), "https": (443,)}
LONGEST = 2_000
_IP = ipaddress.IPv4Address | ipaddress.IPv6Address
# Beyond what the standard library calls private: carriers' own networks, and addresses that carry another address inside.
_REFUSED = tuple(
    ipaddress.ip_network(each)
    for each in (
        "0.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "224.0.0.0/3",
        "::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2002::/16", "3fff::/20",
        "5f00::/16", "fc00::/7", "fe80::/9", "ff00::/8",
    )
)  # fmt: skip


class Refused(Exception):  # noqa: N818 - says what happened; never leaves `links`
    """This address is not asked; the text is the reason, for a person."""


def checked(url: str) -> SplitResult:
    """The address taken apart: http or https, no password in it, an ordinary port. Raises Refused."""
    if len(url) > LONGEST or not url.isprintable() or " " in url:
        raise Refused("it is no proper address")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise Refused("it is no proper address") from None
    if parts.scheme not in PORTS:
        raise Refused("only http and https addresses are read")
    if not parts.hostname:
        raise Refused("it names no host")
    if parts.username is not None or parts.password is not None:
        raise Refused("it carries a user name; leave that out")
    if port is not None and port not in PORTS[parts.scheme]:
        raise Refused(f"port {port} is not one that web pages are served from")
    return parts


def public_addresses(host: str, port: int, resolve: Resolver | None = None) -> tuple[str, ...]:
    """The IP addresses to connect to. Raises Refused where the host is unknown or any of its addresses is not public."""
    try:
        found = tuple(dict.fromkeys((resolve or _resolve)(host, port)))
    except (OSError, UnicodeError):
        found = ()
    if not found:
        raise Refused(f"there is no host called {host}, or this computer is not connected")
    if not all(is_public(each) for each in found):
        raise Refused(f"{host} is no public address: it leads into a private network")
    return found


def is_public(text: str) -> bool:
    """May the rest of the world reach this IP address? False for what is no IP address."""
    try:
        address: _IP = ipaddress.ip_address(text)
    except ValueError:
        return False
    if any(address.version == network.version and address in network for network in _REFUSED):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _resolve(host: str, port: int) -> list[str]:
    return [str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]

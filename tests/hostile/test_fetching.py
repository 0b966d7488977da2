"""An address somebody has typed leads nowhere but to the web: not home, not by a name that lies, not by a redirect;
and whoever stands there can neither flood the line nor keep it waiting."""

from __future__ import annotations

import contextlib
import socket
import time

import pytest

from fetching import Fault, Fetched, NotFetched, Unchanged, fetch, web_address
from fetching.addresses import is_public
from fetching.asking import MOST_SECONDS
from tests.support.steps.elsewhere import OTHER_PUBLIC, PUBLIC, Answer, moved, said, somewhere

OF_NOBODY = (
    *("127.0.0.1", "127.255.255.254", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
    *("169.254.169.254", "100.64.0.1", "100.100.100.200", "192.0.2.1", "198.18.0.1", "203.0.113.9", "224.0.0.1"),
    *("240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "fec0::1"),
    *("ff02::1", "ff0e::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1"),
    *("64:ff9b::a00:1", "64:ff9b:1::1", "2002:7f00:1::", "2002:c0a8:101::", "2001:0:7f00:1::", "2001:db8::1"),
    *("3fff::1", "100::1", "not-an-address", ""),
)


def test_only_addresses_of_the_whole_world_are_public() -> None:
    assert [address for address in OF_NOBODY if is_public(address)] == []
    of_the_world = (PUBLIC, OTHER_PUBLIC, "8.8.8.8", "::ffff:8.8.8.8", "64:ff9b::808:808")
    assert all(map(is_public, of_the_world))


@pytest.mark.parametrize(
    "typed",
    [
        *("ftp://kultur.test/a.ics", "file:///etc/passwd", "gopher://kultur.test", "//kultur.test/a", "kultur.test"),
        *("http://", "https:///a.ics", "http://kultur.test:22/", "http://kultur.test:8080/", "http://kultur.test:x/"),
        *("http://ola:pw@kultur.test/", "http://kultur.test@127.0.0.1/", "http://kultur.test/a b"),
        *("http://kultur.test/\r\nHost: x", "http://[::1/", f"https://kultur.test/{'a' * 2000}", ""),
    ],
)
def test_what_is_no_plain_address_of_the_web_is_not_asked(typed: str) -> None:
    with somewhere({"kultur.test": [[PUBLIC]]}) as web:
        with pytest.raises(NotFetched) as why:
            web.fetch(typed, None, None)
        assert (why.value.fault, web.reached, web.resolved) == (Fault.ADDRESS, [], [])


def test_an_address_is_asked_as_it_is_meant() -> None:
    assert web_address(" webcal://kultur.test/i-dag") == "https://kultur.test/i-dag"
    assert web_address("https://bibliotek-på-lom.test/møte?q=ø#x") == (
        "https://xn--bibliotek-p-lom-rlb.test/m%C3%B8te?q=%C3%B8"
    )


@pytest.mark.parametrize("address", [*OF_NOBODY[:-2], "localhost"])
def test_no_name_leads_into_the_own_network(address: str) -> None:
    """By an address of its own, nor by one among others that are public."""
    with somewhere({"kultur.test": [[PUBLIC, address]]}) as web:
        with pytest.raises(NotFetched) as why:
            web.fetch("http://kultur.test/a.ics", None, None)
        assert (why.value.fault, web.reached) == (Fault.NOT_PUBLIC, [])


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "017700000001", "[::1]", "[::ffff:127.0.0.1]", "0"]
)
def test_an_own_address_is_known_in_every_way_of_writing_it(host: str) -> None:
    """With the machine's own resolver: nothing is asked of any network for an address."""
    with pytest.raises(NotFetched) as why:
        fetch(f"http://{host}/", connect=lambda *_: pytest.fail("it was asked"))
    assert why.value.fault in (Fault.NOT_PUBLIC, Fault.NO_SUCH_HOST)


def test_a_name_that_changes_its_mind_leads_nowhere_else() -> None:
    """DNS rebinding: public when it is looked at, our own a moment later. It is asked once, and that answer is used."""
    with somewhere({"kultur.test": [[PUBLIC], ["127.0.0.1"]]}, said(b"a")) as web:
        assert web.fetch("http://kultur.test/a.ics", None, None) == Fetched(b"a")
        assert (web.resolved, web.reached) == (["kultur.test"], [(PUBLIC, 80)])
        with pytest.raises(NotFetched) as why:
            web.fetch("http://kultur.test/a.ics", None, None)
        assert (why.value.fault, len(web.reached)) == (Fault.NOT_PUBLIC, 1)


@pytest.mark.parametrize(
    ("where", "fault"),
    [
        ("http://127.0.0.1/", Fault.NOT_PUBLIC),
        ("http://inne.test/admin", Fault.NOT_PUBLIC),
        ("//inne.test/admin", Fault.NOT_PUBLIC),
        ("http://kultur.test:8080/", Fault.ADDRESS),
        ("file:///etc/passwd", Fault.ADDRESS),
        ("http://[::1", Fault.REDIRECTS),
        ("/igjen", Fault.REDIRECTS),
    ],
)
def test_no_redirect_leads_into_the_own_network_or_round_for_ever(where: str, fault: Fault) -> None:
    names = {"kultur.test": [[PUBLIC]], "inne.test": [["10.1.2.3"]], "127.0.0.1": [["127.0.0.1"]]}
    with somewhere(names, moved(where)) as web:
        with pytest.raises(NotFetched) as why:
            web.fetch("http://kultur.test/a.ics", None, None)
        assert why.value.fault is fault
        assert {address for address, _ in web.reached} == {PUBLIC}
        assert len(web.reached) <= 4


def test_three_redirects_are_followed_and_each_is_looked_at() -> None:
    names = {"kultur.test": [[PUBLIC]], "andre.test": [[OTHER_PUBLIC]]}
    answers = (moved("/to"), moved("http://andre.test/tre"), moved("fire", "301 Moved"), said(b"her"))
    with somewhere(names, *answers) as web:
        assert web.fetch("http://kultur.test/ein", None, None) == Fetched(b"her")
        assert web.resolved == ["kultur.test", "kultur.test", "andre.test", "andre.test"]
        assert [each.split()[1] for each in web.asked] == ["/ein", "/to", "/tre", "/fire"]


def test_what_has_not_changed_is_not_sent_again() -> None:
    marks = {"ETag": '"7"', "Last_Modified": "Sun, 29 Nov 2026 10:00:00 GMT"}
    with somewhere({"kultur.test": [[PUBLIC]]}, said(b"a", **marks), said(status="304 Not Modified")) as web:
        first = web.fetch("http://kultur.test/", None, None)
        assert first == Fetched(b"a", '"7"', marks["Last_Modified"])
        assert web.fetch("http://kultur.test/", '"7"', marks["Last_Modified"]) == Unchanged()
        assert 'If-None-Match: "7"' in web.asked[1]
        assert f"If-Modified-Since: {marks['Last_Modified']}" in web.asked[1]
        assert "Host: kultur.test" in web.asked[0]


def _drips(first: bytes, each: bytes) -> Answer:
    def drip(caller: socket.socket) -> None:
        caller.sendall(first)
        with contextlib.suppress(OSError):
            while True:
                caller.sendall(each)
                time.sleep(0.02)

    return drip


def _says_nothing(caller: socket.socket) -> None:
    while caller.recv(4096):
        pass


def _floods(caller: socket.socket) -> None:
    caller.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    with contextlib.suppress(OSError):
        while True:
            caller.sendall(b"x" * 65_536)


ENDLESS: dict[str, tuple[Answer, Fault]] = {
    "a body byte by byte": (_drips(b"HTTP/1.1 200 OK\r\n\r\n", b"x"), Fault.TOO_SLOW),
    "headers without end": (_drips(b"HTTP/1.1 200 OK\r\n", b"A"), Fault.TOO_SLOW),
    "silence": (_says_nothing, Fault.TOO_SLOW),
    "a flood": (_floods, Fault.TOO_LARGE),
    "a large one that says so": (said(b"", Content_Length="99999999"), Fault.TOO_LARGE),
    "less than was told": (said(b"BEGIN", Content_Length="500"), Fault.SERVER),
    "packed": (said(b"\x1f\x8b", Content_Encoding="gzip"), Fault.SERVER),
    "no web at all": (b"220 smtp.test ESMTP\r\n", Fault.SERVER),
    "nothing": (b"", Fault.SERVER),
    "it is gone": (said(status="410 Gone"), Fault.REFUSED),
    "it is broken": (said(status="503 Service Unavailable"), Fault.SERVER),
}


@pytest.mark.parametrize("answer", ENDLESS)
def test_whoever_answers_badly_is_left_soon(answer: str) -> None:
    says, fault = ENDLESS[answer]
    with somewhere({"kultur.test": [[PUBLIC]]}, says) as web:
        began = time.monotonic()
        with pytest.raises(NotFetched) as why:
            fetch("http://kultur.test/", resolve=web.resolve, connect=web.connect, most_bytes=200_000, most_seconds=0.4)
        assert why.value.fault is fault
        assert time.monotonic() - began < MOST_SECONDS / 2


def test_a_handshake_that_never_ends_is_cut_off() -> None:
    with somewhere({"kultur.test": [[PUBLIC]]}, _says_nothing) as web:
        began = time.monotonic()
        with pytest.raises(NotFetched) as why:
            fetch("https://kultur.test/", resolve=web.resolve, connect=web.connect, most_seconds=0.4)
        assert (why.value.fault, web.reached) == (Fault.TOO_SLOW, [(PUBLIC, 443)])
        assert time.monotonic() - began < MOST_SECONDS / 2

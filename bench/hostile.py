"""How an elder who presses keys fares while somebody is at the line: alone and under attack, in one run, as ratios.

She is signed as the carrier signs, and presses a key some twenty times a second, round and round in her menus. Beside
her, one kind of attack after the other from processes of its own: clients who keep the server waiting (as many
connections of each kind as `--connections` says, opened again as they are closed), callers and texts from strangers,
which the carrier signs too, and forms of hundreds of thousands of fields that nobody has signed. Before and after each
she is alone; her figures are laid beside those.

    .venv/bin/python -m bench.hostile [--server line] [--connections 500] [--seconds 8] [--only KIND]

Ends with status 1 when a kind of slow client makes her p99 more than 1.5 times what it was alone, or anything of hers
was not answered. Loopback only, and bounded in time.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import secrets
import socket
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.synchronize import Event
from pathlib import Path
from urllib.parse import urlencode

import serving
from bench.caller import MENUS, Caller
from bench.webhooks import READY_WITHIN_S, SERVERS, postgresql, server, village
from carrier.signature import HEADER, sign
from services.demonstration import LINE
from settings import DEMO_ACCOUNT_SID, DEMO_AUTH_TOKEN

AT_MOST = 1.5
"""Her p99 under slow clients, of her p99 alone."""
PAUSE_S = 0.03
WARM_UP = 100
SETTLES_S = 1.5
BIG_PAGE = "/desk/static/ds.css"
FLOOD_A_SECOND = 20
FIELDS = 330_000

Attack = Callable[[int], Awaitable[None]]


async def _silent(port: int) -> None:
    await _until_closed(port, b"")


async def _half_a_head(port: int) -> None:
    await _until_closed(port, b"POST /ivr/answer HTTP/1.1\r\nHost: line\r\nContent-Le")


async def _half_a_body(port: int) -> None:
    await _until_closed(port, b"POST /ivr/answer HTTP/1.1\r\nHost: line\r\nContent-Length: 5000\r\n\r\nCallSid=CA")


async def _sends_a_byte_a_second(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    closed = asyncio.ensure_future(reader.read())
    for byte in b"POST /ivr/answer HTTP/1.1\r\nHost: line\r\nContent-Length: 5000\r\n\r\n" + b"x" * 5000:
        writer.write(bytes([byte]))
        done, _ = await asyncio.wait([closed], timeout=1)
        if done:
            break
    writer.close()


async def _reads_a_byte_a_second(port: int) -> None:
    sock = socket.socket()
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    sock.setblocking(False)
    loop = asyncio.get_running_loop()
    try:
        await loop.sock_connect(sock, ("127.0.0.1", port))
        await loop.sock_sendall(sock, f"GET {BIG_PAGE} HTTP/1.1\r\nHost: line\r\n\r\n".encode())
        while await loop.sock_recv(sock, 1):
            await asyncio.sleep(1)
    finally:
        sock.close()


async def _until_closed(port: int, said: bytes) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(said)
    await reader.read()
    writer.close()


SLOW: dict[str, Attack] = {
    "silent": _silent,
    "half a head": _half_a_head,
    "half a body": _half_a_body,
    "a byte a second sent": _sends_a_byte_a_second,
    "a byte a second read": _reads_a_byte_a_second,
}


MANY_FIELDS = "&".join(f"f{n}=" for n in range(FIELDS))
CROWDED = "&".join("a=" for _ in range(80_000))
"""As many fields as a page's limit of bytes has room for."""


async def _post(port: int, path: str, form: str, **headers: str) -> None:
    """One request on a connection of its own; what is answered is not looked at."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    lines = [f"POST {path} HTTP/1.1", "Host: line", "Connection: close", f"Content-Length: {len(form)}"]
    lines += ["Content-Type: application/x-www-form-urlencoded"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    with suppress(ConnectionError):
        writer.write(("\r\n".join(lines) + "\r\n\r\n" + form).encode())
        await writer.drain()
    with suppress(ConnectionError):
        await reader.read()
    writer.close()


async def _signed(port: int, path: str, form: dict[str, str]) -> None:
    signature = sign(DEMO_AUTH_TOKEN, f"http://127.0.0.1:{port}{path}", form)
    await _post(port, path, urlencode(form), **{HEADER.replace("-", "_"): signature})


def _stranger() -> dict[str, str]:
    return {"AccountSid": DEMO_ACCOUNT_SID, "To": LINE, "From": f"+479{secrets.randbelow(10**7):07}"}


async def _calls(port: int) -> None:
    form = {"CallSid": f"CA{secrets.token_hex(16)}", "CallStatus": "ringing", "Direction": "inbound"}
    await _signed(port, "/ivr/answer", _stranger() | form)


async def _texts(port: int) -> None:
    await _signed(port, "/sms/inbound", _stranger() | {"MessageSid": f"SM{secrets.token_hex(16)}", "Body": "Hei"})


async def _big_form_to_a_webhook(port: int) -> None:
    await _post(port, "/ivr/answer", MANY_FIELDS, X_Twilio_Signature="bm90IG9uZQ==")


async def _big_form_to_a_page(port: int) -> None:
    await _post(port, "/desk/login", MANY_FIELDS)


async def _crowded_form_to_a_page(port: int) -> None:
    await _post(port, "/desk/login", CROWDED)


FLOODS: dict[str, Attack] = {
    "calls from strangers": _calls,
    "texts from strangers": _texts,
    "big forms to a webhook": _big_form_to_a_webhook,
    "big forms to a page": _big_form_to_a_page,
    "crowded forms to a page": _crowded_form_to_a_page,
}


async def _again_and_again(attack: Attack, port: int) -> None:
    while True:
        with suppress(OSError):
            await attack(port)
        await asyncio.sleep(0.05)


async def _keeps_waiting(attack: Attack, port: int, connections: int, begun: Event) -> None:
    asyncio.get_running_loop().call_later(SETTLES_S, begun.set)
    await asyncio.gather(*(_again_and_again(attack, port) for _ in range(connections)))


async def _floods(attack: Attack, port: int, begun: Event) -> None:
    begun.set()
    under_way: set[asyncio.Future[None]] = set()
    while True:
        if len(under_way) < FLOOD_A_SECOND * 5:
            one = asyncio.ensure_future(attack(port))
            under_way.add(one)
            one.add_done_callback(_over(under_way))
        await asyncio.sleep(1 / FLOOD_A_SECOND)


def _over(under_way: set[asyncio.Future[None]]) -> Callable[[asyncio.Future[None]], None]:
    def over(one: asyncio.Future[None]) -> None:
        under_way.discard(one)
        if not one.cancelled():
            one.exception()

    return over


def attacks(kind: str, port: int, connections: int, begun: Event) -> None:
    """Until the process is ended."""
    serving.connections()
    if kind in SLOW:
        asyncio.run(_keeps_waiting(SLOW[kind], port, connections, begun))
    else:
        asyncio.run(_floods(FLOODS[kind], port, begun))


@contextmanager
def under(kind: str, port: int, connections: int) -> Iterator[None]:
    """From when the connections stand: what is measured is that they are there, and not that they came."""
    world = multiprocessing.get_context("spawn")
    begun = world.Event()
    process = world.Process(target=attacks, args=(kind, port, connections, begun), daemon=True)
    process.start()
    try:
        begun.wait(READY_WITHIN_S)
        time.sleep(SETTLES_S)
        yield
    finally:
        process.terminate()
        process.join()


def presses(elder: Caller, seconds: float) -> list[float]:
    """How long each of her keys took. One that is not answered within twenty seconds ends it: as long as that."""
    taken: list[float] = []
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            taken += elder.presses(1)
        except OSError:
            return [*taken, 20.0]
        time.sleep(PAUSE_S)
    return taken


def _cuts(taken: list[float]) -> tuple[float, float]:
    cuts = statistics.quantiles([*taken, *taken], n=100)
    return cuts[49] * 1000, cuts[98] * 1000


def measure(database_url: str, way: str, kinds: list[str], *, seconds: float, connections: int) -> bool:
    """Whether she was answered as the line promises."""
    number = village(database_url, 1)[0]
    good = True
    with server("app:create_app()", database_url, way) as port:
        elder = Caller(port, number, keys=MENUS)
        elder.presses(WARM_UP)
        for kind in kinds:
            before = presses(elder, seconds / 2)
            with under(kind, port, connections):
                attacked = presses(Caller(port, number, keys=MENUS), seconds)
            time.sleep(SETTLES_S)
            elder = Caller(port, number, keys=MENUS)
            alone = _cuts(before + presses(elder, seconds / 2))
            p50, p99 = _cuts(attacked)
            good = good and max(attacked) < 20 and (kind in FLOODS or p99 <= AT_MOST * alone[1])
            print(
                f"| {way} | {kind} | {alone[0]:.1f} | {alone[1]:.1f} | {p50:.1f} | {p99:.1f} "
                f"| {p50 / alone[0]:.2f} | {p99 / alone[1]:.2f} |",
                flush=True,
            )
    return good


def main() -> int:
    """Exit status 1 when she waited longer than `AT_MOST` says."""
    parser = argparse.ArgumentParser(description="An elder's keys, alone and under attack.")
    parser.add_argument("--server", choices=list(SERVERS), action="append", default=[])
    parser.add_argument("--only", choices=[*SLOW, *FLOODS], action="append", default=[])
    parser.add_argument("--connections", type=int, default=500, help="of each kind of slow client")
    parser.add_argument("--seconds", type=float, default=8, help="of keys, alone and under each attack")
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    given = parser.parse_args()
    serving.connections()
    kinds = given.only or [*SLOW, *FLOODS]
    bounds = {"seconds": given.seconds, "connections": given.connections}
    print("| server | under | alone p50 ms | p99 | attacked p50 ms | p99 | p50 ratio | p99 ratio |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="gl-hostile-", dir="/tmp") as name:
        home = Path(name)
        if given.database == "postgresql":
            with postgresql(home) as url:
                good = [measure(url, way, kinds, **bounds) for way in given.server or ["line"]]
        else:
            url = f"sqlite:///{home}/line.db"
            good = [measure(url, way, kinds, **bounds) for way in given.server or ["line"]]
    return 0 if all(good) else 1


if __name__ == "__main__":
    raise SystemExit(main())

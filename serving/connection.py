"""One connection: what it has sent and nobody has read yet, and what it is still to be sent. Nothing here waits."""

from __future__ import annotations

import io
import socket
from typing import Any

from gunicorn.config import Config  # type: ignore[import-untyped]
from gunicorn.http import get_parser  # type: ignore[import-untyped]
from gunicorn.http.unreader import Unreader  # type: ignore[import-untyped]

HEAD_AT_MOST = 16 * 1024
BODY_AT_MOST = 512 * 1024
"""More is refused before it is sent. What a page or a webhook takes of it is the application's own, and less, so that
whoever wrote a little too much gets its sentence."""
_HEAD_ENDS = b"\r\n\r\n"


class Refused(Exception):
    """The request is none we take. `status` and `reason` are what is answered."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status, self.reason = status, reason


class Arrived(Unreader):  # type: ignore[misc]
    """What gunicorn's parser reads from, in place of a socket: what has come, and then nothing."""

    def chunk(self, size_hint: int | None = None) -> bytes:
        return b""

    def feed(self, data: bytes) -> None:
        self.buf.seek(0, io.SEEK_END)
        self.buf.write(data)

    def head_ends(self) -> int:
        """At which byte; -1 as long as it does not."""
        held: bytes = self.buf.getvalue()
        return held.find(_HEAD_ENDS)

    def __len__(self) -> int:
        return len(self.buf.getbuffer())


class Answer:
    """What gunicorn's response writes to, in place of a socket: it is kept, and sent when there is room."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._rest = bytearray()

    def sendall(self, data: bytes) -> None:
        self._rest += data

    send = sendall

    def gettimeout(self) -> float:
        return 0.0

    def forget(self) -> None:
        self._rest.clear()

    def leave(self) -> bool:
        """Send what there is room for; whether that was all. Raises OSError when nobody is there any more."""
        while self._rest:
            try:
                sent = self._sock.send(self._rest)
            except BlockingIOError:
                return False
            del self._rest[:sent]
        return True

    def __len__(self) -> int:
        return len(self._rest)


class Connection:
    """Its requests come one after the other: the next is looked at when the one before has been answered."""

    def __init__(self, cfg: Config, sock: socket.socket, client: Any, server: Any) -> None:
        self.sock, self.client, self.server = sock, client, server
        self.answer = Answer(sock)
        self.request: Any = None
        self.until = 0.0
        """On the monotonic clock: when whoever holds it is let go."""
        self.again = False
        """Whether it may send another request after this one."""
        self.counted = 0
        self._arrived = Arrived()
        self._parser = get_parser(cfg, [], client)
        self._parser.unreader = self._arrived
        self._length = 0

    @property
    def weight(self) -> int:
        """Bytes of it that we hold."""
        return len(self._arrived) + len(self.answer)

    def takes(self, data: bytes) -> None:
        self._arrived.feed(data)

    def whole(self) -> bool:
        """Whether `request` stands ready with its whole body. Raises `Refused`, what gunicorn's parser raises,
        or OSError when nobody is there any more."""
        if self.request is None:
            end = self._arrived.head_ends()
            if max(end, len(self._arrived) if end < 0 else 0) > HEAD_AT_MOST:
                raise Refused(431, "Request Header Fields Too Large")
            if end < 0:
                return False
            self.request = next(self._parser)
            self._length = self._length_said()
        return len(self._arrived) >= self._length

    def _length_said(self) -> int:
        """A body must say beforehand how long it is (https://www.rfc-editor.org/rfc/rfc9112#section-6.3-8)."""
        said = dict(self.request.headers)
        if "TRANSFER-ENCODING" in said:
            raise Refused(411, "Length Required")
        length = int(said.get("CONTENT-LENGTH", 0))
        if length > BODY_AT_MOST:
            raise Refused(413, "Content Too Large")
        if length > len(self._arrived) and "EXPECT" in said:
            self.answer.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
            self.answer.leave()
        return length

    def answered(self) -> bool:
        """The request is over; whether something of the next has come already."""
        self.request = None
        self._parser.finish_body()
        return len(self._arrived) > 0

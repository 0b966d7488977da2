"""gunicorn's worker of one loop and some threads, where a thread is taken only for a request that is there.

gunicorn's own (gthread) gives a thread to whoever has connected, and sixteen who send nothing hold all of them. Here
the loop reads what comes and writes what is left of an answer, without waiting for anybody; gunicorn's parser, response
and arbiter are used as they are. What a connection may cost is time and room, and both end.
"""

from __future__ import annotations

import os
import selectors
import socket
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Any

from gunicorn import util  # type: ignore[import-untyped]
from gunicorn.http import wsgi  # type: ignore[import-untyped]
from gunicorn.http.errors import NoMoreData, ParseException  # type: ignore[import-untyped]
from gunicorn.workers import base  # type: ignore[import-untyped]

from .connection import Connection, Refused

_AT_ONCE = 64 * 1024
_LOOK_EVERY_S = 1.0

Row = dict[Connection, None]


class WholeRequests(base.Worker):  # type: ignore[misc]
    """Chosen by `--worker-class serving.worker.WholeRequests`. Its connections are in one of four rows, each in the
    order in which they are let go; those being answered are in none."""

    request_within_s = 20.0
    """From its first byte, or from connecting, to its last."""
    answer_within_s = 60.0
    """So long an answer may be on its way to who reads it."""
    goodbye_s = 2.0
    """After the last answer, for the other end to close first; what it still sends is thrown away. A connection that
    rests is closed so long after SIGTERM, for a request may be on its way."""
    held_at_most = 64 * 1024 * 1024
    """Bytes of unfinished requests and answers together, in one process."""
    alive: bool

    def init_process(self) -> None:
        self.poller = selectors.DefaultSelector()
        self.threads = ThreadPoolExecutor(self.cfg.threads, "web")
        self.done: deque[Connection] = deque()
        self.arriving: Row = {}
        self.leaving: Row = {}
        self.resting: Row = {}
        self.parting: Row = {}
        self.answering = 0
        self.held = 0
        self.look_at = 0.0
        super().init_process()

    def handle_quit(self, sig: int, frame: Any) -> None:
        self.threads.shutdown(wait=False, cancel_futures=True)
        super().handle_quit(sig, frame)

    def run(self) -> None:
        """Until SIGTERM, and then until nobody is being answered any more."""
        self.poller.register(self.PIPE[0], selectors.EVENT_READ, self._woken)
        for listener in self.sockets:
            listener.setblocking(False)
            self.poller.register(listener, selectors.EVENT_READ, self._accept)
        while self.alive:
            self._turn()
        self._drain()

    def _turn(self) -> None:
        for key, _ in self.poller.select(_LOOK_EVERY_S):
            key.data(key.fileobj)
        now = time.monotonic()
        if now >= self.look_at:
            self.look_at = now + _LOOK_EVERY_S
            self.notify()
            self.alive = self.alive and self.ppid == os.getppid()
            for row in (self.arriving, self.leaving, self.resting, self.parting):
                while row and (first := next(iter(row))).until <= now:
                    self._drop(first)

    def _drain(self) -> None:
        """Whoever has connected is answered, with the word that the connection closes; nobody new is let in."""
        for listener in self.sockets:
            while self._accept(listener):
                pass
            self.poller.unregister(listener)
            listener.close()
        end = time.monotonic() + self.cfg.graceful_timeout - 0.5
        silent = [connection for connection in self.arriving if connection.weight == 0]
        for connection in [*self.resting, *silent]:
            self._hold(connection, self.resting, self.goodbye_s)
        while self._connections() > len(self.parting) and time.monotonic() < end:
            self.look_at = 0.0
            self._turn()
        self.threads.shutdown(wait=False, cancel_futures=True)

    def _connections(self) -> int:
        return len(self.arriving) + len(self.leaving) + len(self.resting) + len(self.parting) + self.answering

    def _accept(self, listener: Any) -> bool:
        """Whether there was somebody."""
        try:
            sock, client = listener.accept()
        except (BlockingIOError, InterruptedError, ConnectionAbortedError):
            return False
        except OSError:  # no file is left for one more
            self._make_room()
            return False
        if self._connections() >= self.cfg.worker_connections and not self._make_room():
            sock.close()
            return True
        sock.setblocking(False)
        connection = Connection(self.cfg, sock, client, listener.getsockname())
        self.poller.register(sock, selectors.EVENT_READ, partial(self._readable, connection))
        self._hold(connection, self.arriving, self.request_within_s if self.alive else self.goodbye_s)
        return True

    def _make_room(self) -> bool:
        """Let go whoever has kept us waiting longest; an idle connection of a front last. Whether there was one."""
        for row in (self.parting, self.arriving, self.leaving, self.resting):
            if row:
                self._drop(next(iter(row)))
                return True
        return False

    def _hold(self, connection: Connection, row: Row, within_s: float) -> None:
        self._release(connection)
        connection.until = time.monotonic() + within_s
        row[connection] = None
        self._count(connection)

    def _count(self, connection: Connection) -> None:
        weight = connection.weight
        self.held += weight - connection.counted
        connection.counted = weight
        while self.held > self.held_at_most and self._make_room():
            pass

    def _release(self, connection: Connection) -> None:
        for row in (self.arriving, self.leaving, self.resting, self.parting):
            row.pop(connection, None)
        self.held -= connection.counted
        connection.counted = 0

    def _drop(self, connection: Connection) -> None:
        self._release(connection)
        self._mute(connection)
        util.close(connection.sock)

    def _mute(self, connection: Connection) -> None:
        with suppress(KeyError, ValueError):
            self.poller.unregister(connection.sock)

    def _listen(self, connection: Connection, event: int, then: Callable[[Connection, Any], None]) -> None:
        self._mute(connection)
        self.poller.register(connection.sock, event, partial(then, connection))

    def _readable(self, connection: Connection, _sock: Any) -> None:
        try:
            data = connection.sock.recv(_AT_ONCE)
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            data = b""
        if not data:
            self._drop(connection)
        elif connection not in self.parting:
            connection.takes(data)
            self._goes_on(connection)

    def _goes_on(self, connection: Connection) -> None:
        """Something has come: a whole request is given to a thread."""
        try:
            whole = connection.whole()
        except StopIteration:
            self._part(connection)
        except Refused as refused:
            self._refuse(connection, refused)
        except OSError:  # told to go on, and nobody is there any more
            self._drop(connection)
        except (ParseException, NoMoreData, ValueError):  # no line in the log, or a stranger writes it full
            self._refuse(connection, Refused(400, "Bad Request"))
        else:
            if whole:
                self._mute(connection)
                self._release(connection)
                self.answering += 1
                self.threads.submit(self._in_thread, connection)
            elif connection in self.resting:
                self._hold(connection, self.arriving, self.request_within_s)
            else:
                self._count(connection)

    def _refuse(self, connection: Connection, refused: Refused) -> None:
        self._mute(connection)
        connection.answer.forget()
        connection.again = False
        util.write_error(connection.answer, refused.status, refused.reason, "")
        try:
            connection.answer.leave()
        except OSError:
            connection.answer.forget()
        self._send(connection)

    def _in_thread(self, connection: Connection) -> None:
        try:
            connection.again = self._respond(connection)
        except Exception as error:  # noqa: BLE001 what the application did not catch is written to the log
            connection.answer.forget()
            connection.again = False
            self.handle_error(connection.request, connection.answer, connection.client, error)
        try:
            connection.answer.leave()
        except OSError:
            connection.answer.forget()
            connection.again = False
        self.done.append(connection)
        self._wake()

    def _respond(self, connection: Connection) -> bool:
        """Whether the connection may go on."""
        began = time.monotonic()
        request = connection.request
        response, environ = wsgi.create(request, connection.answer, connection.client, connection.server, self.cfg)
        environ["wsgi.multithread"] = True
        pieces = self.wsgi(environ, response.start_response)
        if not self.alive:
            response.force_close()
        try:
            for piece in pieces:
                response.write(piece)
            response.close()
        finally:
            self.log.access(response, request, environ, timedelta(seconds=time.monotonic() - began))
            if hasattr(pieces, "close"):
                pieces.close()
        return not response.should_close()

    def _wake(self) -> None:
        with suppress(BlockingIOError):
            os.write(self.PIPE[1], b".")

    def _woken(self, pipe: int) -> None:
        with suppress(BlockingIOError):
            os.read(pipe, 4096)
        while self.done:
            self.answering -= 1
            self._send(self.done.popleft())

    def _send(self, connection: Connection) -> None:
        """What is left of its answer, or what comes after it."""
        if len(connection.answer):
            self._listen(connection, selectors.EVENT_WRITE, self._writable)
            self._hold(connection, self.leaving, self.answer_within_s)
        else:
            self._after_answer(connection)

    def _writable(self, connection: Connection, _sock: Any) -> None:
        try:
            gone = connection.answer.leave()
        except OSError:
            self._drop(connection)
            return
        if gone:
            self._after_answer(connection)
        else:
            self._count(connection)

    def _after_answer(self, connection: Connection) -> None:
        if not connection.again:
            self._part(connection)
            return
        self._listen(connection, selectors.EVENT_READ, self._readable)
        self._hold(connection, self.resting, self.cfg.keepalive if self.alive else self.goodbye_s)
        if connection.answered():
            self._goes_on(connection)

    def _part(self, connection: Connection) -> None:
        """Close our half, and the whole when the other end has: closing at once could take the answer away again."""
        try:
            connection.sock.shutdown(socket.SHUT_WR)
        except OSError:
            self._drop(connection)
            return
        self._listen(connection, selectors.EVENT_READ, self._readable)
        self._hold(connection, self.parting, self.goodbye_s)

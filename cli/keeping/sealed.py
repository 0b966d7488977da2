"""A backup's file: what it is in clear, and then the line, packed and encrypted piece by piece.

The first line says which format it is; behind it stand sixteen bytes of salt, sixteen by which a key is known, and the
heading (JSON, which names no person). Each piece is AES-GCM (NIST SP 800-38D) under a key of this file's own; its nonce
counts the pieces and says which is the last, so that none can be changed, left out, moved or cut off unseen.
"""

from __future__ import annotations

import base64
import hmac
import json
import os
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MAGIC = b"GRENDELINJA BACKUP "
FORMAT = b"1"
SALT, TAG, LONGEST_HEADING = 16, 16, 64 * 1024
PIECE = 1024 * 1024
_LENGTH = struct.Struct(">I")


class BadBackup(Exception):
    """The file cannot be restored from; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What is known of a backup without its key. `taken_at` is the line's time (ISO, UTC); `field_key`, the canary of
    the line, lets FIELD_KEY be tried."""

    engine: str
    revision: str
    taken_at: str
    field_key: str


def write(target: BinaryIO, key: str, heading: Heading, content: Iterable[bytes]) -> None:
    """Write all of a backup. `key` is 32 bytes in base64, as BACKUP_KEY is written."""
    salt = os.urandom(SALT)
    told = json.dumps(asdict(heading)).encode()
    front = b"".join((MAGIC, FORMAT, b"\n", salt, _mark(key, salt), _LENGTH.pack(len(told)), told))
    target.write(front)
    cipher = AESGCM(_derived(key, salt, b"pieces"))
    count, waiting = 0, b""
    for piece in _packed(content):
        if count or waiting:
            _put(target, cipher, count, waiting, front, last=False)
            count += 1
        waiting = piece
    _put(target, cipher, count, waiting, front, last=True)


def heading_of(source: BinaryIO) -> Heading:
    """What the file says of itself. Raises `BadBackup` where it is none."""
    return _front(source)[0]


def read(source: BinaryIO, keys: Sequence[str]) -> Iterator[bytes]:
    """The line as it was, piece by piece. Raises `BadBackup` where none of `keys` is the file's, and where it is
    damaged or cut off: perhaps in the middle, so that what is given is kept only when all of it came."""
    _, front, salt, mark = _front(source)
    key = next((key for key in keys if hmac.compare_digest(_mark(key, salt), mark)), None)
    if key is None:
        raise BadBackup(
            "The backup was made with another BACKUP_KEY. Set the one it was made with, behind the others with a comma."
        )
    cipher, unpack = AESGCM(_derived(key, salt, b"pieces")), zlib.decompressobj()
    for piece in _pieces(source, cipher, front):
        try:
            yield unpack.decompress(piece)
        except zlib.error:
            raise BadBackup(DAMAGED) from None
    if not unpack.eof:
        raise BadBackup(DAMAGED)


DAMAGED = "The backup is damaged or cut off, so nothing was restored. Take another copy of it, or the backup before it."
NONE = "The file is no backup of Grendelinja. They are made by: grendelinja backup FILE"


def _front(source: BinaryIO) -> tuple[Heading, bytes, bytes, bytes]:
    first = source.read(len(MAGIC) + len(FORMAT) + 1)
    if not first.startswith(MAGIC):
        raise BadBackup(NONE)
    if first != MAGIC + FORMAT + b"\n":
        raise BadBackup("The backup was made by a newer version of Grendelinja. Install that one, and restore with it.")
    salt, mark, length = source.read(SALT), source.read(TAG), source.read(_LENGTH.size)
    told = source.read(_told(length))
    try:
        heading = Heading(**json.loads(told))
    except (ValueError, TypeError):
        raise BadBackup(DAMAGED) from None
    return heading, b"".join((first, salt, mark, length, told)), salt, mark


def _told(length: bytes) -> int:
    if len(length) < _LENGTH.size or _LENGTH.unpack(length)[0] > LONGEST_HEADING:
        raise BadBackup(DAMAGED)
    return int(_LENGTH.unpack(length)[0])


def _pieces(source: BinaryIO, cipher: AESGCM, front: bytes) -> Iterator[bytes]:
    """Each is read before the one ahead of it is given, since only the last says that it is."""
    count, ahead = 0, _next(source)
    while ahead is not None:
        following = _next(source)
        try:
            yield cipher.decrypt(_nonce(count, last=following is None), ahead, front)
        except InvalidTag:
            raise BadBackup(DAMAGED) from None
        count, ahead = count + 1, following
    if not count:
        raise BadBackup(DAMAGED)


def _next(source: BinaryIO) -> bytes | None:
    length = source.read(_LENGTH.size)
    if not length:
        return None
    if len(length) < _LENGTH.size or _LENGTH.unpack(length)[0] > 2 * PIECE:
        raise BadBackup(DAMAGED)
    piece = source.read(_LENGTH.unpack(length)[0])
    if len(piece) < _LENGTH.unpack(length)[0]:
        raise BadBackup(DAMAGED)
    return piece


def _put(target: BinaryIO, cipher: AESGCM, count: int, piece: bytes, front: bytes, *, last: bool) -> None:
    sealed = cipher.encrypt(_nonce(count, last=last), piece, front)
    target.write(_LENGTH.pack(len(sealed)))
    target.write(sealed)


def _packed(content: Iterable[bytes]) -> Iterator[bytes]:
    """In pieces of `PIECE` bytes, but for the last."""
    pack, held = zlib.compressobj(6), bytearray()
    for part in content:
        held += pack.compress(part)
        while len(held) >= PIECE:
            yield bytes(held[:PIECE])
            del held[:PIECE]
    held += pack.flush()
    for begin in range(0, len(held), PIECE):
        yield bytes(held[begin : begin + PIECE])


def _nonce(count: int, *, last: bool) -> bytes:
    return count.to_bytes(11, "big") + bytes([last])


def _derived(key: str, salt: bytes, purpose: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt, b"grendelinja backup " + purpose).derive(base64.urlsafe_b64decode(key))


def _mark(key: str, salt: bytes) -> bytes:
    """By which the right key is known, and nothing of it told."""
    return _derived(key, salt, b"mark")[:TAG]

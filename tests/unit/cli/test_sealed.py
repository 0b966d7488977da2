"""A backup's file: what goes in comes out, and nothing of it can be changed, left out or cut off unseen."""

from __future__ import annotations

import io
import os

import pytest
from cryptography.fernet import Fernet

from cli.keeping import sealed
from cli.keeping.sealed import DAMAGED, NONE, BadBackup, Heading

KEY, OLD = (Fernet.generate_key().decode() for _ in range(2))
HEADING = Heading("sqlite", "0031", "2026-11-28T17:40:00+00:00", "token")
NOISE = os.urandom(3 * sealed.PIECE + 17)
"""It cannot be packed, so it is four pieces."""


def backup(content: bytes, key: str = KEY) -> bytes:
    target = io.BytesIO()
    parts = (content[begin : begin + 70_000] for begin in range(0, len(content), 70_000))
    sealed.write(target, key, HEADING, parts)
    return target.getvalue()


def read(file: bytes, *keys: str) -> bytes:
    return b"".join(sealed.read(io.BytesIO(file), keys or (KEY,)))


WHOLE = backup(NOISE)


@pytest.mark.parametrize("content", [b"", b"one", NOISE, b"a" * 5_000_000])
def test_what_goes_in_comes_out(content: bytes) -> None:
    assert read(backup(content)) == content


def test_the_heading_is_read_without_the_key() -> None:
    assert sealed.heading_of(io.BytesIO(WHOLE)) == HEADING


def test_nothing_of_the_line_stands_in_clear() -> None:
    assert b"Kari" not in backup(b"Kari" * 100)


def test_two_backups_of_the_same_line_have_nothing_in_common() -> None:
    assert backup(b"Kari")[-20:] != backup(b"Kari")[-20:]


def test_an_old_key_behind_the_new_one_still_reads() -> None:
    assert read(backup(b"one", OLD), KEY, OLD) == b"one"


def test_another_key_is_named_as_that_and_not_as_damage() -> None:
    with pytest.raises(BadBackup, match="another BACKUP_KEY"):
        read(WHOLE, OLD)


@pytest.mark.parametrize("at", [30, 40, 120, 300, len(WHOLE) // 2, len(WHOLE) - 1])
def test_one_bit_that_is_another_is_seen(at: int) -> None:
    changed = bytearray(WHOLE)
    changed[at] ^= 1
    with pytest.raises(BadBackup):
        read(bytes(changed))


@pytest.mark.parametrize("left", [25, 60, 200, sealed.PIECE, len(WHOLE) // 2, len(WHOLE) - 1])
def test_what_is_cut_off_is_seen(left: int) -> None:
    with pytest.raises(BadBackup, match="damaged"):
        read(WHOLE[:left])


def pieces(file: bytes) -> tuple[bytes, list[bytes]]:
    """The front, and each piece with its length."""
    source = io.BytesIO(file)
    front = sealed._front(source)[1]
    found = []
    while (piece := sealed._next(source)) is not None:
        found.append(sealed._LENGTH.pack(len(piece)) + piece)
    return front, found


def test_whole_pieces_that_are_missing_moved_or_another_files_are_seen() -> None:
    front, own = pieces(WHOLE)
    _, foreign = pieces(backup(NOISE))
    assert len(own) == 4
    for wrong in (own[:-1], own[1:], [own[1], own[0], *own[2:]], [own[0], foreign[1], *own[2:]], [*own, own[-1]]):
        with pytest.raises(BadBackup, match="damaged"):
            read(front + b"".join(wrong))


def test_another_heading_is_seen() -> None:
    with pytest.raises(BadBackup):
        read(WHOLE.replace(b"17:40", b"18:40", 1))


@pytest.mark.parametrize("file", [b"", b"SQLite format 3\0", b"GRENDELINJA"])
def test_what_is_no_backup_is_told_so(file: bytes) -> None:
    with pytest.raises(BadBackup, match=NONE.split(".", maxsplit=1)[0]):
        read(file)


def test_a_format_of_later_is_told_so() -> None:
    with pytest.raises(BadBackup, match="newer version"):
        read(WHOLE.replace(b"BACKUP 1", b"BACKUP 2", 1))


def test_damage_says_what_to_do() -> None:
    assert "another copy" in DAMAGED

"""What a page looks like on paper: printed by Chromium, read and drawn by PDFium."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from math import nan
from pathlib import Path

import pypdfium2
from playwright.sync_api import Page

MM_PER_POINT = 25.4 / 72
SCALE = 1.4
A4, A5 = (210, 297), (148, 210)


@dataclass(frozen=True)
class Paper:
    """One side: its size in whole millimetres, its words, how much of it is not white, and how near to its edges."""

    size: tuple[int, int]
    words: str
    ink: float
    margin: float


def printed(page: Page, path: str, to: Path) -> list[Paper]:
    """The sides that come out of the printer; the picture of the first lies beside `to`, and of the others ink and
    margin are not known."""
    page.goto(path)
    page.pdf(path=to, prefer_css_page_size=True)
    sides = []
    for number, side in enumerate(pypdfium2.PdfDocument(to)):
        width, height = side.get_size()
        size = (round(width * MM_PER_POINT), round(height * MM_PER_POINT))
        words = " ".join(side.get_textpage().get_text_range().split())
        if number:
            sides.append(Paper(size, words, nan, nan))
            continue
        bitmap = side.render(scale=SCALE)
        rows = _rows(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)
        (to.parent / f"{to.stem}-{number}.png").write_bytes(_png(rows, bitmap.width))
        marked = [at for at, row in enumerate(rows) if row.strip(b"\xff")]
        sides.append(
            Paper(
                size,
                words,
                sum(len(row) - row.count(0xFF) for row in rows) / sum(map(len, rows)),
                min(marked[0], len(rows) - 1 - marked[-1]) / SCALE * MM_PER_POINT if marked else 0,
            )
        )
    return sides


def _rows(buffer: bytes, width: int, height: int, stride: int, channels: int) -> list[bytes]:
    """Red, green and blue of every point; PDFium gives them the other way round."""
    rows = []
    for y in range(height):
        row = buffer[y * stride : y * stride + width * channels]
        points = bytearray(3 * width)
        points[0::3], points[1::3], points[2::3] = row[2::channels], row[1::channels], row[0::channels]
        rows.append(bytes(points))
    return rows


def _png(rows: list[bytes], width: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, len(rows), 8, 2, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + row for row in rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")

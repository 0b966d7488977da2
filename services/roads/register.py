"""The address register as Kartverket gives it away: one file of a municipality, taken in as it is.

The file is «Matrikkelen – Adresse» or «– Vegadresse» as CSV from Geonorge, packed or not; of its columns those of
`NEEDED` and `KNOWN` are read. It is CC BY 4.0, and whoever shows an address shows `CREDIT`.
"""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Community, RegisterAddress

from .earth import Point, from_utm
from .file import NORWAY, Mistake

CREDIT = "© Kartverket"
NEEDED = ("kommunenummer", "kommunenavn", "adressenavn", "nummer", "epsg-kode", "nord", "øst", "postnummer", "poststed")
KNOWN = ("bokstav", "adressetilleggsnavn", "gardsnummer", "bruksnummer")
IN_DEGREES = frozenset({"4258", "4326"})
ZONES = {f"{grid}{zone}": zone for grid in ("258", "326") for zone in range(31, 37)}
MOST_MISTAKES = 20
"""So many lines that cannot be used are told one by one."""
LARGEST = 2**31
"""Bytes of an unpacked file: the whole country's is half of it."""

BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What a packed file is that is damaged, locked or packed in a way Python does not know."""


@dataclass(frozen=True, slots=True)
class Address:
    street: str
    farm: str | None
    post: str
    at: Point


@dataclass(frozen=True, slots=True)
class Register:
    """The addresses of one municipality; `left_out`: how many of its lines could not be used, `mistakes` the first."""

    addresses: list[Address]
    left_out: int
    mistakes: list[Mistake]


def read(source: IO[bytes], municipality: str, *, largest: int = LARGEST) -> Register:
    """The addresses of the municipality of that name or number. `largest`: bytes of an unpacked file.

    Raises `Mistake` for a file that is no such register, or holds nothing of it.
    """
    addresses: list[Address] = []
    mistakes: list[Mistake] = []
    others: Counter[str] = Counter()
    wanted = municipality.strip().casefold()
    for line, row in _rows(source, largest):
        if wanted not in (row["kommunenummer"].casefold(), row["kommunenavn"].casefold()):
            others[f"{row['kommunenavn'].title()} ({row['kommunenummer']})"] += 1
            continue
        try:
            addresses.append(_address(line, row))
        except Mistake as mistake:
            mistakes.append(mistake)
    if not addresses and mistakes:
        raise mistakes[0]
    if not addresses:
        found = ", ".join(name for name, _ in others.most_common(3))
        has = "yes" if found else "no"
        raise Mistake(0, "web-addresses-wrong-municipality", wanted=municipality, found=found, has_others=has)
    return Register(addresses, len(mistakes), mistakes[:MOST_MISTAKES])


def take(session: Session, community: Community, register: Register) -> int:
    """These are the community's addresses from now on, in the place of those of before. How many there are. Where
    somebody has been marked stays as it is."""
    session.execute(sa.delete(RegisterAddress).where(RegisterAddress.community_id == community.id))
    now = clock.now()
    rows = [
        {
            "community_id": community.id,
            "created_at": now,
            "street": each.street,
            "farm": each.farm,
            "post": each.post,
            "latitude": each.at.north,
            "longitude": each.at.east,
        }
        for each in register.addresses
    ]
    session.execute(sa.insert(RegisterAddress), rows)
    return len(rows)


def _rows(source: IO[bytes], largest: int) -> Iterator[tuple[int, Mapping[str, str]]]:
    with _unpacked(source, largest) as unpacked:
        text = io.TextIOWrapper(unpacked, encoding="utf-8-sig", newline="")
        try:
            header = text.readline()
            names = [name.strip().strip('"').lower() for name in header.split(";")]
            missing = [name for name in NEEDED if name not in names]
            if missing:
                raise Mistake(1, "web-addresses-wrong-heading", heading=missing[0])
            for line, cells in enumerate(csv.reader(text, delimiter=";"), start=2):
                row = dict.fromkeys((*NEEDED, *KNOWN), "") | dict(zip(names, map(str.strip, cells), strict=False))
                if any(cells):
                    yield line, row
        except UnicodeDecodeError as error:
            raise Mistake(0, "web-addresses-wrong-letters") from error
        except csv.Error as error:
            raise Mistake(0, "web-addresses-wrong-table") from error
        except BROKEN as error:
            raise Mistake(0, "web-addresses-wrong-packed") from error


def _unpacked(source: IO[bytes], largest: int) -> IO[bytes]:
    if not zipfile.is_zipfile(source):
        source.seek(0)
        return source
    try:
        packed = zipfile.ZipFile(source)
        tables = [each for each in packed.infolist() if each.filename.lower().endswith(".csv")]
        if len(tables) == 1 and tables[0].file_size <= largest:
            return packed.open(tables[0])
    except BROKEN as error:
        raise Mistake(0, "web-addresses-wrong-packed") from error
    raise Mistake(0, "web-addresses-wrong-packed")


def _address(line: int, row: Mapping[str, str]) -> Address:
    if row["adressenavn"] and row["nummer"]:
        street = f"{row['adressenavn']} {row['nummer']}{row['bokstav']}"
    elif row["gardsnummer"] and row["bruksnummer"]:
        street = f"{row['gardsnummer']}/{row['bruksnummer']}"
    else:
        raise Mistake(line, "web-addresses-wrong-street")
    post = f"{row['postnummer']} {row['poststed'].title()}".strip()
    return Address(street, row["adressetilleggsnavn"] or None, post, _point(line, row))


def _point(line: int, row: Mapping[str, str]) -> Point:
    system = row["epsg-kode"].upper().removeprefix("EPSG:")
    try:
        north, east = (float(row[name].replace(",", ".")) for name in ("nord", "øst"))
    except ValueError:
        raise Mistake(line, "web-addresses-wrong-point", north=row["nord"], east=row["øst"]) from None
    if system in ZONES:
        point = from_utm(north, east, ZONES[system])
    elif system in IN_DEGREES:
        point = Point(north, east)
    else:
        raise Mistake(line, "web-addresses-wrong-system", system=row["epsg-kode"])
    if not all(low <= each <= high for each, low, high in zip(point, *NORWAY, strict=True)):
        raise Mistake(line, "web-addresses-wrong-point", north=row["nord"], east=row["øst"])
    return point

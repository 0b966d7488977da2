"""The minutes between the places of the municipality, as a local writes them down."""

from __future__ import annotations

from pathlib import Path

import click

from locales import phrase
from services import rides
from services.roads import file as road_file
from services.roads import held, register
from services.roads.file import RoadMap

from .base import Mistake, PlainGroup, line, the_community

LANGUAGE = "en"
COMMUNITY = click.option("--community", "community_name", help="Needed only when there are several.")


@click.group(cls=PlainGroup)
def roads() -> None:
    """The minutes between places, by which rides are planned."""


@roads.command()
@click.argument("file")
def check(file: str) -> None:
    """Say what in a file of roads cannot be used, and on which line. Nothing is saved.

    Example: grendelinja roads check lom.txt

    \b
    A line is a place with degrees north and east, or a road between two
    of them with minutes and, where you know them, kilometres:
        Fossbergom: 61.838, 8.567
        Garmo: 61.84, 8.81
        Fossbergom – Garmo 13 min 13 km
        Galdesanden – Juvasshytta 28 min stengt 15 okt – 12 mai
    With → for – it holds for that way alone. What follows # is for who
    reads it. Lom's stands in services/roads/lom.txt.
    """
    road_map = _read(file)
    closed = sum(road.closed is not None for road in road_map.roads)
    click.echo(f"{len(road_map.places)} places and {len(road_map.roads)} roads, {closed} of them closed in winter.")


@roads.command("load")
@click.argument("file")
@COMMUNITY
def load_roads(file: str, community_name: str | None) -> None:
    """Take a file of roads in, in the place of the one of before. What the desk has said of two places stays.

    Example: grendelinja roads load lom.txt
    """
    _read(file)
    with line() as (_, database), database.write() as session:
        text = road_file.decoded(_bytes(file))
        community = the_community(session, community_name)
        road_map = held.take(session, community, text, None)
        rides.roads_changed(session, community)
    click.echo(f"{len(road_map.places)} places and {len(road_map.roads)} roads are taken in.")


@click.group(cls=PlainGroup)
def addresses() -> None:
    """The addresses of the municipality, by which it is known where somebody is fetched."""


@addresses.command("load")
@click.argument("file")
@click.option("--municipality", help="By name or number, where it is called otherwise than the community.")
@COMMUNITY
def load_addresses(file: str, municipality: str | None, community_name: str | None) -> None:
    """Take in the address register: «Matrikkelen – Adresse» as CSV from Geonorge, packed or not (© Kartverket).

    Example: grendelinja addresses load Basisdata_3434_Lom_4258_MatrikkelenAdresse_CSV.zip

    Of a file of the whole country only the municipality's own are taken. Nothing is asked of anybody outside.
    """
    path = Path(file)
    if not path.is_file():
        raise Mistake(f"{file} is not there, or is a folder.")
    with line() as (_, database):
        with database.read() as session:
            wanted = municipality or the_community(session, community_name).name
        try:
            with path.open("rb") as source:
                found = register.read(source, wanted)
        except road_file.Mistake as wrong:
            raise Mistake(_told(file, wrong)) from None
        with database.write() as session:
            taken = register.take(session, the_community(session, community_name), found)
    for mistake in found.mistakes:
        click.echo(_told(file, mistake), err=True)
    click.echo(f"{taken} addresses are taken in, {found.left_out} left out. {register.CREDIT}")


def _read(file: str) -> RoadMap:
    """The file without a mistake; each of its mistakes is told on a line of its own."""
    try:
        road_map, mistakes = road_file.read(road_file.decoded(_bytes(file)))
    except road_file.Mistake as wrong:
        road_map, mistakes = RoadMap((), ()), [wrong]
    for mistake in mistakes:
        click.echo(_told(file, mistake), err=True)
    if mistakes:
        raise Mistake(f"{len(mistakes)} that cannot be used. Correct them and check again.")
    return road_map


def _bytes(file: str) -> bytes:
    path = Path(file)
    if not path.is_file():
        raise Mistake(f"{file} is not there, or is a folder.")
    return path.read_bytes()


def _told(file: str, mistake: road_file.Mistake) -> str:
    place = f"{file}, line {mistake.line}" if mistake.line else file
    return f"{place}: {phrase(LANGUAGE, mistake.phrase, **mistake.values)}"

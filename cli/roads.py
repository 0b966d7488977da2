"""The minutes between the places of the municipality, as a local writes them down."""

from __future__ import annotations

from pathlib import Path

import click

from locales import phrase
from services.roads import file as road_file
from services.roads.file import RoadMap

from .base import Mistake, PlainGroup

LANGUAGE = "en"


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

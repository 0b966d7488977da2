"""What goes on in the village: the ideas people in Lom named, one for each day of the week."""

from __future__ import annotations

from dataclasses import dataclass

from models import Interest, OrganiserKind, Suits
from services.people import places
from services.programme.rules import Often


@dataclass(frozen=True, slots=True)
class Pastime:
    """A weekly activity. `weekday` 0 is Monday; times are local `HH:MM`; money in øre."""

    title: str
    organiser: str
    weekday: int
    starts: str
    ends: str
    venue: str
    price_ore: int = 0
    minimum: int | None = None
    maximum: int | None = None
    every_weeks: int = 1
    comers: int = 3


@dataclass(frozen=True, slots=True)
class Again:
    """What is held again and again, as a series, from the first such weekday on; in several venues in turn. `decides`:
    how many days before it is decided at noon. `comers` come to the next, and as many as `wait` after them wait."""

    title: str
    organiser: str
    weekday: int
    often: Often
    starts: str
    minutes: int
    venues: tuple[str, ...]
    rests: tuple[int, ...] = ()
    price_ore: int = 0
    reduced_ore: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    decides: int | None = None
    interests: tuple[Interest, ...] = ()
    suits: tuple[Suits, ...] = ()
    comers: int = 0
    wait: int = 0


# Name, kind and contact.
ORGANISERS = (
    ("Frivilligsentralen", OrganiserKind.VOLUNTEERS, "Marit Dømesen"),
    ("Lom folkebibliotek", OrganiserKind.MUNICIPALITY, "Inger Dømevik"),
    ("Dømeverkstaden", OrganiserKind.BUSINESS, "Ole Dømesmed"),
)


@dataclass(frozen=True, slots=True)
class Agreed:
    """What is agreed with an organiser, since and until so many days from today."""

    contact_phone: str
    provides: str
    money: str
    responsible: str
    days_ago: int
    days_left: int


AGREEMENTS = {
    "Lom folkebibliotek": Agreed(
        "+4761999042",
        "Biblioteket gjev lokale og kaffi, sentralen ein vert.",
        "Ingen leige.",
        "Inger Dømevik",
        120,
        200,
    ),
    "Dømeverkstaden": Agreed(
        "+4761999040",
        "Verkstaden gjev lokale og verktøy, sentralen folk.",
        "100 kr kvar.",
        "Ole Dømesmed",
        300,
        45,
    ),
}
# What for, name and telephone.
MUNICIPAL_CONTACTS = (
    ("Heimetenesta", "Turid Dømebø", "+4761999043"),
    ("Nøklar til grendehusa", "Gunn Dømeli", "+4761999044"),
)

PROGRAMME = (
    Pastime("Herretrim", "Frivilligsentralen", 0, "18:00", "19:30", "Utgard", comers=4),
    Pastime("Bibliotekkafé", "Lom folkebibliotek", 1, "12:00", "14:00", "Lom folkebibliotek", 3000, comers=5),
    Pastime("Strikkegruppe", "Frivilligsentralen", 2, "17:00", "19:00", "Garmo grendehus", maximum=4, comers=3),
    Pastime(
        "Mekkeverkstad for seniorar",
        "Dømeverkstaden",
        2,
        "11:00",
        "14:00",
        "Utgard",
        10000,
        4,
        8,
        every_weeks=2,
        comers=2,
    ),
    Pastime("Gammelt frå Lom", "Lom folkebibliotek", 3, "13:00", "15:00", "Utgard", comers=6),
    Pastime("Fredagstreff", "Frivilligsentralen", 4, "11:00", "13:30", "Utgard", 5000, maximum=24, comers=7),
    Pastime("Tur på Presthaugen", "Frivilligsentralen", 5, "11:30", "13:00", "Presthaugen", minimum=5, comers=2),
    Pastime("Kveldsseto", "Frivilligsentralen", 6, "19:00", "20:00", places.TELEPHONE_NAME, comers=5),
    # Nobody is driven to the telephone, and there is a ride to be had on every day.
    Pastime("Sundagskaffi", "Frivilligsentralen", 6, "14:00", "16:00", "Garmo grendehus", 3000, comers=4),
)

BOVERDALEN = ("Bøverdalen grendehus",)
JULY = (7,)
# One of each kind: every week, every other, every month and full, in two halls in turn, and one that rests.
SERIES = (
    Again("Onsdagstreff", "Frivilligsentralen", 2, Often.WEEK, "18:00", 120, BOVERDALEN, interests=(Interest.COMPANY,)),
    Again(
        "Digivert",
        "Lom folkebibliotek",
        0,
        Often.FORTNIGHT,
        "13:00",
        120,
        BOVERDALEN,
        interests=(Interest.DIGITAL,),
        suits=(Suits.STANDING, Suits.STAIRS),
    ),
    Again(
        "Matkurs",
        "Frivilligsentralen",
        1,
        Often.MONTH,
        "17:00",
        180,
        BOVERDALEN,
        price_ore=12000,
        reduced_ore=6000,
        minimum=3,
        maximum=3,
        decides=2,
        interests=(Interest.FOOD,),
        comers=3,
        wait=2,
    ),
    Again(
        "Sirkeltrening",
        "Frivilligsentralen",
        3,
        Often.WEEK,
        "18:30",
        90,
        (*BOVERDALEN, "Utgard"),
        interests=(Interest.EXERCISE,),
    ),
    Again(
        "Tidsaksen",
        "Lom folkebibliotek",
        5,
        Often.WEEK,
        "15:00",
        90,
        BOVERDALEN,
        rests=JULY,
        interests=(Interest.STORIES, Interest.CULTURE),
        suits=tuple(Suits),
    ),
)
FRIDAYS = next(each for each in PROGRAMME if each.title == "Fredagstreff")
"""What one of them comes to every week."""

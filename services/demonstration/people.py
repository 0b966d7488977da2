"""Who lives in the fictional village. Names and numbers are made up; hamlets and venues are Lom's own."""

from __future__ import annotations

from dataclasses import dataclass

from models import Language, Need, Role, Sex

COORDINATOR_USERNAME = "frivilligsentralen"
PASSWORD = "kveldsseto-i-lom"  # noqa: S105 printed on the demonstration's card, and refused in production
COORDINATOR_NAME = "Marit Dømesen"

# Name, latitude and longitude to a hundredth of a degree.
HAMLETS = (
    ("Fossbergom", 61.84, 8.57),
    ("Garmo", 61.84, 8.81),
    ("Bøverdalen", 61.72, 8.34),
    ("Galdesanden", 61.69, 8.31),
)
# Venue and the hamlet it lies in.
VENUES = (
    ("Utgard", "Fossbergom"),
    ("Presthaugen", "Fossbergom"),
    ("Lom folkebibliotek", "Fossbergom"),
    ("Garmo grendehus", "Garmo"),
    ("Bøverdalen grendehus", "Bøverdalen"),
)


@dataclass(frozen=True, slots=True)
class Villager:
    first_name: str
    last_name: str
    phone: str
    hamlet: str
    birth_year: int
    sex: Sex
    roles: tuple[Role, ...]
    language: Language = Language.NN
    seats: int | None = None
    checkin_time: str | None = None
    address: str | None = None
    farm: str | None = None
    needs: tuple[Need, ...] = ()


def home(serial: int) -> str:
    return f"+4761999{100 + serial}"


def mobile(serial: int) -> str:
    return f"+47999{serial:05}"


_WOMEN = [
    "Kari",
    "Anna",
    "Marit",
    "Ingrid",
    "Sigrid",
    "Gudrun",
    "Solveig",
    "Ragnhild",
    "Borghild",
    "Aslaug",
    "Torbjørg",
    "Eldrid",
    "Oddny",
    "Synnøve",
    "Magnhild",
    "Åse",
    "Gjertrud",
    "Brit",
    "Jorunn",
    "Tora",
    "Liv",
]
_MEN = [
    "Ola",
    "Torstein",
    "Pål",
    "Kristen",
    "Sjugurd",
    "Amund",
    "Erlend",
    "Halvor",
    "Knut",
    "Syver",
    "Rolv",
    "Jakup",
    "Hans",
    "Trond",
    "Arne",
    "Gudmund",
    "Iver",
    "Tor",
    "Olav",
    "Sverre",
]
_SURNAMES = ["Dømesen", "Dømehaug", "Dømebakken", "Dømelien", "Dømegard"]
# The roads of the fictional register (`adresser.csv`) with their numbers, and the farm where one of them has a name.
_ROADS: dict[str, tuple[tuple[str, str | None], ...]] = {
    "Fossbergom": (("Dømegata 2", None), ("Dømegata 8", "Nordistugu Døme"), ("Dømegata 17", "Bakken Døme")),
    "Garmo": (
        ("Dømelivegen 2", "Øvre Dømestad"),
        ("Dømelivegen 5", "Nedre Dømestad"),
        ("Dømelivegen 8", "Dømehaugen"),
        ("Dømelivegen 24", "Dømelykkja"),
    ),
    "Bøverdalen": (("Dømedalsvegen 5", "Uppigard Døme"), ("Dømedalsvegen 13", "Nigard Døme")),
    "Galdesanden": (("Dømesandvegen 8", "Dømetrøa"), ("Dømesandvegen 24", None)),
}
_NOT_IN_THE_REGISTER = {20: "Det gule huset ved brua", 27: "Hytta bak samfunnshuset"}
"""As some say it, whose house the register does not know by those words."""
_HAMLET_ORDER = ("Garmo", "Fossbergom", "Bøverdalen", "Garmo", "Fossbergom", "Galdesanden")

# Which elders are rung in the evening, by their place in the list, and when.
_EVENINGS = {0: "19:00", 4: "18:30", 7: "18:00", 10: "19:30", 14: "20:00", 15: "20:00"}
_COUPLE = (14, 15)
_AIDS = {24: (Need.ROLLATOR, Need.ARM), 25: (Need.STICK, Need.NO_STAIRS), 28: (Need.WHEELCHAIR_FOLDED,)}
"""What some of them need in a car: Oddny, Hans and Magnhild."""
_ENGLISH, _BOKMAAL = {9}, {3, 12, 21, 30}


def elders() -> list[Villager]:
    """Forty: Ragnhild and Halvor share a home telephone; two in five have a mobile."""
    made = []
    for index in range(40):
        woman = index % 2 == 0
        name = _WOMEN[index // 2] if woman else _MEN[index // 2]
        together = index in _COUPLE
        hamlet = _HAMLET_ORDER[0 if together else index % len(_HAMLET_ORDER)]
        street, farm = _ROADS[hamlet][(14 if together else index) // len(_HAMLET_ORDER) % len(_ROADS[hamlet])]
        language = Language.EN if index in _ENGLISH else Language.NB if index in _BOKMAAL else Language.NN
        made.append(
            Villager(
                first_name=name,
                last_name=_SURNAMES[4 if together else index % len(_SURNAMES)],
                phone=home(_COUPLE[0]) if together else mobile(index) if index % 5 in (2, 3) else home(index),
                hamlet=hamlet,
                birth_year=1931 + (index * 7) % 32,
                sex=Sex.WOMAN if woman else Sex.MAN,
                roles=(Role.ELDER,),
                language=language,
                checkin_time=_EVENINGS.get(index),
                address=_NOT_IN_THE_REGISTER.get(index, street),
                farm=None if index in _NOT_IN_THE_REGISTER else farm,
                needs=_AIDS.get(index, ()),
            )
        )
    return made


# First name, sex, birth year, hamlet, whether visit-friend, seats when driver.
_VOLUNTEERS = (
    ("Berit", Sex.WOMAN, 1958, "Garmo", True, None),
    ("Astrid", Sex.WOMAN, 1961, "Fossbergom", True, None),
    ("Nils", Sex.MAN, 1955, "Fossbergom", True, 3),
    ("Hilde", Sex.WOMAN, 1970, "Bøverdalen", True, None),
    ("Mona", Sex.WOMAN, 1984, "Fossbergom", True, None),
    ("Stein", Sex.MAN, 1952, "Garmo", True, 4),
    ("Rune", Sex.MAN, 1979, "Bøverdalen", True, None),
    ("Jon", Sex.MAN, 1957, "Garmo", False, 3),
    ("Einar", Sex.MAN, 1960, "Fossbergom", False, 4),
    ("Turid", Sex.WOMAN, 1963, "Bøverdalen", False, 3),
    ("Geir", Sex.MAN, 1968, "Galdesanden", False, 6),
    ("Ellen", Sex.WOMAN, 1973, "Fossbergom", False, 2),
)


def volunteers() -> list[Villager]:
    return [
        Villager(
            name,
            "Frivilligdøme",
            mobile(200 + index),
            hamlet,
            birth_year,
            sex,
            (*((Role.VISIT_FRIEND,) if friend else ()), *((Role.DRIVER,) if seats else ())),
            seats=seats,
        )
        for index, (name, sex, birth_year, hamlet, friend, seats) in enumerate(_VOLUNTEERS)
    ]


_KIN = ["Siri", "Lars", "Eva", "Morten", "Guro", "Per", "Ida", "Svein", "Tone", "Øyvind", "Randi", "Terje"]


def kin() -> list[Villager]:
    """Daughters and sons, two for each of the six elders who are rung in the evening."""
    return [
        Villager(
            name,
            "Pårørandedøme",
            mobile(300 + index),
            "Fossbergom",
            1965 + index,
            Sex.WOMAN if index % 2 == 0 else Sex.MAN,
            (Role.KIN,),
        )
        for index, name in enumerate(_KIN)
    ]

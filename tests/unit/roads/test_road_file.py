"""The file a local writes: what can be read, and a sentence for every mistake."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import services.roads
from locales import LANGUAGES, phrase
from services.roads import file
from services.roads.earth import Point
from services.roads.file import Closed, Road

LOM = Path(services.roads.__file__).parent / "lom.txt"
TWO = "Fossbergom: 61.838, 8.567\nGarmo: 61.84, 8.81\n"


def roads(line: str) -> list[Road]:
    found, mistakes = file.read(TWO + line)
    assert mistakes == []
    return list(found.roads)


def wrong(text: str) -> tuple[int, str]:
    """The one mistake: its line and its sentence, which can be said in every language."""
    _, mistakes = file.read(text)
    (mistake,) = mistakes
    said = {language: phrase(language, mistake.phrase, **mistake.values) for language in LANGUAGES}
    assert len(set(said.values())) == len(LANGUAGES)
    return mistake.line, said["nn"]


@pytest.mark.parametrize(
    "line",
    [
        "Fossbergom – Garmo 13 min 12,5 km",
        "fossbergom - garmo  13 min. 12.5 km.",
        "Fossbergom — Garmo 13min, 12,5 km   # som skiltet seier",
    ],
)
def test_a_road_is_read_however_it_is_typed(line: str) -> None:
    assert roads(line) == [Road("Fossbergom", "Garmo", 13, 12_500)]


def test_without_kilometres_they_are_reckoned_and_a_way_may_be_for_one_direction() -> None:
    there, back = roads("Fossbergom → Garmo 13 min\nGarmo -> Fossbergom 15 min")
    assert (there.minutes, there.both_ways, back.minutes, back.both_ways) == (13, False, 15, False)
    assert 16_000 < there.metres < 17_000


@pytest.mark.parametrize("words", ["stengt 1 nov – 15 mai", "stengd frå 1. november til 15. mai", "closed 1.11.-15.5."])
def test_a_road_that_is_closed_in_winter_says_when(words: str) -> None:
    (road,) = roads(f"Fossbergom – Garmo 13 min 13 km {words}")
    assert road.closed == Closed((11, 1), (5, 15))
    assert [road.closed.on(date(2026, *day)) for day in ((10, 31), (11, 1), (5, 15), (5, 16))] == [
        *(False, True),
        *(True, False),
    ]


def test_a_place_is_read_as_a_map_shows_it() -> None:
    for written in ("Garmo: 61.84, 8.81", "Garmo : 61,84 8,81", "Garmo: 61.84°N 8.81°Ø", "Nord-Garmo bru: 61.84;8.81"):
        found, _ = file.read(written)
        assert [place.at for place in found.places] == [Point(61.84, 8.81)], written


def test_what_only_the_whole_file_shows_is_told_too() -> None:
    assert wrong(TWO + "Fossbergom – Garmo 13 min\nGarmo – Fossbergom 14 min")[0] == 4
    assert wrong(TWO)[1].startswith("Det går ingen veg både til og frå Garmo.")
    assert wrong(TWO + "Fossbergom → Garmo 13 min")[0] == 2
    assert wrong("# berre ein tanke")[1].startswith("Det står ingen stader i fila.")
    _, mistakes = file.read("".join(f"Hus {chr(65 + n // 26)}{chr(65 + n % 26)}: 61.84, 8.81\n" for n in range(202)))
    assert [(each.line, each.phrase) for each in mistakes] == [(at, "web-roads-wrong-too-many") for at in (201, 202)]


def test_of_another_file_the_first_mistakes_are_told() -> None:
    _, mistakes = file.read(TWO + "Fossbergom – Garmo 13 min\n" + "Kari; 61 20 01 00\n" * 5000 + "a " * 50_000)
    assert len(mistakes) == file.MOST_MISTAKES
    assert len(wrong(TWO + "Fossbergom – Garmo 13 min\n" + "a " * 50_000)[1]) < 150


def test_a_file_that_is_no_text_says_so() -> None:
    for data, line in (("Garmo\nBøverdalen".encode("latin-1"), 2), (b"Garmo\0", 0)):
        with pytest.raises(file.Mistake) as mistake:
            file.decoded(data)
        assert (mistake.value.line, mistake.value.phrase) == (line, "web-roads-wrong-letters")


def test_loms_own_file_has_no_mistake_and_says_of_every_road_where_it_is_from() -> None:
    text = LOM.read_text(encoding="utf-8")
    found, mistakes = file.read(text)
    assert mistakes == []
    assert {"Fossbergom", "Garmo", "Bøverdalen", "Galdesanden"} <= {place.name for place in found.places}
    written = [line for line in text.splitlines() if " min" in line and not line.startswith("#")]
    assert len(written) == len(found.roads)
    assert all("overslag" in line.split("#")[1] or "[" in line.split("#")[1] for line in written)

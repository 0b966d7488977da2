"""The address register taken in, and an address or a farm found in it as somebody says it."""

from __future__ import annotations

import io
import zipfile
from math import isclose

import pytest

from services.demonstration.loading import ADDRESSES
from services.roads import addresses, register
from services.roads.earth import Point, crow_m, from_utm
from services.roads.file import Mistake
from tests.support.hamlet import Hamlet

HEAD = "lokalId;kommunenummer;kommunenavn;adressetype;adressetilleggsnavn;adressenavn;nummer;bokstav;"
HEAD += "gardsnummer;bruksnummer;EPSG-kode;Nord;Øst;postnummer;poststed"


def taken(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session, ADDRESSES.open("rb") as source:
        register.take(session, hamlet.community(session), register.read(source, "Lom"))


def said(hamlet: Hamlet, *words: str) -> list[str]:
    with hamlet.db.read() as session:
        return [each.farm or each.street for each in addresses.suggest(session, hamlet.community(session), *words)]


def test_a_meridian_is_as_long_as_it_is_and_a_grid_gives_the_distances_of_the_globe() -> None:
    north, east = from_utm(6_651_411.190, 500_000, 32)
    assert isclose(north, 60, abs_tol=1e-8)
    assert isclose(east, 9, abs_tol=1e-8)
    one, other = from_utm(6_860_000, 480_000, 32), from_utm(6_850_000, 470_000, 32)
    assert isclose(crow_m(one, other), 14_142 / 0.9996, rel_tol=0.004)


def test_of_the_whole_country_only_the_municipality_is_taken_in_degrees_or_on_the_grid() -> None:
    lines = [
        HEAD,
        "1;3434;LOM;vegadresse;Øvre Dømestad;Dømelivegen;2;B;;;25832;6861000;478000;2685;GARMO",
        "2;3434;LOM;matrikkeladresse;;;;;12;3;4258;61,7;8,3;2687;BØVERDALEN",
        "3;3433;SKJÅK;vegadresse;;Dømelia;2;;;;4258;61.9;8.2;2690;SKJÅK",
    ]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("Basisdata_0000_Norge.csv", "\n".join(lines))
    for municipality in ("lom", "3434"):
        packed.seek(0)
        found = register.read(packed, municipality).addresses
        assert [(each.street, each.farm, each.post) for each in found] == [
            ("Dømelivegen 2B", "Øvre Dømestad", "2685 Garmo"),
            ("12/3", None, "2687 Bøverdalen"),
        ]
        assert crow_m(found[0].at, Point(61.88, 8.58)) < 4000
        assert found[1].at == Point(61.7, 8.3)


def test_a_packed_file_of_two_tables_and_a_file_that_is_none_are_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("a.csv", "b.csv"):
            archive.writestr(name, HEAD)
    for data, phrase in (
        (packed.getvalue(), "web-addresses-wrong-packed"),
        (packed.getvalue().replace(b"b.csv", b"b.txt")[:-9] + b"PK\5\6" + bytes(18), "web-addresses-wrong-packed"),
        (HEAD.encode("latin-1"), "web-addresses-wrong-letters"),
        (b"first_name;phone\nKari;61200100", "web-addresses-wrong-heading"),
        (HEAD.encode(), "web-addresses-wrong-municipality"),
    ):
        with pytest.raises(Mistake) as mistake:
            register.read(io.BytesIO(data), "Lom")
        assert mistake.value.phrase == phrase


def test_the_next_register_takes_the_place_of_the_one_of_before(hamlet: Hamlet) -> None:
    taken(hamlet)
    taken(hamlet)
    with hamlet.db.read() as session:
        assert addresses.count(session, hamlet.community(session)) == 24


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Øvre Dømestad", "Øvre Dømestad"),
        ("øvre dømestad, 2685 Garmo", "Øvre Dømestad"),
        ("Øvre Dømstad", "Øvre Dømestad"),
        ("Dømeliveien 5", "Nedre Dømestad"),
        ("dømelivegen  24", "Dømelykkja"),
        ("Dømegaten 5", "Dømegata 5"),
    ],
)
def test_a_farm_or_an_address_is_found_as_it_is_said_or_misspelt(hamlet: Hamlet, words: str, first: str) -> None:
    taken(hamlet)
    assert said(hamlet, words)[0] == first


def test_what_is_like_nothing_finds_nothing_and_another_house_of_the_road_comes_after(hamlet: Hamlet) -> None:
    taken(hamlet)
    assert said(hamlet, "Det gule huset ved brua") == []
    assert said(hamlet, "", " ") == []
    assert len(said(hamlet, "Dømegata 99")) == addresses.MOST
    with hamlet.db.read() as session:
        community = hamlet.community(session)
        assert addresses.the_one(session, community, "Dømegata 99") is None
        assert addresses.the_one(session, community, "Dømegata") is None
        known = addresses.the_one(session, community, "dømegata 5")
        assert known is not None
        assert known.street == "Dømegata 5"

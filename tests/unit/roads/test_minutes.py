"""Minutes and metres: what holds for any roads somebody may write down, and for Lom's."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from services.roads import file
from services.roads.earth import Point, crow_m
from services.roads.file import Closed, Place, Road, RoadMap
from services.roads.measuring import NO_WAY_METRES, NO_WAY_MINUTES, AsTheCrow, ByRoad
from services.roads.network import Network
from tests.unit.roads.test_road_file import LOM

SUMMER, WINTER = date(2026, 7, 1), date(2026, 12, 1)
SHUT = Closed((11, 1), (5, 15))
PLACES = tuple(Place(name, Point(61.8 + 0.02 * at, 8.5 + 0.05 * (at % 2))) for at, name in enumerate("abcdef"))
NAMES = st.sampled_from([place.name for place in PLACES])
ROADS = st.lists(
    st.builds(
        Road, NAMES, NAMES, st.integers(1, 60), st.integers(1, 60_000), st.just(True), st.sampled_from([None, SHUT])
    ).filter(lambda road: road.one != road.other),
    max_size=12,
    unique_by=lambda road: frozenset((road.one, road.other)),
)


def lom() -> Network:
    return Network(file.read(LOM.read_text(encoding="utf-8"))[0])


def near(network: Network, name: str, north: float = 0.0, east: float = 0.0) -> Point:
    at = next(place.at for place in network.road_map.places if place.name == name)
    return Point(at.north + north, at.east + east)


@given(ROADS)
def test_the_quickest_ways_are_as_long_back_and_no_way_round_is_quicker(roads: list[Road]) -> None:
    ways = Network(RoadMap(PLACES, tuple(roads))).ways(SUMMER)
    for (here, there), way in ways.items():
        assert ways[there, here] == way
        for through in "abcdef":
            if (here, through) in ways and (through, there) in ways:
                assert way.minutes <= ways[here, through].minutes + ways[through, there].minutes


@given(ROADS)
def test_a_closed_road_makes_a_way_only_longer_or_takes_it(roads: list[Road]) -> None:
    network = Network(RoadMap(PLACES, tuple(roads)))
    summer, winter = network.ways(SUMMER), network.ways(WINTER)
    assert set(winter) <= set(summer)
    assert all(summer[pair].minutes <= way.minutes for pair, way in winter.items())


@settings(max_examples=40)
@given(ROADS, st.lists(st.tuples(st.floats(61.7, 62.0), st.floats(8.3, 8.7)), min_size=1, max_size=6))
def test_a_matrix_is_as_long_back_nothing_from_a_point_to_itself(
    roads: list[Road], spots: list[tuple[float, float]]
) -> None:
    points = [Point(*spot) for spot in spots]
    for measure in (ByRoad(Network(RoadMap(PLACES, tuple(roads)))), AsTheCrow()):
        minutes, metres = measure.between(points, WINTER)
        for one in range(len(points)):
            assert minutes[one][one] == metres[one][one] == 0
            for other in range(len(points)):
                assert minutes[one][other] == minutes[other][one]
                assert metres[one][other] == metres[other][one] <= NO_WAY_METRES
                assert minutes[one][other] <= NO_WAY_MINUTES


def test_what_the_coordinator_says_of_neighbours_holds_for_every_way_over_them() -> None:
    before = lom().ways(SUMMER)
    said = Network(lom().road_map, ((("fossbergom", "garmo"), 20),)).ways(SUMMER)
    assert said["garmo", "fossbergom"].minutes == 20
    assert said["bismo", "garmo"].minutes == before["bismo", "garmo"].minutes + 7


def test_what_is_said_of_two_others_holds_for_the_two_alone() -> None:
    before = lom().ways(SUMMER)
    said = Network(lom().road_map, ((("garmo", "bøverdalen"), 50),)).ways(SUMMER)
    assert said["bøverdalen", "garmo"].minutes == said["garmo", "bøverdalen"].minutes == 50
    assert {pair for pair in said if said[pair] != before[pair]} == {
        ("garmo", "bøverdalen"),
        ("bøverdalen", "garmo"),
    }


def test_nobody_is_driven_over_the_mountain_between_boverdalen_and_the_skjak_side() -> None:
    """17 km as the crow flies and twice that by road (RIDES, 6.1)."""
    network = lom()
    boverdalen, skjak, garmo = near(network, "Bøverdalen", 0.005), near(network, "Bismo", -0.01), near(network, "Garmo")
    assert 16_000 < crow_m(boverdalen, skjak) < 19_000
    minutes, metres = ByRoad(network).between([boverdalen, skjak, garmo], SUMMER)
    assert metres[0][1] > 37_000
    assert minutes[0][1] > 36
    assert AsTheCrow().between([boverdalen, skjak], SUMMER).minutes[0][1] < 30


def test_neighbours_round_one_place_and_along_one_road_are_not_driven_by_way_of_it() -> None:
    network = lom()
    north, south = near(network, "Garmo", 0.005, 0.01), near(network, "Garmo", 0.006, 0.01)
    halfway = near(network, "Garmo", 0, -0.12), near(network, "Garmo", 0, -0.124)
    minutes, _ = ByRoad(network).between([north, south, *halfway], SUMMER)
    assert minutes[0][1] == 1
    assert minutes[2][3] == 1


def test_nobody_comes_to_the_mountain_lodge_in_winter() -> None:
    network = lom()
    points = [near(network, "Juvasshytta"), near(network, "Galdesanden")]
    assert ByRoad(network).between(points, SUMMER).minutes[0][1] == 28
    assert ByRoad(network).between(points, WINTER) == ([[0, 1440], [1440, 0]], [[0, 1_000_000], [1_000_000, 0]])


def test_as_the_crow_flies_winter_is_slower() -> None:
    points = [Point(61.838, 8.567), Point(61.84, 8.81)]
    assert AsTheCrow().between(points, SUMMER).minutes[0][1] == 22
    assert AsTheCrow().between(points, WINTER).minutes[0][1] == 27

"""Where somebody is fetched: known from what she says, marked by hand, and forgotten when she moves."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa

from models import Community, Person, Place, PlaceKind, PointHow, Source, Task, TaskKind, TaskState
from services import roads, signups
from services.demonstration.loading import ADDRESSES
from services.desk import needs
from services.people import details
from services.roads import held, points, register
from services.roads.earth import Point
from tests.support.hamlet import Hamlet

TWO = "Fossbergom: 61.838, 8.567\nGarmo: 61.84, 8.81\nFossbergom – Garmo 13 min 13 km"


def known(hamlet: Hamlet, person_id: int) -> Person:
    with hamlet.db.read() as session:
        return session.get_one(Person, person_id)


def moves(hamlet: Hamlet, person_id: int, address: str, farm: str | None = None) -> Person:
    with hamlet.db.write() as session:
        details.set_facts(session, session.get_one(Person, person_id), details.Facts(address=address, farm=farm))
    return known(hamlet, person_id)


@pytest.mark.parametrize(
    "written",
    ["61.838, 8.567", "61,838 8,567", "61.838/8.567", "N 61.838° 8.567° Ø", "https://kart.test/?p=61.838,8.567&z=12"],
)
def test_degrees_are_read_as_they_are_copied_from_a_map(written: str) -> None:
    assert points.degrees(written) == Point(61.838, 8.567)


@pytest.mark.parametrize("written", ["", "Garmo", "8.567, 61.838", "61.838", "48.85, 2.35"])
def test_what_lies_nowhere_in_norway_is_refused(written: str) -> None:
    with pytest.raises(points.NotInNorway):
        points.degrees(written)


def test_an_address_of_the_register_is_marked_by_itself_and_forgotten_when_she_moves(hamlet: Hamlet) -> None:
    kari = hamlet.person("Kari")
    with hamlet.db.write() as session, ADDRESSES.open("rb") as source:
        register.take(session, hamlet.community(session), register.read(source, "Lom"))
    assert moves(hamlet, kari, "Dømelivegen 2").point_how is PointHow.REGISTER
    assert moves(hamlet, kari, "Dømelivegen 2", "Øvre Dømestad").latitude is not None
    moved = moves(hamlet, kari, "Det gule huset ved brua")
    assert (moved.latitude, moved.point_how, moved.point_at) == (None, None, None)
    assert moved.address == "Det gule huset ved brua"


def test_her_own_point_goes_before_her_hamlet_and_a_venue_lies_where_its_hamlet_does(hamlet: Hamlet) -> None:
    garmo = hamlet.place("Garmo", latitude=61.84, longitude=8.81)
    hall = hamlet.place("Garmo grendehus", PlaceKind.VENUE, hamlet_id=garmo)
    kari = hamlet.person("Kari", hamlet_id=garmo)
    with hamlet.db.write() as session:
        person, venue = session.get_one(Person, kari), session.get_one(Place, hall)
        assert points.of_person(person) == points.of_place(session, venue) == Point(61.84, 8.81)
        points.mark(session, person, Point(61.85, 8.8), PointHow.MARKED, 1)
        points.place_venue(venue, Point(61.86, 8.79))
        assert points.of_person(person) == Point(61.85, 8.8)
        assert points.of_place(session, venue) == Point(61.86, 8.79)
        assert list(points.named(session, person)) == ["Garmo", "Garmo grendehus"]


def test_of_whom_not_even_the_hamlet_is_on_the_map_the_desk_is_to_ask(hamlet: Hamlet) -> None:
    kari, ola = hamlet.person("Kari", hamlet_id=hamlet.place("Lia")), hamlet.person("Ola")
    with hamlet.db.write() as session:
        community = hamlet.community(session)
        assert {each.id for each in points.nowhere(session, community)} == {kari, ola}
        points.mark(session, session.get_one(Person, ola), Point(61.84, 8.6), PointHow.PLACE, 1)
        session.flush()
        assert [each.id for each in points.nowhere(session, community)] == [kari]
        held.take(session, community, TWO.replace("Garmo", "Lia"), None)
        assert points.nowhere(session, community) == []


def test_who_wants_a_ride_and_lives_nowhere_is_rung_and_asked_once_until_it_is_known(hamlet: Hamlet) -> None:
    kari = hamlet.person("Kari")

    def joins() -> list[TaskState]:
        """With a ride, once more; the states of what the desk has to do."""
        occurrence = hamlet.occurrence()
        with hamlet.db.write() as session:
            person = session.get_one(Person, kari)
            signups.join(session, person, occurrence, source=Source.PHONE, wants_ride=True)
            asked = sa.select(Task).where(Task.person_id == kari, Task.kind == TaskKind.FOLLOW_UP)
            found = session.scalars(asked).all()
            assert {needs.told_by_key(task.kind, task.key) for task in found} <= {needs.What.WHERE}
            return [task.state for task in found]

    assert joins() == []
    with hamlet.db.write() as session:
        held.take(session, hamlet.community(session), TWO, None)
    assert joins() == [TaskState.OPEN]
    assert joins() == [TaskState.OPEN]
    with hamlet.db.write() as session:
        points.mark(session, session.get_one(Person, kari), Point(61.84, 8.6), PointHow.MARKED, 1)
    assert joins() == [TaskState.DONE]


def test_a_community_without_roads_is_reckoned_as_the_crow_flies_and_with_them_by_road(hamlet: Hamlet) -> None:
    ends, summer = [Point(61.838, 8.567), Point(61.84, 8.81)], date(2026, 7, 1)
    with hamlet.db.write() as session:
        community: Community = hamlet.community(session)
        assert roads.matrix(session, community, ends, summer).minutes[0][1] == 22
        held.take(session, community, TWO, None)
        assert roads.matrix(session, community, ends, summer) == ([[0, 13], [13, 0]], [[0, 13000], [13000, 0]])
        assert held.say(session, community, "garmo", "Fossbergom", minutes=20, by_user_id=1) is None
        assert roads.matrix(session, community, ends, summer).minutes == [[0, 20], [20, 0]]
        assert held.say(session, community, "Fossbergom", "Garmo", minutes=21, by_user_id=1) == 20
        assert held.unsay(session, community, "Fossbergom", "GARMO") == 21
        for pair in (("Garmo", "Garmo"), ("Garmo", "Oslo")):
            with pytest.raises(held.NoSuchPlaces):
                held.say(session, community, *pair, minutes=9, by_user_id=1)

"""What is on, and in which order somebody hears it."""

from datetime import UTC, datetime, timedelta

from models import Occurrence, OccurrenceState, Person, PlaceKind
from services.programme import calendar, listening
from tests.support.hamlet import FRIDAY_AT_ELEVEN, Hamlet


def heard(hamlet: Hamlet, person_id: int | None = None, limit: int = 10) -> list[str]:
    with hamlet.db.read() as session:
        person = session.get(Person, person_id) if person_id else None
        found = listening.coming(session, hamlet.community(session), person=person, now=hamlet.now, limit=limit)
        return [occurrence.activity.title for occurrence in found]


def test_the_soonest_is_heard_first(hamlet: Hamlet) -> None:
    hamlet.occurrence(FRIDAY_AT_ELEVEN + timedelta(days=1), "Strikkegruppe")
    hamlet.occurrence(FRIDAY_AT_ELEVEN, "Fredagstreff")
    assert heard(hamlet) == ["Fredagstreff", "Strikkegruppe"]


def test_on_one_day_the_own_hamlet_is_heard_before_what_begins_earlier_elsewhere(hamlet: Hamlet) -> None:
    garmo, far = hamlet.place("Garmo"), hamlet.place("Bøverdalen")
    hamlet.occurrence(FRIDAY_AT_ELEVEN, "Langt borte", place_id=far)
    venue = hamlet.place("Grendehuset", PlaceKind.VENUE, hamlet_id=garmo)
    hamlet.occurrence(FRIDAY_AT_ELEVEN + timedelta(hours=3), "Heime", place_id=venue)
    assert heard(hamlet, hamlet.person(hamlet_id=garmo)) == ["Heime", "Langt borte"]


def test_between_other_hamlets_the_nearer_on_the_map_is_heard_first(hamlet: Hamlet) -> None:
    home = hamlet.place("Garmo", latitude=61.85, longitude=8.83)
    far = hamlet.place("Bøverdalen", latitude=61.72, longitude=8.34)
    near = hamlet.place("Fossbergom", latitude=61.84, longitude=8.57)
    hamlet.occurrence(FRIDAY_AT_ELEVEN, "Fjernt", place_id=far)
    hamlet.occurrence(FRIDAY_AT_ELEVEN + timedelta(hours=1), "Nær", place_id=near)
    assert heard(hamlet, hamlet.person(hamlet_id=home)) == ["Nær", "Fjernt"]


def test_what_has_begun_is_not_heard(hamlet: Hamlet) -> None:
    hamlet.occurrence(hamlet.now - timedelta(minutes=1))
    assert heard(hamlet) == []


def test_a_whole_day_is_heard_until_the_day_is_over(hamlet: Hamlet) -> None:
    midnight = datetime(2026, 11, 22, 23, 0, tzinfo=UTC)
    hamlet.occurrence(midnight, "Julemarknad", ends_at=midnight + timedelta(days=1), all_day=True)
    assert heard(hamlet) == ["Julemarknad"]


def test_what_is_cancelled_is_not_heard(hamlet: Hamlet) -> None:
    row = hamlet.occurrence()
    with hamlet.db.write() as session:
        session.get_one(Occurrence, row).move(OccurrenceState.CANCELLED)
    assert heard(hamlet) == []


def test_the_limit_lets_through_the_nearest_of_its_last_day(hamlet: Hamlet) -> None:
    garmo, other = hamlet.place("Garmo"), hamlet.place("Bøverdalen")
    hamlet.occurrence(FRIDAY_AT_ELEVEN, "Langt borte", place_id=other)
    hamlet.occurrence(FRIDAY_AT_ELEVEN + timedelta(hours=1), "Heime", place_id=garmo)
    assert heard(hamlet, hamlet.person(hamlet_id=garmo), limit=1) == ["Heime"]


def test_without_a_maximum_places_are_not_counted(hamlet: Hamlet) -> None:
    row = hamlet.occurrence()
    with hamlet.db.read() as session:
        assert calendar.places_left(session, session.get_one(Occurrence, row)) is None

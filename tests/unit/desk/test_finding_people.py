"""The list of everybody: who is found by what was typed, who the filters leave, and in which order."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

import clock
from models import (
    Agreement,
    AwayWhy,
    Call,
    CallStatus,
    Checkin,
    CheckinState,
    Community,
    Direction,
    Language,
    Leaving,
    Message,
    Person,
    Role,
    Source,
)
from services.desk import people as listed
from services.desk.people import Asked, Need, Sort
from services.people import contacts, leaving
from tests.support import builders
from tests.support.counting import asked as counted
from tests.support.hamlet import Hamlet

LONG_AGO = timedelta(days=90)


def village(session: Session, hamlet: Hamlet) -> Community:
    """Four elders and a driver, known for a long time."""
    lom = hamlet.community(session)
    garmo, boverdalen = (builders.place(session, lom.id, name) for name in ("Garmo", "Bøverdalen"))
    for at, (first, last, role, place, phone) in enumerate(
        (
            ("Åse", "Dømebakken", Role.ELDER, garmo, "+4761200801"),
            ("Håkon", "Dømesen", Role.ELDER, boverdalen, "+4761200802"),
            ("Karoline", "Vølstad", Role.ELDER, garmo, "+4790000803"),
            ("Ola", "Haugen", Role.DRIVER, garmo, "+4790000804"),
            ("Anna-Marie", "D'Øye", Role.ELDER, None, "+46700900805"),
        )
    ):
        person = builders.person(
            session, lom.id, first, role, phone=phone, last_name=last, hamlet_id=place.id if place else None
        )
        person.created_at = clock.now() - LONG_AGO - timedelta(minutes=at)
    session.flush()
    return lom


def names(session: Session, lom: Community, typed: str = "", **more: object) -> list[str]:
    found = listed.find(session, lom, Asked(text=typed, **more))  # type: ignore[arg-type]
    assert found.total == len(found.listed)
    return [line.person.first_name for line in found.listed]


def named(session: Session, lom: Community, first_name: str) -> Person:
    return next(line.person for line in listed.find(session, lom, Asked(text=first_name)).listed)


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("åse", ["Åse"]),
        ("ase", ["Åse"]),
        ("AASE", ["Åse"]),
        ("haakon", ["Håkon"]),
        ("DØMES", ["Håkon"]),
        ("domes", ["Håkon"]),
        ("bakken", ["Åse"]),
        ("volst", ["Karoline"]),
        ("voelst", ["Karoline"]),
        ("ol", ["Ola", "Karoline"]),
        ("marie", ["Anna-Marie"]),
        ("anna marie", ["Anna-Marie"]),
        ("d'øye", ["Anna-Marie"]),
        ("døme ås", ["Åse"]),
        ("nokon anna", []),
        ("%", []),
        ("_", []),
    ],
)
def test_by_name(hamlet: Hamlet, typed: str, who: list[str]) -> None:
    with hamlet.db.write() as session:
        assert names(session, village(session, hamlet), typed) == who


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("61 20 08 01", ["Åse"]),
        ("61200801", ["Åse"]),
        ("+47 61 20 08 01", ["Åse"]),
        ("004761200801", ["Åse"]),
        ("47 61 20 08 01", ["Åse"]),
        ("0804", ["Ola"]),
        ("900 00", ["Karoline", "Ola"]),
        ("+46 700 900 805", ["Anna-Marie"]),
        ("ola 900", ["Ola"]),
        ("ola 612", []),
    ],
)
def test_by_number(hamlet: Hamlet, typed: str, who: list[str]) -> None:
    with hamlet.db.write() as session:
        assert names(session, village(session, hamlet), typed) == who


def test_by_a_second_number(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        lom = village(session, hamlet)
        named(session, lom, "Åse").phone2 = "+4790000899"
        session.flush()
        assert names(session, lom, "900 00 899") == ["Åse"]


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("garmo", ["Karoline", "Ola", "Åse"]),
        ("boverd", ["Håkon"]),
        ("sjåfør", ["Ola"]),
        ("sjafor garmo", ["Ola"]),
        ("driver", ["Ola"]),
        ("eldre garmo", ["Karoline", "Åse"]),
        ("sj", []),
    ],
)
def test_by_hamlet_and_role_in_any_of_the_languages(hamlet: Hamlet, typed: str, who: list[str]) -> None:
    with hamlet.db.write() as session:
        assert names(session, village(session, hamlet), typed) == who


def test_a_role_that_has_ended_is_none(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        lom = village(session, hamlet)
        named(session, lom, "Ola").roles[0].ended_at = clock.now()
        session.flush()
        assert names(session, lom, "sjåfør") == names(session, lom, role=Role.DRIVER) == []


def test_names_stand_in_norwegian_order(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        lom = village(session, hamlet)
        assert names(session, lom) == ["Anna-Marie", "Håkon", "Karoline", "Ola", "Åse"]
        assert names(session, lom, backwards=True) == ["Åse", "Ola", "Karoline", "Håkon", "Anna-Marie"]


def test_filters_narrow_together(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        lom = village(session, hamlet)
        named(session, lom, "Karoline").language = Language.EN
        garmo = named(session, lom, "Åse").hamlet_id
        session.flush()
        assert names(session, lom, role=Role.ELDER, hamlet_id=garmo) == ["Karoline", "Åse"]
        assert names(session, lom, role=Role.ELDER, hamlet_id=garmo, language=Language.EN) == ["Karoline"]


def test_without_a_contact_is_who_has_none_that_would_be_told(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        lom = village(session, hamlet)
        aase, haakon = named(session, lom, "Åse"), named(session, lom, "Håkon")
        kin = [builders.person(session, lom.id, f"Kin{at}", Role.KIN, phone=f"+479000081{at}") for at in range(3)]
        contacts.add(session, aase, kin[0], source=Source.DESK)
        contacts.add(session, haakon, kin[1], source=Source.DESK).agreement = Agreement.NO
        contacts.add(session, haakon, kin[2], source=Source.DESK)
        leaving.leave(session, kin[2], Leaving.MOVED)
        assert names(session, lom, needs=frozenset({Need.NO_CONTACT})) == ["Anna-Marie", "Håkon", "Karoline"]


def test_quiet_is_who_has_not_been_heard_from_for_a_month(hamlet: Hamlet) -> None:
    """A key in the evening, a call to us or a text is heard; that her telephone was lifted is not."""
    with hamlet.db.write() as session:
        lom = village(session, hamlet)
        now, month = clock.now(), timedelta(days=31)
        aase, haakon, karoline, anna = (
            named(session, lom, name) for name in ("Åse", "Håkon", "Karoline", "Anna-Marie")
        )
        for person, at in ((aase, now), (haakon, now - month)):
            session.add(
                Checkin(person_id=person.id, due_at=at, window_ends_at=at, closed_at=at, state=CheckinState.WELL)
            )
        session.add(Message(community_id=lom.id, sid="SM1", number=karoline.phone, person_id=karoline.id, body="Hei"))
        session.add(
            Call(
                community_id=lom.id,
                sid="CA1",
                direction=Direction.OUTBOUND,
                person_id=anna.id,
                other_number=anna.phone,
                status=CallStatus.COMPLETED,
            )
        )
        session.flush()
        assert names(session, lom, needs=frozenset({Need.QUIET})) == ["Anna-Marie", "Håkon"]
        assert names(session, lom, sort=Sort.HEARD, role=Role.ELDER)[:2] == ["Anna-Marie", "Håkon"]


def test_who_has_just_been_put_down_is_not_quiet(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        lom = village(session, hamlet)
        new = builders.person(session, lom.id, "Ny", Role.ELDER, phone="+4761200820")
        assert new.first_name not in names(session, lom, needs=frozenset({Need.QUIET}))


def test_evening_calls_stopped_paused_and_never_begun(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        lom = village(session, hamlet)
        aase, haakon, karoline = (named(session, lom, name) for name in ("Åse", "Håkon", "Karoline"))
        builders.evening_calls(session, aase.id, "19:30")
        builders.evening_calls(session, haakon.id, "18:00", stopped_at=clock.now())
        away = {"away_until": clock.now() + timedelta(days=3), "away_why": AwayWhy.AWAY}
        builders.evening_calls(session, karoline.id, "18:30", **away)
        assert names(session, lom, needs=frozenset({Need.STOPPED})) == ["Håkon"]
        assert names(session, lom, needs=frozenset({Need.PAUSED})) == ["Karoline"]
        assert names(session, lom, needs=frozenset({Need.NOT_RUNG})) == ["Anna-Marie"]
        assert names(session, lom, sort=Sort.EVENING)[:2] == ["Karoline", "Åse"]


def test_by_contacts_the_fewest_come_first(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        lom = village(session, hamlet)
        kin = builders.person(session, lom.id, "Siri", Role.KIN, phone="+4790000830")
        contacts.add(session, named(session, lom, "Anna-Marie"), kin, source=Source.DESK)
        assert names(session, lom, sort=Sort.CONTACTS, role=Role.ELDER)[-1] == "Anna-Marie"


def test_who_has_left_stands_in_no_ordinary_list_and_is_counted_beside_a_search(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        lom = village(session, hamlet)
        leaving.leave(session, named(session, lom, "Åse"), Leaving.DIED)
        assert "Åse" not in names(session, lom)
        found = listed.find(session, lom, Asked(text="åse"))
        assert (found.total, found.gone_too) == (0, 1)
        assert names(session, lom, gone=True) == names(session, lom, "åse", gone=True) == ["Åse"]


def test_a_page_is_cut_off_and_the_last_stands_in_for_those_beyond(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        lom = village(session, hamlet)
        second = listed.find(session, lom, Asked(), page=2, size=2)
        assert (second.total, second.page, second.pages) == (5, 2, 3)
        assert [line.person.first_name for line in second.listed] == ["Karoline", "Ola"]
        assert listed.find(session, lom, Asked(), page=99, size=2).page == 3
        assert listed.find(session, lom, Asked(text="ingen")).pages == 1


def test_another_community_is_not_in_it(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        lom = village(session, hamlet)
        other = builders.community(session, "Skjåk", "+4761888000", "+4761888001")
        builders.person(session, other.id, "Framand", Role.ELDER, phone="+4761200840")
        assert names(session, lom, "framand") == []
        assert names(session, other) == ["Framand"]


def test_a_list_is_as_many_statements_however_many_there_are(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        lom_id = village(session, hamlet).id
    wanted = Asked(text="eldre garmo", role=Role.ELDER, needs=frozenset({Need.NO_CONTACT}), sort=Sort.HEARD)
    many = []
    for more in range(2):
        with hamlet.db.write() as session:
            for at in range(20 * more):
                builders.person(session, lom_id, f"Fleire{at}", Role.ELDER, phone=f"+47612009{at:02}")
        with counted(hamlet.db) as found, hamlet.db.read() as session:
            listed.find(session, session.get_one(Community, lom_id), wanted)
        many.append(len(found.statements))
    assert many[0] == many[1] <= 6

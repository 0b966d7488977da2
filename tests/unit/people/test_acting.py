"""Who may act for an elder, and in what."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from models import Deed, HowAgreed, Leaving, Mandate, Person, Role, Source
from services.people import acting, contacts, leaving
from tests.support import builders
from tests.support.hamlet import Hamlet

TODAY = date(2026, 11, 26)


def gudrun_and_ida(session: Session, hamlet: Hamlet) -> tuple[Person, Person]:
    lom = hamlet.community(session)
    elder = builders.person(session, lom.id, "Gudrun", Role.ELDER, phone="+4761200701")
    return elder, builders.person(session, lom.id, "Ida", Role.KIN, phone="+4790000702")


def lets(session: Session, elder: Person, person: Person, *deeds: Deed, on: date = TODAY) -> bool:
    return acting.agree(session, elder, person, deeds, how=HowAgreed.HERE, on=on, source=Source.DESK)


def test_nobody_may_until_she_has_said_so(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        gudrun, ida = gudrun_and_ida(session, hamlet)
        assert not any(acting.may(session, ida, gudrun, deed) for deed in Deed)


def test_she_herself_always_may(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        gudrun, _ = gudrun_and_ida(session, hamlet)
        assert all(acting.may(session, gudrun, gudrun, deed) for deed in Deed)


def test_a_relative_may_what_she_has_said_and_nothing_else(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        gudrun, ida = gudrun_and_ida(session, hamlet)
        lets(session, gudrun, ida, Deed.SIGN_UP, Deed.RIDES)
        assert [acting.may(session, ida, gudrun, deed) for deed in Deed] == [True, True, False]
        with pytest.raises(acting.MayNot):
            acting.must(session, ida, gudrun, Deed.EVENING_TIMES)


def test_it_holds_one_way_only(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        gudrun, ida = gudrun_and_ida(session, hamlet)
        lets(session, gudrun, ida, Deed.SIGN_UP)
        assert not acting.may(session, gudrun, ida, Deed.SIGN_UP)


def test_what_is_taken_back_ends_and_what_stays_keeps_its_day(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        gudrun, ida = gudrun_and_ida(session, hamlet)
        lets(session, gudrun, ida, Deed.SIGN_UP, Deed.RIDES, on=date(2026, 9, 3))
        assert lets(session, gudrun, ida, Deed.SIGN_UP, Deed.EVENING_TIMES)
        held = {one.deed: one.agreed_on for one in acting.between(session, gudrun, ida)}
        assert held == {Deed.SIGN_UP: date(2026, 9, 3), Deed.EVENING_TIMES: TODAY}


def test_the_same_again_changes_nothing(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        gudrun, ida = gudrun_and_ida(session, hamlet)
        lets(session, gudrun, ida, Deed.SIGN_UP)
        assert not lets(session, gudrun, ida, Deed.SIGN_UP)
        assert session.scalar(sa.select(sa.func.count()).select_from(Mandate)) == 1


def test_what_was_agreed_to_once_is_still_known_when_it_has_ended(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        gudrun, ida = gudrun_and_ida(session, hamlet)
        lets(session, gudrun, ida, Deed.SIGN_UP)
        acting.end_all(session, gudrun, ida)
        lets(session, gudrun, ida, Deed.SIGN_UP)
        ended = session.scalars(sa.select(Mandate.ended_at).order_by(Mandate.id)).all()
        assert [at is not None for at in ended] == [True, False]


def test_the_database_holds_one_of_each_that_is_on(hamlet: Hamlet) -> None:
    with pytest.raises(IntegrityError), hamlet.db.write() as session:
        gudrun, ida = gudrun_and_ida(session, hamlet)
        for _ in range(2):
            row = Mandate(elder_id=gudrun.id, person_id=ida.id, deed=Deed.RIDES, how=HowAgreed.ON_PAPER)
            row.agreed_on, row.source = TODAY, Source.DESK
            session.add(row)


def test_who_has_left_acts_for_nobody_and_nobody_for_her(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        gudrun, ida = gudrun_and_ida(session, hamlet)
        lets(session, gudrun, ida, Deed.SIGN_UP)
        leaving.leave(session, ida, Leaving.MOVED)
        assert not acting.may(session, ida, gudrun, Deed.SIGN_UP)
        assert acting.who_may(session, gudrun, Deed.SIGN_UP) == []
        leaving.undo(session, ida)
        assert acting.may(session, ida, gudrun, Deed.SIGN_UP)
        leaving.leave(session, gudrun, Leaving.DIED)
        assert not acting.may(session, ida, gudrun, Deed.SIGN_UP)


def test_a_contact_who_is_taken_off_her_list_may_nothing_more(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        gudrun, ida = gudrun_and_ida(session, hamlet)
        contact = contacts.add(session, gudrun, ida, source=Source.DESK)
        lets(session, gudrun, ida, Deed.SIGN_UP)
        contacts.remove(session, contact)
        assert not acting.may(session, ida, gudrun, Deed.SIGN_UP)


def test_those_who_may_stand_in_the_order_in_which_they_were_let(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        gudrun, ida = gudrun_and_ida(session, hamlet)
        arne = builders.person(session, gudrun.community_id, "Arne", Role.KIN, phone="+4790000703")
        lets(session, gudrun, ida, Deed.EVENING_TIMES)
        lets(session, gudrun, arne, Deed.SIGN_UP)
        lets(session, gudrun, ida, Deed.SIGN_UP, Deed.EVENING_TIMES)
        told = [(one.person.first_name, one.deed) for one in acting.of_elder(session, gudrun)]
        assert told == [("Ida", Deed.SIGN_UP), ("Ida", Deed.EVENING_TIMES), ("Arne", Deed.SIGN_UP)]

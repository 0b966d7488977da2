"""She takes back that her contacts may be told while one of them holds the telephone in his hand."""

from __future__ import annotations

import sqlalchemy as sa

from models import Alert, AlertState, AlertTold, ConsentPurpose, Person, Source, ToldState
from services.people import consent
from tests.stories.people.test_be_contact import alarm
from tests.support.village import Village, Villager


def takes_back(village: Village, elder: Villager) -> None:
    with village.write() as session:
        who = session.get_one(Person, elder.id)
        consent.record(session, who, ConsentPurpose.TELL_CONTACTS, given=False, source=Source.DESK)


def test_who_has_lifted_and_pressed_nothing_hears_no_name(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    nils = village.contact("Nils", kari, mobile=False)
    alarm(village, kari)
    call = nils.answers().hears("Er du Nils")
    takes_back(village, kari)
    call.presses("1").does_not_hear("Kari").is_over()
    village.settle()
    village.desk.answers().hears("trykk 1").presses("1").hears("Kari").hangs_up()
    (alert,) = village.rows(Alert)
    assert alert.state is AlertState.OPEN


def test_a_telephone_that_rings_stops(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    nils = village.contact("Nils", kari, mobile=False)
    alarm(village, kari)
    nils.phone.is_rung()
    takes_back(village, kari)
    village.settle()
    nils.phone.is_not_rung()
    village.forward(seconds=20)
    village.desk.answers().hears("trykk 1").hangs_up()
    with village.write() as session:
        states = session.scalars(sa.select(AlertTold.state).where(AlertTold.person_id == nils.id)).all()
    assert states == [ToldState.LEFT_OUT]

"""The reminder says who else comes from her hamlet, of those who have agreed that it is told, and of nobody else."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from models import ConsentPurpose, Person, Signup, Source
from services import signups
from services.people import consent
from tests.support.village import Village, Villager


def agrees(village: Village, *who: Villager, given: bool = True) -> None:
    with village.write() as session:
        for each in who:
            person = session.get_one(Person, each.id)
            consent.record(session, person, ConsentPurpose.TELL_NEIGHBOURS, given=given, source=Source.DESK)


def test_names_are_told_of_those_who_agreed_and_live_there(village: Village) -> None:
    kari, per = village.elder("Kari", mobile=True), village.elder("Per")
    lars, odd, liv = village.elder("Lars"), village.elder("Odd", hamlet="Bøverdalen"), village.elder("Liv")
    occurrence = village.activity("Fredagstreff")
    everybody = (kari, per, lars, odd, liv)
    agrees(village, per, odd, liv)
    agrees(village, liv, given=False)
    with village.write() as session:
        for who in everybody:
            signups.join(session, session.get_one(Person, who.id), occurrence, source=Source.DESK, heard=True)
        session.execute(sa.update(Signup).values(queued_at=village.now - timedelta(days=3)))
    for who in (lars, odd, liv):
        who.phone.ignores_everything()
    village.settle()
    read = kari.gets_sms("Hugs Fredagstreff", "Frå grenda di kjem Per òg.")
    assert [name for name in ("Lars", "Odd", "Liv") if name in read] == []
    per.answers().hears("ei melding").presses("1").hears("Hugs avtalen din").does_not_hear("Frå grenda di").hangs_up()
    for who in everybody:
        who.phone.ignores_everything()

"""A series goes over to another weekday: who has joined several is asked once, and what she comes to every week follows
where she says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
import sqlalchemy as sa

from models import Activity, Occurrence, Organiser, Person, Series, Signup, SignupState, Source, Standing, StandingState
from services import signups, standing
from services.hours.duetime import local_day
from services.programme import rules, series
from services.programme.rules import Often
from services.programme.series import Pattern
from services.signups import rearranging
from tests.support.village import Village, Villager


@pytest.fixture
def strikking(village: Village) -> int:
    """Strikking, on two Tuesdays at eleven."""
    first = village.today + timedelta(days=(1 - village.today.weekday()) % 7)
    with village.write() as session:
        organiser = session.scalars(sa.select(Organiser)).first()
        organiser = organiser or Organiser(community_id=village.community_id, name="Lom kommune", kind="municipality")
        of = {"community_id": village.community_id, "organiser": organiser}
        activity = Activity(uid="desk:strikking", title="Strikking", **of)
        pattern = Pattern(rules.written(Often.WEEK, first), first, time(11), 120, until=first + timedelta(days=7))
        return series.begin(session, activity, pattern, village.now).id


def joins(village: Village, elder: Villager, *, times: int, weekly: bool) -> None:
    with village.write() as session:
        person = session.get_one(Person, elder.id)
        rows = session.scalars(sa.select(Occurrence).order_by(Occurrence.starts_at)).unique().all()
        for row in rows[:times]:
            joined = signups.join(session, person, row.id, source=Source.SMS)
            if weekly and joined.signup is not None:
                standing.begin(session, joined.signup, None, source=Source.SMS)


def goes_to_thursdays(village: Village, series_id: int) -> None:
    with village.write() as session:
        row = session.get_one(Series, series_id)
        pattern = replace(Pattern.of(row), rule=rules.written(Often.WEEK, row.first_on + timedelta(days=2)))
        pattern = replace(pattern, first_on=row.first_on + timedelta(days=2), until=row.first_on + timedelta(days=18))
        rearranging.rearrange(session, row, pattern, village.today, village.now)
    village.settle()


def weekdays(village: Village) -> set[int]:
    live = [row for row in village.rows(Signup) if row.state is SignupState.JOINED]
    with village.write() as session:
        rows = [session.get_one(Occurrence, row.occurrence_id) for row in live]
        return {local_day(row.starts_at, village.community.zone).weekday() for row in rows}


def test_she_is_asked_once_by_key_and_comes_every_thursday_from_then_on(village: Village, strikking: int) -> None:
    kari = village.elder("Kari")
    joins(village, kari, times=1, weekly=True)
    assert len(village.rows(Signup)) == 2
    goes_to_thursdays(village, strikking)
    call = kari.answers().hears("melding til deg").presses("1").hears("flytta til kvar torsdag. Strikking, torsdag")
    call.hears("framleis kvar veke, trykk 1", "Kan du ikkje då, trykk 2").presses("1")
    call.hears("då ventar vi deg").hangs_up()
    village.forward(hours=2)
    kari.phone.is_not_rung()
    (row,) = village.rows(Standing)
    assert (row.weekday, row.state, weekdays(village)) == (3, StandingState.ON, {3})
    assert len(village.rows(Signup)) == 3


def test_by_text_she_says_that_she_cannot_and_is_taken_off_all_of_it(village: Village, strikking: int) -> None:
    kari = village.elder("Kari", mobile=True)
    joins(village, kari, times=1, weekly=True)
    goes_to_thursdays(village, strikking)
    kari.gets_sms("Flytta til kvar torsdag", "Strikking", "Kjem du framleis kvar veke? Svar JA eller NEI")
    kari.texts("NEI").gets_sms("Du er meld av Strikking framover")
    (row,) = village.rows(Standing)
    assert (row.state, weekdays(village)) == (StandingState.ENDED, set())
    village.forward(hours=2)
    kari.phone.has_no_sms()


def test_by_text_her_yes_says_until_when(village: Village, strikking: int) -> None:
    kari = village.elder("Kari", mobile=True)
    joins(village, kari, times=1, weekly=True)
    goes_to_thursdays(village, strikking)
    kari.gets_sms("framleis kvar veke")
    kari.texts("JA").gets_sms("Strikking kvar torsdag")
    assert village.rows(Standing)[0].weekday == 3


def test_who_has_joined_two_of_them_is_asked_once_and_comes_to_none(village: Village, strikking: int) -> None:
    kari = village.elder("Kari")
    joins(village, kari, times=2, weekly=False)
    goes_to_thursdays(village, strikking)
    call = kari.answers().hears("melding til deg").presses("1").hears("annan dag", "seinare gonger")
    call.hears("Kan du kome då, trykk 1").presses("2").hears("Du er meld av").hangs_up()
    village.forward(hours=3)
    kari.phone.is_not_rung()
    assert weekdays(village) == set()

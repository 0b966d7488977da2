"""The line was down and is back in the middle of the night: nobody is rung before the morning."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

import clock
from exchange import scripted
from models import (
    Alert,
    AlertCause,
    AlertOutcome,
    Checkin,
    CheckinPlan,
    Community,
    Contact,
    ContactWay,
    Database,
    Person,
    Source,
    Task,
    TaskKind,
)
from services import alerts, checkins
from services.alerts import rungs
from services.plans import away
from tests.support.steps.alarm import takes_it_by_text
from tests.support.steps.evenings import EVENING, elder
from tests.support.steps.waiting import rung_at
from tests.support.village import Village, Villager

ON_CALL = "+4790000999"


def rung_since(village: Village, since: datetime) -> list[str | None]:
    calls = village.exchange.calls.values()
    return [call.handset for call in calls if call.direction == "outbound-api" and call.created_at >= since]


def down_until(village: Village, at: str, *, tomorrow: bool = False) -> datetime:
    """No scheduler runs until then; answers the instant."""
    hour, minute = map(int, at.split(":"))
    back = village.now.replace(hour=hour - 1, minute=minute) + timedelta(days=int(tomorrow))
    village.exchange.run_until(back)
    return back


def tried_once_and_then_down(village: Village) -> tuple[Villager, Villager]:
    kari = village.elder("Kari", checkin="18:30")
    siri = village.contact("Siri", kari)
    village.until("18:30")
    kari.phone.lets_ring()
    return kari, siri


def climbed_one_rung_and_then_down(village: Village) -> tuple[Villager, Villager, Villager]:
    kari, siri = tried_once_and_then_down(village)
    nils = village.contact("Nils", kari)
    for _ in range(2):
        village.forward(minutes=10)
        kari.phone.lets_ring()
    siri.phone.behaves(scripted.never_answers())
    village.until("18:52")
    siri.gets_sms("Kari svarte ikkje kl 18.30, 18.40 og 18.50")
    return kari, siri, nils


def test_who_was_tried_before_an_outage_is_rung_herself_first_in_the_morning(village: Village) -> None:
    kari, siri = tried_once_and_then_down(village)
    back = down_until(village, "02:00", tomorrow=True)
    village.forward(minutes=30)
    assert rung_since(village, back) == []
    assert village.rows(Alert)[0].nobody_since is not None
    village.until("08:00")
    kari.answers().hears("God morgon, Kari").presses("1").hangs_up()
    village.forward(minutes=15)
    siri.phone.is_not_rung()
    assert village.rows(Alert)[0].outcome is AlertOutcome.ELDER_ANSWERED


def test_who_is_on_call_has_in_writing_at_night_that_the_round_was_interrupted(village: Village) -> None:
    with village.write() as session:
        session.get_one(Community, village.community_id).on_call_phone = ON_CALL
    tried_once_and_then_down(village)
    down_until(village, "02:00", tomorrow=True)
    village.forward(minutes=1)
    village.exchange.phone(ON_CALL).gets_sms("kom ikkje fram til alle")


def test_a_ladder_that_was_interrupted_wakes_nobody_and_begins_in_the_morning_with_herself(village: Village) -> None:
    with village.write() as session:
        session.get_one(Community, village.community_id).on_call_phone = ON_CALL
    kari, siri, nils = climbed_one_rung_and_then_down(village)
    back = down_until(village, "02:00", tomorrow=True)
    village.forward(minutes=30)
    assert rung_since(village, back) == []
    village.exchange.phone(ON_CALL).gets_sms("kom ikkje fram til alle")
    assert village.rows(Alert)[0].nobody_since is not None
    siri.phone.has_no_sms()
    village.until("08:00")
    kari.answers().hears("God morgon, Kari").presses("1").hangs_up()
    village.forward(minutes=1)
    siri.gets_sms("Det står bra til med Kari")
    nils.phone.is_not_rung()


def test_a_no_in_the_middle_of_an_interrupted_night_wakes_nobody_either(village: Village) -> None:
    kari, siri, _ = climbed_one_rung_and_then_down(village)
    back = down_until(village, "02:00", tomorrow=True)
    village.forward(minutes=30)
    siri.texts("NEI").gets_sms("ingen fleire å spørje om Kari no")
    village.forward(minutes=30)
    assert rung_since(village, back) == []
    village.until("08:00")
    kari.answers().hears("God morgon, Kari").presses("1").hangs_up()
    village.desk.ignores_everything()
    siri.phone.ignores_everything()


def test_who_wants_texts_alone_is_not_rung_for_one_that_did_not_go_out_before_the_night(village: Village) -> None:
    kari, siri = tried_once_and_then_down(village)
    kari.phone.behaves(scripted.never_answers())
    village.until("18:51")
    village.exchange.run_until(village.now + timedelta(minutes=1))
    with village.write() as session:
        session.execute(sa.update(Contact).values(way=ContactWay.SMS))
        rungs.advance(session, village.now)
    back = down_until(village, "02:00", tomorrow=True)
    village.forward(minutes=30)
    assert rung_since(village, back) == []
    assert village.rows(Alert)[0].elder_turn
    siri.phone.has_no_sms()


def test_where_the_line_is_back_in_the_morning_she_is_rung_first_too(village: Village) -> None:
    kari, siri, nils = climbed_one_rung_and_then_down(village)
    down_until(village, "08:05", tomorrow=True)
    village.forward(seconds=40)
    kari.answers().hears("God morgon, Kari").presses("1").hangs_up()
    nils.phone.is_not_rung()
    siri.phone.ignores_everything()


def test_who_has_taken_an_alert_is_asked_in_the_morning_and_not_in_the_night_how_it_went(village: Village) -> None:
    _, siri, _ = climbed_one_rung_and_then_down(village)
    takes_it_by_text(village, siri)
    siri.gets_sms("Eg ringjer deg no")
    village.settle()
    siri.gets_sms("Når du veit korleis Kari har det")
    down_until(village, "02:00", tomorrow=True)
    village.forward(minutes=30)
    siri.phone.has_no_sms()
    village.until("08:00")
    siri.gets_sms("Kari", "svar 1")


def test_who_was_not_tried_is_told_the_coordinator_in_the_morning(village: Village) -> None:
    village.elder("Kari", checkin="18:30")
    village.until("18:20")
    back = down_until(village, "02:00", tomorrow=True)
    village.forward(minutes=30)
    assert rung_since(village, back) == []
    assert [task.kind for task in village.rows(Task)] == [TaskKind.NOT_TRIED]
    village.until("08:00")
    village.desk.answers().hears("Har du vakt").presses("1").hears("kom ikkje fram til alle").is_over()


@pytest.mark.parametrize("days", [1, 2])
def test_who_was_away_until_the_day_on_which_the_line_is_back_is_nobody_who_was_not_tried(
    village: Village, days: int
) -> None:
    kari = village.elder("Kari", checkin="18:30")
    with village.write() as session:
        person = session.get_one(Person, kari.id)
        until = away.until(person.community, village.today + timedelta(days=days))
        away.pause(session, person, until, source=Source.PHONE)
    village.settle()
    village.exchange.run_until(village.now.replace(hour=1) + timedelta(days=days))
    village.forward(minutes=1)
    assert village.rows(Task) == []
    assert village.rows(CheckinPlan)[0].away_until is None
    village.until("18:30")
    kari.answers().hears("Kari").presses("1").is_over()


def test_after_an_outage_that_is_over_the_same_evening_the_contact_is_rung(village: Village) -> None:
    _, siri = tried_once_and_then_down(village)
    siri.phone.behaves(scripted.never_answers()).ignores_everything()
    down_until(village, "21:10")
    village.forward(minutes=1)
    assert len(rung_at(village, siri)) == 1


def test_help_she_asks_for_at_night_waits_for_nobody(db: Database) -> None:
    night = EVENING + timedelta(hours=8)
    with clock.replaced_by(lambda: EVENING), db.write() as session:
        elder(session)
        checkins.advance(session, EVENING)
    with clock.replaced_by(lambda: night), db.write() as session:
        checkin = session.scalars(sa.select(Checkin)).first()
        person = session.scalars(sa.select(Person)).one()
        alert = alerts.raise_(session, person, AlertCause.NEEDS_HELP, checkin=checkin)
        assert (alert.next_rung_at, alert.elder_turn) == (night, False)


def test_an_evening_call_chosen_late_has_its_alert_at_once(db: Database) -> None:
    late = EVENING.replace(hour=20, minute=50)
    with clock.replaced_by(lambda: late), db.write() as session:
        elder(session, at="21:50", tries=1)
        checkins.advance(session, late)
        checkin = session.scalars(sa.select(Checkin)).first()
        person = session.scalars(sa.select(Person)).one()
        assert alerts.raise_(session, person, AlertCause.MISSED, checkin=checkin).next_rung_at == late

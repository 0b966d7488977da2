"""The evening calls by text: read back and asked before they change; a contact says that she is away."""

from __future__ import annotations

from datetime import date

import pytest

from locales.days import parse_day
from models import CheckinPlan, Consent, ConsentPurpose, Person, Source
from services.plans import checkin_plans
from sms.reading.intents import Context, Intent, Kind
from sms.reading.understanding import understand
from tests.support.village import Village

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("RING 19.30", Kind.RING_AT, 1170),
        ("ring meg kl 18", Kind.RING_AT, 1080),
        ("Call me at 19:00 instead", Kind.RING_AT, 1140),
        ("IKKJE FREDAG", Kind.RING_DAY, 8),
        ("ring ikkje på fredagar", Kind.RING_DAY, 8),
        ("not on Fridays", Kind.RING_DAY, 8),
        ("ring fredag", Kind.RING_DAY, 9),
        ("HEIME", Kind.HOME, None),
        ("Eg er heime att!", Kind.HOME, None),
    ],
)
def test_what_is_wanted_of_the_evening_calls(text: str, kind: Kind, number: int | None) -> None:
    assert understand(text, Context(today=TUESDAY)) == Intent(kind, number)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("BORTE EI VEKE", Intent(Kind.AWAY, day=date(2026, 12, 1))),
        ("borte til om to uker", Intent(Kind.AWAY, day=date(2026, 12, 8))),
        ("BORTE KARI TIL 3.12", Intent(Kind.AWAY, day=date(2026, 12, 3), note="kari")),
        ("BORTE ANNE MARIE TIL 3.12", Intent(Kind.AWAY, day=date(2026, 12, 3), note="anne marie")),
        ("BORTE TIL 20.11.2026", Intent(Kind.AWAY_WHEN, day=date(2026, 11, 20))),
        ("BORTE TIL 23.11", Intent(Kind.AWAY_WHEN, day=date(2027, 11, 23))),
        ("BORTE TIL 31.2", Intent(Kind.AWAY_WHEN)),
    ],
)
def test_away_until_when_and_who(text: str, intent: Intent) -> None:
    assert understand(text, Context(today=TUESDAY)) == intent


@pytest.mark.parametrize(("text", "days"), [("om ei veke", 7), ("tre dagar", 3), ("in two weeks", 14), ("en uke", 7)])
def test_a_while_counts_from_today(text: str, days: int) -> None:
    found = parse_day(text, TUESDAY)
    assert found is not None and (found - TUESDAY).days == days


def the_plan(village: Village) -> CheckinPlan:
    found: CheckinPlan = village.rows(CheckinPlan)[0]
    return found


@pytest.mark.both_engines
def test_another_hour_binds_with_yes(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    kari.texts("RING 18.30").gets_sms("kl 18.30 i staden for kl 19.00", "JA eller NEI")
    assert the_plan(village).times == ["19:00"]
    kari.texts("ja").gets_sms("endra", "18.30")
    assert the_plan(village).times == ["18:30"]


def test_an_hour_that_has_passed_tonight_holds_from_tomorrow(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    village.until("18:30")
    kari.texts("RING 18.00").gets_sms("JA eller NEI")
    kari.texts("ja").gets_sms("endra", "Frå fre 27.11 ringjer vi deg kl 18.00")
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("1").is_over()


def test_no_leaves_the_days_as_they_were(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    kari.texts("IKKJE FREDAG").gets_sms("Skal vi slutte å ringje deg på fredagar")
    kari.texts("nei").gets_sms("som før")
    assert the_plan(village).days == list(range(7))


def test_yes_to_the_days_reads_back_the_days_that_are_left(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    kari.texts("IKKJE FREDAG").gets_sms("fredagar")
    kari.texts("ja").gets_sms("på måndagar, tysdagar, onsdagar, torsdagar, laurdagar, søndagar kl 19.00")


def test_every_day_is_read_back_as_every_day(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    kari.texts("RING 18.30").gets_sms("18.30")
    kari.texts("ja").gets_sms("kvar dag kl 18.30")


@pytest.mark.parametrize("wish", ["BORTE TIL 5.12", "IKKJE FREDAG"])
def test_what_may_mean_both_is_asked_again_in_full(village: Village, wish: str) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    kari.phone.ignores_everything()
    asked = kari.texts(wish).gets_sms("Svar JA eller NEI")
    kari.texts("nei, ikkje ring").gets_sms(asked)


@pytest.mark.parametrize("wish", ["RING 19", "RING FREDAG", "IKKJE SØNDAG"])
def test_what_is_so_already_is_not_asked_about(village: Village, wish: str) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    with village.write() as session:
        session.query(CheckinPlan).one().days = list(range(6))
    kari.texts(wish).gets_sms("Då ringjer vi deg som før")


def test_an_hour_in_the_night_is_answered_by_when_we_can_ring(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    kari.texts("RING 23").gets_sms("mellom 08.00 og")


@pytest.mark.parametrize("answer", ["ja", "nei"])
@pytest.mark.parametrize("wish", ["RING 18.30", "IKKJE FREDAG", "BORTE TIL 5.12"])
def test_who_has_stopped_since_she_was_asked_is_not_told_when_she_is_rung(
    village: Village, wish: str, answer: str
) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    kari.texts(wish).gets_sms("JA eller NEI")
    with village.write() as session:
        checkin_plans.stop(session, session.get_one(Person, kari.id), source=Source.PHONE)
    kari.texts(answer).gets_sms("Vi ringjer deg ikkje om kvelden no")
    assert (the_plan(village).times, the_plan(village).away_until) == (["19:00"], None)


def test_a_contact_writes_that_she_is_away(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    siri = village.contact("Siri", kari)
    with village.write() as session:
        purpose = ConsentPurpose.CONTACT_SAYS_AWAY
        session.add(Consent(person_id=kari.id, purpose=purpose, given=True, source=Source.DESK))
    siri.texts("BORTE KARI TIL 3.12").gets_sms("ringjer ikkje Kari")
    kari.gets_sms("Siri har sagt frå")
    kari.texts("HEIME").gets_sms("Velkomen heim")
    assert the_plan(village).away_until is None


@pytest.mark.parametrize("name", ["ANNE MARIE", "Anne"])
def test_who_has_two_first_names_is_said_to_be_away_by_both_or_the_first(village: Village, name: str) -> None:
    anne = village.elder("Anne Marie", mobile=True, checkin="19:00")
    siri = village.contact("Siri", anne)
    with village.write() as session:
        purpose = ConsentPurpose.CONTACT_SAYS_AWAY
        session.add(Consent(person_id=anne.id, purpose=purpose, given=True, source=Source.DESK))
    siri.texts(f"BORTE {name} TIL 3.12").gets_sms("ringjer ikkje Anne Marie")
    anne.gets_sms("Siri har sagt frå")

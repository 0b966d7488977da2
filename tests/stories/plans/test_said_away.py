"""A contact says that she is away: she is told each time, the desk sees each time, and she can say that she is home."""

from __future__ import annotations

import pytest

from models import Agreement, Alert, AlertState, CheckinPlan, Contact, ContactWay, Task, TaskKind, TaskState
from services import tasks
from tests.stories.plans.test_return_day import agree, alarm, told_by
from tests.support.steps.alarm import confirms
from tests.support.village import Village, Villager


def kari_and_siri(village: Village, *, mobile: bool = True) -> tuple[Villager, Villager]:
    kari = village.elder("Kari", mobile=mobile, checkin="19:00")
    return kari, village.contact("Siri", kari)


def away_until(village: Village) -> object:
    (plan,) = village.rows(CheckinPlan)
    return plan.away_until


def test_said_again_after_she_has_said_home_she_is_told_again(village: Village) -> None:
    kari, siri = kari_and_siri(village)
    agree(village, kari)
    siri.texts("BORTE KARI TIL 29.11").gets_sms("ringjer ikkje Kari")
    kari.gets_sms("Siri har sagt frå")
    kari.texts("HEIME").gets_sms("Velkomen heim")
    siri.texts("BORTE KARI TIL 29.11").gets_sms("ringjer ikkje Kari")
    kari.gets_sms("Siri har sagt frå")


def test_said_again_without_her_agreement_the_desk_is_asked_again(village: Village) -> None:
    _, siri = kari_and_siri(village)
    for _ in range(2):
        siri.texts("BORTE KARI TIL 29.11").gets_sms("ikkje avtalt")
    with village.write() as session:
        tasks.done(session, session.query(Task).one())
    siri.texts("BORTE KARI TIL 29.11").gets_sms("ikkje avtalt")
    states = [task.state for task in village.rows(Task) if task.kind is TaskKind.SAID_AWAY]
    assert states == [TaskState.DONE, TaskState.OPEN]


@pytest.mark.parametrize("way", [ContactWay.SMS, ContactWay.CALL])
def test_she_writes_that_she_is_away_while_somebody_looks_to_her(village: Village, way: ContactWay) -> None:
    """Only a key ends it: she is told which, and who has taken it is told what she writes."""
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    siri = village.contact("Siri", kari, mobile=way is ContactWay.SMS)
    told_by(village, way)
    alarm(village, kari)
    if way is ContactWay.SMS:
        siri.gets_sms("JA")
        siri.texts("ja").gets_sms("Eg ringjer deg no")
        confirms(village, siri.phone).hears("Takk").hangs_up()
        village.settle()
        siri.gets_sms("Når du veit korleis Kari har det")
    else:
        siri.answers().hears("trykk 9").presses("1").hears("trykk 1").presses("1").hears("Takk").hangs_up()
    kari.texts("BORTE TIL 29.11").gets_sms("JA eller NEI")
    kari.texts("ja").gets_sms("ikkje om kvelden før", "ring Grendelinja", "trykk 1")
    if way is ContactWay.SMS:
        siri.gets_sms("frå telefonen til Kari", "søn 29.11")
    else:
        siri.answers().hears("trykk 1").presses("1").hears("frå telefonen til Kari").hangs_up()
    (alert,) = village.rows(Alert)
    assert alert.state is AlertState.TAKEN


def test_she_writes_that_she_is_away_when_nobody_looks_for_her(village: Village) -> None:
    kari, _ = kari_and_siri(village)
    kari.texts("BORTE TIL 29.11").gets_sms("JA eller NEI")
    assert "trykk 1" not in kari.texts("ja").gets_sms("ikkje om kvelden før")


def told_away(village: Village) -> tuple[Villager, Villager]:
    kari, siri = kari_and_siri(village, mobile=False)
    agree(village, kari)
    siri.texts("BORTE KARI TIL 29.11").gets_sms("ringjer ikkje Kari")
    return kari, siri


def test_a_trembling_finger_does_not_say_that_she_is_home(village: Village) -> None:
    kari, _ = told_away(village)
    call = kari.answers().hears("trykk 1").presses("1").waits(0.4).presses("1")
    call.hears("Er det rett at du er borte, trykk 2").hangs_up()
    assert away_until(village) is not None


def test_who_hears_in_a_call_that_she_is_said_to_be_away_says_there_that_she_is_home(village: Village) -> None:
    kari, _ = told_away(village)
    call = kari.answers().hears("trykk 1").presses("1")
    call.hears("Siri har sagt at du er borte", "før søndag", "Er du heime, trykk 1").presses("1")
    call.hears("Då ringjer vi deg som før").hangs_up()
    assert away_until(village) is None


def test_who_is_said_to_be_away_and_rings_is_asked_whether_she_is_home(village: Village) -> None:
    kari, _ = told_away(village)
    kari.answers().hears("trykk 1").hangs_up()
    call = kari.dials().hears("ringjer deg ikkje om kvelden no", "Er du heime, trykk 1")
    call.does_not_hear("Siri", "søndag").presses("1")
    call.hears("Då ringjer vi deg som før", "kva som skjer").hangs_up()
    assert away_until(village) is None
    kari.phone.ignores_everything()


def test_who_says_that_it_is_right_is_not_asked_again(village: Village) -> None:
    kari, _ = told_away(village)
    kari.answers().hears("trykk 1").presses("1").hears("Er det rett at du er borte, trykk 2").presses("2").hangs_up()
    kari.dials().hears("kva som skjer").does_not_hear("Siri").hangs_up()
    assert away_until(village) is not None


def test_who_has_said_no_to_being_a_contact_does_not_say_that_she_is_away(village: Village) -> None:
    kari, siri = kari_and_siri(village)
    agree(village, kari)
    with village.write() as session:
        session.query(Contact).one().agreement = Agreement.NO
    siri.texts("BORTE KARI TIL 29.11").gets_sms("ikkje kontakt")
    assert away_until(village) is None

"""A contact says that she is away: she is told each time, the desk sees each time, and she can say that she is home."""

from __future__ import annotations

from models import CheckinPlan, Task, TaskKind, TaskState
from services import tasks
from tests.evening.test_return_day import agree
from tests.village import Village, Villager


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

"""What an answer means depends on what was asked: a receipt is no promise, and who is away has said no."""

from __future__ import annotations

from datetime import date

import pytest

from models import Alert, AlertState, AlertTold, CheckinPlan, Person, QuestionKind, Ride, RideState, Role
from services.telling import conversations
from sms.reading.intents import Context, Intent, Kind
from sms.reading.understanding import understand
from tests.support.hamlet import Hamlet
from tests.unit.sms.inbox import get, offered, on_our_call, rows, text
from tests.unit.sms.test_alerts_by_text import alarmed

Q = QuestionKind
TODAY = date(2026, 11, 24)
YES, NO, AGAIN = Kind.YES, Kind.NO, Kind.ASK_AGAIN

MEANINGS = [
    # a receipt is no promise to look in on somebody
    *((words, Q.ALERT, AGAIN) for words in ("Ok", "okei", "Oki!", "Greitt", "Javel", "Jaha", "jaja", "Ok, takk")),
    *((words, Q.ALERT, AGAIN) for words in ("Den er grei", "Det er greitt", "i orden", "Ja, men ikkje før i morgon")),
    *((words, Q.ALERT, YES) for words in ("Ja ok", "Eg tek det", "Eg kan", "Eg ser til ho", "På veg", "Er på vei nå")),
    *(
        (words, Q.ALERT, YES)
        for words in ("Ok, eg går bort", "Jeg ser til henne nå", "Eg kjem", "Ja eg reiser bort no")
    ),
    *((words, Q.ALERT, AGAIN) for words in ("Eg ser det ikkje", "Ja men eg kan ikkje")),
    *((words, Q.RIDE, YES) for words in ("Ok", "Den er grei", "Passar fint", "Eg tek den", "Eg kjem")),
    *((words, Q.VISIT, YES) for words in ("Passar fint", "Det høver bra", "Det er greitt", "i orden", "kjem")),
    *((words, Q.VISIT, NO) for words in ("Passar dårleg", "Opptatt", "Rekk ikkje", "Har ikkje tid", "næj")),
    # "eg kjem" says by herself, and is no wish for a ride
    *(("Eg kjem", kind, AGAIN) for kind in (Q.RIDE_WANTED, Q.WAITING_LIST, Q.BE_CONTACT, Q.PLAN_CHANGE)),
    *((words, Q.OFFER, YES) for words in ("Kjem", "Ja", "Ja takk", "JA!")),
    *((words, Q.OFFER, NO) for words in ("Nei", "Nei takk", "Ikkje denne gongen", "Ikkje no")),
    # where a yes gives something up, only the word itself is an answer
    *((words, Q.RIDE_BACK, AGAIN) for words in ("Kan ikkje køyre", "Eg kan", "Rekk ikkje", "kan ikkje kome", "kjem")),
    *((words, Q.CALLED_OFF, AGAIN) for words in ("passar fint", "ikkje")),
    ("Ja", Q.RIDE_BACK, YES),
    ("Nei, eg køyrer", Q.RIDE_BACK, AGAIN),
    ("Nei takk", Q.PLAN_CHANGE, NO),
    # who is away has answered
    *((words, Q.ALERT, NO) for words in ("Bortreist", "Eg er bortreist", "Eg er borte til fredag", "er på ferie")),
    *((words, Q.RIDE, NO) for words in ("Borte", "Er ikkje heime", "er ikke hjemme denne veka", "Vekke")),
    *((words, Q.VISIT, NO) for words in ("på reise", "Dessverre bortreist", "borte i kveld")),
    ("Eg er på ferie til 5.12", Q.BE_CONTACT, NO),
    ("BORTE KARI TIL 5.12", Q.ALERT, Kind.AWAY),
    ("Ho er borte til fredag", Q.ALERT, Kind.UNKNOWN),
    ("Borte til fredag", Q.RIDE_WANTED, Kind.AWAY),
]


@pytest.mark.parametrize(("words", "asked", "meant"), MEANINGS)
def test_an_answer_is_read_by_what_was_asked(words: str, asked: QuestionKind, meant: Kind) -> None:
    assert understand(words, Context(today=TODAY, question=asked)).kind is meant


def test_an_elder_who_is_asked_something_of_a_volunteer_may_still_say_that_she_is_away() -> None:
    elder = Context(today=TODAY, question=Q.RIDE, elder=True)
    assert understand("Borte til 5.12", elder) == Intent(Kind.AWAY, day=date(2026, 12, 5))
    assert understand("Borte", elder).kind is NO


def test_ok_to_an_alert_is_asked_about_and_takes_nothing(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alert = alarmed(hamlet, kin)
    assert text(hamlet, kin, "Ok") == "Eg er ikkje sikker på kva du meiner. Svar berre JA eller NEI."
    assert get(hamlet, Alert, alert).state is AlertState.OPEN
    text(hamlet, kin, "Eg ser til ho")
    on_our_call(hamlet)
    assert get(hamlet, Alert, alert).taken_by_id == kin


def test_ok_after_a_no_takes_nothing_back(hamlet: Hamlet) -> None:
    kin, other = hamlet.person("Kristoffer", Role.KIN), hamlet.person("Siri", Role.KIN)
    alert = alarmed(hamlet, kin, other)
    text(hamlet, kin, "NEI")
    assert "Eg har ikkje spurt om noko no" in (text(hamlet, kin, "Ok, greitt") or "")
    assert get(hamlet, Alert, alert).state is AlertState.OPEN
    text(hamlet, kin, "JA, eg kan likevel")
    on_our_call(hamlet)
    assert get(hamlet, Alert, alert).taken_by_id == kin


def test_a_contact_who_is_away_is_not_asked_when_she_comes_home(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alert = alarmed(hamlet, kin)
    assert "Takk for svaret" in (text(hamlet, kin, "Eg er bortreist til fredag") or "")
    assert [told.state.value for told in _told(hamlet, alert)] == ["no"]


def _told(hamlet: Hamlet, alert: int) -> list[AlertTold]:
    with hamlet.db.read() as session:
        return list(session.get_one(Alert, alert).told)


def test_a_driver_who_cannot_drive_after_all_is_not_taken_to_drive(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    ride = offered(hamlet, ola, 4)
    text(hamlet, ola, "JA 4")
    assert "Vil du gje skyssen frå deg" in (text(hamlet, ola, "SKYSS AV") or "")
    for words in ("Kan ikkje køyre", "bilen er på verkstad"):
        assert "gje skyssen frå deg, svar JA. Køyrer du likevel, svar NEI" in (text(hamlet, ola, words) or "")
    text(hamlet, ola, "JA")
    assert get(hamlet, Ride, ride).state is RideState.WANTED


def test_a_neighbour_with_evening_calls_says_that_she_is_away_while_a_question_lies_open(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    plan = hamlet._add(CheckinPlan(person_id=kari, days=[0], times=["19:00"]))
    with hamlet.db.write() as session:
        person = session.get_one(Person, kari)
        until = hamlet.now.replace(hour=23)
        conversations.ask(session, person, Q.BE_CONTACT, {"contact": 1}, until)
    assert "BORTE" not in (text(hamlet, kari, "Borte til 5.12") or "BORTE")
    text(hamlet, kari, "JA")
    assert get(hamlet, CheckinPlan, plan).away_until is not None
    assert rows(hamlet, Alert) == []

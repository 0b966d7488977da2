"""What a text means: a table of what people write."""

from __future__ import annotations

from datetime import date

import pytest

from models import QuestionKind
from sms.reading.intents import Context, Evening, Intent, Kind
from sms.reading.understanding import understand

TODAY = date(2026, 11, 24)  # a Tuesday
ALERT, RIDE, LOG, OUTCOME = QuestionKind.ALERT, QuestionKind.RIDE, QuestionKind.TALK_LOG, QuestionKind.ALERT_OUTCOME
WANTED, WAITS, WHO = QuestionKind.RIDE_WANTED, QuestionKind.WAITING_LIST, QuestionKind.WHO


def context(question: QuestionKind | None = None, **fields: object) -> Context:
    return Context(today=TODAY, question=question, **fields)  # type: ignore[arg-type]


NOTHING = context()
A_LIST = context(list_length=4)
OWES_LOG = context(log_owed=True)

MEANINGS = [
    # STOPP, START and HJELP come before everything; Twilio's own words get no answer from us
    ("STOPP", NOTHING, Intent(Kind.STOP)),
    (" stopp! ", NOTHING, Intent(Kind.STOP)),
    ("Stoppp", NOTHING, Intent(Kind.STOP)),
    ("stopp sms", context(ALERT), Intent(Kind.STOP)),
    ("STOP", NOTHING, Intent(Kind.STOP_UNANSWERED)),
    ("Stop.", context(ALERT), Intent(Kind.STOP_UNANSWERED)),
    ("STOPALL", NOTHING, Intent(Kind.STOP_UNANSWERED)),
    ("unsubscribe", NOTHING, Intent(Kind.STOP_UNANSWERED)),
    ("Cancel", A_LIST, Intent(Kind.STOP_UNANSWERED)),
    ("END", NOTHING, Intent(Kind.STOP_UNANSWERED)),
    ("quit", OWES_LOG, Intent(Kind.STOP_UNANSWERED)),
    ("START", NOTHING, Intent(Kind.START)),
    ("start.", context(ALERT), Intent(Kind.START)),
    ("HJELP", NOTHING, Intent(Kind.HELP)),
    ("hjelp!!", context(ALERT), Intent(Kind.HELP)),
    ("Help", NOTHING, Intent(Kind.HELP)),
    ("info", NOTHING, Intent(Kind.HELP)),
    # what is on
    ("KVA SKJER", NOTHING, Intent(Kind.WHATS_ON)),
    ("Kva skjer?", NOTHING, Intent(Kind.WHATS_ON)),
    ("kvaskjer", NOTHING, Intent(Kind.WHATS_ON)),
    ("Hva skjer", NOTHING, Intent(Kind.WHATS_ON)),
    ("Hei! Kva skjer i kveld?", NOTHING, Intent(Kind.WHATS_ON)),
    ("kva sjer", NOTHING, Intent(Kind.WHATS_ON)),
    ("Ka skjer", NOTHING, Intent(Kind.WHATS_ON)),
    ("WHAT'S ON", NOTHING, Intent(Kind.WHATS_ON)),
    ("what’s on?", NOTHING, Intent(Kind.WHATS_ON)),
    ("programmet", NOTHING, Intent(Kind.WHATS_ON)),
    ("Lenkje", NOTHING, Intent(Kind.LINK)),
    ("Kan eg få ny lenkje takk", NOTHING, Intent(Kind.LINK)),
    ("kva skjer", context(ALERT), Intent(Kind.WHATS_ON)),
    # numbers from the last list, joining and cancelling
    ("2", A_LIST, Intent(Kind.JOIN, 2)),
    (" 2. ", A_LIST, Intent(Kind.JOIN, 2)),
    ("to", A_LIST, Intent(Kind.JOIN, 2)),
    ("2 takk", A_LIST, Intent(Kind.JOIN, 2)),
    ("nr 3", A_LIST, Intent(Kind.JOIN, 3)),
    ("9", A_LIST, Intent(Kind.JOIN, 9)),
    ("PÅ 2", A_LIST, Intent(Kind.JOIN, 2)),
    ("PA 2", A_LIST, Intent(Kind.JOIN, 2)),
    ("på2", A_LIST, Intent(Kind.JOIN, 2)),
    ("Meld meg på 2", A_LIST, Intent(Kind.JOIN, 2)),
    ("join 2", A_LIST, Intent(Kind.JOIN, 2)),
    ("AV 2", A_LIST, Intent(Kind.OFF, 2)),
    ("av", NOTHING, Intent(Kind.OFF)),
    ("Meld meg av", NOTHING, Intent(Kind.OFF)),
    ("OFF 1", A_LIST, Intent(Kind.OFF, 1)),
    # rides asked for
    ("SKYSS", NOTHING, Intent(Kind.RIDE)),
    ("skys", NOTHING, Intent(Kind.RIDE)),
    ("Skyss 2", A_LIST, Intent(Kind.RIDE, 2)),
    ("Kan eg få skyss?", NOTHING, Intent(Kind.RIDE)),
    ("ride 1", A_LIST, Intent(Kind.RIDE, 1)),
    # days away
    ("BORTE TIL 5.12", NOTHING, Intent(Kind.AWAY, day=date(2026, 12, 5))),
    ("borte til 5. desember", NOTHING, Intent(Kind.AWAY, day=date(2026, 12, 5))),
    ("Eg er borte til måndag", NOTHING, Intent(Kind.AWAY, day=date(2026, 11, 30))),
    ("Bortreist til og med 5.12", NOTHING, Intent(Kind.AWAY, day=date(2026, 12, 6))),
    ("borte i kveld", NOTHING, Intent(Kind.AWAY, day=date(2026, 11, 25))),
    ("AWAY UNTIL 5 Dec", NOTHING, Intent(Kind.AWAY, day=date(2026, 12, 5))),
    ("I'm away until Friday", NOTHING, Intent(Kind.AWAY, day=date(2026, 11, 27))),
    ("borte til 3.1", NOTHING, Intent(Kind.AWAY, day=date(2027, 1, 3))),
    ("BORTE", NOTHING, Intent(Kind.AWAY_WHEN)),
    ("borte til jul", NOTHING, Intent(Kind.AWAY_WHEN)),
    ("borte til 20.11", NOTHING, Intent(Kind.AWAY_WHEN, day=date(2027, 11, 20))),
    ("borte i morgon", NOTHING, Intent(Kind.AWAY_WHEN)),
    ("På ferie til 5.12", NOTHING, Intent(Kind.AWAY, day=date(2026, 12, 5))),
    ("Eg er på reise til 5.12", NOTHING, Intent(Kind.AWAY, day=date(2026, 12, 5))),
    ("er borte ei veku", NOTHING, Intent(Kind.AWAY, day=date(2026, 12, 1))),
    ("Borte ein månad", NOTHING, Intent(Kind.AWAY, day=date(2026, 12, 24))),
    ("på hytta til søndagen", NOTHING, Intent(Kind.AWAY, day=date(2026, 11, 29))),
    ("borte til tor", NOTHING, Intent(Kind.AWAY, day=date(2026, 11, 26))),
    ("borte til laurdan", NOTHING, Intent(Kind.AWAY, day=date(2026, 11, 28))),
    ("away until fri", context(language="en"), Intent(Kind.AWAY, day=date(2026, 11, 27))),
    ("Vekke", NOTHING, Intent(Kind.AWAY_WHEN)),
    *((words, NOTHING, Intent(Kind.HOME)) for words in ("heime att", "Er hjemme", "Eg er attende", "æ er tilbake")),
    *((words, NOTHING, Intent(Kind.HOME)) for words in ("Komen heim", "kommet hjem", "heimatt", "Eg e heime no")),
    # off and rides, in other words
    *((words, NOTHING, Intent(Kind.OFF)) for words in ("Avbod", "melde forfall", "Kjem ikkje", "Eg kan ikkje kome")),
    *((words, NOTHING, Intent(Kind.RIDE)) for words in ("Treng skyss", "Eg trenger skyss", "sitte på", "Vil sitje på")),
    # yes and no
    ("JA", context(ALERT), Intent(Kind.YES)),
    ("Jau", context(ALERT), Intent(Kind.YES)),
    ("ja takk!", context(WANTED), Intent(Kind.YES)),
    ("gjerne", context(WAITS), Intent(Kind.YES)),
    ("yes", context(ALERT, language="en"), Intent(Kind.YES)),
    ("Nei", context(ALERT), Intent(Kind.NO)),
    ("næi", context(RIDE), Intent(Kind.NO)),
    ("Ikkje no", context(RIDE), Intent(Kind.NO)),
    ("står over", context(WAITS), Intent(Kind.NO)),
    ("no", context(ALERT, language="en"), Intent(Kind.NO)),
    ("JA 4", context(RIDE), Intent(Kind.YES, 4)),
    ("ja4", context(RIDE), Intent(Kind.YES, 4)),
    ("Ja, 4.", context(RIDE), Intent(Kind.YES, 4)),
    ("ja takk 4", context(RIDE), Intent(Kind.YES, 4)),
    ("NEI 12", context(RIDE), Intent(Kind.NO, 12)),
    ("ja", NOTHING, Intent(Kind.YES)),
    # a score and what is written after it
    ("1 hyggeleg prat, vil på Fredagstreff", OWES_LOG, Intent(Kind.LOG, 1, note="hyggeleg prat, vil på Fredagstreff")),
    ("1", context(LOG), Intent(Kind.LOG, 1)),
    ("3. Ho verka nedfor", context(LOG), Intent(Kind.LOG, 3, note="Ho verka nedfor")),
    ("to", OWES_LOG, Intent(Kind.LOG, 2)),
    ("En hyggelig prat", OWES_LOG, Intent(Kind.LOG, 1, note="En hyggelig prat")),
    ("Bra prat, Trond ønskjer skyss", OWES_LOG, Intent(Kind.LOG, 1, note="Bra prat, Trond ønskjer skyss")),
    ("Fint", context(LOG), Intent(Kind.LOG, 1, note="Fint")),
    ("Eg er ikkje uroa, koseleg prat", context(LOG), Intent(Kind.LOG, 1, note="Eg er ikkje uroa, koseleg prat")),
    ("Så der", context(LOG), Intent(Kind.LOG, 2, note="Så der")),
    ("Eg er uroa for ho", context(LOG), Intent(Kind.LOG, 3, note="Eg er uroa for ho")),
    ("Fin prat, men ho verka nedfor", context(LOG), Intent(Kind.LOG, 3, note="Fin prat, men ho verka nedfor")),
    ("Fekk ikkje tak i han", context(LOG), Intent(Kind.LOG, 0, note="Fekk ikkje tak i han")),
    *(
        (words, context(LOG), Intent(Kind.UNKNOWN))
        for words in ("Ikkje så bra", "Han ønskjer skyss", "Ho vil ha besøk")
    ),
    ("SKYSS AV", context(LOG), Intent(Kind.RIDE_BACK)),
    ("2", context(log_owed=True, list_length=4), Intent(Kind.LOG, 2)),
    ("4", context(log_owed=True, list_length=4), Intent(Kind.JOIN, 4)),
    ("1 alt vel", context(OUTCOME), Intent(Kind.OUTCOME, 1, note="alt vel")),
    ("5", context(OUTCOME), Intent(Kind.OUTCOME, 5)),
    # which of two
    ("2", context(WHO, names=("Kari", "Ola")), Intent(Kind.CHOICE, 2)),
    ("👍", NOTHING, Intent(Kind.THANKS)),
    ("ola", context(WHO, names=("Kari", "Ola")), Intent(Kind.CHOICE, 2)),
]

NOT_CERTAIN = [
    ("Nei, eg har det bra", ALERT),
    ("Nei, jeg har det bra", RIDE),
    ("ja nei eg veit ikkje", ALERT),
    ("no", ALERT),  # "now" in nynorsk
    ("1", ALERT),  # the key of the call about it, or a list
]

NOTHING_MEANT = [
    ("Nei, eg har det bra", NOTHING),
    ("Eg treng hjelp til å stoppe klokka", NOTHING),
    ("Kan du stoppe innom?", NOTHING),
    ("hjelpsam type", NOTHING),
    ("Eg starta bilen", NOTHING),
    ("Kva gjer du?", NOTHING),
    ("skyer", NOTHING),
    ("Eg kan ikkje få skyss", NOTHING),
    ("Avisa kom ikkje", NOTHING),
    ("Veke 49 passar best", NOTHING),
    ("Vekkeklokka ringjer", NOTHING),
    ("Tor", NOTHING),
    ("påske", NOTHING),
    ("Eitt år sidan sist", OWES_LOG),
    ("1.12 passar best", OWES_LOG),
    ("100", OWES_LOG),
    ("2", NOTHING),
    ("Vi er 2 som kjem", A_LIST),
    ("", NOTHING),
    ("3", context(WHO, names=("Kari", "Ola"))),
]


@pytest.mark.parametrize(
    ("text", "where", "meant"), MEANINGS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_text_is_understood(text: str, where: Context, meant: Intent) -> None:
    assert understand(text, where) == meant


@pytest.mark.parametrize(("text", "question"), NOT_CERTAIN)
def test_an_uncertain_answer_is_asked_again(text: str, question: QuestionKind) -> None:
    assert understand(text, context(question)) == Intent(Kind.ASK_AGAIN)


WELL, TALK = 1, 2
EVENINGS = [
    *((words, WELL) for words in ("Ja, eg har det bra", "Det går fint", "Det går greitt", "Berre bra", "bære bra")),
    *((words, WELL) for words in ("Takk, har det godt", "Alt ok", "Jau, alt på stell")),
    *((words, WELL) for words in ("i fin form", "Frisk og rask", "Alt bra her", "Joda, det går fint")),
    *((words, TALK) for words in ("Slå av ein prat", "vil slå av en prat", "snakke med nokon", "Prate med noen")),
]


@pytest.mark.parametrize(("text", "number"), EVENINGS)
def test_the_evening_is_answered_as_people_answer(text: str, number: int) -> None:
    assert understand(text, context(evening=Evening.OPEN)) == Intent(Kind.CHECKIN, number)


@pytest.mark.parametrize("text", ["Nei, eg har det bra", "Ja", "Nei, går greitt"])
def test_what_may_be_two_things_closes_no_evening(text: str) -> None:
    assert understand(text, context(evening=Evening.OPEN)).kind is not Kind.CHECKIN


@pytest.mark.parametrize(("text", "where"), NOTHING_MEANT, ids=lambda value: value if isinstance(value, str) else "")
def test_what_is_no_request_is_not_taken_for_one(text: str, where: Context) -> None:
    assert understand(text, where).kind is Kind.UNKNOWN

"""A visit: asked for by key or by text, answered, reminded, held, logged; and the evening that needs no call."""

from __future__ import annotations

import pytest

from models import Checkin, CheckinState, SilencedBy, Talk, TalkLog, TalkState, Task, TaskKind, Visit, VisitState, Wish
from tests.support.steps.talking import LOG_WITHIN_S
from tests.support.village import Village


def visit(village: Village) -> Visit:
    row: Visit
    (row,) = village.rows(Visit)
    return row


def test_asked_by_key_agreed_by_text_told_to_both_and_reminded(village: Village) -> None:
    """It is Thursday afternoon."""
    kari = village.elder("Kari")
    berit = village.friend("Berit", of=kari)
    call = kari.dials().hears("prat, trykk 2").presses("2").hears("avtale eit besøk, trykk 3").presses("3")
    call.hears("Kva dag", "laurdag", "seinare dag, trykk 4").presses("2").hears("Når på dagen").presses("2")
    call.hears("laurdag", "Stemmer det, trykk 1").waits(2).presses("1").hears("Eg spør Berit").hangs_up()
    village.settle()
    berit.gets_sms("Kari vil gjerne ha besøk", "JA eller NEI")
    berit.texts("ja").gets_sms("Takk!")
    village.settle()
    berit.gets_sms("Besøk er avtalt", "Kari")
    told = kari.answers().hears("melding", "trykk 1").presses("1")
    told.hears("avtalt laurdag", "klokka to", "Berit").hangs_up()
    assert visit(village).state is VisitState.AGREED
    village.until("10:00", days=1)
    berit.gets_sms("Hugs besøket", "Kari")
    kari.answers().hears("melding", "trykk 1").presses("1").hears("Hugs besøket", "Berit").hangs_up()


def test_a_visit_that_was_logged_as_held_silences_the_evening_and_the_log_takes_four_keys(village: Village) -> None:
    kari = village.elder("Kari", checkin="20:00")
    berit = village.friend("Berit", of=kari)
    berit.texts("BESØK i dag 17").gets_sms("Besøk hjå Kari")
    kari.phone.ignores_everything()
    berit.phone.ignores_everything()
    village.until("18:01")
    call = berit.dials().hears("trykk 5").presses("5").hears("korleis dei gjekk, trykk 1")
    began = village.now
    call.presses("1").hears("Møtte du Kari", "Nei, 2").presses("1").hears("Korleis var det", "uroa").presses("1")
    call.hears("skyss", "Ingenting").presses("4").hears("følgjer opp", "Nei, 2").presses("2")
    assert (village.now - began).total_seconds() <= LOG_WITHIN_S
    call.hears("notert").hangs_up()
    village.until("20:01")
    (checkin,) = village.rows(Checkin)
    assert (checkin.state, checkin.silenced_by) == (CheckinState.SILENCED, SilencedBy.TALKED)
    (log,) = village.rows(TalkLog)
    assert (log.how_was_it, log.wish) == (1, Wish.NOTHING)


def test_a_visit_nobody_has_logged_silences_nothing(village: Village) -> None:
    kari = village.elder("Kari", checkin="20:00")
    berit = village.friend("Berit", of=kari)
    kari.phone.ignores_everything()
    berit.texts("BESØK i dag 17").gets_sms("Besøk hjå Kari")
    village.until("18:03")
    berit.gets_sms("Besøk er avtalt")
    berit.gets_sms("Takk for besøket", "0 vi møttest ikkje")
    village.until("20:01")
    assert village.rows(Checkin)[0].state is not CheckinState.SILENCED
    berit.texts("0 ho var ikkje heime").gets_sms("Frivilligsentralen ser på det")
    assert village.rows(Talk)[0].state is TalkState.NOT_MET
    assert TaskKind.FOLLOW_UP in {task.kind for task in village.rows(Task)}
    berit.phone.ignores_everything()


def test_a_friend_who_cannot_is_followed_by_the_next_and_then_by_the_desk(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit, odd = village.friend("Berit", of=kari), village.friend("Odd", of=kari)
    kari.texts("BESØK LAURDAG 14").gets_sms("Eg spør Berit", "28.11")
    village.settle()
    berit.gets_sms("besøk av deg")
    berit.texts("nei").gets_sms("takk for svaret")
    village.settle()
    odd.gets_sms("Kari vil gjerne ha besøk")
    odd.texts("nei").gets_sms("takk for svaret")
    village.settle()
    kari.gets_sms("Ingen kunne kome", "Frivilligsentralen ringjer deg")
    (task,) = village.rows(Task)
    assert (task.kind, task.person_id) == (TaskKind.TALK_WANTED, kari.id)


def test_what_is_agreed_is_called_off_by_text_and_the_other_is_told(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit = village.friend("Berit", of=kari)
    berit.texts("BESØK LAURDAG 14").gets_sms("Besøk hjå Kari", "skrive opp")
    village.settle()
    kari.gets_sms("Besøk er avtalt", "Berit")
    berit.gets_sms("Besøk er avtalt", "Kari")
    kari.texts("BESØK").gets_sms("Besøk er avtalt", "BESØK AV")
    kari.texts("BESØK AV").gets_sms("avlyst")
    village.settle()
    berit.gets_sms("avlyst", "Kari")
    assert visit(village).state is VisitState.CANCELLED


def test_where_there_is_no_friend_to_ask_she_is_told_when_the_desk_rings(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    kari.texts("BESØK laurdag 14").gets_sms("Frivilligsentralen ringjer deg", "fre 27.11 før kl 12")


@pytest.mark.parametrize("said", ["LAURDAG KLOKKA 14", "laurdag kl. 14.", "LAURDAG 14!", "SATURDAY AT 14"])
def test_the_hour_is_understood_as_people_write_it(village: Village, said: str) -> None:
    kari = village.elder("Kari", mobile=True)
    village.friend("Berit", of=kari).phone.ignores_everything()
    kari.texts(f"BESØK {said}").gets_sms("Eg spør Berit", "lau 28.11 kl 14.00")


def test_of_a_visit_every_other_week_one_is_agreed_and_that_is_said(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit = village.friend("Berit", of=kari)
    berit.texts("BESØK ANNAKVAR LAURDAG 14").gets_sms("Besøk hjå Kari lau 28.11 kl 14.00", "berre eitt besøk om gongen")
    assert [visit.state for visit in village.rows(Visit)] == [VisitState.AGREED]
    for friend in (kari, berit):
        friend.phone.ignores_everything()


def test_of_one_visit_nothing_more_is_said(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit = village.friend("Berit", of=kari)
    assert "om gongen" not in berit.texts("BESØK LAURDAG 14-16").gets_sms("Besøk hjå Kari lau 28.11 kl 14.00")
    for friend in (kari, berit):
        friend.phone.ignores_everything()

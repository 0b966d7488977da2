"""The same friend at the same hour every week: agreed by text and by key, left out, ended."""

from __future__ import annotations

from datetime import UTC, datetime

from models import Standing, StandingState, Visit, VisitState
from tests.support.village import Village, Villager


def _pair(village: Village) -> tuple[Villager, Villager]:
    kari = village.elder("Kari", mobile=True)
    return kari, village.friend("Berit", of=kari)


def states(village: Village) -> list[VisitState]:
    return [visit.state for visit in village.rows(Visit)]


def test_a_friend_writes_down_every_wednesday_and_it_is_confirmed_to_both(village: Village) -> None:
    kari, berit = _pair(village)
    berit.texts("BESØK KVAR ONSDAG 14").gets_sms(
        "besøk kvar onsdag kl 14.00, med Kari", "ons 2.12", "Kari får vite det"
    )
    village.settle()
    kari.gets_sms("Avtalt er besøk kvar onsdag kl 14.00, med Berit", "FAST AV")
    assert states(village) == [VisitState.AGREED] * 8
    assert [visit.starts_at for visit in village.rows(Visit)][:2] == [
        datetime(2026, 12, 2, 13, tzinfo=UTC),
        datetime(2026, 12, 9, 13, tzinfo=UTC),
    ]
    village.until("10:00", days=5)
    kari.gets_sms("Hugs besøket", "Berit")
    berit.gets_sms("Hugs besøket", "Kari")


def test_she_asks_by_key_for_the_same_hour_every_week_and_he_answers_by_text(village: Village) -> None:
    kari, berit = _pair(village)
    berit.texts("BESØK ONSDAG 14").gets_sms("Besøk hjå Kari")
    village.settle()
    kari.gets_sms("avtalt"), berit.gets_sms("avtalt")
    call = kari.dials().hears("prat, trykk 2").presses("2").hears("besøk, trykk 3").presses("3")
    call.hears("Same tid kvar veke, trykk 3").presses("3").hears("Besøk kvar onsdag klokka to", "Eg spør Berit")
    call.waits(2).presses("1").hears("Eg spør Berit").hangs_up()
    village.settle()
    berit.gets_sms("Kari vil gjerne ha besøk av deg kvar onsdag kl 14.00", "JA eller NEI")
    berit.texts("ja").gets_sms("Takk!")
    village.settle()
    kari.gets_sms("Avtalt er besøk kvar onsdag"), berit.gets_sms("Avtalt er besøk kvar onsdag")
    assert states(village) == [VisitState.AGREED] * 8


def test_a_friend_who_cannot_promise_every_week_still_comes_once(village: Village) -> None:
    kari, berit = _pair(village)
    kari.texts("BESØK KVAR LAURDAG 14").gets_sms("Eg spør Berit om besøk kvar laurdag kl 14.00")
    village.settle()
    berit.gets_sms("kvar laurdag")
    berit.texts("nei").gets_sms("takk for svaret")
    village.settle()
    kari.gets_sms("Berit kan ikkje love det kvar veke")
    assert [row.state for row in village.rows(Standing)] == [StandingState.REFUSED]
    assert states(village) == []


def test_a_week_is_left_out_by_either_and_the_other_is_told(village: Village) -> None:
    kari, berit = _pair(village)
    berit.texts("BESØK KVAR ONSDAG 14").gets_sms("kvar onsdag")
    village.settle()
    kari.gets_sms("Avtalt er besøk kvar onsdag")
    berit.texts("BESØK AV").gets_sms("er avlyst", "Kari")
    village.settle()
    kari.gets_sms("avlyst", "Berit")
    call = kari.dials().hears("prat, trykk 2").presses("2").hears("besøk, trykk 3").presses("3")
    call.hears("niande desember").presses("4").hears("berre dette besøket", "Slutte med kvar onsdag, trykk 4")
    call.waits(2).presses("1").hears("Besøket er avlyst").hangs_up()
    village.until("12:00", days=1)
    berit.gets_sms("avlyst", "Kari")
    assert states(village) == [VisitState.CANCELLED] * 2 + [VisitState.AGREED] * 6


def test_she_ends_it_by_text_and_her_friend_is_told(village: Village) -> None:
    kari, berit = _pair(village)
    berit.texts("BESØK KVAR ONSDAG 14").gets_sms("kvar onsdag")
    village.settle()
    kari.gets_sms("Avtalt er besøk kvar onsdag")
    kari.texts("FAST AV").gets_sms("slutt med besøk kvar onsdag", "Berit får vite det")
    village.settle()
    berit.gets_sms("Det er ikkje lenger avtalt besøk kvar onsdag kl 14.00, med Kari")
    village.until("12:00", days=1)
    assert set(states(village)) == {VisitState.CANCELLED}


def test_while_a_friend_pauses_the_visits_rest_and_come_back_when_the_pause_is_over(village: Village) -> None:
    kari, berit = _pair(village)
    berit.texts("BESØK KVAR ONSDAG 14").gets_sms("kvar onsdag")
    village.settle()
    kari.gets_sms("Avtalt er besøk kvar onsdag")
    berit.texts("VAKT PAUSE TIL 10.12").gets_sms("10.12")
    village.settle()
    kari.gets_sms("Neste gong er ons 16.12")
    assert states(village) == [VisitState.CANCELLED] * 2 + [VisitState.AGREED] * 6
    berit.texts("VAKT PAUSE AV")
    berit.phone.ignores_everything()
    village.settle()
    kari.gets_sms("Neste gong er ons 2.12")
    assert states(village) == [VisitState.CANCELLED] * 2 + [VisitState.AGREED] * 8


def test_while_she_is_away_the_visits_rest_and_her_friend_is_told(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    berit = village.friend("Berit", of=kari)
    berit.texts("BESØK KVAR ONSDAG 14").gets_sms("kvar onsdag")
    village.settle()
    kari.gets_sms("Avtalt er besøk kvar onsdag")
    kari.texts("BORTE TIL 8.12").texts("JA")
    kari.phone.ignores_everything()
    village.settle()
    assert "8.12" not in berit.gets_sms("Neste gong er ons 9.12")
    assert states(village) == [VisitState.CANCELLED] + [VisitState.AGREED] * 7

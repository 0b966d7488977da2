"""A talk with the same friend at a fixed hour every week."""

from __future__ import annotations

from models import Standing, StandingState, Talk, TalkState
from tests.support.steps.talking import bridged, hears_of_a_talk, the_talk
from tests.support.village import Village, Villager


def _pair(village: Village) -> tuple[Villager, Villager]:
    kari = village.elder("Kari")
    return kari, village.friend("Berit", of=kari)


def _agreed(village: Village) -> tuple[Villager, Villager]:
    """Every Friday at six; it is Thursday afternoon."""
    kari, berit = _pair(village)
    berit.texts("PRAT KVAR FREDAG 18").gets_sms("prat kvar fredag kl 18.00, med Kari", "Kari får vite det")
    village.settle()
    kari.answers().hears("melding").presses("1").hears("Ein prat kvar fredag klokka seks", "Berit", "avtalt").hangs_up()
    return kari, berit


def test_her_friend_is_rung_at_the_hour_and_his_key_rings_her(village: Village) -> None:
    kari, berit = _agreed(village)
    village.until("18:00", days=1).forward(seconds=20)
    call, leg = bridged(village, kari, berit)
    leg.hangs_up()
    call.hears("Korleis var det").presses("1").hears("skyss").presses("4").hears("følgjer opp").presses("2").hangs_up()
    assert the_talk(village).state is TalkState.TALKED


def test_where_her_friend_cannot_this_time_she_is_told_at_once(village: Village) -> None:
    kari, berit = _agreed(village)
    village.until("18:00", days=1).forward(seconds=20)
    hears_of_a_talk(berit).presses("2").is_over()
    village.forward(seconds=20)
    kari.answers().hears("melding").presses("1").hears("Eg fann ingen ledig").hangs_up()
    assert the_talk(village).state is TalkState.NOBODY


def test_she_asks_for_one_by_key_and_hears_leaves_out_and_ends_it_by_key(village: Village) -> None:
    kari, berit = _pair(village)
    call = kari.dials().hears("prat, trykk 2").presses("2").hears("Ein fast prat kvar veke, trykk 4").presses("4")
    call.hears("måndag, trykk 1", "seinare dag, trykk 4").presses("2").hears("Klokka elleve, trykk 1").presses("2")
    call.hears("Ein prat kvar tysdag klokka to", "Stemmer det").waits(2).presses("1").hears("Eg spør Berit").hangs_up()
    village.settle()
    berit.gets_sms("Kari vil gjerne prate med deg på telefon kvar tysdag kl 14.00", "JA eller NEI")
    berit.texts("ja").gets_sms("Takk!")
    village.settle()
    berit.gets_sms("Avtalt er prat kvar tysdag", "PRAT AV")
    kari.answers().hears("melding").presses("1").hears("Ein prat kvar tysdag", "avtalt").hangs_up()
    call = kari.dials().listens()
    call.presses("2").hears("Den faste praten din, trykk 4").presses("4").hears("kvar tysdag", "første desember")
    call.presses("4").hears("hoppe over", "Slutte med kvar tysdag, trykk 4").waits(2).presses("1")
    call.hears("Då hoppar vi over").hangs_up()
    village.settle()
    berit.gets_sms("Neste gong er tys 8.12")
    village.until("14:30", days=5)
    assert village.rows(Talk) == []
    call = kari.dials().listens().presses("2").hears("trykk 4").presses("4").hears("åttande desember").presses("4")
    call.hears("trykk 4").waits(2).presses("4").hears("Du vil slutte").waits(2).presses("1").hears(
        "slutt no"
    ).hangs_up()
    village.settle()
    berit.gets_sms("ikkje lenger avtalt prat kvar tysdag")
    assert [row.state for row in village.rows(Standing)] == [StandingState.ENDED]


def test_either_leaves_one_out_by_text(village: Village) -> None:
    kari, berit = _agreed(village)
    berit.texts("PRAT AV").gets_sms("Då hoppar vi over", "Kari får vite det")
    village.settle()
    kari.answers().hears("melding").presses("1").hears("Neste gong er fredag den fjerde desember").hangs_up()
    village.until("18:30", days=1)
    assert village.rows(Talk) == []


def test_her_friend_writes_down_by_key_what_the_two_have_agreed_and_she_is_told(village: Village) -> None:
    kari, berit = _pair(village)
    call = berit.dials().hears("trykk 5").presses("5").hears("Pratar", "trykk 1").presses("1")
    call.hears("Ingen ventar på ein prat", "avtalt fast prat med nokon, trykk 1").presses("1")
    call.hears("For Kari, trykk 1").presses("1").hears("måndag, trykk 1").presses("2")
    call.hears("Klokka elleve, trykk 1").presses("2")
    call.hears("Ein prat med Kari kvar tysdag klokka to", "Stemmer det").waits(2).presses("1")
    call.hears("Kari får vite det").hangs_up()
    village.settle()
    kari.answers().hears("melding").presses("1").hears("Ein prat kvar tysdag klokka to", "Berit", "avtalt").hangs_up()
    (row,) = village.rows(Standing)
    assert (row.state, row.weekday, row.at) == (StandingState.ON, 1, "14:00")
    berit.phone.ignores_everything()
    call = berit.dials().hears("trykk 5").presses("5").listens().presses("1").hears("Ingen ventar")
    call.does_not_hear("fast prat").hangs_up()

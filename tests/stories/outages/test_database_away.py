"""The database is away: who rings or is rung hears 113 and what is wrong, in their own language, comes to somebody who
can be spoken to, and what was pressed is done once, when it is back."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from app import do_what_was_kept
from carrier.signature import HEADER, sign
from exchange import Phone, PhoneCall
from models import Alert, AlertCause, AlertState, Checkin, CheckinState, Language, Step, Task, TaskKind
from services.standby.keeping import END
from tests.support.builders import DESK, LINE
from tests.support.steps.outage import away, comes_back, standby
from tests.support.village import BASE, Village, Villager

ON_CALL = "+4790000777"


@pytest.fixture(autouse=True)
def kept_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this test."""
    monkeypatch.setenv("KEPT_DIR", str(tmp_path / "kept"))
    return tmp_path / "kept"


def learn(village: Village) -> None:
    """The process has looked at the database lately."""
    with village.write() as session:
        session.merge(village.community).on_call_phone = ON_CALL
    standby(village).refresh()


def rung(village: Village) -> Villager:
    kari = village.elder("Kari", checkin="18:30")
    learn(village)
    village.until("18:30")
    return kari


def on_call_rings(village: Village, call: PhoneCall, *words: str, number: str = ON_CALL) -> Phone:
    """What the caller hears until the telephone rings that they are put through to."""
    phone = village.exchange.phone(number)
    for _ in range(30):
        if phone.rings is None:
            call.waits(1)
    phone.is_rung()
    assert [word for word in words if word not in call.heard] == []
    return phone


def talks(phone: Phone, *, to: Villager, call: PhoneCall) -> None:
    phone.answers().hears("snakke med deg").presses("1").listens().is_talking_with(to.phone)
    call.hangs_up()


@pytest.mark.both_engines
def test_her_3_is_kept_and_she_speaks_with_who_is_on_call(village: Village) -> None:
    kari = rung(village)
    call = kari.answers()
    call.hears("Treng du hjelp, trykk 3")
    with away(village.db):
        call.presses("3")
        words = "Er det fare for liv, ring ein ein tre", "Noko er gale hjå oss", "hugsar det du trykte"
        talks(on_call_rings(village, call, *words), to=kari, call=call)
    assert village.rows(Alert) == []
    assert comes_back(village) == 1
    village.settle()
    assert [alert.cause for alert in village.rows(Alert)] == [AlertCause.NEEDS_HELP]
    assert [row.state for row in village.rows(Checkin)] == [CheckinState.NEEDS_HELP]
    assert comes_back(village) == 0


def test_what_was_pressed_is_done_once_though_it_was_kept_and_sent_again(village: Village, kept_in: Path) -> None:
    kari = rung(village)
    call = kari.answers().hears("trykk 3")
    with away(village.db):
        call.presses("3")
        call.hangs_up()
    files = {path: path.read_bytes() for path in kept_in.glob(f"*{END}")}
    comes_back(village)
    for path, sealed in files.items():
        path.write_bytes(sealed)
    assert comes_back(village) == 1
    assert len(village.rows(Alert)) == 1
    assert len({(step.call_sid, step.n) for step in village.rows(Step)}) == len(village.rows(Step))


def test_her_1_is_kept_and_she_is_let_go_and_not_rung_again(village: Village) -> None:
    kari = rung(village)
    call = kari.answers().hears("trykk 3")
    with away(village.db):
        call.presses("1").hears("hugsar det du trykte", "Ha det bra").is_over()
    comes_back(village)
    village.until("19:30")
    assert village.rows(Checkin)[0].state is CheckinState.WELL
    kari.phone.is_not_rung()


def test_a_3_is_done_before_what_was_pressed_earlier(village: Village) -> None:
    kari, anna = village.elder("Kari", checkin="18:30"), village.elder("Anna", checkin="18:30")
    learn(village)
    village.until("18:30")
    first, second = kari.answers(), anna.answers()
    first.hears("trykk 3")
    with away(village.db):
        first.presses("1").is_over()
        second.presses("3").hangs_up()
    done: list[str] = []
    standby(village).do_what_is_kept(lambda kept: done.append(kept.form["Digits"]))
    assert done == ["3", "1"]


def test_a_1_from_before_a_call_for_help_does_not_take_it_back(village: Village) -> None:
    """She was well, and then she fell."""
    kari = village.elder("Kari", mobile=True, checkin="18:30")
    learn(village)
    village.until("18:30")
    call = kari.answers()
    call.hears("trykk 1")
    with away(village.db):
        call.presses("1").is_over()
        kari.phone.ignores_everything().texts("hjelp meg")
        village.exchange.settle()
    comes_back(village)
    [alert] = village.rows(Alert)
    assert (alert.cause, alert.state) == (AlertCause.NEEDS_HELP, AlertState.HELD)


def test_what_she_pressed_outlives_the_process_unreadably(village: Village, kept_in: Path) -> None:
    kari = rung(village)
    call = kari.answers().hears("trykk 3")
    with away(village.db):
        call.presses("3").hangs_up()
    (file,) = kept_in.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert kari.number.encode() not in file.read_bytes()
    from app import create_app

    village.app = create_app(village.settings, village.db)
    assert comes_back(village) == 1
    assert len(village.rows(Alert)) == 1


@pytest.mark.both_engines
def test_who_rings_in_is_put_through_and_rung_back(village: Village) -> None:
    kari = village.elder("Kari", language=Language.NB)
    learn(village)
    village.until("19:00")
    with away(village.db):
        call = kari.dials()
        words = "God kveld, Kari", "Er det fare for liv, ring én én tre", "Noe er galt hos oss"
        talks(on_call_rings(village, call, *words), to=kari, call=call)
    comes_back(village)
    assert [(row.kind, row.person_id) for row in village.rows(Task)] == [(TaskKind.CALL_BACK, kari.id)]


def test_in_opening_hours_who_rings_in_comes_to_the_desk(village: Village) -> None:
    learn(village)
    village.until("09:30", days=1)
    with away(village.db):
        call = village.stranger().dials(LINE)
        on_call_rings(village, call, "Hei, det er Grendelinja", "ring ein ein tre", number=DESK)
        call.hangs_up()


def test_where_nobody_answers_key_3_is_a_call_for_help(village: Village) -> None:
    kari = village.elder("Kari")
    learn(village)
    village.until("19:00")
    with away(village.db):
        call = kari.dials()
        on_call_rings(village, call).declines()
        call.hears("Eg fekk ikkje tak i nokon", "Treng du hjelp, trykk 3").presses("3")
        on_call_rings(village, call, "hugsar det du trykte")
        call.hangs_up()
    comes_back(village)
    assert [(alert.cause, alert.elder_id) for alert in village.rows(Alert)] == [(AlertCause.NEEDS_HELP, kari.id)]


def test_who_stays_silent_there_is_not_put_through_again(village: Village) -> None:
    kari = village.elder("Kari")
    learn(village)
    village.until("19:00")
    with away(village.db):
        call = kari.dials()
        on_call_rings(village, call).declines()
        call.hears("trykk 3").stays_silent().hears("Ha det bra").is_over()
    village.exchange.phone(ON_CALL).is_not_rung()


def test_who_is_on_call_is_not_put_through_to_their_own_telephone(village: Village) -> None:
    learn(village)
    village.until("19:00")
    with away(village.db):
        call = village.exchange.phone(ON_CALL).dials(LINE)
        on_call_rings(village, call, "ring ein ein tre", number=DESK).declines()
        call.hangs_up()


@pytest.mark.both_engines
def test_who_was_rung_and_heard_only_that_is_rung_again_as_one_we_could_not_reach(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    learn(village)
    village.until("18:30")
    with away(village.db):
        lifted = kari.answers()
        lifted.hears("God kveld, Kari", "ring ein ein tre", "Treng du hjelp, trykk 3", "Elles ringjer vi deg att")
        lifted.hangs_up()
    comes_back(village)
    village.until("18:40")
    kari.answers().hears("trykk 1").presses("1").hears("Godt å høyre").hangs_up()
    assert [row.state for row in village.rows(Checkin)] == [CheckinState.WELL]


def test_her_3_there_is_a_call_for_help(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    learn(village)
    village.until("18:30")
    with away(village.db):
        call = kari.answers().hears("trykk 3").presses("3")
        talks(on_call_rings(village, call), to=kari, call=call)
    comes_back(village)
    assert [alert.cause for alert in village.rows(Alert)] == [AlertCause.NEEDS_HELP]
    assert [row.state for row in village.rows(Checkin)] == [CheckinState.NEEDS_HELP]


def test_her_contact_who_lifts_and_says_yes_then_has_the_alert(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    siri = village.contact("Siri", kari)
    learn(village)
    village.until("18:30")
    call = kari.answers().hears("trykk 3").presses("3").hears("Siri").presses("1").waits(8)
    with away(village.db):
        talks(siri.phone, to=kari, call=call)
    comes_back(village)
    assert village.rows(Alert)[0].taken_by_id == siri.id


def test_who_has_talked_with_the_desk_meanwhile_is_let_go(village: Village) -> None:
    kari = village.elder("Kari")
    learn(village)
    village.until("10:00", days=1)
    call = kari.dials().hears("kva som skjer").presses("0").waits(8)
    leg = village.desk.answers().hears("Vil du ta samtalen").presses("1")
    with away(village.db):
        leg.waits(30).hangs_up()
        call.hears("Takk for no").is_over()
    village.desk.is_not_rung()
    comes_back(village)
    assert village.rows(Task) == []


def test_a_text_is_kept_answered_in_her_language_and_done(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="18:30")
    learn(village)
    village.until("18:31")
    kari.phone.ignores_everything()
    with away(village.db):
        kari.phone.texts("hjelp meg")
        village.exchange.settle()
        kari.gets_sms("Noko er gale hjå oss", "teken vare på", "61 99 90 00", "113")
    comes_back(village)
    assert [alert.cause for alert in village.rows(Alert)] == [AlertCause.NEEDS_HELP]


def test_the_desk_reads_a_kept_text_once_however_many_processes_do_it(village: Village) -> None:
    """Each of them looks every second."""
    kari = village.elder("Kari", mobile=True)
    learn(village)
    with away(village.db):
        kari.phone.ignores_everything().texts("kan nokon sjå til katten min")
        village.exchange.settle()
    both = [*standby(village)._keeper.waiting()] * 2
    for kept in both:
        do_what_was_kept(village.app, kept)
    [told] = [task for task in village.rows(Task) if task.subject.get("failed")]
    assert told.note == "kan nokon sjå til katten min"


def test_a_status_is_answered_so_that_it_may_be_told_again(village: Village) -> None:
    with away(village.db):
        for door, form in (("ivr", {"CallSid": "CA1", "CallStatus": "completed"}), ("sms", {"MessageSid": "SM1"})):
            address = f"/{door}/status?row=1"
            form |= {"MessageStatus": "delivered"}
            signature = sign(village.settings.auth_tokens[0], BASE + address, form)
            answer = village.app.test_client().post(address, data=form, headers={HEADER: signature})
            assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10")

"""What counts as an answer, and which kind of none is told to whom."""

from __future__ import annotations

import sqlalchemy as sa

from exchange import scripted
from models import (
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    Checkin,
    CheckinPlan,
    CheckinState,
    CheckinTry,
    HowAnswers,
    Silence,
    Task,
    TaskKind,
)
from services import tasks
from tests.support.village import Village

MOBILE = "+4791200001"


def is_found_well(village: Village) -> None:
    """Whoever was looked for; nobody else is rung for her sake until the next evening."""
    with village.write() as session:
        session.execute(sa.update(Alert).values(state=AlertState.CLOSED, outcome=AlertOutcome.FOUND_WELL))


def test_a_contact_hears_that_somebody_else_answered(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    village.until("18:30")
    kari.answers().hears("trykk 3").presses("9").hears("feil nummer, trykk 9").presses("9").is_over()
    village.settle()
    assert [row.cause for row in village.rows(Alert)] == [AlertCause.MISSED]
    assert "Nokon annan enn Kari tok telefonen kl 18.30" in siri.phone.inbox[0]


def test_key_9_two_evenings_running_is_no_phone_whose_keys_do_not_come(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    village.desk.ignores_everything()
    for days in (0, 1):
        village.until("18:30", days=days)
        kari.answers().hears("trykk 3").presses("9").hears("feil nummer, trykk 9").presses("9").is_over()
        with village.write() as session:
            for task in session.scalars(sa.select(Task)):
                tasks.done(session, task)
        is_found_well(village)
    kari.phone.ignores_everything()
    assert TaskKind.KEYS_DO_NOT_COME not in [task.kind for task in village.rows(Task)]


def test_a_number_that_does_not_exist_is_the_desks_to_put_right(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    siri = village.contact("Siri", kari)
    for phone in (siri.phone, village.desk):
        phone.ignores_everything()
    village.exchange.unreachable.add(kari.number)
    village.until("18:55")
    assert [task.kind for task in village.rows(Task)] == [TaskKind.WRONG_NUMBER]
    assert [row.cause for row in village.rows(Alert)] == [AlertCause.UNDELIVERABLE]
    assert "kom ikkje gjennom til Kari" in siri.phone.inbox[0]


def test_only_the_hours_it_rang_unanswered_are_told_as_such(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    kari.phone.behaves(scripted.off()).ignores_everything()
    village.until("18:35")
    kari.phone.behaves(scripted.never_answers())
    village.until("19:15")
    assert village.rows(Checkin)[0].state is CheckinState.MISSED
    village.desk.ignores_everything()
    assert "svarte ikkje kl" in siri.phone.inbox[0] and "18.30" not in siri.phone.inbox[0]


def test_a_mailbox_is_not_told_as_an_elder_who_took_the_telephone(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    kari.phone.behaves(scripted.voicemail("Mobilen er slått av. Legg att ei melding.")).ignores_everything()
    village.until("19:00")
    village.desk.ignores_everything()
    assert "Nokon tok telefonen hjå Kari kl 18.30, 18.40 og 18.50, kanskje mobilsvar" in siri.phone.inbox[0]
    siri.dials().hears("Siri").presses("1").hears("kanskje av ein telefonsvarar").hangs_up()


def test_who_was_out_when_the_other_pressed_for_herself_did_not_take_the_telephone(village: Village) -> None:
    kari = village.elder("Kari", number="+4761200001", checkin="18:30")
    per = village.elder("Per", number="+4761200001", checkin="18:30")
    siri = village.contact("Siri", per)
    siri.phone.ignores_everything()
    village.until("18:30")
    kari.answers().hears("For Kari, trykk 1").presses("1").hears("Kari").waits(2).presses("1").listens().hangs_up()
    kari.phone.behaves(scripted.never_answers()).ignores_everything()
    village.until("19:00")
    village.desk.ignores_everything()
    assert [one.silence for one in village.rows(CheckinTry)] == [None, *[Silence.UNANSWERED] * 3]
    assert "Per svarte ikkje kl 18.30, 18.40 og 18.50" in siri.phone.inbox[0]


def test_a_wrong_key_shows_that_her_keys_come_through(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    kari.phone.behaves(scripted.answers_after(3, scripted.presses("7"))).ignores_everything()
    village.desk.ignores_everything()
    for days in (0, 1):
        village.until("19:05", days=days)
        is_found_well(village)
    assert [one.silence for one in village.rows(CheckinTry)] == [Silence.LIFTED] * 6
    assert TaskKind.KEYS_DO_NOT_COME not in [task.kind for task in village.rows(Task)]


def phones_without_keys(village: Village) -> list[str | None]:
    return [task.number for task in village.rows(Task) if task.kind is TaskKind.KEYS_DO_NOT_COME]


def test_who_presses_on_her_other_telephone_does_not_hide_the_one_whose_keys_do_not_come(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30", phone2=MOBILE)
    kari.phone.behaves(scripted.voicemail("Hallo? Hallo?")).ignores_everything()
    village.exchange.phone(MOBILE).behaves(scripted.answers_after(3, scripted.presses("1"))).ignores_everything()
    village.until("19:00")
    assert phones_without_keys(village) == []
    village.until("19:00", days=1)
    assert phones_without_keys(village) == [kari.number]
    assert [row.state for row in village.rows(Checkin) if row.closed_at] == [CheckinState.WELL] * 2


def test_what_the_desk_has_found_out_of_her_keys_is_not_asked_again_for_the_same_evening(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    kari.phone.behaves(scripted.voicemail("Hallo? Hallo?")).ignores_everything()
    village.desk.ignores_everything()
    village.until("19:00")
    is_found_well(village)
    village.until("19:00", days=1)
    assert phones_without_keys(village) == [kari.number]
    with village.write() as session:
        for task in session.scalars(sa.select(Task)):
            tasks.done(session, task)
    kari.dials().hears("trykk 1").presses("1").hangs_up()
    assert phones_without_keys(village) == [kari.number]


def test_his_key_shows_that_the_telephone_they_share_brings_keys(village: Village) -> None:
    village.elder("Ola", number="+4761200001", checkin="17:00")
    kari = village.elder("Kari", number="+4761200001", checkin="18:30")
    for days in (0, 1):
        village.until("17:00", days=days)
        kari.answers().hears("Ola").presses("1").listens().hangs_up()
        kari.phone.behaves(scripted.voicemail("Hallo? Hallo?")).ignores_everything()
        village.until("19:05")
        is_found_well(village)
        kari.phone.behaves(scripted.attended())
    village.desk.ignores_everything()
    assert phones_without_keys(village) == []


def test_who_lifts_in_vain_and_then_rings_the_line_from_there_has_keys_that_come(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    kari.phone.behaves(scripted.voicemail("Hallo? Hallo?")).ignores_everything()
    for days in (0, 1):
        village.until("18:35", days=days)
        kari.dials().hears("trykk 1").presses("1").hangs_up()
    assert [row.state for row in village.rows(Checkin) if row.closed_at] == [CheckinState.WELL] * 2
    assert phones_without_keys(village) == []


def test_who_answers_in_words_is_not_told_by_keys(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    with village.write() as session:
        session.execute(sa.update(CheckinPlan).values(answers=HowAnswers.SPEECH, greeted_at=village.now, tries=1))
    village.until("18:30")
    call = kari.answers().hears("Har du det bra?").says("Nei").hears("seie frå til Siri?").says("Nei")
    call.hears("ikkje sikker").is_over()
    village.forward(minutes=1)
    village.desk.ignores_everything()
    assert "ikkje noko klart svar frå Kari kl 18.30" in siri.phone.inbox[0]
    siri.dials().hears("Siri").presses("1").hears("ikkje noko klart svar").does_not_hear("tast", "Oftast").hangs_up()


def test_who_answers_in_words_has_no_keys_to_lose(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    with village.write() as session:
        session.execute(sa.update(CheckinPlan).values(answers=HowAnswers.SPEECH, greeted_at=village.now, tries=1))
    kari.phone.behaves(scripted.voicemail("Legg att ei melding.")).ignores_everything()
    village.desk.ignores_everything()
    for days in (0, 1):
        village.until("18:35", days=days)
        is_found_well(village)
    assert TaskKind.KEYS_DO_NOT_COME not in [task.kind for task in village.rows(Task)]

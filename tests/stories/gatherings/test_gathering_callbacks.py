"""What the carrier tells of a gathering gets lost, comes twice or in the wrong order, and nobody notices."""

from __future__ import annotations

from twilio.request_validator import RequestValidator

from exchange import PhoneCall
from models import (
    About,
    Change,
    Gathering,
    Outbox,
    Seat,
    SeatState,
)
from tests.support.steps.circle import gathered, seat_of
from tests.support.village import BASE, Village


def a_status(village: Village, gathering: Gathering, call: PhoneCall, event: str, number: int, **more: str) -> None:
    """The carrier tells of somebody in the room, once more or late."""
    (conference,) = village.exchange.rooms.conferences.values()
    target = f"/ivr/gathering-status/{gathering.id}"
    form = {
        "StatusCallbackEvent": event,
        "ConferenceSid": conference.sid,
        "FriendlyName": gathering.room,
        "SequenceNumber": str(number),
        "CallSid": call.record.sid,
        "Muted": "false",
        **more,
    }
    signature = RequestValidator(village.settings.auth_tokens[0]).compute_signature(BASE + target, form)
    answer = village.app.test_client().post(target, data=form, headers={"X-Twilio-Signature": signature})
    assert answer.status_code == 204


def announcements(village: Village, about: About) -> int:
    return len(village.rows(Outbox, about=about, change=Change.ANNOUNCE))


def test_a_join_told_twice_is_announced_once(village: Village) -> None:
    _, (anna, _) = gathered(village, 2)
    (gathering,) = village.rows(Gathering)
    before = announcements(village, About.GATHERING_CAME)
    a_status(village, gathering, anna, "participant-join", 1)
    a_status(village, gathering, anna, "participant-join", 90)
    assert (before, announcements(village, About.GATHERING_CAME)) == (2, 2)


def test_a_leave_told_before_the_join_and_of_a_call_that_is_gone_changes_nothing(village: Village) -> None:
    (_, ola), (anna, second) = gathered(village, 2)
    (gathering,) = village.rows(Gathering)
    second.hangs_up()
    village.forward(seconds=20)
    again = ola.answers().waits(5).presses("1").waits(20)
    a_status(village, gathering, second, "participant-leave", 91, ParticipantCallStatus="completed")
    a_status(village, gathering, second, "participant-join", 92)
    assert seat_of(village, ola).state is SeatState.IN
    anna.is_in_conference("", ola.phone)
    assert not again.ended


def test_a_join_that_is_never_told_is_found_by_the_round(village: Village) -> None:
    village.exchange.faults.add({"fault": "dropped", "kind": "conference"})
    gathered(village, 2)
    village.forward(seconds=40)
    assert {seat.state for seat in village.rows(Seat)} == {SeatState.IN}
    assert announcements(village, About.GATHERING_CAME) == 2


def test_a_call_whose_end_nobody_tells_the_room_of_is_rung_once_more(village: Village) -> None:
    village.exchange.faults.add({"fault": "dropped", "kind": "conference"})
    (_, ola), (_, second) = gathered(village, 2)
    second.hangs_up()
    village.forward(seconds=40)
    ola.answers().hears("Hei att, Ola").presses("2").is_over()

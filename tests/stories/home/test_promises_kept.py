"""What is promised to who rings can be kept: a call back to a telephone that is there, a call when it begins."""

from __future__ import annotations

import pytest

from models import Call, Task
from tests.support.village import BASE, LINE, Village
from tests.support.walk.walking import Walker, new_sid

NO_TELEPHONE = ["client:kari", "sip:kari@example.test", "+1", "+", "", "Telenor", "2440", "+266696687", LINE]


def _rings(village: Village, shown: str) -> Walker:
    form = {"CallSid": new_sid(), "From": shown, "To": LINE, "CallStatus": "in-progress"}
    return Walker(village.app.test_client(), BASE, village.settings.auth_tokens[0], form)


def _said(walker: Walker, target: str, **form: str) -> str:
    document = walker.answers(target, **form)
    assert document is not None
    return " ".join("".join(say.itertext()) for say in document.iter("Say"))


@pytest.mark.parametrize("shown", NO_TELEPHONE)
def test_no_call_back_is_promised_where_no_telephone_is_shown(village: Village, shown: str) -> None:
    walker = _rings(village, shown)
    assert "ringjer deg opp att" not in _said(walker, "/ivr/answer")
    words = _said(walker, "/ivr/stranger?n=1", Digits="0")
    assert "Ring oss gjerne att" in words and "Vi ringjer deg" not in words
    assert village.rows(Task) == []
    assert [row.other_number for row in village.rows(Call)] == [None]


def test_outside_hours_who_shows_no_telephone_is_offered_who_is_on_call_and_no_call_back(village: Village) -> None:
    with village.write() as session:
        session.merge(village.community).on_call_phone = "+4799012399"
    walker = _rings(village, "client:kari")
    _said(walker, "/ivr/answer")
    words = _said(walker, "/ivr/stranger?n=1", Digits="0")
    assert "den som har vakt, trykk 1" in words and "opp att" not in words


def test_the_desk_is_not_promised_that_the_desk_rings(village: Village) -> None:
    call = village.desk.dials(LINE).hears("kva som skjer").does_not_hear("opp att").presses("0")
    call.hears("frå telefonen til Frivilligsentralen").does_not_hear("Vi ringjer deg").is_over()
    village.until("10:00", days=1)
    village.desk.dials(LINE).hears("kva som skjer").presses("0").hears("ingen annan å setje deg over til").is_over()
    assert village.rows(Task) == []


def test_who_has_the_duty_is_put_through_to_the_desk_while_it_is_open(village: Village) -> None:
    with village.write() as session:
        session.merge(village.community).on_call_phone = "+4799012399"
    village.until("10:00", days=1)
    call = village.exchange.phone("+4799012399").dials(LINE).hears("kva som skjer").presses("0").waits(8)
    village.desk.answers().hears("Vil du ta samtalen").presses("1")
    call.hangs_up()


def test_a_stranger_is_not_promised_a_call_when_a_gathering_begins(village: Village) -> None:
    village.activity("Kveldsseto", days=3, at="19:00", place="Telefon")
    call = village.stranger().dials(LINE).hears("kva som skjer").presses("1")
    call.hears("Kveldsseto", "ringjer dei som er påmelde").does_not_hear("ringjer deg").hangs_up()

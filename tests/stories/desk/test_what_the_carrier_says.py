"""What the carrier sends of a caller beside the number stands on the call at the desk: whether it vouches for the
number, and where the call was forwarded from. Nothing of the line hangs on it."""

from __future__ import annotations

import pytest

from models import Call
from tests.stories.desk.test_taken_at_the_desk import signed_in
from tests.support.village import BASE, LINE, Village
from tests.support.walk.walking import Walker, new_sid

FROM = "+4790000999"


def rings_in(village: Village, **sent: str) -> None:
    values = {"CallSid": new_sid(), "From": FROM, "To": LINE, "CallStatus": "in-progress", **sent}
    Walker(village.app.test_client(), BASE, village.settings.auth_tokens[0], values).answers("/ivr/answer")


def shown(village: Village) -> str:
    (call,) = village.rows(Call)
    return signed_in(village, "Marit").get(f"/desk/calls/{call.id}").text


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ("TN-Validation-Passed-A", "går god for nummeret"),
        ("TN-Validation-Passed-B", "går ikkje god for nummeret"),
        ("TN-Validation-Failed-C", "kan vere forfalska"),
    ],
)
def test_whether_the_carrier_vouches_for_the_number(village: Village, sent: str, words: str) -> None:
    rings_in(village, StirVerstat=sent)
    assert words in shown(village)


def test_a_call_that_was_forwarded_says_from_where_and_a_name_that_was_sent_stands_there(village: Village) -> None:
    rings_in(village, ForwardedFrom="+4761200001", CallerName="Kari\x00 Nordmann")
    page = shown(village)
    assert "Sett vidare frå 61 20 00 01" in page and "Kari Nordmann" in page


def test_where_the_carrier_sends_nothing_nothing_is_said(village: Village) -> None:
    rings_in(village, StirVerstat="No-TN-Validation")
    page = shown(village)
    assert "Teleselskapet" not in page and "Sett vidare" not in page

"""Sms in a voice document: a text during a call."""

from __future__ import annotations

from exchange import scripted
from tests.exchange.conformance.rows import ABSENT, ELDER, FRIEND, METHOD, NEXT, SMS, Row, silent, waits
from tests.exchange.conftest import LINE

TO = f' to="{FRIEND}"'

ROWS = [
    Row(
        SMS,
        "the text goes to the number that is told",
        f"<Sms{TO}>Hei</Sms>{NEXT}",
        silent,
        [("/next", {})],
        sends=("Hei",),
    ),
    Row(
        SMS,
        "the action is told of it, and its document goes on with the call",
        f'<Sms{TO} action="/go">Hei</Sms>{NEXT}',
        silent,
        [("/go", {"SmsStatus": "sending", METHOD: "POST"})],
        sends=("Hei",),
    ),
    Row(
        SMS,
        "the action may be asked with GET",
        f'<Sms{TO} action="/go" method="GET">Hei</Sms>',
        silent,
        [("/go", {METHOD: "GET"})],
        sends=("Hei",),
    ),
    Row(
        SMS,
        "without an action the next verb follows",
        f"<Sms{TO}>Hei</Sms><Say>Teksten er send</Say>",
        silent,
        [],
        hears=("Teksten er send",),
        sends=("Hei",),
    ),
    Row(
        SMS,
        "in a call that was placed, the called person is the default",
        "<Sms>Hei</Sms>",
        waits(5),
        [],
        create={"to": FRIEND},
        callee=scripted.answers_after(1),
        sends=("Hei",),
    ),
    Row(
        SMS,
        "its statusCallback is told how the text fares",
        f'<Sms{TO} statusCallback="/st">Hei</Sms><Pause length="5"/>',
        waits(6),
        [("/st", {"SmsStatus": "sent"}), ("/st", {"SmsStatus": "delivered", "To": FRIEND})],
        sends=("Hei",),
    ),
    Row(
        SMS,
        "a number that is none is told as invalid, number 14101",
        '<Sms to="12" action="/go">Hei</Sms>',
        silent,
        [("/go", {"SmsStatus": "invalid"})],
        problem=14101,
    ),
    Row(
        SMS,
        "a sender that is no number is refused, number 14102",
        f'<Sms{TO} from="me" action="/go">Hei</Sms>',
        silent,
        [("/go", {"SmsStatus": "invalid"})],
        problem=14102,
    ),
    Row(
        SMS,
        "a sender that is not the owner's is refused, number 14108",
        f'<Sms{TO} from="{ELDER}" action="/go">Hei</Sms>',
        silent,
        [("/go", {"SmsStatus": "invalid"})],
        problem=14108,
    ),
    Row(
        SMS,
        "a text without words is refused, number 14103",
        f'<Sms{TO} action="/go"/>',
        silent,
        [("/go", {"SmsStatus": "invalid"})],
        problem=14103,
    ),
    Row(
        SMS,
        "the owner's number may be told as the sender",
        f'<Sms{TO} from="{LINE}">Hei</Sms>{NEXT}',
        silent,
        [("/next", {"SmsSid": ABSENT})],
        sends=("Hei",),
    ),
    Row(SMS, "it is deprecated, and said to be", f"<Sms{TO}>Hei</Sms>", silent, [], warns="deprecated", sends=("Hei",)),
]

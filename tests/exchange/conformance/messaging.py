"""A text that comes in, and the document it is answered with."""

from __future__ import annotations

from tests.exchange.conformance.rows import FRIEND, MESSAGE, MESSAGE_REDIRECT, MESSAGING, METHOD, OTHER, TextRow
from tests.exchange.conftest import LINE

HI = ((FRIEND, "Hei"),)

ROWS = [
    TextRow(MESSAGE, "its words go back to who wrote", "<Message>Hei</Message>", replies=HI),
    TextRow(MESSAGE, "its words may stand in a Body", "<Message><Body>Hei</Body></Message>", replies=HI),
    TextRow(MESSAGE, "to may name somebody else", f'<Message to="{OTHER}">Hei</Message>', replies=((OTHER, "Hei"),)),
    TextRow(MESSAGE, "from may name the owner's number", f'<Message from="{LINE}">Hei</Message>', replies=HI),
    TextRow(
        MESSAGE,
        "several are sent in order",
        "<Message>Ein</Message><Message>To</Message>",
        replies=((FRIEND, "Ein"), (FRIEND, "To")),
    ),
    TextRow(
        MESSAGE,
        "its statusCallback is told how the text fares",
        '<Message statusCallback="/st">Hei</Message>',
        replies=HI,
        then=[("/st", {"MessageStatus": "sent"}), ("/st", {"MessageStatus": "delivered", METHOD: "POST"})],
    ),
    TextRow(MESSAGE, "a number that is none is refused, number 14101", '<Message to="12">Hei</Message>', problem=14101),
    TextRow(
        MESSAGE,
        "a sender that is not the owner's is refused, number 14102",
        f'<Message from="{OTHER}">Hei</Message>',
        problem=14102,
    ),
    TextRow(MESSAGE, "a message without words is refused, number 14103", "<Message/>", problem=14103),
    TextRow(MESSAGING, "an empty Response answers nothing", ""),
    TextRow(MESSAGING, "plain text is sent as it stands", (200, "text/plain", "Hei"), replies=HI),
    TextRow(MESSAGING, "an empty body answers nothing", (200, "text/plain", "")),
    TextRow(MESSAGING, "a verb for calls is refused, number 14110", "<Say>Hei</Say>", problem=14110),
    TextRow(MESSAGING, "an HTTP error is told, number 11200", (500, "text/plain", "no"), problem=11200),
    TextRow(MESSAGING, "a document that is no XML is told, number 12100", "<Message>Hei", problem=12100),
    TextRow(
        MESSAGE_REDIRECT,
        "another document is asked for, and carried out",
        "<Redirect>/more</Redirect>",
        then=[("/more", {"Body": "Hei", METHOD: "POST"})],
        pages={"/more": "<Message>Hei</Message>"},
        replies=HI,
    ),
    TextRow(
        MESSAGE_REDIRECT,
        "it may be asked with GET",
        '<Redirect method="GET">/more</Redirect>',
        then=[("/more", {METHOD: "GET"})],
    ),
    TextRow(
        MESSAGE_REDIRECT,
        "what stands before it is sent, what follows it is never reached",
        "<Message>Hei</Message><Redirect>/more</Redirect><Message>Aldri</Message>",
        then=[("/more", {})],
        replies=HI,
    ),
]

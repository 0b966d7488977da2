"""The verbs that speak, wait, redirect and end."""

from __future__ import annotations

from tests.exchange.conformance.rows import (
    GATHER,
    HANGUP,
    METHOD,
    NEXT,
    ONE,
    PAUSE,
    PLAY,
    REDIRECT,
    REJECT,
    RESPONSE,
    SAY,
    Row,
    silent,
)

ROWS = [
    Row(RESPONSE, "an empty document ends the call", "", silent, [], ends="completed"),
    Row(RESPONSE, "the call ends with the document", "<Say>Ha det</Say>", silent, [], ends="completed"),
    Row(
        SAY, "verbs run in order", "<Say>Ein</Say><Say>To</Say>", lambda call: call.hears("ein", "to"), [], "completed"
    ),
    Row(SAY, "loop repeats", '<Say loop="2">Ein</Say>', lambda call: call.hears("ein"), [], "completed"),
    Row(PAUSE, "waits its length", '<Pause length="9"/>', lambda call: call.waits(8.9), [], "ringing"),
    Row(PAUSE, "a second unless told", "<Say>a</Say><Pause/>" + NEXT, lambda call: call.waits(1.4), [], "in-progress"),
    Row(
        PAUSE,
        "as the first verb it waits before the call is picked up",
        "<Pause/><Reject/>",
        lambda call: call.waits(2),
        [],
        ends="no-answer",
    ),
    Row(REDIRECT, "goes on with the other document", NEXT, silent, [("/next", {})], ends="completed"),
    Row(
        REDIRECT,
        "what follows it is never reached",
        NEXT + "<Say>Aldri</Say>",
        lambda call: call.does_not_hear("aldri"),
        [("/next", {})],
    ),
    Row(
        REDIRECT,
        "its query is kept",
        "<Redirect>/next?n=2&amp;w=a%2Fb</Redirect>",
        silent,
        [("/next", {})],
    ),
    Row(
        REDIRECT,
        "the other document may be asked for with GET",
        '<Redirect method="GET">/next</Redirect>',
        silent,
        [("/next", {METHOD: "GET"})],
    ),
    Row(HANGUP, "ends the call", "<Hangup/>" + NEXT, silent, [], ends="completed"),
    Row(REJECT, "a refused call ends as no-answer", "<Reject/>", silent, [], ends="no-answer"),
    Row(REJECT, "with reason busy it ends as busy", '<Reject reason="busy"/>', silent, [], ends="busy"),
    Row(PLAY, "runs like speech", "<Play>/a.mp3</Play>" + NEXT, silent, [("/next", {})]),
    Row(PLAY, "digits are tones", '<Play digits="12"/>' + NEXT, silent, [("/next", {})]),
    Row(
        GATHER,
        "keys pressed before it begins are not kept for the next one",
        "<Say>Vent litt no</Say>" + ONE + NEXT,
        lambda call: call.presses("1").stays_silent(),
        [("/next", {})],
    ),
]

"""What a document comes as, what it is asked with, and where addresses lead."""

from __future__ import annotations

from tests.exchange.conformance.rows import ELDER, METHOD, NEXT, REDIRECT, REQUEST, RESPONSE, Row, silent, waits
from tests.exchange.conftest import BASE, LINE, SID

SAID = "<Response><Say>Hei på deg</Say></Response>"

ROWS = [
    Row(
        REQUEST,
        "an incoming call is asked about while it rings, with account, numbers, direction and version",
        "",
        silent,
        first={
            "CallStatus": "ringing",
            "Direction": "inbound",
            "From": ELDER,
            "To": LINE,
            "Caller": ELDER,
            "Called": LINE,
            "AccountSid": SID,
            "ApiVersion": "2010-04-01",
            METHOD: "POST",
        },
    ),
    Row(
        REQUEST,
        "once it was answered, requests say in-progress",
        "<Say>a</Say>" + NEXT,
        waits(2),
        [("/next", {"CallStatus": "in-progress"})],
    ),
    Row(RESPONSE, "application/xml is read", (200, "application/xml", SAID), waits(2), hears=("Hei på deg",)),
    Row(
        RESPONSE,
        "text/xml with a character set is read",
        (200, "text/xml; charset=utf-8", SAID),
        waits(2),
        hears=("Hei på deg",),
    ),
    Row(RESPONSE, "text/html is read as a document", (200, "text/html", SAID), waits(2), hears=("Hei på deg",)),
    Row(RESPONSE, "plain text is spoken", (200, "text/plain", "Hei på deg"), waits(2), hears=("say       Hei på deg",)),
    Row(RESPONSE, "sound is played", (200, "audio/mpeg", "…"), waits(5), hears=(f"play      {BASE}/voice",)),
    Row(
        RESPONSE,
        "comments and an XML declaration change nothing",
        (200, "text/xml", f'<?xml version="1.0" encoding="UTF-8"?><!-- hei -->{SAID}'),
        waits(2),
        hears=("Hei på deg",),
    ),
    Row(
        RESPONSE,
        "an empty Response ends the call without a problem",
        (200, "text/xml", "<Response/>"),
        silent,
        ends="completed",
    ),
    Row(
        REDIRECT,
        "an address beginning with a slash is read from the host",
        "<Redirect>/deep/a/doc</Redirect>",
        silent,
        [("/deep/a/doc", {}), ("/next", {})],
        pages={"/deep/a/doc": NEXT},
    ),
    Row(
        REDIRECT,
        "a bare name is read from the document's folder",
        "<Redirect>/deep/a/doc</Redirect>",
        silent,
        [("/deep/a/doc", {}), ("/deep/a/other", {})],
        pages={"/deep/a/doc": "<Redirect>other</Redirect>"},
    ),
    Row(
        REDIRECT,
        "two dots go up a folder",
        "<Redirect>/deep/a/doc</Redirect>",
        silent,
        [("/deep/a/doc", {}), ("/deep/other", {})],
        pages={"/deep/a/doc": "<Redirect>../other</Redirect>"},
    ),
    Row(
        REDIRECT, "a whole address is taken as it stands", f"<Redirect>{BASE}/next</Redirect>", silent, [("/next", {})]
    ),
    Row(
        REDIRECT, "blanks around the address do not count", "<Redirect>\n  /next\n</Redirect>", silent, [("/next", {})]
    ),
]

"""Whatever is sent to any webhook or page, nothing is a 500, and what should be a document is one.

Requests are drawn by lot, the same in every run, and others on each engine; `bin/test --long` draws sixty of each kind
on each. `GRENDELINJA_EXAMPLES=2000` draws so many each time.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode
from xml.etree import ElementTree as ET
from zlib import crc32

import pytest
import sqlalchemy as sa
from flask import Flask
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from werkzeug.routing import Rule

from ivr.engine.screens import ARRIVALS, SCREENS
from models import Occurrence, Person
from services.demonstration import LINE
from tests.hostile.conftest import Carrier
from tests.support import amounts
from tests.support.browser import forms
from tests.support.desk import Desk

EXAMPLES = amounts.examples(13, 60)
SEARCHING = "GRENDELINJA_EXAMPLES" in os.environ
ROOT = Path(__file__).resolve().parents[2]

ODD_WORDS = [*" 0123*-æ٣👵\0\x01\u2028", "", "-1", "1" * 30, "9" * 20, "1.5", "a\0b", "a" * 5000, "0" * 40]
ODD_WORDS += ["08:00+02:00", "25:99", "00:00", "23:59", "2026-13-40", "9999-12-31", "0001-01-01", "2026-11-30"]
ODD_WORDS += ["http://[", "//elsewhere.test", "nn", "yes", "on", "JA", "STOPP", "anonymous", "+4761999001", "112"]
ODD_WORDS += ["<Say>", "{'a': 1}", "[]", "null", "%s%n", "'; --", "{ $x }"]
ODD = st.one_of(st.sampled_from(ODD_WORDS), st.text(max_size=30), st.integers(-10, 10**12).map(str))
NUMBERS = st.one_of(st.integers(0, 40), st.sampled_from([4711, 10**9, 2**31, 2**63, 10**30])).map(str)
FIELDS_OF_THE_CARRIER = ["CallSid", "From", "To", "CallStatus", "Direction", "Digits", "SpeechResult", "Timestamp"]
FIELDS_OF_THE_CARRIER += ["ParentCallSid", "DialCallStatus", "DialBridged", "RecordingSid", "RecordingDuration", "Word"]
FIELDS_OF_THE_CARRIER += ["ConferenceSid", "StatusCallbackEvent", "SequenceNumber", "Muted", "ParticipantCallStatus"]
FIELDS_OF_THE_CARRIER += ["MessageSid", "SmsSid", "MessageStatus", "ErrorCode", "Body"]
USUAL = {
    "CallSid": "CA1",
    "From": "+4761219999",
    "To": LINE,
    "CallStatus": "in-progress",
    "Direction": "inbound",
    "MessageSid": "SM1",
    "MessageStatus": "sent",
    "Body": "KVA SKJER",
    "ConferenceSid": "CF1",
    "StatusCallbackEvent": "participant-join",
}
FIELDS_OF_OUR_FORMS = sorted(
    {
        name
        for page in (ROOT / "web").rglob("*.html")
        for name in re.findall(r'name="([a-z_0-9-]+)"', page.read_text())
        if name != "csrf"
    }
    | {f"{end}{day}" for end in ("starts", "ends", "opens-", "closes-") for day in range(7)}
)
Sent = tuple[str, str, dict[str, str]]
LOT = settings(
    max_examples=EXAMPLES,
    database=None,
    phases=(Phase.generate, *((Phase.shrink,) if SEARCHING else ())),
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)


def by_lot(engine: str, tried: Callable[..., None], **what: st.SearchStrategy[Any]) -> None:
    """Tries `tried` with what is drawn for it, in each engine's own course."""
    seed(crc32(engine.encode()))(LOT(given(**what)(tried)))()


def path_of(rule: Rule, draw: st.DrawFn) -> str:
    """The rule's path with an id, a name or an address of ours, or something odd, for each of its parts."""
    path = rule.rule
    for part in re.findall(r"<[^>]+>", path):
        if part.startswith("<int:"):
            value = draw(NUMBERS)
        elif part == "<path:address>":
            name = draw(st.sampled_from(sorted([*SCREENS, *ARRIVALS])))
            value = "/".join([name, *draw(st.lists(NUMBERS, max_size=3))])
        else:
            value = quote(draw(ODD), safe="") or "x"
        path = path.replace(part, value, 1)
    return path


def query(draw: st.DrawFn, names: list[str]) -> str:
    said = draw(st.dictionaries(st.sampled_from(names), st.one_of(NUMBERS, ODD), max_size=2))
    return f"?{urlencode(said)}" if said else ""


@pytest.mark.both_engines
def test_any_webhook_the_carrier_signs(line: Flask, carrier: Carrier, desk: Desk) -> None:
    rules = sorted((r for r in line.url_map.iter_rules() if r.endpoint.startswith(("ivr.", "sms."))), key=str)

    @st.composite
    def webhook(draw: st.DrawFn) -> tuple[str, dict[str, str]]:
        target = path_of(draw(st.sampled_from(rules)), draw) + query(draw, ["n", "row", "language"])
        odd = draw(st.dictionaries(st.sampled_from(FIELDS_OF_THE_CARRIER), ODD, max_size=4))
        left_out = draw(st.sets(st.sampled_from(sorted(USUAL)), max_size=3))
        return target, {k: v for k, v in (USUAL | odd).items() if k not in left_out}

    def is_answered(sent: tuple[str, dict[str, str]]) -> None:
        answer = carrier.posts(*sent)
        assert answer.status_code < 500
        if answer.status_code == 200:
            assert ET.fromstring(answer.data).tag == "Response"  # noqa: S314 our own words

    by_lot(desk.db.engine.name, is_answered, sent=webhook())


@pytest.mark.both_engines
def test_any_form_and_address_at_the_desk(line: Flask, desk: Desk) -> None:
    rules = sorted(
        (r for r in line.url_map.iter_rules() if not r.endpoint.startswith(("ivr.", "sms.", "login.sign_out"))), key=str
    )

    @st.composite
    def asked(draw: st.DrawFn) -> Sent:
        rule = draw(st.sampled_from(rules))
        method = draw(st.sampled_from(sorted((rule.methods or set()) - {"OPTIONS"})))
        form = draw(st.dictionaries(st.sampled_from(FIELDS_OF_OUR_FORMS), ODD, max_size=8))
        return method, path_of(rule, draw) + query(draw, ["q", "then", "page"]), form

    def is_answered(sent: Sent) -> None:
        _comes_in(desk)
        method, target, form = sent
        answer = desk.post(target, **form) if method == "POST" else desk.client.open(target, method=method)
        assert answer.status_code < 500 or target.startswith("/ready")

    by_lot(desk.db.engine.name, is_answered, sent=asked())


def _comes_in(desk: Desk) -> None:
    """Where what was tried before has signed her out."""
    if desk.client.get("/desk/more").status_code != 200:
        desk.signs_in()


PLACE = st.integers(0, 999)


@pytest.mark.both_engines
def test_any_field_of_any_form_that_is_shown(line: Flask, desk: Desk) -> None:
    """Each form as it stands on its page, with a few fields changed."""

    def is_answered(page: int, place: int, changes: list[tuple[int, str]]) -> None:
        _comes_in(desk)
        pages = _pages(desk)
        shown = forms.on(desk.client.get(pages[page % len(pages)]).text, pages[page % len(pages)])
        shown = [form for form in shown if "logout" not in form.action]
        if not shown:
            return
        form = shown[place % len(shown)]
        names = sorted(form.fields) or ["x"]
        changed = {names[at % len(names)]: odd for at, odd in changes}
        assert desk.post(form.action, **{**form.fields, **changed}).status_code < 500

    changes = st.lists(st.tuples(PLACE, ODD), max_size=3)
    by_lot(desk.db.engine.name, is_answered, page=PLACE, place=PLACE, changes=changes)


def _pages(desk: Desk) -> list[str]:
    with desk.db.read() as session:
        people = session.scalars(sa.select(Person.id).order_by(Person.id).limit(8)).all()
        occurrences = session.scalars(sa.select(Occurrence.id).order_by(Occurrence.id).limit(3)).all()
    shut_us_out = ("/desk/users", "/desk/account", "/desk/login")
    alone = {
        rule.rule for rule in desk.app.url_map.iter_rules() if "GET" in (rule.methods or set()) and "<" not in rule.rule
    }
    return [
        *sorted(page for page in alone if page.startswith("/desk") and not page.startswith(shut_us_out)),
        *(f"/desk/people/{one}{page}" for one in people for page in ("", "/evening", "/edit", "/duty")),
        *(f"/desk/activities/{one}" for one in occurrences),
    ]

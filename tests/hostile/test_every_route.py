"""Every route by every method, for everybody who may come to a door: what the route says about itself holds.

Which role at the desk sees which page is held by the test of that table; here are those whom no role lets in, and the
methods no route has.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

import pytest
from flask import Flask
from werkzeug.routing import Rule

from tests.hostile.conftest import Carrier
from tests.support import amounts
from tests.support.desk import Desk
from tests.unit.frame.test_door import OPEN_TO_ALL, path_of
from web.frame import who

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "X")
BY_THE_CARRIER = ("ivr.", "sms.")


def rules(app: Flask) -> list[Rule]:
    return sorted(app.url_map.iter_rules(), key=str)


def of_the_desk(app: Flask) -> Iterator[tuple[Rule, str]]:
    """Routes for whoever is signed in, each with its methods."""
    for rule in rules(app):
        if who.of(rule.endpoint) in (who.Who.OWN, who.Who.ARRANGER):
            continue
        if rule.endpoint not in OPEN_TO_ALL and not rule.endpoint.startswith((*BY_THE_CARRIER, "login.")):
            yield from ((rule, method) for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}))


def unnamed(app: Flask) -> Iterator[tuple[Rule, str]]:
    """Each route with a method it does not name, the next with the next: what refuses it knows none of them apart.
    With `bin/test --long` each route with all of them."""
    turn = cycle(METHODS)
    for rule in rules(app):
        known = rule.methods or set()
        if amounts.LONG:
            yield from ((rule, method) for method in METHODS if method not in known)
        else:
            yield rule, next(method for method in turn if method not in known)


@pytest.fixture
def _pages_unwritten(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands on a page that refuses somebody is no matter here (`tests/unit/frame/test_errors.py`)."""
    monkeypatch.setattr("web.frame.desk.render_template", lambda *_, **__: "")


@pytest.mark.usefixtures("_pages_unwritten")
def test_a_method_a_route_does_not_name_is_no_way_in(line: Flask, coordinator: Desk) -> None:
    otherwise = []
    for rule, method in unnamed(line):
        status = coordinator.client.open(path_of(rule), method=method).status_code
        named_by_another = status in (200, 302, 303, 400, 401, 403, 404, 409) and _named(line, path_of(rule), method)
        if status not in (404, 405) and not named_by_another:
            otherwise.append((rule.rule, method, status))
    assert otherwise == []


def _named(app: Flask, path: str, method: str) -> bool:
    return bool(method in app.url_map.bind("line.test").allowed_methods(path))


def test_every_webhook_refuses_everybody_but_the_carrier(line: Flask, carrier: Carrier, coordinator: Desk) -> None:
    let_in = []
    for rule in rules(line):
        if not rule.endpoint.startswith(BY_THE_CARRIER):
            continue
        path = path_of(rule)
        unsigned = [line.test_client().post(path), coordinator.post(path, CallSid="CA1")]
        forged = [carrier.posts(path, {"CallSid": "CA1"}, signed=word) for word in ("", "x", "æ", "a" * 5000)]
        let_in += [(rule.rule, answer.status_code) for answer in (*unsigned, *forged) if answer.status_code != 403]
    assert let_in == []


def test_every_link_that_is_none_is_closed(line: Flask) -> None:
    linked = [rule for rule in rules(line) if "<token>" in rule.rule]
    assert linked
    for rule in linked:
        assert line.test_client().get(path_of(rule)).status_code in (404, 405), rule.rule

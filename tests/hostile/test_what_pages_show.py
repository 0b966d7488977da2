"""Names and words that are markup, through every page of the desk: read as they were written, and never as a page.

The same walk hands every page what `url_for` takes for itself, which makes no address of ours another, and sees that
every page that shows somebody by name notes it in the audit: whom it is about, or, of a list that is no one person's,
that it was read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from markupsafe import escape
from werkzeug.test import TestResponse

from models import Activity, Base, Community, DeskUser, MunicipalContact, Organiser, Person, Place
from services.desk import audit
from tests.hostile import test_another_community as walk
from tests.support.desk import Desk

MARKUP = "\"'><img src=x onerror=alert(1)>"
INLINE = re.compile(rb"<[^>]+\s(?:style|on[a-z]+)=|<script(?![^>]*\ssrc=)", re.IGNORECASE)
QUOTED = re.compile(rb'"[^"]*"')
NAMED = {
    Person: ("first_name", "last_name"),
    Place: ("name",),
    Activity: ("title",),
    Organiser: ("name",),
    MunicipalContact: ("name", "what_for"),
    DeskUser: ("name",),
    Community: ("name",),
}
TAKEN = "endpoint=x&_external=1&_scheme=javascript&_method=POST&_anchor=x"
"""What `url_for` takes for itself; whichever of them is handed on to it breaks the page, or leads elsewhere."""
CALLED_BY = {"/desk/organisers": "the name of whom an organiser is rung at stands for the organiser"}
OF_ALL = frozenset({"read_board", "read_people", "read_calls", "read_round", "read_volunteers", "read_audit"})
"""What is noted of a whole list, about nobody alone."""


@dataclass
class Seen:
    """What the pages have shown, and what was wrong with them."""

    named: Mapping[str, int]
    noted: list[tuple[str, int | None]] = field(default_factory=list)
    read: int = 0
    shown: int = 0
    escaped: int = 0
    wrong: list[tuple[str, list[bytes]]] = field(default_factory=list)
    elsewhere: list[tuple[str, int]] = field(default_factory=list)
    unseen: dict[str, set[str]] = field(default_factory=dict)

    def look(self, path: str, answer: TestResponse) -> None:
        assert answer.status_code < 500, path
        if answer.mimetype != "text/html" or answer.status_code == 302:
            return
        self.escaped += MARKUP[3:].encode() not in answer.data and b"&lt;img src=x" in answer.data
        tags = QUOTED.sub(b'""', answer.data)
        if b"<img src=x" in answer.data or b'"javascript:' in answer.data or INLINE.search(tags):
            self.wrong.append((path, INLINE.findall(tags)[:1]))
        if b'href="javascript' in answer.data or b'href="http' in answer.data:
            self.elsewhere.append((path, answer.status_code))
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"], path

    def look_who_is_noted(self, path: str, answer: TestResponse) -> None:
        on_it = {name for name in self.named if name.encode() in answer.data}
        self.read += answer.status_code == 200
        self.shown += bool(on_it)
        about = {person_id for _, person_id in self.noted}
        if path not in CALLED_BY and not OF_ALL & {action for action, person_id in self.noted if person_id is None}:
            missing = {name for name in on_it if self.named[name] not in about}
            self.unseen |= {path: missing} if missing else {}


@pytest.mark.slow
def test_nothing_becomes_markup_no_filter_an_address_of_ours_and_every_look_is_noted(
    line: Flask, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs, seen = _written_as_markup(desk, monkeypatch)
    _remember(seen, monkeypatch)
    asked = list(walk.paths_of(line, theirs))
    pages = [(path, fields) for method, path, fields in asked if method == "GET"]
    for path, _ in pages:
        seen.noted.clear()
        answer = desk.client.get(f"{path}?{TAKEN}")
        seen.look(path, answer)
        seen.look_who_is_noted(path, answer)
    typed = dict.fromkeys((*walk.FILLED, "title", "name", "number", "note", "controller_name"), MARKUP)
    for method, path, fields in asked:
        if method != "GET":
            seen.look(path, desk.post(path, **{**typed, **fields}))
    alone = {rule.rule for rule in line.url_map.iter_rules() if not rule.arguments}
    for path, fields in pages:
        if path in alone:
            seen.look(path, desk.client.get(path, query_string={**fields, "month": MARKUP, "kind": MARKUP}))
    assert (seen.wrong, seen.elsewhere, seen.unseen) == ([], [], {})
    assert seen.escaped > walk.READABLE
    assert seen.read > walk.READABLE
    assert seen.shown > walk.READABLE


def _written_as_markup(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> tuple[dict[type[Base], Any], Seen]:
    monkeypatch.setattr(walk, "SECRET", MARKUP)
    with desk.db.write() as session:
        kari, berit = desk.person(session, "Kari"), desk.person(session, "Berit")
        filled = walk.Filled(session)
        filled.all(kari.community_id, kari, berit)
        for kind, names in NAMED.items():
            for row in session.scalars(sa.select(kind)):
                for name in names:
                    setattr(row, name, f"{MARKUP}{row.id}")
        named = {str(escape(each.full_name)): each.id for each in session.scalars(sa.select(Person))}
        named |= {each.full_name.replace('"', '""'): each.id for each in session.scalars(sa.select(Person))}
        return {kind: filled.ids[kind.__tablename__] for kind in walk.OF_THEIRS}, Seen(named)


def _remember(seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    look = audit._look

    def remembered(community_id: int, actor: str, action: str, person_id: int | None) -> dict[str, Any]:
        seen.noted.append((action, person_id))
        return look(community_id, actor, action, person_id)

    monkeypatch.setattr(audit, "_look", remembered)

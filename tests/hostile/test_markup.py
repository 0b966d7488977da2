"""Names and words that are markup, through every page of the desk: read as they were written, and never as a page."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa
from flask import Flask

from models import Activity, Community, DeskUser, MunicipalContact, Organiser, Person, Place
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


def test_no_name_and_no_word_becomes_markup(line: Flask, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "SECRET", MARKUP)
    with desk.db.write() as session:
        kari, berit = desk.person(session, "Kari"), desk.person(session, "Berit")
        filled = walk.Filled(session)
        filled.all(kari.community_id, kari, berit)
        theirs = {kind: filled.ids[kind.__tablename__] for kind in walk.OF_THEIRS}
        for kind, names in NAMED.items():
            for row in session.scalars(sa.select(kind)):
                for name in names:
                    setattr(row, name, f"{MARKUP}{row.id}")
    typed = dict.fromkeys((*walk.FILLED, "title", "name", "number", "note", "controller_name"), MARKUP)
    seen, wrong = 0, []
    for method, path, fields in walk.paths_of(line, theirs):
        answer = (
            desk.client.get(path, query_string={**fields, "month": MARKUP, "kind": MARKUP})
            if method == "GET"
            else desk.post(path, **{**typed, **fields})
        )
        if answer.mimetype == "text/html" and answer.status_code != 302:
            seen += MARKUP[3:].encode() not in answer.data and b"&lt;img src=x" in answer.data
            tags = QUOTED.sub(b'""', answer.data)
            if b"<img src=x" in answer.data or b'"javascript:' in answer.data or INLINE.search(tags):
                wrong.append((method, path, INLINE.findall(tags)[:1]))
            assert "default-src 'self'" in answer.headers["Content-Security-Policy"], path
    assert wrong == []
    assert seen > walk.READABLE

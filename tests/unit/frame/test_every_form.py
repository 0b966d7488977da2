"""Every form there is at the desk, sent as it stood on its page: the next page says that it is saved, and sent a second
time it changes nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest
from werkzeug.test import TestResponse

from models import Audit, DeskSession, SentForm, Tries
from tests.support import counting
from tests.support.browser.sending import (
    A_FILE,
    AT_THE_DOOR,
    ELSEWHERE,
    FIRST,
    LAST,
    WITH_A_SECRET,
    Form,
    endpoint,
    forms,
    found,
    pages,
)
from tests.support.desk import Desk
from web.frame import who
from web.frame.sent import once

TABLE = re.compile(r"(?:INTO|FROM|UPDATE) (\w+)")
TOLD = 'class="g-said"'
COUNTED_BY_ITSELF = {table.__tablename__ for table in (Audit, DeskSession, SentForm, Tries)}
ANSWERS_WITH_A_PAGE = {"feeds.make", "own_feeds.make_for_person", "own_feeds.make_mine", "users.invite", "users.reset"}
ANSWERS_WITH_A_PAGE |= {"duty.save", "desk_duty.save"}
"""What is made is shown this once; and a week that is saved as it stands stays as it stands, in other rows."""


@dataclass
class Sender:
    """Sends forms, and looks once at each page they lead to whether it tells what was done before it."""

    desk: Desk
    tell: set[str] = field(default_factory=set)

    def send(self, form: Form) -> TestResponse:
        """With nothing left to be told of what was sent before."""
        self._told_before()
        return self.desk.client.post(form.action, data=form.fields)

    def _told_before(self) -> bool:
        with self.desk.client.session_transaction() as session:
            return bool(session.pop("_flashes", None))

    def says_so(self, answer: TestResponse) -> bool:
        if answer.status_code != 302:
            return answer.status_code == 200 and ('role="status"' in answer.text or "lagra" in answer.text)
        to = answer.headers["Location"]
        if to in self.tell:
            return self._told_before()
        page = self.desk.client.get(to)
        told = page.status_code == 200 and TOLD in page.text
        self.tell |= {to} if told else set()
        return told

    def is_done_once(self, form: Form, first: TestResponse) -> bool:
        with counting.asked(self.desk.db) as asked:
            second = self.desk.client.post(form.action, data=form.fields)
        led = (first.status_code, first.headers.get("Location")) == (second.status_code, second.headers.get("Location"))
        return led and {TABLE.split(each)[1] for each in asked.changes} <= COUNTED_BY_ITSELF


@pytest.mark.slow
def test_every_form_says_that_it_is_saved_and_whatever_is_sent_twice_is_done_once(desk: Desk) -> None:
    every = {rule.endpoint for rule in desk.app.url_map.iter_rules() if "POST" in (rule.methods or ())}
    there = pages(desk)
    stands = {endpoint(desk, form): (page, form) for page in reversed(there) for form in reversed(forms(desk, page))}
    asked = {name for name in stands if who.of(name) in who.ASKED_AT_ANY_DOOR}
    asked |= {name for name in stands if name.partition(".")[0] in once.CHANGES_WHO_IS_HERE}
    to_be_said = every - ELSEWHERE
    once_only = set(stands) - asked - AT_THE_DOOR - A_FILE - WITH_A_SECRET - ANSWERS_WITH_A_PAGE
    silent, twice, without, sent = {}, [], [], 0
    sender = Sender(desk)
    for name in sorted(
        to_be_said | once_only, key=lambda name: (name != FIRST, name in LAST, name not in to_be_said, name)
    ):
        page, form = stands.get(name, (None, None))
        first = sender.send(form) if form else None
        if (
            form is None
            or first is None
            or first.status_code >= 400
            or (name in to_be_said and not sender.says_so(first))
        ):
            form = found(desk, [*filter(None, [page]), *(there if name in to_be_said else ())], name)
            if form is None:
                assert name not in to_be_said, f"no page has the form of {name}"
                continue  # another form has taken it away
            first = sender.send(form)
            if name in to_be_said and not sender.says_so(first):
                silent[name] = first.status_code
        if name in once_only and once.FIELD not in form.fields:
            without.append(name)
        if name in once_only and once.FIELD in form.fields and first.status_code < 400:
            sent += 1
            twice += [] if sender.is_done_once(form, first) else [name]
    assert (silent, twice, without) == ({}, [], [])
    assert sent > 30

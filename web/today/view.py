"""Today: what needs a person, the most urgent first, each with the one thing to do about it."""

from __future__ import annotations

from typing import Any

from flask import abort, g, request, url_for

import clock
from locales.speech import day_in_full
from models import FINAL_OUTCOMES, AlertOutcome, DoneWhy
from services.desk.today import board as boards
from services.desk.today import live as lives
from services.desk.today.board import Board
from services.desk.today.need import Sort
from services.desk.today.urgency import Urgency
from services.hours import duetime, links
from web.frame import desk, needs

from . import form, telling, verbs

pages = desk.blueprint("today")
MINE = "mine"
MOST = 20
"""So many rows of what can wait are shown at first."""


@pages.get("/desk")
def board() -> str:
    return _page("today/today.html", _read())


@pages.get("/desk/board")
def live() -> str | tuple[str, int]:
    """The board anew, where it has changed since the page that asks was shown; else nothing."""
    line = desk.the_line()
    seen, until = request.args.get("seen", ""), request.args.get("until", "")
    if lives.is_as_shown(line.db, g.community.id, seen, until):
        return "", 204
    return _page("today/live.html", _read())


@pages.get("/desk/urgent")
def urgent() -> str:
    """How many rows are to be seen to now, for the bar of a page that stands open."""
    g.urgent = lives.urgent(desk.the_line().db, g.community)
    return desk.page("frame/urgent.html")


@pages.get("/desk/row/<path:of>")
def one(of: str) -> str:
    """One row by itself, with all there is to tell of it, and its forms open."""
    return one_row(of)


def one_row(of: str, done: form.Done | None = None, put_off: form.PutOff | None = None) -> str:
    """As `one`, with what was typed into its forms. Answers 404 where the row is no more."""
    with desk.the_line().db.read() as reading:
        found = boards.today(reading, g.community, clock.now())
        row = next((row for row in (*found.rows, *found.put_off) if row.address == of), None)
        if row is None:
            abort(404)
        untold = {need.key: needs.words(reading, need.told) for need in row.needs if need.told is not None}
    _note(found.only_row(row))
    keys = " ".join(need.key for need in row.needs)
    done = done or form.Done(formdata=None, needs=keys)
    put_off = put_off or form.PutOff(formdata=None, needs=keys)
    return desk.page("today/one.html", row=row, done_form=done, put_off_form=put_off, untold=untold, **_given(found))


def _read() -> Board:
    """The number of what is to be done now is kept for the bar of the other pages, where it is another."""
    line = desk.the_line()
    g.revision = lives.revision(line.db, g.community.id)
    with line.db.read() as reading:
        found = boards.today(reading, g.community, clock.now())
    if g.urgent != found.urgent:
        lives.keep(line.db, g.community.id, lives.number_of(g.revision), found)
        g.urgent = found.urgent
    _note(found)
    return found


def _page(template: str, found: Board) -> str:
    sort = request.args.get("kind", "")
    whose = request.args.get("whose", "")
    kept = found.only(Sort(sort) if sort in set(Sort) else None, g.user.id if whose == MINE else None)
    before = set(request.args.get("now", "").split())
    now_here = [row.key for row in kept.of(Urgency.NOW)]
    return desk.page(
        template,
        shown=kept,
        sort=sort,
        whose=whose,
        all=bool(request.args.get("all")),
        most=MOST,
        mine=len(found.only(user_id=g.user.id).rows),
        now_here=now_here,
        fresh=len([key for key in now_here if key not in before]),
        revision=g.revision,
        day=day_in_full(duetime.local_day(clock.now(), g.community.zone), found.days.day, desk.language()),
        **_given(found),
    )


def _given(found: Board) -> dict[str, Any]:
    """What every template of the board is given."""
    return {
        "board": found,
        "Urgency": Urgency,
        "sentences": telling.sentences,
        "line": telling.line,
        "words": telling.words,
        "row_name": telling.name,
        "main_of": verbs.main,
        "hour": telling.hour,
        "soon": form.soon(),
        "outcomes": [outcome for outcome in AlertOutcome if outcome not in FINAL_OUTCOMES],
        "log_link": _log_link,
        "left_url": lambda person_id: url_for("left.form", person_id=person_id),
        "DoneWhy": DoneWhy,
    }


def _log_link(talk_id: int, friend_id: int) -> str:
    line = desk.the_line()
    return line.settings.public_url.rstrip("/") + links.talk_log_path(line.settings.secret_key, talk_id, friend_id)


def _note(found: Board) -> None:
    """That the board was read, and whose words of a call for help."""
    written = [alert.elder_id for row in found.rows for need in row.needs if (alert := need.alert) and alert.words]
    desk.note_seen("read_board", also="read_words_of_alert", about=written)

"""A volunteer tells how a talk went, on a page reached by a signed link: no password, and one log only."""

from __future__ import annotations

from flask import g, request
from sqlalchemy.orm import Session

from models import Community, Person, Source, Talk, Wish
from services.hours import links
from services.talks import logs
from web.frame import desk

pages = desk.blueprint("log")
LONGEST_NOTE = 1000


@pages.get("/log/<token>")
def form(token: str) -> tuple[str, int]:
    with desk.the_line().db.read() as reading:
        found = _found(reading, token)
        if isinstance(found, str):
            return desk.page("frame/log_closed.html", why=found), 404
        talk, friend = found
        page = _asked(talk, friend)
    desk.note_opened("opened_log", friend, talk.elder_id)
    return page, 200


@pages.post("/log/<token>")
def save(token: str) -> tuple[str, int]:
    """One key from 1 to 3, whether somebody should follow up, and a few words if wanted."""
    with desk.the_line().db.write() as writing:
        found = _found(writing, token)
        if isinstance(found, str):
            return desk.page("frame/log_closed.html", why=found), 404
        talk, friend = found
        how = request.form.get("how", type=int)
        if how not in _answers(talk):
            return _asked(talk, friend, wrong=True), 422
        logs.log(
            writing,
            talk.id,
            friend,
            how or None,
            wish=request.form.get("wish", type=Wish),
            follow_up=request.form.get("follow_up") == "yes",
            note=request.form.get("note", "").strip()[:LONGEST_NOTE] or None,
            source=Source.PAGE,
        )
        return desk.page("log/log_saved.html", elder=talk.elder), 200


def _asked(talk: Talk, friend: Person, *, wrong: bool = False) -> str:
    """With what was typed, where it could not be taken."""
    typed = {name: request.form.get(name, "") for name in ("wish", "follow_up", "note")}
    return desk.page(
        "log/log.html",
        elder=talk.elder,
        friend=friend,
        wishes=Wish,
        answers=_answers(talk),
        wrong=wrong,
        typed=typed,
    )


def _answers(talk: Talk) -> tuple[int, ...]:
    """1 good, 2 so-so, 3 worried; of a visit also 0, that they did not meet."""
    return (1, 2, 3) if talk.visit_id is None else (1, 2, 3, 0)


def _found(session: Session, token: str) -> tuple[Talk, Person] | str:
    """The talk and its friend, or the id of the sentence that says why not."""
    try:
        link = links.read(desk.the_line().settings.secret_key, links.TALK_LOG, token)
    except links.LinkExpired:
        return "web-log-expired"
    except links.LinkForged:
        return "web-log-unknown"
    talk, friend = session.get(Talk, link.ids["talk"]), session.get(Person, link.ids["by"])
    if talk is None or friend is None or not (link.is_of(talk) and link.is_of(friend)):
        return "web-log-unknown"
    g.community = session.get_one(Community, friend.community_id)
    g.lang = friend.language.value
    if friend.left_at is not None or logs.takes_no_more(session, talk):
        return "web-log-expired"
    return talk, friend

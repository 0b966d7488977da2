"""What every page of the desk stands on: the line, who is signed in, the language, and the guard at the door."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from functools import partial
from typing import Any, TypeVar, cast
from urllib.parse import urlsplit

import sqlalchemy as sa
from flask import (
    Blueprint,
    Response,
    abort,
    current_app,
    flash,
    g,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from sqlalchemy.orm import Session
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response as AnyResponse

import clock
from locales import LANGUAGES, phrase
from locales.speech import day_written, time_written
from models import Base, Community, Database, DeskUser, Person
from services.desk import audit
from services.hours import duetime
from settings import Settings

POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"


T = TypeVar("T", bound=Base)


@dataclass(frozen=True, slots=True)
class Line:
    """What a page needs to know of the world. The app's factory puts it in `app.extensions["line"]`."""

    settings: Settings
    db: Database


def the_line() -> Line:
    return cast(Line, current_app.extensions["line"])


def blueprint(name: str, *, guarded: bool = True) -> Blueprint:
    """A blueprint whose pages refuse everybody who is not signed in, and every POST without its token."""
    pages = Blueprint(name, "web", template_folder=".")
    if guarded:
        pages.before_request(_admit)
    pages.before_request(_check_token)
    pages.after_request(guard_answer)
    if guarded:
        pages.after_request(_say_that_it_is_saved)
    return pages


class PageTooOld(BadRequest):
    """A form without the token of the session it comes in."""


def recognise() -> bool:
    """Whether who asks is signed in; then it is known from now on who it is, and whose desk."""
    user_id = session.get("desk_user")
    if user_id is None or "user" in g:
        return "user" in g
    with the_line().db.read() as reading:
        user = reading.get(DeskUser, user_id)
        if user is not None:
            g.user, g.community = user, reading.get_one(Community, user.community_id)
    return user is not None


def recognise_anew() -> None:
    """As `recognise`, after a unit that was rolled back: what it has read cannot be read any more."""
    held = g.pop("community", None)
    g.pop("user", None)
    if not recognise() and held is not None:
        with the_line().db.read() as reading:
            g.community = reading.get_one(Community, sa.inspect(held).identity)


def _admit() -> AnyResponse | None:
    if recognise():
        return None
    session.pop("desk_user", None)
    if request.method == "GET":
        return redirect(url_for("login.form", then=request.path))
    abort(401)


def _check_token() -> None:
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    given, own = request.form.get("csrf", ""), session.get("csrf", "")
    if not own or not hmac.compare_digest(given.encode(), own.encode()):
        raise PageTooOld


def say(name: str) -> None:
    """The phrase that tells, on the next page, what this form has done."""
    g.said = True
    flash(name)


def _say_that_it_is_saved(response: Response) -> Response:
    """A form that leads to another page has done what it was for; who has no words of its own for it says that it is
    saved."""
    if request.method == "POST" and 300 <= response.status_code < 400 and "said" not in g:
        say("web-said-saved")
    return response


def guard_answer(response: Response) -> Response:
    """No page may be framed, kept, or run what is not ours."""
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "no-store"
    return response


def token() -> str:
    """The session's token, made when first asked for."""
    if "csrf" not in session:
        session["csrf"] = secrets.token_urlsafe(24)
    return str(session["csrf"])


def language() -> str:
    """That of whom the page is for, else what was chosen on this browser, else the community's."""
    if "lang" in g:
        return str(g.lang)
    if session.get("lang") in LANGUAGES:
        return language_unasked()
    known = community()
    return str(known.language.value) if known else LANGUAGES[0]


def language_unasked() -> str:
    """As `language`, where the database does not answer."""
    chosen = g.get("lang") or session.get("lang")
    return str(chosen) if chosen in LANGUAGES else LANGUAGES[0]


def community() -> Community | None:
    """Whose page it is: of who is signed in, or of whom the page is for; else the first of the line."""
    if "community" in g:
        return cast(Community, g.community)
    with the_line().db.read() as reading:
        return reading.scalars(sa.select(Community).order_by(Community.id).limit(1)).first()


def page(template: str, **values: Any) -> str:
    """The template with `t` (phrase), `when`, `number`, the token and who is signed in."""
    lang = language()
    return render_template(
        template,
        t=partial(phrase, lang),
        lang=lang,
        languages=LANGUAGES,
        when=partial(when, lang),
        number=number,
        csrf=token(),
        user=g.get("user"),
        community=g.get("community"),
        demonstration=not the_line().settings.production,
        **values,
    )


def when(lang: str, at: datetime, *, seconds: bool = False) -> str:
    """A local day and time for reading: "fre 11.12 19.00", today and tomorrow by name."""
    zone = g.community.zone if "community" in g else None
    if zone is None:
        return at.isoformat(timespec="minutes")
    local = duetime.local(at, zone)
    today = duetime.local_day(clock.now(), zone)
    clock_time = time_written(local.time(), lang)
    if seconds:
        clock_time += f"{clock_time[2]}{local.second:02}"
    return f"{day_written(local.date(), today, lang, relative=True)} {clock_time}"


def number(e164: str | None) -> str:
    """A Norwegian number in pairs or as mobiles are written, other countries' and a sender's name as they are."""
    digits = (e164 or "").removeprefix("+47")
    if len(digits) != 8 or not digits.isdigit():
        return e164 or ""
    if digits[0] in "49":
        return f"{digits[:3]} {digits[3:5]} {digits[5:]}"
    return " ".join(digits[at : at + 2] for at in range(0, 8, 2))


def own(writing: Session, kind: type[T], row_id: int) -> T:
    """The row, if it is this desk's community's: its own column says so, or its elder's or person's.

    Answers 404 otherwise, as if it were not there.
    """
    row = writing.get(kind, row_id)
    holder = next(
        (
            held
            for held in (row, getattr(row, "elder", None), getattr(row, "person", None))
            if hasattr(held, "community_id")
        ),
        None,
    )
    if row is None or holder is None or holder.community_id != g.community.id:
        abort(404)
    return row


def note_look(writing: Session, action: str, person_id: int | None, changed: Iterable[str] = ()) -> None:
    """Something was read or changed: who, what, about whom, which fields. Ids only."""
    audit.note(writing, g.community.id, audit.by_user(g.user), action, person_id, changed=changed)


def differing(before: Any, after: Any) -> list[str]:
    """The names of the fields in which two of one dataclass differ."""
    return [each.name for each in fields(before) if getattr(before, each.name) != getattr(after, each.name)]


def note_seen(action: str, person_ids: Collection[int | None] = (None,)) -> None:
    """A list was shown, after it was read: at most one write an hour, however often the page is loaded."""
    audit.seen(the_line().db, g.community.id, audit.by_user(g.user), action, person_ids)


def note_opened(action: str, by: Person | None, person_id: int) -> None:
    """A signed link was opened; `by` None is the on-call telephone, which is nobody's."""
    actor = audit.by_person(by) if by is not None else "on-call"
    audit.seen(the_line().db, g.community.id, actor, action, (person_id,))


def back(to: str = "today.board") -> AnyResponse:
    """To where the form stood, when that was a page of ours."""
    try:
        came_from = urlsplit(request.form.get("back", ""))
    except ValueError:
        return redirect(url_for(to))
    if came_from.path.startswith("/desk") and not came_from.netloc and not came_from.scheme:
        return redirect(came_from.path)
    return redirect(url_for(to))

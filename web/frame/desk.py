"""What every page of the desk stands on: the line, who is signed in, the language, and the guard at the door."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable
from dataclasses import fields
from datetime import date, datetime
from functools import partial
from typing import Any, TypeVar, cast
from urllib.parse import urlsplit

import sqlalchemy as sa
from flask import (
    Blueprint,
    Response,
    abort,
    after_this_request,
    current_app,
    g,
    make_response,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask_login import current_user
from flask_wtf.csrf import CSRFError, generate_csrf
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

import clock
from locales import LANGUAGES, phrase
from locales.speech import day_in_full, day_written, time_written
from models import Base, Community, DeskRole, Errand, ErrandKind, Goal, Occurrence, Person
from services.desk import audit
from services.hours import duetime
from web.frame import line, nav, own_door, packing, who
from web.frame.sent import again, filling, once, saying
from web.frame.sent.versions import Worded

FIRST_MORNING = "first_morning"
"""In the session of who has opened the first morning and has not come to its end: every page leads back to it."""
POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"


T = TypeVar("T", bound=Base)


the_line = line.the_line
say = saying.say


def blueprint(name: str) -> Blueprint:
    """A blueprint whose pages let in whom `web/frame/who.py` names for each, and refuse every POST without the token of
    its session."""
    pages = Blueprint(name, "web", template_folder=".")
    pages.before_request(_admit)
    pages.before_request(_check_token)
    pages.before_request(_do_it_once)
    pages.after_request(packing.pack)
    pages.after_request(guard_answer)
    pages.after_request(_fill_in_again)
    pages.after_request(once.settle)
    pages.after_request(_say_that_it_is_saved)
    pages.teardown_request(once.give_up)
    return pages


def recognise() -> bool:
    """Whether who asks is signed in; then it is known from now on who it is, and whose desk."""
    if "user" not in g and current_user.is_authenticated:
        found = current_user.found
        g.user, g.community, g.urgent = found.user, found.community, found.urgent
    return "user" in g


def recognise_anew() -> None:
    """As `recognise`, after a unit that was rolled back: what it has read cannot be read any more."""
    held = g.pop("community", None)
    for name in ("user", "_login_user"):
        g.pop(name, None)
    if not recognise() and held is not None:
        with the_line().db.read() as reading:
            g.community = reading.get_one(Community, sa.inspect(held).identity)


def _admit() -> AnyResponse | str | None:
    rule = who.of(request.endpoint)
    if rule is None:
        abort(403)
    if rule in who.ASKED_AT_ANY_DOOR:
        return None
    if rule in (who.Who.OWN, who.Who.ARRANGER):
        return _admit_own(rule)
    if recognise():
        if not rule.admits(g.user.role):
            abort(403)
        return None
    if request.method != "GET":
        return _ask_to_sign_in_again()
    if "HX-Request" in request.headers:
        return page("frame/signed_out.html", then=urlsplit(request.headers.get("HX-Current-URL", "")).path)
    return redirect(url_for("login.form", then=request.path))


def _ask_to_sign_in_again() -> AnyResponse:
    """With what she has typed, where it can be kept."""
    kept = again.sealed()
    if not kept:
        abort(401)
    return make_response(page("login/login.html", then="", wrong="web-login-again", kept=kept), 401)


def _admit_own(rule: who.Who) -> AnyResponse | None:
    if own_door.recognise() and (rule is who.Who.ARRANGER or g.own.organiser_id is None):
        return None
    if request.method != "GET":
        abort(401)
    return redirect(url_for("own.mine"))


def _check_token() -> AnyResponse | None:
    try:
        current_app.extensions["csrf"].protect()
    except CSRFError:
        page_of_form = again.shown_at_once() if "user" in g else None
        if page_of_form is None:
            raise
        say("web-said-typed-again")
        return redirect(page_of_form)
    return None


def _do_it_once() -> AnyResponse | None:
    return once.claim(lambda at: when(language(), at))


def _fill_in_again(response: Response) -> Response:
    typed = again.waits() if response.mimetype == "text/html" and not 300 <= response.status_code < 400 else None
    if typed is not None:
        filled = None
        if response.status_code == 200:
            filled = filling.filled(response.get_data(as_text=True), typed.page, typed.action, typed.fields)
        response.set_data(filled or page("frame/typed_gone.html", words=again.words_of(typed), to=typed.page))
    return response


def home() -> str:
    """Where whoever is signed in begins: the board, or for who sees nothing else the figures."""
    return url_for("figures.months" if "user" in g and g.user.role is DeskRole.FIGURES else "today.board")


def nothing_done() -> None:
    """The form that leads on has only looked for something: nothing is said of it on the next page."""
    g.setdefault("said", [])


def _say_that_it_is_saved(response: Response) -> Response:
    """A form that leads to another page has done what it was for; who has no words of its own for it says that it is
    saved."""
    told_by_itself = who.of(request.endpoint) in who.ASKED_AT_ANY_DOOR or "said" in g
    if request.method == "POST" and 300 <= response.status_code < 400 and not told_by_itself:
        say("web-said-saved")
    return response


def guard_answer(response: Response) -> Response:
    """No page may be framed, kept, or run what is not ours."""
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "no-store"
    return response


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
    """The template with `t` (phrase), `when`, `number`, who is signed in, what was done before it (`just_said`), and
    what its forms carry (`csrf`, `carried`); `goal` names where a ride goes."""
    lang, csrf = language(), generate_csrf()
    return render_template(
        template,
        t=partial(words, lang),
        lang=lang,
        languages=LANGUAGES,
        when=partial(when, lang),
        number=number,
        goal=partial(goal, lang),
        csrf=csrf,
        carried=once.carried(csrf),
        just_said=saying.to_be_said,
        home=home(),
        may=may,
        nav=nav.bar(g.user.role) if "user" in g else (),
        scheme=scheme(),
        first_morning=session.get(FIRST_MORNING, False) and request.endpoint != "first.morning",
        now=clock.now(),
        user=g.get("user"),
        urgent=g.get("urgent"),
        community=g.get("community"),
        demonstration=not the_line().settings.production,
        **values,
    )


def words(lang: str, name: str, /, **values: object) -> str:
    """The phrase, with the words its name brings along."""
    return phrase(lang, name, **{**name.words, **values} if isinstance(name, Worded) else values)


def goal(lang: str, of: Goal | str, *, asked: bool = False) -> str:
    """What is on, by its title; an errand, or what is known of one, as it is called, and to who is only asked to drive
    there no more than that it is one."""
    if isinstance(of, Occurrence):
        return of.activity.title
    what = of.what if isinstance(of, Errand) else of
    if what in list(ErrandKind) or asked:
        return phrase(lang, "web-errand-to", what="asked" if asked else what)
    return what


def may(endpoint: str) -> bool:
    """Whether the page is for who is signed in."""
    return "user" in g and nav.is_for(endpoint, g.user.role)


class Scheme(enum.StrEnum):
    """How the pages look on a browser: as the machine has it, or always the one."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


def schemes() -> list[Scheme]:
    return list(Scheme)


def scheme() -> str:
    """Light or dark, as was chosen on this browser, else as the machine has it."""
    chosen = session.get("scheme")
    return chosen if chosen in schemes() else Scheme.AUTO


def when(lang: str, at: datetime, *, seconds: bool = False, relative: bool = True) -> str:
    """A local day and time for reading: "fre 11.12 19.00", today and tomorrow by name unless it is for paper."""
    zone = g.community.zone if "community" in g else None
    if zone is None:
        return at.isoformat(timespec="minutes")
    local = duetime.local(at, zone)
    today = duetime.local_day(clock.now(), zone)
    clock_time = time_written(local.time(), lang)
    if seconds:
        clock_time += f"{clock_time[2]}{local.second:02}"
    return f"{day_written(local.date(), today, lang, relative=relative)} {clock_time}"


def day(at: datetime) -> str:
    """The local day of an instant, for reading: "fre 11.12", today and tomorrow by name."""
    zone = g.community.zone
    today = duetime.local_day(clock.now(), zone)
    return day_written(duetime.local_day(at, zone), today, language(), relative=True)


def day_of(local: date) -> str:
    """A local day for reading: "torsdag 3. september", with its year where that is not clear."""
    return day_in_full(local, duetime.local_day(clock.now(), g.community.zone), language())


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


def note_looks(writing: Session, shown: Iterable[tuple[str, int | None]]) -> None:
    """As `note_look`, of several things that are looked at at once."""
    audit.note_looks(writing, g.community.id, audit.by_user(g.user), shown)


def differing(before: Any, after: Any) -> list[str]:
    """The names of the fields in which two of one dataclass differ."""
    return [each.name for each in fields(before) if getattr(before, each.name) != getattr(after, each.name)]


def note_seen(
    action: str,
    person_ids: Collection[int | None] = (None,),
    *,
    also: str | None = None,
    about: Collection[int] = (),
) -> None:
    """A list was shown, after it was read; `also` what stood in it `about` these. At most one write an hour, however
    often the page is loaded."""
    looks = [(action, person_id) for person_id in person_ids]
    looks += [(also, person_id) for person_id in about] if also is not None else []
    audit.seen_each(the_line().db, g.community.id, audit.by_user(g.user), looks)


def note_when_shown(action: str, person_ids: Collection[int]) -> None:
    """As `note_seen`, by who shows them while the database is being read or written: it is noted once that is over."""
    if person_ids and "user" in g:
        after_this_request(partial(_noted, action, list(person_ids)))


def note_beside(person_ids: Iterable[int | None]) -> None:
    """These are named on a page that is another's: her contacts, her friends, who may drive her."""
    note_when_shown("read_beside", list(dict.fromkeys(each for each in person_ids if each is not None)))


def _noted(action: str, person_ids: Collection[int], answer: Response) -> Response:
    note_seen(action, person_ids)
    return answer


def note_opened(action: str, by: Person | None, person_id: int) -> None:
    """A signed link was opened; `by` None is the on-call telephone, which is nobody's."""
    actor = audit.by_person(by) if by is not None else "on-call"
    audit.seen(the_line().db, g.community.id, actor, action, (person_id,))


def answer(template: str, **values: Any) -> Response:
    """The page as an answer to which more can be added."""
    return make_response(page(template, **values))


def inside(path: str | None) -> str:
    """Where to go after signing in: only a page of the desk; empty for where her day begins."""
    good = path and path.startswith("/desk") and "//" not in path and "\\" not in path
    return path if path and good and path.isprintable() else ""


def back() -> AnyResponse:
    """To where the form stood, when that was a page of ours."""
    try:
        came_from = urlsplit(request.form.get("back", ""))
    except ValueError:
        return redirect(home())
    if came_from.path.startswith("/desk") and not came_from.netloc and not came_from.scheme:
        return redirect(f"{came_from.path}?{came_from.query}" if came_from.query else came_from.path)
    return redirect(home())

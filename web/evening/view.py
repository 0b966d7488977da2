"""An elder's evening, set at the desk: days, hours, tries, what the keys do, whether she is away."""

from __future__ import annotations

from flask import redirect, url_for
from flask import request as asked
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

import clock
from models import (
    About,
    AwayWhy,
    CheckinPlan,
    ConsentPurpose,
    HowAnswers,
    Language,
    OnHelp,
    OnTalk,
    Person,
    Source,
    SpeakingPace,
)
from services.hours import duetime
from services.people import consent
from services.phones import texting
from services.plans import away, checkin_plans, latest_try
from web.frame import desk

from . import seen as evening_seen
from .form import FIELDS, EveningForm, read

pages = desk.blueprint("evening")
NOT_HELD = frozenset({"wrong", "times_typed", "away_typed"})


@pages.get("/desk/people/<int:person_id>/evening")
def form(person_id: int) -> str:
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        desk.note_look(writing, "read_evening", person.id)
        now = _now(writing, person)
        return _page(writing, person, now, now)


def _now(session: Session, person: Person) -> EveningForm:
    plan = checkin_plans.locked_plan(session, person)
    return EveningForm.of(person, plan, _agreed(session, person))


@pages.post("/desk/people/<int:person_id>/evening")
def save(person_id: int) -> Response | tuple[str, int]:
    """All of it or nothing: with one field that cannot be used, the form comes back as it was filled in; and when her
    evening has changed since the page was shown, with what is new."""
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        today = duetime.local_day(clock.now(), person.community.zone)
        no_texts = _why_no_texts(writing, person)
        filled = read(asked.form, today=today, lang=desk.language(), no_texts=no_texts)
        now, seen = _now(writing, person), asked.form.get("seen", "")
        if seen != evening_seen.written(now):
            return _page(writing, person, evening_seen.merged(filled, seen, now), now), 409
        if filled.wrong:
            return _page(writing, person, filled, now), 422
        _write(writing, person, filled)
        changed = [name for name in desk.differing(now, filled) if name not in NOT_HELD]
        desk.note_look(writing, "changed_evening", person.id, changed)
    return redirect(url_for("people.person", person_id=person_id))


def _page(session: Session, person: Person, filled: EveningForm, now: EveningForm) -> str:
    """The form as it is `filled`; `now` is what stands there."""
    plan = person.checkin_plan
    latest = latest_try.latest_for(session, person, plan) if plan else None
    return desk.page(
        "evening/evening.html",
        person=person,
        form=filled,
        seen=evening_seen.written(now),
        plan=plan,
        wrong=[(FIELDS.get(name, "main"), name) for name in filled.wrong],
        latest=latest,
        too_late=latest_try.too_late(plan, latest) if plan and latest else [],
        choices={
            "on_talk": OnTalk,
            "on_help": OnHelp,
            "answers": HowAnswers,
            "language": Language,
            "pace": SpeakingPace,
            "why": AwayWhy,
        },
    )


def _why_no_texts(session: Session, person: Person) -> str | None:
    """Where the line's texts cannot be answered now, who answers so is rung, and may go on being rung."""
    if texting.may_be_sent(person.community, About.CHECKIN):
        texted = texting.number_of(session, person, About.CHECKIN)
        return None if texted is not None else "web-evening-wrong-answers-text"
    plan = person.checkin_plan
    answers_so = plan is not None and plan.answers is HowAnswers.TEXT
    return None if answers_so else "web-evening-wrong-answers-one-way"


def _agreed(session: Session, person: Person) -> bool:
    return consent.holds(session, person, ConsentPurpose.CONTACT_SAYS_AWAY)


def _write(session: Session, person: Person, filled: EveningForm) -> None:
    person.language, person.pace = Language(filled.language), SpeakingPace(filled.pace)
    before = person.checkin_plan
    plan = checkin_plans.set_plan(session, person, filled.days, filled.times)
    plan.tries, plan.gap_minutes, plan.ring_s = filled.tries, filled.gap_minutes, filled.ring_s
    plan.on_talk, plan.on_help = OnTalk(filled.on_talk), OnHelp(filled.on_help)
    plan.answers = HowAnswers(filled.answers)
    if before is None:
        consent.record(session, person, ConsentPurpose.CHECKIN_CALLS, given=True, source=Source.DESK)
    if filled.contact_says_away != _agreed(session, person):
        given = filled.contact_says_away
        consent.record(session, person, ConsentPurpose.CONTACT_SAYS_AWAY, given=given, source=Source.DESK)
    _write_running(session, person, plan, filled)
    session.flush()


def _write_running(session: Session, person: Person, plan: CheckinPlan, filled: EveningForm) -> None:
    """Stopped, away until a day, or neither; what the form leaves as it was is not written again."""
    if filled.stopped and plan.stopped_at is None:
        checkin_plans.stop(session, person, source=Source.DESK)
    if not filled.stopped and plan.stopped_at is not None:
        away.resume(session, person, source=Source.DESK)
    if filled.away_day is None:
        if plan.away_until is not None:
            away.resume(session, person, source=Source.DESK)
        return
    until, why = away.until(person.community, filled.away_day), AwayWhy(filled.away_why)
    if (plan.away_until, plan.away_why) != (until, why):
        away.pause(session, person, until, source=Source.DESK, why=why)

"""An organiser's calendar, CSV or iCalendar, taken in: what is new, what has changed, and what is off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    Activity,
    Community,
    Occurrence,
    OccurrenceState,
    Organiser,
    Place,
    PlaceKind,
    Task,
    TaskKind,
    TaskState,
    locked,
)
from services import signups, tasks
from services.people import places
from services.programme import agreements, said
from services.programme.calendar import taken_on
from services.programme.facts import Facts
from services.programme.making import add_time
from services.programme.said import DESK_UID
from services.signups import occurrences

from .activities_csv import read_csv
from .drafts import HORIZON, MOST_TIMES, CalendarFile, Draft
from .ics import repeated
from .ics.reading import read_ics
from .matching import Fresh, over_uids, within_uid, without
from .report import Became, ImportReport, Other, Problem, Time
from .said import Said
from .table import BadFile

MOST_SECONDS = 5.0
"""To follow what a file repeats, where whoever rings waits meanwhile."""
OF_FIELD = {
    **dict.fromkeys(("starts_at", "ends_at", "all_day"), Other.HOUR),
    **{"place_id": Other.PLACE, "minimum": Other.PEOPLE, "maximum": Other.PEOPLE},
    **{"price_ore": Other.PRICE, "is_free": Other.PRICE, "state": Other.ON_AGAIN},
}


def import_activities(
    session: Session,
    community: Community,
    organiser_name: str,
    data: bytes,
    filename: str,
    *,
    now: datetime,
    skip_bad: bool = False,
    answers: Mapping[str, bool] | None = None,
) -> ImportReport:
    """Make the organiser's coming times what the file says. With a bad event nothing is written unless `skip_bad`. The
    organiser is made if unknown. What it does and tells is `take_in`'s."""
    organiser_name = " ".join(organiser_name.split())
    if not organiser_name:
        return ImportReport.refused([Problem(1, Said("web-import-no-organiser"))])
    file = _readable(data, filename, community, now)
    if isinstance(file, ImportReport):
        return file
    if file.problems and not skip_bad:
        return ImportReport.refused(file.problems)
    organiser = agreements.ensure(session, community, organiser_name)
    return take_in(session, organiser, file, now=now, answers=answers)


def bring_in(
    session: Session, organiser: Organiser, data: bytes, *, now: datetime, whole: bool, new_places: bool = True
) -> ImportReport:
    """As `import_activities` with its bad events left out, of an organiser that is known. Unless it is the `whole`
    programme, nothing is off by not standing in it; without `new_places` what is at a place nobody knows is left out.
    Refused where it holds more than `MOST_TIMES`, however few its lines are."""
    community = session.get_one(Community, organiser.community_id)
    file = _readable(data, "", community, now, waits=True)
    if isinstance(file, ImportReport):
        return file
    if not new_places:
        _leave_out_new_places(session, community, file)
    if not whole:
        file.only = set()
    return take_in(session, organiser, file, now=now)


def _readable(
    data: bytes, filename: str, community: Community, now: datetime, *, waits: bool = False
) -> CalendarFile | ImportReport:
    """What the file says; the report of one of which nothing can be used, or, where somebody `waits`, that holds too
    much."""
    try:
        file = _read(data, filename, community, now, waits=waits)
    except BadFile as bad:
        return ImportReport.refused([bad.problem])
    if not file.is_whole or (waits and len(file.drafts) > MOST_TIMES):
        return ImportReport.refused([Problem(1, Said("web-import-more-times", most=MOST_TIMES))])
    return file if file.holds_events else ImportReport.refused([Problem(1, Said("web-import-no-activity"))])


def take_in(
    session: Session,
    organiser: Organiser,
    file: CalendarFile,
    *,
    now: datetime,
    answers: Mapping[str, bool] | None = None,
) -> ImportReport:
    """Make the organiser's coming times what the file, which holds something, says; its bad events are left out.

    What may be the same under another UID is asked in `questions` of the report: until `answers` says yes or no to a
    question, the old row stays as it is, the new one is not made, and the desk has a task.

    The file is the organiser's whole calendar: what is gone from it is cancelled, and people are told that, and of
    changed hours and places. What has begun at `now` is not touched. The report counts occurrences; one that was
    cancelled counts as updated.
    """
    report = ImportReport(problems=sorted(file.problems), warnings=sorted(file.warnings), applied=True)
    community = session.get_one(Community, organiser.community_id)
    known = _known(session, organiser, now)
    by_uid: dict[str, list[Draft]] = {}
    for draft in file.drafts:
        by_uid.setdefault(draft.uid, []).append(draft)
    fresh: list[Fresh] = []
    missing: list[Occurrence] = []
    for uid, drafts in by_uid.items():
        gone, new = _take_in(session, organiser, drafts, known.pop(uid, []), report=report)
        fresh += new
        known[uid] = gone
    for uid, rows in known.items():
        off = [row for row in rows if (uid, row.key) in file.off]
        _call_off(session, off, report)
        if file.vouches_for(uid) and not (uid.startswith(DESK_UID) and uid not in by_uid):
            missing += [row for row in rows if row not in off]
    asked = _move_over(session, community, fresh, missing, answers=answers or {}, report=report)
    _settle_what_is_known(session, organiser, asked)
    for activity, draft in fresh:
        _make(session, community, activity, draft)
        report.created += 1
        report.times.append(Time(Became.NEW, draft.title, draft.starts_at, draft.all_day))
    _call_off(session, missing, report)
    session.flush()
    for uid, repeats in file.repeated.items():
        known_by_it = _known_activity(session, organiser, uid)
        if known_by_it is not None:
            repeated.follow(session, known_by_it, repeats, community.zone)
    report.warnings.sort()
    return report


def _move_over(
    session: Session,
    community: Community,
    fresh: list[Fresh],
    missing: list[Occurrence],
    *,
    answers: Mapping[str, bool],
    report: ImportReport,
) -> set[str]:
    """Take out of what is new and what is gone whatever is the same under another UID, or may be. Answers the keys of
    the tasks that ask it."""
    open_questions: set[str] = set()
    sure, unsure = over_uids(fresh, missing, community.zone)
    for one, row in sure:
        _take_over(session, community, one, row, report)
    for one, row in unsure:
        answer = answers.get(_question(community, one[1], row))
        key = f"moved:{row.id}:{one[1].key}"
        if answer is None:
            report.questions.append(Problem(one[1].line, _question(community, one[1], row)))
            note = f"{_when(community, row)} → {_when(community, one[1])}"
            about = {"occurrence": row.id}
            tasks.open_task(session, community, TaskKind.MAYBE_MOVED, key, subject=about, note=note)
            open_questions.add(key)
            continue
        tasks.settle(session, key)
        if answer:
            _take_over(session, community, one, row, report)
    asked = [(one, row) for one, row in unsure if answers.get(_question(community, one[1], row)) is not False]
    fresh[:], missing[:] = without(fresh, missing, [*sure, *asked])
    return open_questions


def _settle_what_is_known(session: Session, organiser: Organiser, asked: set[str]) -> None:
    """What this calendar asked before and does not ask any more has been answered by it: the same one is there again,
    is surely another, is off, or has begun."""
    theirs = sa.select(Occurrence.id).join(Activity).where(Activity.organiser_id == organiser.id)
    waiting = sa.select(Task).where(
        Task.kind == TaskKind.MAYBE_MOVED,
        Task.state == TaskState.OPEN,
        Task.subject["occurrence"].as_integer().in_(theirs),
    )
    for task in session.scalars(waiting).all():
        if task.key not in asked:
            tasks.settle(session, task.key)


def _take_over(session: Session, community: Community, one: Fresh, row: Occurrence, report: ImportReport) -> None:
    activity, draft = one
    row.activity, row.key = activity, draft.key
    row.series_id = row.series_on = None
    session.flush()
    other = _update(session, row, draft, _place(session, community, draft), report)
    report.updated += 1
    report.times.append(Time(Became.CHANGED, draft.title, row.starts_at, row.all_day, other))


def _question(community: Community, draft: Draft, row: Occurrence) -> Said:
    was, now = _when(community, row), _when(community, draft)
    return Said("web-import-same-one", title=row.activity.title, was=was, now=now)


def _when(community: Community, one: Draft | Occurrence) -> str:
    place = one.place.name if isinstance(one.place, Place) else one.place
    at = f"{one.starts_at.astimezone(community.zone):%d.%m.%Y %H:%M}"
    return f"{at}, {place}" if place else at


def _read(data: bytes, filename: str, community: Community, now: datetime, *, waits: bool) -> CalendarFile:
    begins = data[:200].replace(b"\0", b"").upper()
    is_calendar = filename.lower().endswith((".ics", ".ical")) or b"BEGIN:VCALENDAR" in begins
    if is_calendar and waits:
        return read_ics(data, community.zone, now, most=MOST_TIMES, most_seconds=MOST_SECONDS)
    return read_ics(data, community.zone, now) if is_calendar else read_csv(data, community.zone, now)


def _known(session: Session, organiser: Organiser, now: datetime) -> dict[str, list[Occurrence]]:
    """The organiser's occurrences that have not begun, within the horizon of a calendar, by uid."""
    rows = session.scalars(
        sa.select(Occurrence)
        .join(Occurrence.activity)
        .where(Activity.organiser_id == organiser.id)
        .options(sa.orm.contains_eager(Occurrence.activity))
        .order_by(Occurrence.starts_at, Occurrence.id)
    )
    found: dict[str, list[Occurrence]] = {}
    for row in rows:
        if now < row.starts_at <= now + HORIZON:
            found.setdefault(row.activity.uid, []).append(row)
    return found


def _take_in(
    session: Session,
    organiser: Organiser,
    drafts: list[Draft],
    known: list[Occurrence],
    *,
    report: ImportReport,
) -> tuple[list[Occurrence], list[Fresh]]:
    """Write one activity's known times; answers those the file does not hold any more, and those that are new."""
    community = session.get_one(Community, organiser.community_id)
    activity, renamed = _activity(session, organiser, drafts[0])
    pairs, new, gone = within_uid(drafts, known, community.zone)
    # A row that begins outside the horizon or before now may still hold the key of a draft.
    taken = {
        row.key: row for row in session.scalars(sa.select(Occurrence).where(Occurrence.activity_id == activity.id))
    }
    pairs += [(draft, taken[draft.key]) for draft in new if draft.key in taken]
    for draft, row in pairs:
        other = _update(session, row, draft, _place(session, community, draft), report)
        other = (Other.TITLE, *other) if renamed else other
        report.updated += bool(other)
        report.unchanged += not other
        if other:
            report.times.append(Time(Became.CHANGED, draft.title, row.starts_at, row.all_day, other))
    paired = {row.id for _, row in pairs}
    still_gone = [row for row in gone if row.id not in paired]
    return still_gone, [(activity, draft) for draft in new if draft.key not in taken]


def _make(session: Session, community: Community, activity: Activity, draft: Draft) -> None:
    place = _place(session, community, draft)
    facts = Facts(
        title=draft.title,
        starts_at=draft.starts_at,
        ends_at=draft.ends_at,
        all_day=draft.all_day,
        place_id=place.id if place else None,
        minimum=draft.facts.get("minimum"),
        maximum=draft.facts.get("maximum"),
        price_ore=draft.facts.get("price_ore", 0),
        is_free=draft.facts.get("price_ore") == 0,
    )
    add_time(session, activity, facts, key=draft.key)


def _known_activity(session: Session, organiser: Organiser, uid: str) -> Activity | None:
    return session.scalars(sa.select(Activity).filter_by(organiser_id=organiser.id, uid=uid)).first()


def _activity(session: Session, organiser: Organiser, draft: Draft) -> tuple[Activity, bool]:
    activity = _known_activity(session, organiser, draft.uid)
    if activity is None:
        activity = Activity(
            community_id=organiser.community_id,
            organiser=organiser,
            organiser_id=organiser.id,
            uid=draft.uid,
            title=draft.title,
        )
        session.add(activity)
    new = said.new_in_all(activity, {"title": draft.title, "notes": draft.notes})
    for name, value in new.items():
        setattr(activity, name, value)
    session.flush()
    return activity, bool(new)


def _update(
    session: Session, row: Occurrence, draft: Draft, place: Place | None, report: ImportReport
) -> tuple[Other, ...]:
    """What the calendar says new of it holds; what the desk has changed meanwhile stays as it is. Answers what is
    another."""
    held = locked(session, Occurrence, row.id)
    if held is None:
        return ()
    most = held.maximum
    new = said.new_in(held, _told(draft, place))
    state = new.pop("state", None)
    now = {name: new.get(name, getattr(held, name)) for name in ("starts_at", "ends_at", "place_id", "all_day")}
    numbers = {name: value for name, value in new.items() if name not in now}
    told = numbers | now | ({} if state is None else {"state": state})
    changed = [OF_FIELD[name] for name, value in told.items() if getattr(held, name) != value and name in OF_FIELD]
    for name, value in numbers.items():
        setattr(held, name, value)
    session.flush()
    if held.maximum not in (None, most):
        _say_when_too_many(session, held, draft, report)
    occurrences.move(session, held, **now)
    if state is OccurrenceState.PLANNED and held.state is OccurrenceState.CANCELLED:
        occurrences.hold_after_all(session, held)  # after the move, so that one message says the hour that holds
    signups.offer_places(session, held)
    return tuple(dict.fromkeys(changed))


def _told(draft: Draft, place: Place | None) -> dict[str, Any]:
    """What the file says of it, by the names of the row."""
    told: dict[str, Any] = {
        "starts_at": draft.starts_at,
        "ends_at": draft.ends_at,
        "all_day": draft.all_day,
        "place_id": place.id if place else None,
        "state": OccurrenceState.PLANNED,
        **draft.facts,
        **{name: 0 if name == "price_ore" else None for name in draft.without},
    }
    if "price_ore" in told:
        told["is_free"] = draft.facts.get("price_ore") == 0
    return told


def _say_when_too_many(session: Session, held: Occurrence, draft: Draft, report: ImportReport) -> None:
    joined = session.scalar(taken_on(held.id)) or 0
    if held.maximum is not None and joined > held.maximum:
        words = Said("web-import-too-many-joined", title=draft.title, maximum=held.maximum, joined=joined)
        report.warnings.append(Problem(draft.line, words))


def _call_off(session: Session, gone: list[Occurrence], report: ImportReport) -> None:
    for row in gone:
        if said.new_in(row, {"state": OccurrenceState.CANCELLED}) and occurrences.call_off(session, row):
            report.updated += 1
            report.times.append(Time(Became.OFF, row.activity.title, row.starts_at, row.all_day))


def _leave_out_new_places(session: Session, community: Community, file: CalendarFile) -> None:
    """Where something is, and how far it is to drive there, is the desk's to say; so is where a venue lies."""
    drafts, file.drafts = file.drafts, []
    for draft in drafts:
        name = draft.place or draft.hamlet
        kind = PlaceKind.VENUE if draft.place else PlaceKind.HAMLET
        if name is None or places.is_telephone(name) or places.find(session, community, kind, name) is not None:
            file.drafts.append(replace(draft, hamlet=None) if draft.place else draft)
        else:
            file.leave_out(draft.line, draft.uid, Said("web-import-new-place", title=draft.title, place=name))


def _place(session: Session, community: Community, draft: Draft) -> Place | None:
    """The venue, or the hamlet itself where only that is told. A calendar's address is no hamlet unless it is one."""
    if draft.place is None:
        return places.ensure(session, community, PlaceKind.HAMLET, draft.hamlet) if draft.hamlet else None
    if places.is_telephone(draft.place):
        return places.telephone(session, community)
    hamlet = None
    if draft.hamlet and draft.hamlet_is_sure:
        hamlet = places.ensure(session, community, PlaceKind.HAMLET, draft.hamlet)
    elif draft.hamlet:
        hamlet = places.find(session, community, PlaceKind.HAMLET, draft.hamlet)
    return places.ensure(session, community, PlaceKind.VENUE, draft.place, hamlet=hamlet)

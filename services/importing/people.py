"""`people.csv`: elders, volunteers and next of kin. A later file updates the cells it fills and leaves the rest alone.

A row stands for paper on file: what a person signed at the desk. So filled check-in days are a consent to be rung, a
mobile one to service texts, contacts one to tell them. A volunteer is active only when the cell `checked` says what was
seen and when, or when whoever brings the file in vouches for all of them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

import clock
from models import (
    MAX_ELDERS_A_FRIEND,
    About,
    Check,
    CheckinPlan,
    Community,
    ConsentPurpose,
    HowAnswers,
    Person,
    PlaceKind,
    PointHow,
    Ride,
    Role,
    Source,
)
from models.person import USUAL_GAP_MINUTES, USUAL_TRIES, VOLUNTEER_ROLES
from services import people, rides
from services.forecast import evening
from services.hours.duetime import local_day
from services.people import checks, consent, friendships, places
from services.phones import texting
from services.phones.numbers import takes_sms
from services.plans import checkin_plans, latest_try
from services.roads import addresses, points
from services.roads.earth import Point

from .contacts import set_contacts
from .people_rows import PersonRow, Shown, read_people
from .report import Changed, ImportReport, Problem, Taken
from .said import Said
from .table import BadFile

OF_COLUMN = {"hamlet_id": Changed.HAMLET}
"""What is called otherwise than its column."""


def import_people(
    session: Session,
    community: Community,
    text_bytes: bytes,
    *,
    volunteers_checked: bool = False,
    skip_bad: bool = False,
) -> ImportReport:
    """Take in a `people.csv`. With a bad row nothing is written, unless `skip_bad` leaves just those rows out.

    A person is the same when first phone and names are. `roles` adds roles and takes none away; filled contacts are the
    new list in order. What a person has said herself since (a stop, a no) outweighs the file.
    """
    try:
        rows, problems = read_people(text_bytes, today=local_day(clock.now(), community.zone))
    except BadFile as bad:
        return ImportReport.refused([bad.problem])
    rows, more = _linked(session, community, rows)
    problems += more
    if problems and not skip_bad:
        return ImportReport.refused(problems)
    report = ImportReport(problems=sorted(problems), applied=True)
    made = [(row, *_write_person(session, community, row, volunteers_checked)) for row in rows]
    for row, person, is_new, was_changed in made:
        promised = _write_needs(session, row, person)
        changed = was_changed | _write_links(session, community, row, person)
        changed |= {Changed.NEEDS} if promised is not None else set()
        report.taken.append(Taken(row.line, person.full_name, is_new, tuple(sorted(changed)) if not is_new else ()))
        report.created += is_new
        report.updated += bool(changed) and not is_new
        report.unchanged += not changed and not is_new
        report.warnings += _no_room(session, row, person) + _waits(row, person, bool(was_changed))
        report.warnings += _not_told(row, person, promised)
    evening.look_again(session)
    session.flush()
    return report


def _waits(row: PersonRow, person: Person, was_changed: bool) -> list[Problem]:
    """A volunteer of whom nothing was seen is told of when the row changes something, and does nothing until then."""
    waiting = [held for held in person.roles if held.role in row.roles & VOLUNTEER_ROLES and not held.active]
    if not waiting or not was_changed:
        return []
    lacking = [check for check in Check if any(check in checks.lacking(person, held.role) for held in waiting)]
    seen = sorted({row.kind for row in person.seen_checks if row.kind not in lacking}, key=list(Check).index)
    if seen:
        wanted, beside = ", ".join(lacking), ", ".join(seen)
        return [Problem(row.line, Said("web-import-waits-for", name=person.first_name, wanted=wanted, seen=beside))]
    return [Problem(row.line, Said("web-import-waits", name=person.first_name))]


def _no_room(session: Session, row: PersonRow, person: Person) -> list[Problem]:
    """An hour that leaves no room for all tries and contacts before 21 is kept, since it is her own, and told."""
    plan = person.checkin_plan
    if plan is None or not (row.has_plan or row.contacts):
        return []
    latest = latest_try.latest_for(session, person, plan)
    return [
        Problem(
            row.line,
            Said("web-import-no-room", name=person.first_name, at=at, latest=f"{latest:%H:%M}"),
        )
        for at in latest_try.too_late(plan, latest)
    ]


def _linked(session: Session, community: Community, rows: list[PersonRow]) -> tuple[list[PersonRow], list[Problem]]:
    """Leave out the rows that point at nobody: a visit-friend who is none, half an evening plan."""
    problems: list[Problem] = []
    good = list(rows)
    while True:
        # A friend whose own row turns out bad is no friend, so look again until nothing more falls away.
        bad = {row.line: fault for row in good if (fault := _fault(session, community, row, good))}
        problems += [Problem(line, fault) for line, fault in bad.items()]
        if not bad:
            return good, problems
        good = [row for row in good if row.line not in bad]


def _fault(session: Session, community: Community, row: PersonRow, rows: list[PersonRow]) -> str | None:
    if community.number in row.numbers:
        return Said("web-import-the-line", number=community.number)
    known = people.find(session, community, row.phone, row.first_name, row.last_name)
    if known is not None and known.left_at is not None:
        return Said("web-import-has-left", name=row.first_name)
    if row.visit_friend is not None:
        in_file = any(r.phone == row.visit_friend and Role.VISIT_FRIEND in r.roles for r in rows)
        friend = _friend(session, community, row.visit_friend)
        if not in_file and friend is None:
            return Said("web-import-no-such-friend", number=row.visit_friend)
        if _elders_after(session, community, row.visit_friend, friend, rows) > MAX_ELDERS_A_FRIEND:
            return Said("web-import-friend-is-full", number=row.visit_friend, most=MAX_ELDERS_A_FRIEND)
    if not row.has_plan:
        return None
    by_text = row.manner.get("answers") is HowAnswers.TEXT
    does_so = known is not None and known.checkin_plan is not None and known.checkin_plan.answers is HowAnswers.TEXT
    if by_text and not does_so and not texting.may_be_sent(community, About.CHECKIN):
        return Said("web-import-answers-one-way")
    if by_text and texting.may_be_sent(community, About.CHECKIN) and not _takes_texts(session, community, row, known):
        return Said("web-import-answers-no-mobile")
    return _plan_fault(row, known.checkin_plan if known is not None else None)


def _takes_texts(session: Session, community: Community, row: PersonRow, known: Person | None) -> bool:
    numbers = (row.phone, row.phone2 or (known.phone2 if known else None))
    return any(number and texting.takes_sms(session, community.id, number) for number in numbers)


def _plan_fault(row: PersonRow, plan: CheckinPlan | None) -> str | None:
    """What is wrong with the evening calls as they would be, with the cells the row leaves empty as in `plan`."""
    if plan is None and (row.checkin_days is None or row.checkin_times is None):
        return Said("web-import-half-a-plan")
    if not {"tries", "gap_minutes"} & set(row.manner):
        return None
    tries = row.manner.get("tries") or (plan.tries if plan else USUAL_TRIES)
    gap = row.manner.get("gap_minutes") or (plan.gap_minutes if plan else USUAL_GAP_MINUTES)
    most = checkin_plans.most_tries(gap)
    if tries <= most:
        return None
    return Said("web-import-tries", tries=tries, gap=gap, most=most)


def _write_person(
    session: Session, community: Community, row: PersonRow, volunteers_checked: bool
) -> tuple[Person, bool, set[Changed]]:
    """The person, whether the row was made, and what changed."""
    person, is_new = people.ensure(
        session, community, row.phone, row.first_name, row.last_name, source=Source.IMPORT, language=row.language
    )
    hamlet = places.ensure(session, community, PlaceKind.HAMLET, row.hamlet) if row.hamlet else None
    filled = _fill(
        person,
        phone2=row.phone2,
        language=row.language,
        pace=row.pace,
        birth_year=row.birth_year,
        sex=row.sex,
        hamlet_id=hamlet.id if hamlet else None,
        address=row.address,
        farm=row.farm,
        notes=row.notes,
        seats=row.seats,
    )
    changed = {OF_COLUMN.get(name) or Changed(name) for name in filled}
    changed |= _point(session, row, person)
    known = {held.role for held in person.roles if held.ended_at is None}
    for role in sorted(row.roles - known):
        people.give_role(session, person, role)
        changed.add(Changed.ROLES)
    if row.roles & VOLUNTEER_ROLES:
        checks.begins(session, person)
    if row.checked or (volunteers_checked and row.roles & VOLUNTEER_ROLES):
        shown = row.checked or Shown({}, {})
        changed |= {Changed.CHECKED} if checks.record(session, person, shown.seen, shown.until) else set()
    if any(number and takes_sms(number) for number in (person.phone, person.phone2)):
        changed |= _consents(session, person, ConsentPurpose.SERVICE_SMS)
    session.flush()
    return person, is_new, changed


def _point(session: Session, row: PersonRow, person: Person) -> set[Changed]:
    """Where the row says she is fetched; else where the register has her address, if nobody has said it before."""
    if row.lat is not None and row.lon is not None:
        at, how = Point(row.lat, row.lon), PointHow.IMPORT
    elif row.address and person.point_how is None:
        found = addresses.the_one(session, person.community, row.address)
        if found is None:
            return set()
        at, how = found.at, PointHow.REGISTER
    else:
        return set()
    if (person.latitude, person.longitude) == at:
        return set()
    points.mark(session, person, at, how)
    return {Changed.PLACE}


def _write_needs(session: Session, row: PersonRow, person: Person) -> list[Ride] | None:
    """The promised rides whose drivers do not know of it; None where it is as it was."""
    usual = rides.usual_of(person)
    if row.needs is None or row.needs == usual.needs:
        return None
    return rides.say_needs(session, person, replace(usual, needs=row.needs))


def _not_told(row: PersonRow, person: Person, promised: list[Ride] | None) -> list[Problem]:
    """As where it is written at the desk: who drives her already is to be told by somebody."""
    drivers = dict.fromkeys(ride.driver.full_name for ride in promised or () if ride.driver is not None)
    if not drivers:
        return []
    return [Problem(row.line, Said("web-import-needs-promised", name=person.first_name, drivers=", ".join(drivers)))]


def _consents(session: Session, person: Person, purpose: ConsentPurpose) -> set[Changed]:
    return {Changed.CONSENT} if consent.record_from_paper(session, person, purpose) else set()


def _write_links(session: Session, community: Community, row: PersonRow, person: Person) -> set[Changed]:
    changed = set[Changed]()
    if row.has_plan and _write_plan(session, row, person):
        changed.add(Changed.EVENING)
    if row.visit_friend is not None:
        friend = _friend(session, community, row.visit_friend)
        is_another = friend is not None and friend.id != person.id
        if friend is not None and is_another and friendships.pair(session, person, friend, source=Source.IMPORT):
            changed.add(Changed.VISIT_FRIEND)
    if row.contacts is not None:
        if set_contacts(session, person, row.contacts):
            changed.add(Changed.CONTACTS)
        changed |= _consents(session, person, ConsentPurpose.TELL_CONTACTS)
    return changed


def _elders_after(
    session: Session, community: Community, number: str, friend: Person | None, rows: list[PersonRow]
) -> int:
    """How many elders the friend on `number` would have: those from before and the rows'."""
    in_file = {(r.phone, r.first_name, r.last_name) for r in rows if r.visit_friend == number}
    known = {person.id for who in in_file if (person := people.find(session, community, *who)) is not None}
    before = friendships.elders_of(session, friend) if friend else set()
    return len(before - known) + len(in_file)


def _write_plan(session: Session, row: PersonRow, person: Person) -> bool:
    """An empty cell keeps what she has; what is filled takes the place of the calls already planned."""
    before = person.checkin_plan
    was = (before.days, before.times) if before is not None else None
    days = row.checkin_days if row.checkin_days is not None else before.days if before else ()
    times = row.checkin_times if row.checkin_times is not None else before.times if before else ()
    plan = checkin_plans.set_plan(session, person, days, times)
    changed = bool(_fill(plan, **row.manner)) or (plan.days, plan.times) != was
    return consent.record_from_paper(session, person, ConsentPurpose.CHECKIN_CALLS) or changed


def _fill(row: Any, **values: Any) -> set[str]:
    """Set what is not None and differs; the names of what did."""
    new = {name: value for name, value in values.items() if value is not None and getattr(row, name) != value}
    for name, value in new.items():
        setattr(row, name, value)
    return set(new)


def _friend(session: Session, community: Community, number: str) -> Person | None:
    on_it = people.persons_on(session, community, number)
    return next((who for who in on_it if any(held.role is Role.VISIT_FRIEND for held in who.roles)), None)

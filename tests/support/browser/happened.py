"""What a coordinator comes to at eight in the morning and at eight in the evening: an alert that is taken, one that is
not, calls for a call, somebody without a car, a talk nobody has logged, an evening half done. All of it is invented."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    Activity,
    ActivityDraft,
    AlertCause,
    CalendarFault,
    CalendarState,
    Call,
    CallStatus,
    Checkin,
    CheckinState,
    Community,
    DeskUser,
    Direction,
    Invitation,
    Invited,
    InvitedAnswer,
    LocalHoliday,
    Message,
    Occurrence,
    OccurrenceState,
    Organiser,
    OrganiserCalendar,
    Person,
    PersonRole,
    Purpose,
    Recording,
    RecordingState,
    Ride,
    RideState,
    Role,
    Series,
    SeriesException,
    Signup,
    SignupState,
    Source,
    Talk,
    TalkState,
    TaskKind,
)
from services import alerts, demonstration, tasks
from services.people import contacts
from services.programme import drafts
from services.programme.facts import Facts
from tests.support.desk import NOW, Desk


def happen(desk: Desk) -> None:
    with desk.db.write() as session:
        community = session.scalars(sa.select(Community).where(Community.number == demonstration.LINE)).one()
        are_elders = Person.roles.any(PersonRole.role == Role.ELDER)
        of_lom = sa.select(Person).where(Person.community_id == community.id, are_elders)
        elders = session.scalars(of_lom.order_by(Person.id)).all()
        _evening(session, list(elders))
        _alerts(session, list(elders))
        _tasks(session, community, list(elders))
        _days(session, community)
        _places(session, list(elders))
        _again(session)
        _organised(session, community)


def _evening(session: Session, elders: list[Person]) -> None:
    states = [CheckinState.WELL] * 8 + [CheckinState.NEEDS_HELP, CheckinState.MISSED, CheckinState.RINGING]
    for number, (elder, state) in enumerate(zip(elders, states, strict=False)):
        due = NOW - timedelta(minutes=90 - 3 * number)
        told = state in (CheckinState.WELL, CheckinState.NEEDS_HELP)
        session.add(
            Checkin(
                person_id=elder.id,
                due_at=due,
                window_ends_at=due + timedelta(minutes=30),
                state=state,
                tries_made=1 + number % 2,
                closed_at=due + timedelta(minutes=2) if told else None,
            )
        )
        session.add(
            Call(
                created_at=due,
                community_id=elder.community_id,
                sid=f"CA{number:032x}",
                direction=Direction.OUTBOUND,
                other_number=elder.phone,
                person_id=elder.id,
                status=CallStatus.COMPLETED if told else CallStatus.NO_ANSWER,
                ended_at=due + timedelta(minutes=2),
            )
        )
    session.flush()


def _alerts(session: Session, elders: list[Person]) -> None:
    taken = alerts.raise_(session, elders[8], AlertCause.NEEDS_HELP)
    near = contacts.of_elder(session, elders[8])
    alerts.take(session, taken.id, near[0].person if near else elders[8].community.coordinator_phone)
    fallen = alerts.raise_(session, elders[1], AlertCause.NEEDS_HELP)
    alerts.note_words(session, fallen, "Eg har falle og kjem meg ikkje opp")
    alerts.raise_(session, elders[9], AlertCause.MISSED)


def _tasks(session: Session, community: Community, elders: list[Person]) -> None:
    pal = elders[4]
    for _ in range(3):
        tasks.call_back(session, community, str(pal.phone), pal, due_at=NOW + timedelta(hours=1))
    session.add(
        Message(
            community_id=community.id,
            sid=f"SM{7:032x}",
            number=str(pal.phone),
            person_id=pal.id,
            body="Det gjeld skyss til tannlegen",
        )
    )
    tasks.open_task(session, community, TaskKind.TALK_WANTED, f"talk-wanted/{elders[5].id}", person=elders[5])
    tasks.open_task(session, community, TaskKind.WRONG_NUMBER, f"wrong-number/{elders[6].id}", person=elders[6])
    tasks.call_back(session, community, "+4761555555", None)


def _days(session: Session, community: Community) -> None:
    soon = session.scalars(
        sa.select(Signup)
        .join(Occurrence)
        .where(Occurrence.community_id == community.id, Occurrence.starts_at > NOW, Signup.state == SignupState.JOINED)
        .order_by(Occurrence.starts_at, Signup.id)
        .limit(8)
    ).all()
    drivers = session.scalars(
        sa.select(Person).where(Person.community_id == community.id, Person.seats.is_not(None)).order_by(Person.id)
    ).all()
    for number, signup in enumerate(soon):
        if session.scalar(sa.select(Ride.id).where(Ride.signup_id == signup.id)) is not None:
            continue
        state = RideState.UNFILLED if number % 3 == 2 else RideState.PROMISED
        driver = None if state is RideState.UNFILLED else drivers[number % 2]
        session.add(Ride(signup_id=signup.id, state=state, driver_id=driver.id if driver else None))
    kari = session.scalars(sa.select(Person).filter_by(first_name="Kari").order_by(Person.id)).first()
    berit = session.scalars(sa.select(Person).filter_by(first_name="Berit").order_by(Person.id)).first()
    assert kari is not None and berit is not None
    session.add(
        Talk(
            elder_id=kari.id,
            friend_id=berit.id,
            state=TalkState.TALKED,
            promised_by=NOW - timedelta(days=1),
            bridged_at=NOW - timedelta(days=1),
            ended_at=NOW - timedelta(hours=23),
        )
    )


def _places(session: Session, elders: list[Person]) -> None:
    """Exercise is full: one brings somebody along, a place is offered to one, another waits, and one cannot after all
    and has said why. It is decided tomorrow, and some were asked to come."""
    exercise = _first(session, "Herretrim")
    joined = session.scalars(sa.select(Signup).filter_by(occurrence_id=exercise.id).order_by(Signup.id)).all()
    exercise.minimum, exercise.maximum = 3, len(joined) + 1
    exercise.decides_at = NOW + timedelta(days=1)
    joined[0].companions = 1
    with_none = [elder for elder in elders if elder.id not in {signup.person_id for signup in joined}]
    for elder, until in ((with_none[0], NOW + timedelta(hours=4)), (with_none[1], None)):
        row = Signup(occurrence_id=exercise.id, person_id=elder.id, source=Source.PHONE, state=SignupState.WAITING)
        session.add(row)
        session.flush()
        if until is not None:
            row.offered_until, row.offered_at = until, NOW
            row.move(SignupState.OFFERED)
    joined[-1].left_reason = "Dotra kjem på besøk"
    joined[-1].move(SignupState.CANCELLED)
    user = session.scalars(sa.select(DeskUser).order_by(DeskUser.id)).first()
    assert user is not None
    asked = Invitation(occurrence_id=exercise.id, by_user_id=user.id, task="Vi treng folk som kan telje.")
    session.add(asked)
    session.flush()
    for number, elder in enumerate(with_none[2:5]):
        no = {"answer": InvitedAnswer.NOT_NOW, "answered_at": NOW} if number == 0 else {}
        session.add(Invited(invitation_id=asked.id, occurrence_id=exercise.id, person_id=elder.id, **no))


def _again(session: Session) -> None:
    """A time of a series is moved to another day, one is called off, and one falls out by a holiday of the village."""
    first = _first(session, "Onsdagstreff")
    series = session.get_one(Series, first.series_id)
    times = session.scalars(
        sa.select(Occurrence).filter_by(series_id=series.id).order_by(Occurrence.starts_at).limit(3)
    ).all()
    times[1].starts_at += timedelta(days=1)
    times[1].ends_at += timedelta(days=1)
    times[2].state = OccurrenceState.CANCELLED
    fourth = first.starts_at.date() + timedelta(days=21)
    series.exceptions.append(SeriesException(on=fourth, held=False))
    day = fourth + timedelta(days=7)
    session.add(LocalHoliday(community_id=series.community_id, name="Bygdedag", first=day, last=day))
    session.flush()


def _organised(session: Session, community: Community) -> None:
    """One organiser has spoken a news without a day, another writes one, and the calendar of a third is broken."""
    berit = session.scalars(sa.select(Person).filter_by(first_name="Berit").order_by(Person.id)).first()
    assert berit is not None
    first, second, *_ = session.scalars(sa.select(Organiser).order_by(Organiser.id)).all()
    sound = {"call_sid": "CA" + "9" * 32, "sound": b"RIFF", "state": RecordingState.KEPT, "look_at": NOW}
    spoken = ActivityDraft(
        community_id=community.id,
        organiser=first,
        organiser_id=first.id,
        by=berit,
        by_id=berit.id,
        source=Source.PHONE,
        recording=Recording(owner_id=berit.id, purpose=Purpose.PROGRAMME, **sound),
    )
    session.add(spoken)
    session.flush()
    drafts.publish(session, spoken)
    begins = NOW + timedelta(days=6)
    drafts.offer(session, second, berit, Facts("Lefsebaking", begins, begins + timedelta(hours=2)), None)
    session.add(
        OrganiserCalendar(
            organiser_id=first.id,
            url="https://kalender.example/lom.ics",
            state=CalendarState.BROKEN,
            fault=CalendarFault.NO_CALENDAR,
            tried_at=NOW,
            good_at=NOW - timedelta(days=2),
            failures=3,
        )
    )


def _first(session: Session, title: str) -> Occurrence:
    """The next time something is held."""
    wanted = sa.select(Occurrence).join(Activity).where(Activity.title == title, Occurrence.starts_at > NOW)
    return session.scalars(wanted.order_by(Occurrence.starts_at).limit(1)).one()

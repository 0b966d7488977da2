"""Every event at something standing in every state: what it becomes, and what is left alone; and any course of them."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest
import sqlalchemy as sa
import structlog
from sqlalchemy.orm import Session

import clock
from models import (
    AwayWhy,
    CheckinPlan,
    EndedBy,
    Friendship,
    Occurrence,
    Person,
    Role,
    Signup,
    SignupState,
    Source,
    Standing,
    StandingException,
    StandingKind,
    StandingState,
    Visit,
    VisitState,
)
from services import signups, standing
from services.hours import duetime
from services.people import friendships
from services.standing.seasons import Season, until
from tests.support import amounts, builders
from tests.support.hamlet import FRIDAY_AT_ELEVEN, Hamlet
from tests.support.running.engines import ENGINES

S = StandingState
WEDNESDAY_AT_TWO = datetime(2026, 11, 25, 13, tzinfo=UTC)
Event = Callable[[Session, Standing, Person, Person], object]


def comes_round(session: Session, *_more: object) -> None:
    while standing.advance(session, clock.now()):
        pass


EVENTS: dict[str, Event] = {
    "yes": lambda session, row, kari, berit: standing.agree(session, row.id, berit),
    "no": lambda session, row, kari, berit: standing.refuse(session, row.id, berit),
    "somebody else's yes": lambda session, row, kari, berit: standing.agree(session, row.id, kari),
    "ended": lambda session, row, kari, berit: standing.end(session, row, kari, source=Source.PHONE),
    "a day gone by": comes_round,
}
BECOMES = {
    (S.ASKED, "yes"): S.ON,
    (S.ASKED, "no"): S.REFUSED,
    (S.ASKED, "ended"): S.ENDED,
    (S.ASKED, "a day gone by"): S.REFUSED,
    (S.ON, "ended"): S.ENDED,
}


def test_what_something_standing_becomes(hamlet: Hamlet) -> None:
    start, kari, berit = hamlet.now, hamlet.person("Kari"), hamlet.person("Berit", Role.VISIT_FRIEND)
    with hamlet.db.write() as session:
        builders.friends(session, kari, berit)
    for state in StandingState:
        for event, happens in EVENTS.items():
            hamlet.now = start
            with hamlet.db.write() as session:
                session.execute(sa.delete(StandingException))
                session.execute(sa.update(Standing).values(look_at=None))
                row = _standing(session, kari, berit, state)
                hamlet.now = start + timedelta(hours=25)
                with structlog.testing.capture_logs() as lines:
                    happens(session, row, session.get_one(Person, kari), session.get_one(Person, berit))
                session.flush()
                assert row.state is BECOMES.get((state, event), state), (state, event)
                refused = [line for line in lines if line["event"] == "move.refused" and line["of"] == "Standing"]
                meant = (state, event) in BECOMES or event == "a day gone by"
                assert bool(refused) is not meant, (state, event)
                _forget(session, row)


def _standing(session: Session, kari: int, berit: int, state: StandingState) -> Standing:
    row = Standing(person_id=kari, friend_id=berit, kind=StandingKind.VISIT, weekday=2, at="14:00", source=Source.SMS)
    row.first_day, row.state = WEDNESDAY_AT_TWO.date(), state
    row.ended_at = clock.now() if state in (S.REFUSED, S.ENDED) else None
    row.ended_by = EndedBy.HERSELF if state is S.ENDED else None
    session.add(row)
    session.flush()
    return row


def _forget(session: Session, row: Standing) -> None:
    session.execute(sa.delete(Visit))
    session.execute(sa.delete(StandingException))
    session.delete(row)


# -- any course of events


def weekly(hamlet: Hamlet, weeks: int, **fields: int) -> list[int]:
    """Fredagstreff on so many Fridays at eleven on the clock, also over a clock change."""
    first = hamlet.occurrence(FRIDAY_AT_ELEVEN, "Fredagstreff", **fields)
    with hamlet.db.write() as session:
        row = session.get_one(Occurrence, first)
        zone = hamlet.community(session).zone
        for week in range(1, weeks):
            starts = duetime.due_instant(date(2026, 11, 27) + timedelta(weeks=week), time(11), zone)
            session.add(
                Occurrence(
                    community_id=row.community_id, activity_id=row.activity_id, key=starts.isoformat(),
                    starts_at=starts, ends_at=starts + timedelta(hours=2), maximum=row.maximum,
                )
            )  # fmt: skip
        session.flush()
        return list(session.scalars(sa.select(Occurrence.id).order_by(Occurrence.starts_at)))


@pytest.mark.parametrize("course", range(amounts.of(1, 4)))
def test_any_course_ends_with_each_day_once_none_after_the_end_and_none_that_was_left_out(
    hamlet: Hamlet, course: int
) -> None:
    """Two schedulers come round after every event; what one has made the other finds made. Each engine has a course of
    its own; `bin/test --long` four."""
    seed = 2 * course + ENGINES.index(hamlet.db.engine.dialect.name)
    drawn, kari, ids = random.Random(seed), hamlet.person("Kari"), weekly(hamlet, 20)
    with hamlet.db.write() as session:
        builders.evening_calls(session, kari)
        joined = signups.join(session, session.get_one(Person, kari), ids[0], source=Source.PHONE).signup
        assert joined is not None
        row_id = standing.begin(session, joined, date(2027, 3, 26), source=Source.PHONE).standing.id
    skipped: set[int] = set()
    over = False
    for _ in range(14):
        hamlet.now += timedelta(days=drawn.choice((0, 1, 5, 9)))
        with hamlet.db.write() as session:
            mine = [each for each in signups.mine(session, session.get_one(Person, kari)) if each.standing_id == row_id]
            match drawn.choice(("skip", "skip", "away", "home", "again", "end" if drawn.random() < 0.3 else "skip")):
                case "skip" if mine:
                    skipped.add(taken := drawn.choice(mine).occurrence_id)
                    off = next(each for each in mine if each.occurrence_id == taken)
                    signups.cancel(session, off, source=Source.PHONE)
                case "again" if mine and not over:
                    standing.begin(session, mine[0], date(2027, 3, 26), source=Source.PHONE)
                case "away":
                    _plan(session, kari).go_away(hamlet.now + timedelta(days=20), AwayWhy.HOLIDAY, Source.DESK)
                case "home":
                    _plan(session, kari).come_home()
                case "end":
                    row = session.get_one(Standing, row_id)
                    over = standing.end(session, row, session.get_one(Person, kari), source=Source.PHONE) or over
        seen = []
        for _ in range(2):
            with hamlet.db.write() as session:
                session.execute(sa.update(Standing).where(Standing.state == S.ON).values(look_at=hamlet.now))
                comes_round(session)
            seen.append(made_of(hamlet))
        assert seen[0] == seen[1]
        _holds(hamlet, row_id, skipped)


def _plan(session: Session, person_id: int) -> CheckinPlan:
    return session.scalars(sa.select(CheckinPlan).filter_by(person_id=person_id)).one()


def made_of(hamlet: Hamlet) -> list[tuple[int, SignupState]]:
    with hamlet.db.read() as session:
        rows = sa.select(Signup.occurrence_id, Signup.state).order_by(Signup.occurrence_id)
        return [(occurrence_id, state) for occurrence_id, state in session.execute(rows)]


def _holds(hamlet: Hamlet, row_id: int, skipped: set[int]) -> None:
    with hamlet.db.read() as session:
        row = session.get_one(Standing, row_id)
        plan = _plan(session, row.person_id)
        ahead = sa.select(Signup.occurrence_id).join(Signup.occurrence).where(Occurrence.starts_at > hamlet.now)
        live = set(session.scalars(ahead.where(Signup.state != SignupState.CANCELLED)))
        assert not live & skipped
        if row.state is not S.ON:
            assert not live
            return
        coming = sa.select(Occurrence.id, Occurrence.starts_at).where(Occurrence.starts_at > hamlet.now)
        wanted = {
            occurrence_id
            for occurrence_id, starts_at in session.execute(coming)
            if starts_at <= hamlet.now + timedelta(weeks=8)
            and starts_at.date() <= date(2027, 3, 26)
            and (plan.away_until is None or starts_at >= plan.away_until)
        }
        assert live == wanted - skipped


# -- one by one


def test_the_hour_on_the_clock_is_the_same_before_and_after_the_clocks_change(hamlet: Hamlet) -> None:
    hamlet.now = datetime(2027, 3, 1, 11, tzinfo=UTC)
    kari, berit = hamlet.person("Kari"), hamlet.person("Berit", Role.VISIT_FRIEND)
    with hamlet.db.write() as session:
        builders.friends(session, kari, berit)
        pair = session.get_one(Person, berit), session.get_one(Person, kari)
        first = datetime(2027, 3, 24, 13, tzinfo=UTC)
        standing.arrange(session, *pair, StandingKind.VISIT, first, source=Source.SMS)
        starts = list(session.scalars(sa.select(Visit.starts_at).order_by(Visit.starts_at)))
    assert starts[:2] == [first, datetime(2027, 3, 31, 12, tzinfo=UTC)]


def test_where_it_is_full_she_waits_and_is_told_once(hamlet: Hamlet) -> None:
    kari, per = hamlet.person("Kari"), hamlet.person("Per")
    ids = weekly(hamlet, 4, maximum=1)
    with hamlet.db.write() as session:
        for occurrence_id in ids[1:3]:
            signups.join(session, session.get_one(Person, per), occurrence_id, source=Source.SMS)
        joined = signups.join(session, session.get_one(Person, kari), ids[0], source=Source.SMS).signup
        assert joined is not None
        begun = standing.begin(session, joined, date(2026, 12, 18), source=Source.PHONE)
        assert begun.full == 2
        states = [each.state for each in signups.mine(session, session.get_one(Person, kari))]
    assert states == [SignupState.JOINED, SignupState.WAITING, SignupState.WAITING, SignupState.JOINED]
    told = [item.about.value for item in hamlet.told(person_id=kari)]
    assert sorted(told) == ["standing_begun", "standing_full"]


def test_what_is_called_off_is_skipped_and_a_new_date_within_the_weeks_is_hers(hamlet: Hamlet) -> None:
    kari, ids = hamlet.person("Kari"), weekly(hamlet, 4)
    with hamlet.db.write() as session:
        session.get_one(Occurrence, ids[1]).state = "cancelled"  # type: ignore[assignment]
        joined = signups.join(session, session.get_one(Person, kari), ids[0], source=Source.SMS).signup
        assert joined is not None
        standing.begin(session, joined, None, source=Source.SMS)
        assert len(signups.mine(session, session.get_one(Person, kari))) == 3


def test_a_friend_who_is_hers_no_more_ends_it_and_both_are_told(hamlet: Hamlet) -> None:
    kari, berit, row_id = _visited(hamlet)
    with hamlet.db.write() as session:
        friendships.unpair(session, session.scalars(sa.select(Friendship)).one())
    with hamlet.db.write() as session:
        comes_round(session)
        assert session.get_one(Standing, row_id).ended_by is EndedBy.GONE
        assert set(session.scalars(sa.select(Visit.state))) == {VisitState.CANCELLED}
    for person in (kari, berit):
        assert [item.about.value for item in hamlet.told(person_id=person)][-1] == "standing_ended"


def test_when_one_of_the_two_has_left_the_robot_says_nothing_and_the_desk_rings_the_other(hamlet: Hamlet) -> None:
    _, berit, row_id = _visited(hamlet)
    with hamlet.db.write() as session:
        left = session.get_one(Person, berit)
        ring = list(standing.to_ring_of(session, left))
        standing.withdraw_of(session, left, hamlet.now)
        assert [(each.name, each.link.value) for each in ring] == [("Kari", "elder")]
        assert session.get_one(Standing, row_id).state is S.ENDED


def _visited(hamlet: Hamlet) -> tuple[int, int, int]:
    kari, berit = hamlet.person("Kari"), hamlet.person("Berit", Role.VISIT_FRIEND)
    with hamlet.db.write() as session:
        builders.friends(session, kari, berit)
        pair = session.get_one(Person, berit), session.get_one(Person, kari)
        row = standing.arrange(session, *pair, StandingKind.VISIT, WEDNESDAY_AT_TWO, source=Source.SMS)
        return kari, berit, row.id


@pytest.mark.parametrize(
    ("today", "season", "last"),
    [
        (date(2026, 11, 26), Season.CHRISTMAS, date(2026, 12, 18)),
        (date(2026, 12, 10), Season.SUMMER, date(2027, 6, 18)),
        (date(2027, 6, 15), Season.CHRISTMAS, date(2027, 12, 17)),
    ],
)
def test_an_end_is_the_last_friday_before_the_season(today: date, season: Season, last: date) -> None:
    found = until(today, 4)
    assert (found.season, found.last_day) == (season, last)

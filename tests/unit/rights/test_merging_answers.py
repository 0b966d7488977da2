"""Somebody stands in the list twice, and both rows say something: what she has answered and agreed to is hers still."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from models import (
    About,
    Deed,
    HowAgreed,
    IdeaAnswer,
    Invited,
    InvitedAnswer,
    Occurrence,
    Source,
    Standing,
    StandingKind,
    StandingState,
)
from services import signups
from services.inviting import asking, ideas
from services.people import acting
from tests.support.hamlet import Hamlet
from tests.unit.rights.test_merging import get, merge, user


def test_who_has_signed_another_up_on_the_row_that_went_is_still_named_by_it(hamlet: Hamlet) -> None:
    kari, ida, twice = (hamlet.person(name) for name in ("Kari", "Ida", "Ida Marie"))
    occurrence = hamlet.occurrence()
    with hamlet.db.write() as session:
        elder, relative = get(session, kari), get(session, twice)
        how, on = HowAgreed.ON_THE_TELEPHONE, date(2026, 11, 1)
        acting.agree(session, elder, relative, [Deed.SIGN_UP], how=how, on=on, source=Source.DESK)
        signups.for_others.join(session, relative, elder, occurrence, source=Source.PHONE)
    merge(hamlet, ida, twice)
    assert [each.subject["by"] for each in hamlet.told(About.SIGNUP_JOINED, kari)] == [ida]


def test_an_answer_on_either_row_outweighs_being_asked_on_the_other(hamlet: Hamlet) -> None:
    kari, twice = hamlet.person("Kari"), hamlet.person("Kari Marie")
    occurrence = hamlet.occurrence()
    with hamlet.db.write() as session:
        by = user(session, hamlet.community_id)
        idea = ideas.add(session, hamlet.community(session), "herretrim", by=by, enough=3)
        both = [get(session, each) for each in (kari, twice)]
        for person in both:
            ideas.is_asked(session, person, idea, source=Source.PHONE)
        ideas.would_come(session, both[1], idea, yes=True)
        at = session.get_one(Occurrence, occurrence)
        asking.invite(session, at, both, by=by)
        row = session.scalars(sa.select(Invited).filter_by(person_id=twice)).one()
        asking.not_this_time(session, row)
    merge(hamlet, kari, twice)
    with hamlet.db.read() as session:
        assert [row.interested for row in session.scalars(sa.select(IdeaAnswer))] == [True]
        assert [row.answer for row in session.scalars(sa.select(Invited)).unique()] == [InvitedAnswer.NOT_NOW]


def test_a_ride_every_week_on_either_row_is_hers_every_week(hamlet: Hamlet) -> None:
    kari, twice, occurrence = hamlet.person("Kari"), hamlet.person("Kari Marie"), hamlet.occurrence()
    with hamlet.db.write() as session:
        activity = session.get_one(Occurrence, occurrence).activity_id
        for person_id, ride in ((kari, False), (twice, True)):
            session.add(
                Standing(
                    person_id=person_id,
                    kind=StandingKind.SIGNUP,
                    activity_id=activity,
                    weekday=4,
                    with_ride=ride,
                    first_day=date(2026, 11, 27),
                    state=StandingState.ON,
                    source=Source.DESK,
                )
            )
    merge(hamlet, kari, twice)
    with hamlet.db.read() as session:
        found = session.scalars(sa.select(Standing)).unique().all()
        assert [(row.person_id, row.with_ride) for row in found] == [(kari, True)]

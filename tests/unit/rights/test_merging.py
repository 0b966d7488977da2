"""Somebody stands in the list twice: the two rows become one, nothing of either is lost, and it is seen beforehand."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Audit,
    Base,
    Check,
    Checkin,
    CheckinPlan,
    ConsentPurpose,
    Deed,
    DeskNote,
    DeskUser,
    HowAgreed,
    Occurrence,
    Person,
    Ride,
    Role,
    Signup,
    SignupState,
    Source,
    Standing,
    StandingKind,
)
from services import rides, signups
from services.people import acting, checks, consent, contacts, finding, friendships
from services.people.details import Facts
from services.plans import checkin_plans
from services.rights import handing_out, merging, two_rows
from services.rights.merging import NotNow, NotYet, Otherwise
from services.rights.pouring import RECORDS, pointing_at
from tests.support import builders
from tests.support.desk import Desk
from tests.support.hamlet import Hamlet
from tests.unit.rights.whole_life import everything_in, lived

TWICE = "+4790000777"
PERSON = Base.metadata.tables["person"]


def get(session: Session, person_id: int) -> Person:
    return session.get_one(Person, person_id)


def user(session: Session, community_id: int) -> DeskUser:
    known = session.scalars(sa.select(DeskUser)).first()
    if known is None:
        known = DeskUser(community_id=community_id, username="marit", name="Marit", password_hash="-")
        session.add(known)
        session.flush()
    return known


def merge(hamlet: Hamlet, stays: int, goes: int) -> merging.Merged:
    with hamlet.db.write() as session:
        by = user(session, hamlet.community_id)
        shown = merging.foresee(session, get(session, stays), get(session, goes), by)
        return merging.merge(session, get(session, stays), get(session, goes), by=by, seen=shown.fingerprint)


def why_not(hamlet: Hamlet, stays: int, goes: int) -> NotNow | None:
    with hamlet.db.read() as session:
        return merging.why_not(session, get(session, stays), get(session, goes))


@pytest.mark.both_engines
def test_no_table_goes_on_naming_the_row_that_went_and_no_word_of_it_is_lost(hamlet: Hamlet) -> None:
    """Every table there is has a row of both; a new one is among them by being there."""
    kari, twice, liv = (hamlet.person(name, Role.ELDER) for name in ("Kari", "Kari Marie", "Liv"))
    lived(hamlet, {"kari": kari, "twice": twice}, liv)
    hamlet.now += timedelta(days=8)
    with hamlet.db.read() as session:
        before = everything_in(session)
        rows = {each.name: session.scalar(sa.select(sa.func.count()).select_from(each)) or 0 for each, _ in pointing()}
    done = merge(hamlet, kari, twice)
    with hamlet.db.read() as session:
        for table, column in pointing():
            named = session.scalar(sa.select(sa.func.count()).select_from(table).where(column == twice))
            assert named == 0, f"{table.name}.{column.name}"
        after = everything_in(session)
        for table, _ in pointing():
            left = session.scalar(sa.select(sa.func.count()).select_from(table)) or 0
            added = {"desk_note": 1}.get(table.name, 0)
            assert left == rows[table.name] - done.once.get(table.name, 0) + added, table.name
    said = {line.partition("twice-said-")[2].partition("'")[0] for line in before.splitlines() if "twice-said-" in line}
    assert said
    assert [each for each in said if f"twice-said-{each}" not in after] == []


def pointing() -> list[tuple[sa.Table, sa.Column[Any]]]:
    return list(pointing_at(PERSON))


def test_only_what_nobody_may_change_is_left_out() -> None:
    assert {"audit"} == RECORDS


def test_every_fact_of_a_person_is_told_where_the_two_differ() -> None:
    assert {each.name for each in fields(Facts)} == {*two_rows.TOLD, "notes"}


def test_what_the_two_say_otherwise_is_shown_and_kept_in_a_note(hamlet: Hamlet) -> None:
    kari = hamlet.person("Kari", last_name="Dømesen", phone=TWICE, birth_year=1940, notes="Likar kaffi")
    other = hamlet.person(
        "Kari", last_name="Dømesen", phone="+4761999123", birth_year=1941, notes="Høyrer dårleg", address="Utgard 7"
    )
    merge(hamlet, kari, other)
    with hamlet.db.read() as session:
        person, gone = get(session, kari), get(session, other)
        note = session.scalars(sa.select(DeskNote.words)).one()
        assert (person.phone, person.phone2, person.birth_year) == (TWICE, "+4761999123", 1940)
        assert (person.address, person.notes) == ("Utgard 7", "Likar kaffi\nHøyrer dårleg")
        assert (gone.merged_into_id, gone.first_name, gone.phone) == (kari, "–", None)
        assert gone.left_at is not None
        assert "1941" in note
        assert "Utgard 7" not in note
        audited = session.execute(sa.select(Audit.action, Audit.person_id).where(Audit.action.startswith("merged")))
        assert {tuple(row) for row in audited} == {("merged", kari), ("merged_away", other)}


def test_she_is_rung_by_one_plan_and_by_the_one_that_rings(hamlet: Hamlet) -> None:
    """Of two plans the one that stays is hers; where that was stopped, nobody loses her evening calls by it."""
    kari, other = hamlet.person("Kari", phone=TWICE), hamlet.person("Kari M", phone="+4790000778")
    with hamlet.db.write() as session:
        for person_id, at in ((kari, "18:00"), (other, "19:30")):
            builders.evening_calls(session, person_id, at)
        checkin_plans.write_ahead(session, clock.now())
    merge(hamlet, kari, other)
    with hamlet.db.read() as session:
        assert [(plan.person_id, plan.times) for plan in session.scalars(sa.select(CheckinPlan))] == [(kari, ["18:00"])]
        ahead = session.scalars(sa.select(Checkin).where(Checkin.due_at > clock.now())).all()
        assert {(row.person_id, row.due_at.minute) for row in ahead} == {(kari, 0)}
    third = hamlet.person("Kari L", phone="+4790000779")
    with hamlet.db.write() as session:
        plan = builders.evening_calls(session, third, "20:00")
        plan.stopped_at = clock.now()
    merge(hamlet, third, kari)
    with hamlet.db.read() as session:
        assert {get(session, gone).merged_into_id for gone in (kari, other)} == {third}
        left = [(plan.person_id, plan.times, plan.stopped_at) for plan in session.scalars(sa.select(CheckinPlan))]
        assert left == [(third, ["18:00"], None)]


def test_her_own_no_holds_over_the_yes_of_a_list_and_stops_what_stood_on_it(hamlet: Hamlet) -> None:
    kari, other = hamlet.person("Kari", phone=TWICE), hamlet.person("Kari M", phone="+4790000778")
    with hamlet.db.write() as session:
        builders.evening_calls(session, other)
        no, yes = get(session, kari), get(session, other)
        consent.record(session, no, ConsentPurpose.CHECKIN_CALLS, given=False, source=Source.PHONE)
        consent.record_from_paper(session, yes, ConsentPurpose.CHECKIN_CALLS)
    done = merge(hamlet, other, kari)
    assert done.consents == {ConsentPurpose.CHECKIN_CALLS: False}
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(CheckinPlan)).one().stopped_at is not None
        assert not consent.holds(session, get(session, other), ConsentPurpose.CHECKIN_CALLS)


def test_contacts_pairs_roles_and_who_may_act_are_hers_together(hamlet: Hamlet) -> None:
    kari, other = hamlet.person("Kari", phone=TWICE), hamlet.person("Kari M", Role.DRIVER, phone="+4790000778")
    ida, svein, berit = hamlet.person("Ida", Role.KIN), hamlet.person("Svein", Role.KIN), hamlet.driver("Berit")
    with hamlet.db.write() as session:
        for elder, kin in ((kari, ida), (other, svein), (other, ida)):
            contacts.add(session, get(session, elder), get(session, kin), source=Source.DESK)
        for elder, deeds in ((kari, [Deed.SIGN_UP]), (other, [Deed.SIGN_UP, Deed.RIDES])):
            day, how = date(2026, 11, 1), HowAgreed.ON_THE_TELEPHONE
            acting.agree(session, get(session, elder), get(session, ida), deeds, how=how, on=day, source=Source.DESK)
        builders.friends(session, other, berit)
    merge(hamlet, kari, other)
    with hamlet.db.read() as session:
        person = get(session, kari)
        order = [(contact.person_id, contact.position) for contact in contacts.of_elder(session, person)]
        assert order == [(ida, 1), (svein, 2)]
        assert [one.deed for one in acting.of_elder(session, person)] == [Deed.SIGN_UP, Deed.RIDES]
        assert {held.role for held in person.roles} == {Role.ELDER, Role.DRIVER}
        assert [each.friend_id for each in friendships.of_elder(session, person)] == [berit]


def test_a_ride_she_had_on_either_row_is_hers_still(hamlet: Hamlet) -> None:
    kari, other, ola = hamlet.person("Kari", phone=TWICE), hamlet.person("Kari M", phone=TWICE), hamlet.driver("Ola")
    occurrence = hamlet.occurrence()
    with hamlet.db.write() as session:
        left = signups.join(session, get(session, kari), occurrence, source=Source.DESK).signup
        assert left is not None
        signups.cancel(session, left, source=Source.DESK)
        joined = signups.join(session, get(session, other), occurrence, source=Source.DESK, wants_ride=True).signup
        ride = rides.of_signup(session, joined) if joined else None
        assert ride is not None
        rides.accept(session, get(session, ola), ride.id)
    merge(hamlet, kari, other)
    with hamlet.db.read() as session:
        (signup,) = session.scalars(sa.select(Signup)).unique().all()
        assert (signup.person_id, signup.state) == (kari, SignupState.JOINED)
        assert [(ride.signup_id, ride.driver_id) for ride in session.scalars(sa.select(Ride)).unique()] == [
            (signup.id, ola)
        ]


def test_what_others_would_have_to_be_told_of_is_put_right_first(hamlet: Hamlet) -> None:
    kari, other = hamlet.person("Kari", phone=TWICE), hamlet.person("Kari M", phone=TWICE)
    occurrence = hamlet.occurrence()
    with hamlet.db.write() as session:
        for person_id in (kari, other):
            signups.join(session, get(session, person_id), occurrence, source=Source.DESK)
    assert why_not(hamlet, kari, other) is NotNow.BOTH_COME
    with pytest.raises(NotYet):
        merge(hamlet, kari, other)
    hamlet.now += timedelta(days=8)
    assert why_not(hamlet, kari, other) is None


def test_what_both_come_to_every_week_is_hers_once_and_its_days_with_it(hamlet: Hamlet) -> None:
    kari, other = hamlet.person("Kari", phone=TWICE), hamlet.person("Kari M", phone=TWICE)
    first, second = hamlet.occurrence(), hamlet.occurrence(hamlet.now + timedelta(days=2))
    with hamlet.db.write() as session:
        activity = session.get_one(Occurrence, first).activity_id
        for person_id, occurrence in ((kari, first), (other, second)):
            row = Standing(
                person_id=person_id,
                kind=StandingKind.SIGNUP,
                activity_id=activity,
                weekday=4,
                first_day=date(2026, 11, 1),
                source=Source.DESK,
            )
            session.add(row)
            session.flush()
            signup = signups.join(session, get(session, person_id), occurrence, source=Source.DESK).signup
            assert signup is not None
            signup.standing_id = row.id
    merge(hamlet, kari, other)
    with hamlet.db.read() as session:
        (standing,) = session.scalars(sa.select(Standing)).unique().all()
        rows = session.scalars(sa.select(Signup)).unique().all()
        assert {(row.person_id, row.standing_id) for row in rows} == {(kari, standing.id)}
        assert len(rows) == len((first, second))


def test_two_who_look_to_each_other_are_two(hamlet: Hamlet) -> None:
    kari, other = hamlet.person("Kari", phone=TWICE), hamlet.person("Kari M", phone=TWICE)
    with hamlet.db.write() as session:
        contacts.add(session, get(session, kari), get(session, other), source=Source.DESK)
    assert why_not(hamlet, kari, other) is NotNow.TWO_PEOPLE
    assert why_not(hamlet, kari, kari) is NotNow.TWO_PEOPLE


def test_what_is_not_as_it_was_shown_is_not_done(hamlet: Hamlet) -> None:
    kari, other = hamlet.person("Kari", phone=TWICE), hamlet.person("Kari M", phone=TWICE)
    with hamlet.db.write() as session:
        by = user(session, hamlet.community_id)
        shown = merging.foresee(session, get(session, kari), get(session, other), by)
        assert get(session, other).left_at is None
        consent.record(session, get(session, other), ConsentPurpose.SERVICE_SMS, given=True, source=Source.DESK)
        with pytest.raises(Otherwise):
            merging.merge(session, get(session, kari), get(session, other), by=by, seen=shown.fingerprint)
    with hamlet.db.read() as session:
        assert get(session, other).first_name == "Kari M"


def test_who_has_looked_at_either_row_is_told_her_who_asks(hamlet: Hamlet) -> None:
    kari, other = hamlet.person("Kari", phone=TWICE), hamlet.person("Kari M", phone=TWICE)
    with hamlet.db.write() as session:
        session.add(Audit(community_id=hamlet.community_id, actor="desk_user/1", action="read_rights", person_id=other))
    merge(hamlet, kari, other)
    with hamlet.db.read() as session:
        told = handing_out.everything(session, get(session, kari)).tables["audit"]
    assert "read_rights" in [row["action"] for row in told]


def test_a_course_and_papers_seen_on_either_row_make_a_volunteer_complete(hamlet: Hamlet) -> None:
    one, other = hamlet.person("Ola", phone=TWICE), hamlet.person("Ola D", phone=TWICE)
    with hamlet.db.write() as session:
        for person_id, seen in ((one, ("certificate", "introduction")), (other, ("confidentiality",))):
            finding.give_role(session, get(session, person_id), Role.VISIT_FRIEND)
            checks.record(session, get(session, person_id), dict.fromkeys(map(Check, seen), date(2026, 5, 1)))
        assert not get(session, one).is_a(Role.VISIT_FRIEND)
    merge(hamlet, one, other)
    with hamlet.db.read() as session:
        assert get(session, one).is_a(Role.VISIT_FRIEND)


def test_at_the_desk_it_is_found_shown_and_done_in_two_steps(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        twice = builders.person(
            session, kari.community_id, kari.first_name, Role.ELDER, phone="+4790055123", last_name=kari.last_name
        )
        other, stays = twice.id, kari.id
        number = kari.phone or ""
    assert f"/desk/people/{stays}/same/{other}" in desk.get(f"/desk/people/{stays}/same")
    assert str(other) in desk.post(f"/desk/people/{stays}/same", number="900 55 123").text
    page = desk.get(f"/desk/people/{stays}/same/{other}")
    assert "900 55 123" in page and "+4790055123" not in page
    seen = page.partition('name="seen" value="')[2].partition('"')[0]
    assert desk.post(f"/desk/people/{stays}/same/{other}", seen=seen).status_code == 422
    assert desk.post(f"/desk/people/{stays}/same/{other}", seen="otherwise", sure="yes").status_code == 409
    assert desk.post(f"/desk/people/{stays}/same/{other}", seen=seen, sure="yes").status_code == 302
    with desk.db.read() as session:
        assert (get(session, stays).phone, get(session, stays).phone2) == (number, "+4790055123")
    assert desk.client.get(f"/desk/people/{other}").headers["Location"].endswith(f"/desk/people/{stays}")

"""A volunteer's and an organiser's own page: what is hers, what she does there, and nothing of anybody else's."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from models import (
    Community,
    DeskCall,
    Driven,
    Duty,
    DutyTerms,
    Friendship,
    Language,
    Leaving,
    Occurrence,
    Organiser,
    Person,
    PersonRole,
    Ride,
    RideAnswer,
    RideAsk,
    RideState,
    Role,
    Signup,
    SignupState,
    Source,
    Talk,
    TalkState,
    Visit,
    VisitState,
)
from services import alerts
from services.pages import own_page
from tests.support import builders
from tests.support.counting import asked
from tests.support.desk import NOW, Desk


def opens(desk: Desk, name: str) -> int:
    """Her page, in this browser; answers her id."""
    return desk.opens_own_page_of(name).id


def friend_of(desk: Desk, friend: int) -> tuple[int, str]:
    with desk.db.read() as session:
        elder = session.scalars(
            sa.select(Person).join(Friendship, Friendship.elder_id == Person.id).where(Friendship.friend_id == friend)
        ).first()
        assert elder is not None
        return elder.id, elder.first_name


def driver(desk: Desk, name: str = "Dagfinn") -> int:
    """Somebody who drives, and has her page open."""
    with desk.db.write() as session:
        community = desk.person(session, "Kari").community
        builders.person(session, community.id, name, Role.DRIVER, phone="+4790066001", seats=2)
    return opens(desk, name)


def ride_of(desk: Desk, driver_id: int, *, promised: bool) -> tuple[int, int]:
    """Kari wants a ride to what is on next, and the driver was asked; ids of the ask and of Kari."""
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        occurrence = session.scalars(
            sa.select(Occurrence)
            .where(Occurrence.community_id == kari.community_id, Occurrence.starts_at > NOW + timedelta(days=1))
            .order_by(Occurrence.starts_at)
        ).first()
        assert occurrence is not None
        session.execute(sa.delete(Signup).where(Signup.person_id == kari.id, Signup.occurrence_id == occurrence.id))
        signup = Signup(
            person_id=kari.id, occurrence_id=occurrence.id, state=SignupState.JOINED, source=Source.DESK, queued_at=NOW
        )
        session.add(signup)
        session.flush()
        ride = Ride(signup_id=signup.id)
        if promised:
            ride.state, ride.driver_id = RideState.PROMISED, driver_id
        session.add(ride)
        session.flush()
        ask = RideAsk(ride_id=ride.id, driver_id=driver_id, code=1)
        ask.answer = RideAnswer.YES if promised else RideAnswer.ASKED
        session.add(ask)
        session.flush()
        return ask.id, kari.id


# -- what stands there


def test_her_elders_are_first_name_hamlet_and_when_they_last_talked(outsider: Desk) -> None:
    berit = opens(outsider, "Berit")
    elder, name = friend_of(outsider, berit)
    with outsider.db.write() as session:
        session.execute(sa.delete(Talk))
        at = NOW - timedelta(days=5)
        session.add(
            Talk(
                elder_id=elder,
                friend_id=berit,
                state=TalkState.TALKED,
                promised_by=at,
                bridged_at=at,
                ended_at=at + timedelta(minutes=20),
            )
        )
        person = session.get_one(Person, elder)
        person.notes, person.address = "Har vore sjuk", "Dømevegen 12"
        last_name = person.last_name
    words = outsider.words("/mine")
    assert f"{name}, " in words
    assert "Sist lau 21.11 18.00." in words
    assert "Pratar: 1, 20 minutt." in outsider.words("/mine/hours")
    assert "Har vore sjuk" not in words
    assert "Dømevegen" not in words
    assert last_name not in words


def test_the_page_has_no_bar_and_larger_letters(outsider: Desk) -> None:
    opens(outsider, "Berit")
    page = outsider.get("/mine")
    assert '<body data-size="md"' in page
    assert "g-bar" not in page


@pytest.mark.parametrize("language", ["nn", "nb", "en"])
def test_it_is_in_her_language(outsider: Desk, language: str) -> None:
    berit = opens(outsider, "Berit")
    with outsider.db.write() as session:
        session.get_one(Person, berit).language = Language(language)
    assert f'<html lang="{language}"' in outsider.get("/mine")


def test_it_asks_no_more_however_much_is_hers(outsider: Desk) -> None:
    berit = opens(outsider, "Berit")

    def statements() -> int:
        with asked(outsider.db) as found:
            outsider.get("/mine")
        return len(found.statements)

    with outsider.db.write() as session:
        session.add(PersonRole(person_id=berit, role=Role.DRIVER, checked_at=NOW))
    outsider.get("/mine")
    few = statements()
    with outsider.db.write() as session:
        me = session.get_one(Person, berit)
        for place in range(5):
            elder = builders.person(session, me.community_id, f"Eldre{place}", Role.ELDER, phone=f"+476120880{place}")
            builders.friends(session, elder.id, berit)
            session.add(
                Talk(
                    elder_id=elder.id,
                    friend_id=berit,
                    state=TalkState.TALKED,
                    promised_by=NOW,
                    bridged_at=NOW - timedelta(days=place),
                    ended_at=NOW,
                )
            )
    assert statements() <= few + 1
    assert few <= 12


# -- not tonight


def test_not_tonight_is_one_press_and_can_be_taken_back(outsider: Desk) -> None:
    berit = opens(outsider, "Berit")
    with outsider.db.write() as session:
        session.execute(sa.delete(Duty).where(Duty.person_id == berit))
        session.add(Duty(person_id=berit, weekday=NOW.weekday(), starts="18:00", ends="22:00"))
    assert "Ikkje i kveld" in outsider.get("/mine")
    outsider.post("/mine/tonight/off")
    with outsider.db.read() as session:
        until = session.scalars(sa.select(DutyTerms.paused_until).where(DutyTerms.person_id == berit)).one()
    assert until is not None
    assert NOW < until <= NOW + timedelta(hours=8)
    page = outsider.get("/mine")
    assert "Vi ringjer deg ikkje i kveld." in page
    assert "Ikkje i kveld</button>" not in page
    outsider.post("/mine/tonight/on")
    with outsider.db.read() as session:
        assert session.scalars(sa.select(DutyTerms.paused_until).where(DutyTerms.person_id == berit)).one() is None


# -- rides


def test_a_ride_is_asked_by_first_name_and_hamlet_and_the_first_yes_has_it(outsider: Desk) -> None:
    me = driver(outsider)
    ask, kari = ride_of(outsider, me, promised=False)
    words = outsider.words("/mine")
    assert "Vil du køyre?" in words
    assert "Ring Kari" not in words
    outsider.post(f"/mine/rides/{ask}/yes")
    words = outsider.words("/mine")
    assert "Takk! Du køyrer Kari." in words
    assert "Ring Kari" in words
    with outsider.db.read() as session:
        ride = session.get_one(RideAsk, ask).ride
        assert (ride.state, ride.driver_id, ride.signup.person_id) == (RideState.PROMISED, me, kari)


def test_a_no_asks_her_no_more(outsider: Desk) -> None:
    me = driver(outsider)
    ask, _ = ride_of(outsider, me, promised=False)
    outsider.get("/mine")
    outsider.post(f"/mine/rides/{ask}/no")
    assert "Vil du køyre?" not in outsider.words("/mine")


# -- through the line


def test_who_is_hers_is_rung_with_her_own_telephone_first(outsider: Desk) -> None:
    me = driver(outsider)
    _, kari = ride_of(outsider, me, promised=True)
    outsider.get("/mine")
    outsider.post(f"/mine/ring/{kari}")
    assert "Telefonen din ringjer no." in outsider.words("/mine")
    with outsider.db.read() as session:
        (call,) = session.scalars(sa.select(DeskCall)).all()
        assert (call.person_id, call.by_person_id, call.by_user_id, call.desk_number) == (
            kari,
            me,
            None,
            "+4790066001",
        )


def test_who_is_not_hers_is_not_rung(outsider: Desk) -> None:
    driver(outsider)
    with outsider.db.read() as session:
        kari = outsider.person(session, "Kari").id
    outsider.get("/mine")
    assert outsider.post(f"/mine/ring/{kari}").status_code == 404
    assert outsider.post("/mine/ring/999999").status_code == 404
    with outsider.db.read() as session:
        assert session.scalars(sa.select(DeskCall)).all() == []


# -- kilometres


def test_kilometres_are_written_a_day_and_nought_is_not_driven(outsider: Desk) -> None:
    me = driver(outsider)
    outsider.get("/mine")
    for kilometres, kept in ((40, [40]), (42, [42]), (0, [0])):
        assert outsider.post("/mine/kilometres", day="24.11", kilometres=kilometres).status_code == 302
        with outsider.db.read() as session:
            rows = session.scalars(sa.select(Driven).where(Driven.person_id == me)).all()
            assert [row.kilometres for row in rows] == kept
            assert {row.on_day for row in rows} <= {date(2026, 11, 24)}


@pytest.mark.parametrize(
    ("day", "kilometres", "field"),
    [
        ("24.11", "mange", "kilometres"),
        ("24.11", "5000", "kilometres"),
        ("24.11", "-1", "kilometres"),
        ("2026-12-24", "40", "day"),
        ("2026-01-02", "40", "day"),
        ("jul", "40", "day"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(outsider: Desk, day: str, kilometres: str, field: str) -> None:
    driver(outsider)
    outsider.get("/mine/hours")
    answer = outsider.post("/mine/kilometres", day=day, kilometres=kilometres)
    assert answer.status_code == 422
    assert f'href="#{field}"' in answer.text
    assert f'value="{kilometres}"' in answer.text
    with outsider.db.read() as session:
        assert session.scalars(sa.select(Driven)).all() == []


# -- what she holds


def test_an_organiser_sees_who_comes_by_first_name(outsider: Desk) -> None:
    with outsider.db.write() as session:
        kari = outsider.person(session, "Kari")
        olaug = builders.person(session, kari.community_id, "Olaug", Role.ORGANISER, phone="+4790066002")
        occurrence = session.scalars(
            sa.select(Occurrence)
            .where(Occurrence.community_id == kari.community_id, Occurrence.starts_at > NOW)
            .order_by(Occurrence.starts_at)
        ).first()
        assert occurrence is not None
        session.get_one(Organiser, occurrence.activity.organiser_id).contact_phone = olaug.phone
        session.execute(sa.delete(Ride))
        session.execute(sa.delete(Signup).where(Signup.occurrence_id == occurrence.id))
        session.add(
            Signup(
                person_id=kari.id,
                occurrence_id=occurrence.id,
                state=SignupState.JOINED,
                source=Source.DESK,
                queued_at=NOW,
            )
        )
        title, last_name = occurrence.activity.title, kari.last_name
    opens(outsider, "Olaug")
    words = outsider.words("/mine")
    assert title in words
    assert "Éin kjem." in words
    assert "Kari" in words
    assert f"Kari {last_name}" not in words
    assert "Timar og kilometer" not in words


# -- whose it is


def test_the_page_of_another_does_nothing_to_what_is_not_hers(outsider: Desk) -> None:
    me = driver(outsider)
    ask, _ = ride_of(outsider, me, promised=False)
    opens(outsider, "Berit")
    outsider.get("/mine")
    for where in (f"/mine/rides/{ask}/yes", f"/mine/rides/{ask}/no"):
        assert outsider.post(where).status_code == 404
    with outsider.db.read() as session:
        assert session.get_one(RideAsk, ask).answer is RideAnswer.ASKED


def test_who_has_ended_as_a_volunteer_or_left_has_no_page(outsider: Desk) -> None:
    me = driver(outsider)
    assert "Hei, Dagfinn" in outsider.get("/mine")
    with outsider.db.write() as session:
        session.get_one(Person, me).roles[0].ended_at = NOW
    assert "Hei, Dagfinn" not in outsider.get("/mine")
    assert outsider.post("/mine/kilometres", day="24.11", kilometres=4).status_code == 401
    berit = opens(outsider, "Berit")
    with outsider.db.write() as session:
        alerts.left(session, session.get_one(Person, berit), Leaving.MOVED)
    assert "Hei, Berit" not in outsider.get("/mine")


def test_somebody_whose_licence_has_run_out_keeps_the_page_of_what_she_has_promised(outsider: Desk) -> None:
    me = driver(outsider)
    ride_of(outsider, me, promised=True)
    with outsider.db.write() as session:
        session.get_one(Person, me).roles[0].lapsed_at = NOW
    assert "Skyss du har lova" in outsider.words("/mine")


def test_a_friend_whose_certificate_has_run_out_keeps_the_visits_she_has_promised(outsider: Desk) -> None:
    """And rings nobody new from there: her evenings and her elders are not shown."""
    me = opens(outsider, "Berit")
    with outsider.db.write() as session:
        friend, kari = session.get_one(Person, me), outsider.person(session, "Kari")
        begins = NOW + timedelta(days=2)
        hour = {"starts_at": begins, "ends_at": begins + timedelta(hours=1)}
        session.add(Visit(elder_id=kari.id, friend_id=me, **hour, state=VisitState.AGREED, source=Source.DESK))
        (role,) = [role for role in friend.roles if role.role is Role.VISIT_FRIEND]
        role.lapsed_at = NOW
    words = outsider.words("/mine")
    assert "Kari" in words
    assert "/mine/ring/" not in outsider.get("/mine")


def test_a_volunteer_of_another_community_rings_nobody_here(outsider: Desk) -> None:
    with outsider.db.write() as session:
        kari = outsider.person(session, "Kari")
        community = session.scalars(sa.select(Community.id).where(Community.id != kari.community_id)).one()
        nils = builders.person(session, community, "Nils", Role.VISIT_FRIEND, phone="+4790066003")
        token = own_page.open_page(session, nils, str(nils.phone), "firefox/linux")
        kari_id, friend_id = kari.id, nils.id
        session.add(Friendship(elder_id=kari_id, friend_id=friend_id, source=Source.DESK))
    outsider.client.set_cookie("own", token)
    outsider.get("/mine")
    assert outsider.post(f"/mine/ring/{kari_id}").status_code == 404

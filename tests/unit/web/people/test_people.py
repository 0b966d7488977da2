"""A person's page: facts, one timeline, and a trace of who looked."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

import clock
from models import (
    Audit,
    Call,
    CallStatus,
    Checkin,
    CheckinState,
    Direction,
    Message,
    Offer,
    OfferAnswer,
    Person,
    Ride,
    RideState,
    Signup,
    SignupState,
    Source,
    Step,
    Talk,
    TalkState,
    TaskKind,
)
from services import tasks
from services.desk import timeline
from services.keeping.kept import NAMELESS
from tests.support.desk import NOW, Desk


def kari(desk: Desk) -> tuple[int, int]:
    """Her id and her community's."""
    with desk.db.read() as session:
        person = desk.person(session, "Kari")
        return person.id, person.community_id


def call(desk: Desk, **fields: object) -> int:
    person_id, community_id = kari(desk)
    with desk.db.write() as session:
        made = Call(
            community_id=community_id,
            sid="CA1",
            direction=Direction.INBOUND,
            person_id=person_id,
            other_number="+4761999100",
            status=CallStatus.COMPLETED,
        )
        session.add(made)
        session.flush()
        session.add(Step(call_sid="CA1", n=1, call_id=made.id, address="home", said="God kveld, Kari.", **fields))
        return made.id


def searched(desk: Desk, typed: str, **more: object) -> str:
    desk.get("/desk/people")
    return desk.post("/desk/people", q=typed, listed=1, **more).text


def test_a_person_is_found_by_part_of_the_name(desk: Desk) -> None:
    assert "Kari Dømesen" in searched(desk, "kari d")


def test_a_person_is_found_by_part_of_the_number(desk: Desk) -> None:
    assert "Berit Frivilligdøme" in searched(desk, "999 00 200")


def test_a_search_for_nobody_says_so(desk: Desk) -> None:
    assert "Fann ingen." in searched(desk, "%")


def test_what_was_typed_stands_in_the_box_and_not_in_the_address(desk: Desk) -> None:
    desk.get("/desk/people")
    answer = desk.post("/desk/people", q="kari d", listed=1)
    assert (answer.status_code, answer.request.query_string) == (200, b"")
    assert 'value="kari d"' in answer.text


def test_an_address_finds_nobody_by_name(desk: Desk) -> None:
    """Who has one with a name in it from before sees everybody, and the name is nowhere on the page."""
    assert desk.words("/desk/people?q=kari+d") == desk.words("/desk/people")


def test_no_form_of_any_page_puts_what_is_typed_into_an_address() -> None:
    """Filters of ids and days may stand there; names, numbers and words may not."""
    typed = re.compile(r"<textarea|<input(?![^>]*type=\"(?:hidden|checkbox|radio|date|submit)\")")
    for template in Path("web").rglob("*.html"):
        for form in re.findall(r"<form\b.*?</form>", template.read_text(encoding="utf-8"), re.DOTALL):
            assert 'method="post"' in form.split(">")[0] or not typed.search(form), template


def test_who_is_nameless_stands_in_no_list(desk: Desk) -> None:
    with desk.db.write() as session:
        gone = desk.person(session, "Kari")
        gone.first_name = gone.folded_name = NAMELESS
        gone.phone = None
    assert NAMELESS not in desk.words("/desk/people").split()


def test_contacts_stand_in_their_order(desk: Desk) -> None:
    words = desk.words(f"/desk/people/{kari(desk)[0]}")
    assert 0 < words.index("Siri Pårørandedøme") < words.index("Lars Pårørandedøme")


def test_looking_at_a_person_is_written_down(desk: Desk) -> None:
    person_id = kari(desk)[0]
    desk.get(f"/desk/people/{person_id}")
    with desk.db.read() as session:
        looks = session.scalars(sa.select(Audit.action).where(Audit.person_id == person_id)).all()
    assert looks == ["read_person"]


def test_the_timeline_holds_the_evening_call(desk: Desk) -> None:
    person_id = kari(desk)[0]
    with desk.db.write() as session:
        session.add(Checkin(person_id=person_id, due_at=NOW, window_ends_at=NOW, state=CheckinState.WELL))
    assert "Kveldsringing: har det bra." in desk.words(f"/desk/people/{person_id}")


def test_the_timeline_holds_what_was_offered_and_what_she_said(desk: Desk) -> None:
    person_id = kari(desk)[0]
    with desk.db.write() as session:
        row = Offer(person_id=person_id, occurrence_id=1, source=Source.PHONE, answer=OfferAnswer.NO_RIDE)
        row.created_at = NOW
        session.add(row)
    assert "hadde ikkje skyss." in desk.words(f"/desk/people/{person_id}")


def test_a_ride_stands_at_the_hour_at_which_it_was_promised(desk: Desk) -> None:
    """Wanted two minutes past, promised five past: the line says who drives, and is of five past."""
    with desk.db.write() as session:
        signup = session.scalars(sa.select(Signup).where(Signup.state == SignupState.JOINED)).first()
        driver = desk.person(session, "Berit")
        assert signup is not None
        ride = Ride(signup_id=signup.id, created_at=NOW + timedelta(minutes=2))
        session.add(ride)
        session.flush()
        with clock.replaced_by(lambda: NOW + timedelta(minutes=5)):
            ride.move(RideState.PROMISED)
        ride.driver_id = driver.id
        rider_id = signup.person_id
    with desk.db.read() as session:
        entries = timeline.of_person(session, session.get_one(Person, rider_id))
        (line,) = [entry for entry in entries if entry.kind == "ride" and entry.row.driver_id == driver.id]
    assert line.at == NOW + timedelta(minutes=5)


def test_a_sign_up_that_was_taken_back_stands_at_that_hour(desk: Desk) -> None:
    with desk.db.write() as session:
        signup = session.scalars(sa.select(Signup).where(Signup.state == SignupState.JOINED)).first()
        assert signup is not None
        with clock.replaced_by(lambda: NOW + timedelta(hours=1)):
            signup.move(SignupState.CANCELLED)
        signup_id, person_id = signup.id, signup.person_id
    with desk.db.read() as session:
        entries = timeline.of_person(session, session.get_one(Person, person_id))
        (line,) = [entry for entry in entries if entry.kind == "signup" and entry.row.id == signup_id]
    assert line.at == NOW + timedelta(hours=1)


def talk_that_came_to_nothing(desk: Desk, *, friend: bool) -> int:
    """Kari's; with a friend who was ready, or nobody."""
    with desk.db.write() as session:
        elder, berit = desk.person(session, "Kari"), desk.person(session, "Berit")
        fields = {"elder_id": elder.id, "friend_id": berit.id if friend else None, "promised_by": NOW}
        talk = Talk(state=TalkState.NOBODY, ended_at=NOW, number=elder.phone, **fields)
        session.add(talk)
        session.flush()
        subject = {"talk": talk.id}
        tasks.open_task(session, elder.community, TaskKind.TALK_WANTED, "talk/1", person=elder, subject=subject)
        return elder.id


def test_a_friend_who_was_ready_is_not_said_to_have_had_no_time(desk: Desk) -> None:
    person_id = talk_that_came_to_nothing(desk, friend=True)
    assert "Prat: Berit ville prate, men vi fekk ikkje tak i Kari." in desk.words(f"/desk/people/{person_id}")
    board = desk.words("/desk")
    assert "Ein ven var klar, men vi fekk ikkje svar" in board
    assert "og ingen var ledig" not in board


def test_where_nobody_was_free_both_say_so(desk: Desk) -> None:
    person_id = talk_that_came_to_nothing(desk, friend=False)
    assert "Prat: ingen var ledig for Kari." in desk.words(f"/desk/people/{person_id}")
    assert "og ingen var ledig" in desk.words("/desk")


def test_the_timeline_holds_texts_and_their_answers(desk: Desk) -> None:
    person_id, community_id = kari(desk)
    with desk.db.write() as session:
        session.add(
            Message(
                community_id=community_id,
                sid="SM1",
                number="+4761999100",
                person_id=person_id,
                body="KVA SKJER",
                answer="Mykje",
            )
        )
    words = desk.words(f"/desk/people/{person_id}")
    assert "KVA SKJER" in words and "Mykje" in words


def test_what_a_person_wrote_is_never_markup(desk: Desk) -> None:
    person_id, community_id = kari(desk)
    with desk.db.write() as session:
        session.add(
            Message(
                community_id=community_id,
                sid="SM1",
                number="+4761999100",
                person_id=person_id,
                body="<script>x</script>",
            )
        )
    assert "<script>x" not in desk.get(f"/desk/people/{person_id}")


def test_a_call_is_read_step_by_step(desk: Desk) -> None:
    words = desk.words(f"/desk/calls/{call(desk, digits='1')}")
    assert words.index("Trykte 1") < words.index("God kveld, Kari.")


def test_key_zero_is_shown_as_a_key(desk: Desk) -> None:
    assert "Trykte 0" in desk.words(f"/desk/calls/{call(desk, digits='0')}")


def test_a_call_stands_in_the_timeline_with_a_way_to_its_steps(desk: Desk) -> None:
    call_id = call(desk)
    assert f"/desk/calls/{call_id}" in desk.get(f"/desk/people/{kari(desk)[0]}")


def test_the_list_of_activities_counts_who_comes(desk: Desk) -> None:
    assert "7 av 24 påmelde" in desk.words("/desk/activities")


def test_an_activity_names_who_comes(desk: Desk) -> None:
    assert "påmeld" in desk.words("/desk/activities/1")


def test_the_desk_stops_the_offers_and_gives_them_back(desk: Desk) -> None:
    path = f"/desk/people/{kari(desk)[0]}"
    desk.post(f"{path}/offers", wanted="no")
    assert "Nei, ikkje fleire tilbod." in desk.words(path)
    desk.post(f"{path}/offers", wanted="yes")
    assert "Nei, ikkje fleire tilbod." not in desk.words(path)


def test_every_page_speaks_all_three_languages(desk: Desk) -> None:
    call(desk)
    for lang in ("nn", "nb", "en"):
        desk.post("/desk/language", lang=lang)
        for path in ("/desk", "/desk/people", f"/desk/people/{kari(desk)[0]}", "/desk/activities/1", "/desk/calls"):
            desk.get(path)


def test_what_was_written_follows_the_colon_before_where_it_stands(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        tasks.grow(session, kari.community, TaskKind.SORT_OUT, "texts/1", "Eg køyrer", person=kari)
        page = f"/desk/people/{kari.id}"
    assert "vi skjøna det ikkje: Eg køyrer Står på tavla." in desk.words(page)

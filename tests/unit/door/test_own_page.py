"""A page of one's own: a code to the known telephone opens it, for thirty days, until the desk ends it."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from werkzeug.test import TestResponse

import clock
from models import (
    About,
    Leaving,
    Outbox,
    OutboxKind,
    OwnPage,
    PageCode,
    Person,
    Ride,
    RideState,
    Role,
    Signup,
    SignupState,
    Talk,
    TalkState,
    Task,
    TaskKind,
)
from services import people, tasks
from services.pages import own_page
from services.people import leaving
from services.phones import texting
from tests.support.counting import asked
from tests.support.desk import NOW, Desk, cookies

NIGHT = NOW.replace(hour=2)


def number(desk: Desk, name: str = "Berit") -> str:
    with desk.db.read() as session:
        return str(desk.person(session, name).phone)


def asks(desk: Desk, phone: str, **fields: object) -> TestResponse:
    desk.client.get("/mine")
    return desk.post("/mine/code", phone=phone, **fields)


def sent(desk: Desk) -> list[Outbox]:
    with desk.db.read() as session:
        return list(session.scalars(sa.select(Outbox).where(Outbox.about == About.PAGE_CODE).order_by(Outbox.id)))


def newest_code(desk: Desk) -> str:
    with desk.db.read() as session:
        return session.scalars(sa.select(PageCode.code).order_by(PageCode.id.desc())).first() or ""


def opens(desk: Desk, name: str = "Berit") -> Desk:
    asks(desk, number(desk, name))
    assert desk.post("/mine/open", code=newest_code(desk)).status_code == 302
    return desk


def is_open(desk: Desk) -> bool:
    return desk.client.get("/mine/duty").status_code == 200


def at(moment: datetime) -> AbstractContextManager[None]:
    return clock.replaced_by(lambda: moment)


def test_a_code_by_text_opens_the_page_of_who_has_that_telephone(outsider: Desk) -> None:
    opens(outsider)
    (row,) = sent(outsider)
    assert (row.kind, row.number) == (OutboxKind.TEXT, number(outsider))
    words = outsider.words("/mine")
    assert "Hei, Berit" in words
    assert "trykk fem" in words, "the way without a link"


def test_whoever_wants_to_be_rung_is_rung(outsider: Desk) -> None:
    asks(outsider, number(outsider), call="yes")
    assert [row.kind for row in sent(outsider)] == [OutboxKind.CALL]


def test_after_stopp_the_code_comes_by_call(outsider: Desk) -> None:
    with outsider.db.write() as session:
        berit = outsider.person(session, "Berit")
        texting.stop(session, berit.community_id, str(berit.phone))
    asks(outsider, number(outsider))
    assert [row.kind for row in sent(outsider)] == [OutboxKind.CALL]


@pytest.mark.parametrize("who", ["elder", "nobody"])
def test_who_has_no_page_is_sent_nothing_and_the_answer_is_the_same(outsider: Desk, who: str) -> None:
    phone = number(outsider, "Kari") if who == "elder" else "90012345"
    answer, known = asks(outsider, phone), asks(outsider, number(outsider))
    assert [row.number for row in sent(outsider)] == [number(outsider)]
    assert (answer.status_code, _shown(answer.text)) == (known.status_code, _shown(known.text))


def _shown(page: str) -> str:
    """Without what is another in every form."""
    return re.sub(r'name="(csrf|once)" value="[^"]+"', "", page.split("<main")[1])


def test_nobody_is_woken_by_a_number_somebody_typed(outsider: Desk) -> None:
    with at(NIGHT):
        answer = asks(outsider, number(outsider))
    assert (answer.status_code, sent(outsider)) == (400, [])
    assert "Seint om kvelden og tidleg om morgonen" in answer.text


def test_three_codes_a_day_is_all_a_telephone_is_sent(outsider: Desk) -> None:
    for serial in range(6):
        outsider.client.environ_base["REMOTE_ADDR"] = f"192.0.2.{serial}"
        assert asks(outsider, number(outsider)).status_code == 200
    assert len(sent(outsider)) == 3


def test_one_address_asks_for_five_codes_at_most(outsider: Desk) -> None:
    assert [asks(outsider, f"9001234{n}").status_code for n in range(6)] == [200] * 5 + [429]


def test_a_number_that_cannot_be_is_told(outsider: Desk) -> None:
    answer = asks(outsider, "9000")
    assert (answer.status_code, "for kort" in answer.text) == (400, True)


def test_a_code_is_not_guessed(outsider: Desk) -> None:
    asks(outsider, number(outsider))
    wrong = f"{(int(newest_code(outsider)) + 1) % 10**6:06}"
    for serial in range(5):
        outsider.client.environ_base["REMOTE_ADDR"] = f"192.0.2.{serial}"
        assert outsider.post("/mine/open", code=wrong).status_code == 400
    assert outsider.post("/mine/open", code=newest_code(outsider)).status_code == 400


def test_a_code_is_good_once_and_for_a_quarter_of_an_hour(outsider: Desk) -> None:
    opens(outsider)
    used = newest_code(outsider)
    asks(outsider, number(outsider))
    with outsider.db.write() as session:
        assert own_page.with_code(session, number(outsider), used) == [] or used == newest_code(outsider)
    with at(NOW + timedelta(minutes=15)):
        assert outsider.post("/mine/open", code=newest_code(outsider)).status_code == 400


def test_two_volunteers_on_one_telephone_say_who_they_are(outsider: Desk) -> None:
    with outsider.db.write() as session:
        berit = outsider.person(session, "Berit")
        drivers = [each for each in session.scalars(sa.select(Person)) if each.is_a(Role.DRIVER) and each != berit]
        drivers[0].phone = berit.phone
        other, other_id = drivers[0].first_name, drivers[0].id
    asks(outsider, number(outsider))
    code = newest_code(outsider)
    page = outsider.post("/mine/open", code=code)
    assert other in page.text
    assert "Berit" in page.text
    assert outsider.post("/mine/open", code=code, person=str(other_id)).status_code == 302
    assert f"Hei, {other}" in outsider.words("/mine")


def test_it_is_open_for_thirty_days(outsider: Desk) -> None:
    opens(outsider)
    with at(NOW + timedelta(days=29, hours=23)):
        assert is_open(outsider)
    with at(NOW + timedelta(days=30)):
        assert not is_open(outsider)


def changes_her_telephone(desk: Desk) -> None:
    with desk.db.write() as session:
        desk.person(session, "Berit").phone = "+4790055599"


def leaves(desk: Desk) -> None:
    with desk.db.write() as session:
        leaving.leave(session, desk.person(session, "Berit"), Leaving.MOVED)


def is_told_to_be_a_wrong_number(desk: Desk) -> None:
    with desk.db.write() as session:
        berit = desk.person(session, "Berit")
        subject = {"person": berit.id}
        tasks.open_task(session, berit.community, TaskKind.WRONG_NUMBER, "t", person=berit, subject=subject)
        session.flush()
        task = session.scalars(sa.select(Task).where(Task.kind == TaskKind.WRONG_NUMBER)).one()
        task.number = berit.phone


def ends_it_herself(desk: Desk) -> None:
    desk.post("/mine/close")


def the_desk_ends_it(desk: Desk) -> None:
    clerk = Desk(desk.app.test_client(), desk.db, desk.app).signs_in()
    with desk.db.read() as session:
        berit = desk.person(session, "Berit").id
    assert "éin nettlesar" in clerk.words(f"/desk/people/{berit}")
    clerk.post(f"/desk/people/{berit}/own-page/close")


@pytest.mark.parametrize(
    "happens", [changes_her_telephone, leaves, is_told_to_be_a_wrong_number, ends_it_herself, the_desk_ends_it]
)
def test_it_dies_before_that(outsider: Desk, happens: Callable[[Desk], None]) -> None:
    opens(outsider)
    before = is_open(outsider)
    happens(outsider)
    assert (before, is_open(outsider)) == (True, False)


def test_the_database_holds_no_token(outsider: Desk) -> None:
    opens(outsider)
    token = next(each.value for each in cookies(outsider) if each.key == "own")
    with outsider.db.read() as session:
        row = session.scalars(sa.select(OwnPage)).one()
    assert token not in row.token_hash
    assert len(token) >= 32


def test_it_shows_what_she_has_promised_and_what_she_owes(outsider: Desk) -> None:
    with outsider.db.write() as session:
        kari, berit = outsider.person(session, "Kari"), outsider.person(session, "Berit")
        session.add(
            Talk(
                elder_id=kari.id,
                friend_id=berit.id,
                state=TalkState.TALKED,
                promised_by=NOW,
                bridged_at=NOW,
                ended_at=NOW,
            )
        )
        people.give_role(session, berit, Role.DRIVER)
        joined = sa.select(Signup).where(Signup.state == SignupState.JOINED).order_by(Signup.id.desc())
        signup = session.scalars(joined).first()
        assert signup is not None
        session.add(
            Ride(
                signup_id=signup.id,
                state=RideState.PROMISED,
                driver_id=berit.id,
                pickup_from=signup.occurrence.starts_at - timedelta(minutes=40),
                pickup_to=signup.occurrence.starts_at - timedelta(minutes=20),
            )
        )
        rider, title = signup.person, signup.occurrence.activity.title
        family_names = {kari.last_name, rider.last_name}
        first_name = rider.first_name
    words = opens(outsider).words("/mine")
    assert "Logg for Kari" in words
    assert f"{first_name} til {title}" in words
    assert "Kveldane dine" in words
    assert [name for name in family_names if name and name in words] == []
    log = next(part for part in outsider.get("/mine").split('"') if part.startswith("/log/"))
    assert outsider.client.get(log).status_code == 200


def test_the_page_costs_few_statements(outsider: Desk) -> None:
    opens(outsider)
    with asked(outsider.db) as found:
        outsider.get("/mine")
    assert len([each for each in found.statements if each.startswith("SELECT")]) <= 12


def test_everybody_of_the_village_may_try(outsider: Desk) -> None:
    """A driver who is no visit-friend has a page too, and no evenings on it."""
    with outsider.db.write() as session:
        drivers = [each for each in session.scalars(sa.select(Person)) if each.is_a(Role.DRIVER)]
        driver = next(each for each in drivers if not each.is_a(Role.VISIT_FRIEND)).first_name
    opens(outsider, driver)
    assert (outsider.client.get("/mine").status_code, is_open(outsider)) == (200, False)

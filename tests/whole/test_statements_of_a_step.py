"""What a key press asks of the database, in a small village and in a large one: it grew once without anybody seeing it.

A statement is whatever is sent to the database between the webhook and its answer, the receipt's two among them; BEGIN
and COMMIT, and the pool's look whether its connection still stands, are not counted. `bin/test --long` asks in a
village of three hundred.
"""

from __future__ import annotations

from datetime import time, timedelta

import pytest
import sqlalchemy as sa

from models import (
    Activity,
    Agreement,
    CheckinPlan,
    Contact,
    Language,
    Occurrence,
    Organiser,
    Person,
    PersonRole,
    Ride,
    Role,
    Signup,
    SignupState,
    Source,
)
from services.hours import duetime
from services.programme import listening
from services.signups import offers
from tests.support import amounts
from tests.support.counting import asked
from tests.support.village import BASE, LINE, Village, Villager
from tests.support.walk.walking import Walker, new_sid

MENU, PROGRAMME = 5, 6
A_DAY = 25


def _peopled(village: Village, many: int) -> Villager:
    """So many people, and as many things on with places counted. Kari has all that a menu may have a line for."""
    kari = village.friend("Kari")
    with village.write() as session:
        organiser = session.scalars(sa.select(Organiser)).one()
        activity = Activity(community_id=village.community_id, organiser=organiser, uid="treff", title="Treff")
        session.add(activity)
        session.flush()
        hers = session.get_one(Person, kari.id)
        for serial in range(many):
            name = f"Grannen{serial}"
            elder = Person(
                community_id=village.community_id,
                first_name=name,
                folded_name=Person.fold(name, ""),
                phone=f"+47612{serial:05}",
                language=Language.NN,
                hamlet_id=village.places["Garmo"],
                roles=[PersonRole(role=Role.ELDER)],
                checkin_plan=CheckinPlan(days=[0], times=["18:00"]),
            )
            day = village.today + timedelta(days=1 + serial // A_DAY)
            starts = duetime.due_instant(day, time(9, serial % A_DAY), village.community.zone)
            occurrence = Occurrence(
                community_id=village.community_id,
                activity_id=activity.id,
                key=starts.isoformat(),
                starts_at=starts,
                ends_at=starts + timedelta(hours=1),
                place_id=village.places["Utgard"],
                maximum=4,
            )
            session.add_all(
                [
                    Signup(person=elder, occurrence=occurrence, state=SignupState.JOINED, source=Source.DESK),
                    Contact(elder=elder, person=hers, position=1, agreement=Agreement.YES, source=Source.DESK),
                ]
            )
        session.flush()
        offers.never_again(session, hers, activity, source=Source.DESK)
    return kari


@pytest.fixture(params=[10, amounts.of(60, 300)])
def call(request: pytest.FixtureRequest, village: Village) -> Walker:
    """Kari has rung in and hears the main menu."""
    form = {"CallSid": new_sid(), "From": _peopled(village, request.param).number, "To": LINE}
    walker = Walker(village.app.test_client(), BASE, village.settings.auth_tokens[0], form)
    assert walker.answers("/ivr/answer") is not None
    return walker


def _presses(village: Village, call: Walker, keys: list[str], most: int) -> list[str]:
    """Each key in its turn ("" is silence), none of which asks more than `most`; answers the screens it came to."""
    screens, target = [], "/ivr/home?n=1"
    for key in keys:
        village.exchange.run_until(village.now + timedelta(seconds=3))
        with asked(village.db) as found:
            document = call.answers(target, **({"Digits": key} if key else {}))
        assert len(found.statements) <= most, f"key {key!r} at {target}:\n" + "\n".join(found.statements)
        assert document is not None
        target = document.findtext("Redirect") or ""
        screens.append(target.removeprefix("/ivr/").partition("?")[0].partition("/")[0])
    assert call.complaints == []
    return screens


def test_a_step_of_the_menus_asks_at_most_five(village: Village, call: Walker) -> None:
    keys = ["4", "*", "4", "9", "4", "4", "1", "*", "*", "2", "*", "5", "*", ""]
    came_to = _presses(village, call, keys, most=MENU)
    assert came_to == [
        *("mine", "home"),
        *("mine", "mine", "elders", "elders", "elder-is-away", "mine", "home"),
        *("talk", "home"),
        *("volunteer", "home", "home"),
    ]


def test_a_step_of_what_is_on_asks_at_most_six(village: Village, call: Walker) -> None:
    """Few things are heard one after another; of many the soonest, and the days. She has joined the first of all."""
    many = _joins_the_soonest(village) > A_DAY
    keys = ["1", *"2222222222", "3", "9", "", *("**" if many else "*")]
    came_to = _presses(village, call, keys, most=PROGRAMME)
    if many:
        assert came_to == ["soonest", "days", *["activity"] * 12, "soonest", "home"]
    else:
        assert came_to == [*["activity"] * 14, "home"]


def test_going_on_after_a_lost_call_and_over_the_end_of_a_day_asks_at_most_six(village: Village, call: Walker) -> None:
    with village.write() as session:
        kari = session.scalars(sa.select(Person).where(Person.first_name == "Kari")).one()
        of_a_day = sa.select(Occurrence).order_by(Occurrence.starts_at).limit(A_DAY)
        listening.is_told(session, kari, session.scalars(of_a_day).unique().all()[-1].id)
    assert _presses(village, call, ["1", "2"], most=PROGRAMME) == ["activity", "activity"]


def test_a_star_asks_nothing_of_the_screen_it_leaves(village: Village, call: Walker) -> None:
    heard = call.answers("/ivr/home?n=1", Digits="1")
    assert heard is not None
    with asked(village.db) as found:
        led_to = call.answers(heard.findtext("Redirect") or "", Digits="*")
    assert led_to is not None and (led_to.findtext("Redirect") or "").startswith("/ivr/home?")
    assert [each for each in found.statements if "FROM occurrence" in each] == []
    assert len(found.statements) <= MENU


def _joins_the_soonest(village: Village) -> int:
    """Kari is signed up for it with a ride; answers how many there are."""
    with village.write() as session:
        kari = session.scalars(sa.select(Person).where(Person.first_name == "Kari")).one()
        soonest = session.scalars(sa.select(Occurrence).order_by(Occurrence.starts_at)).unique().all()
        signup = Signup(person_id=kari.id, occurrence_id=soonest[0].id, state=SignupState.JOINED, source=Source.DESK)
        session.add(signup)
        session.flush()
        session.add(Ride(signup_id=signup.id))
        return len(soonest)

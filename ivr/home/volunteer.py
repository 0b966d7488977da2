"""The volunteer's menu: who wants a talk now and how talks were, rides to drive, and when to be rung."""

from __future__ import annotations

from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from ivr.errands.words import to_driver
from ivr.signups import companions
from ivr.signups.activities import title_and_when
from ivr.talks import talk, weekly_talk
from models import Ride, RideAnswer, RideAsk, Source, Talk, Telling
from services import rides, talks
from services.hours import quiet
from services.talks import logs

from . import driving, ride_on


@screen("volunteer")
def volunteer(turn: Turn) -> Answer:
    """Key 3 is what she holds; who arranges besides may publish there too."""
    choices = (
        turn.choice("1", "volunteer-talks", lambda: turn.go("tonight")),
        turn.choice("2", "volunteer-rides", lambda: turn.go("ride-asks")),
        turn.choice("3", "hosted-hear", lambda: turn.go("arranges" if turn.is_organiser else "held")),
        driving.choice(turn),
    )
    return Menu(
        (turn.t("volunteer-hello"),),
        choices,
        back=turn.go("home"),
        keys_only=True,
    )


# -- 1: talks: who waits for one, and then how those were that are over


@arrival("tonight")
def tonight(turn: Turn) -> Answer:
    waiting = talks.waiting(turn.session, turn.someone)
    if waiting:
        return turn.go("wants-talk", waiting[0].id)
    owed = _owed(turn)
    if owed is not None:
        return owed
    nobody = turn.t("volunteer-no-talks"), turn.t("volunteer-nothing-owed")
    return turn.go("talks-ahead" if weekly_talk.friends_choice(turn) else "volunteer", saying=nobody)


@screen("talks-ahead")
def talks_ahead(turn: Turn) -> Answer:
    """Nobody waits for a talk: a friend may agree on one every week."""
    offered = weekly_talk.friends_choice(turn)
    if not offered:
        return turn.go("volunteer")
    offered.append(turn.choice("2", "standing-talk-not", lambda: turn.go("volunteer")))
    return Menu((), tuple(offered), back=turn.go("volunteer"), keys_only=True)


@screen("wants-talk")
def wants_talk(turn: Turn, talk_id: int) -> Answer:
    """After a "not now" about the one who has waited longest he hears of the next."""
    elder = turn.session.get_one(Talk, talk_id).elder
    return Menu(
        (turn.t("volunteer-wants-talk", name=elder.spoken_name),),
        (
            turn.choice("1", "volunteer-ring-now", lambda: talk.say_yes(turn, talk_id)),
            turn.choice("2", "volunteer-not-now", lambda: _next_who_waits(turn, talk_id)),
        ),
        back=turn.go("volunteer"),
        keys_only=True,
    )


def _next_who_waits(turn: Turn, talk_id: int) -> Answer:
    later = [row for row in talks.waiting(turn.session, turn.someone) if row.id > talk_id]
    if later:
        return turn.go("wants-talk", later[0].id)
    return _owed(turn) or turn.go("volunteer")


def _owed(turn: Turn) -> Go | None:
    """The first of the talks and visits whose log is missing."""
    missing = logs.owed_logs(turn.session, turn.someone)
    if not missing:
        return None
    return turn.go("talk-owed" if missing[0].visit_id is None else "talk-met", missing[0].id)


# -- 2: rides


def drives_one(turn: Turn) -> bool:
    """Whether who is no volunteer is to drive an elder as her own driver, or is asked to."""
    if turn.is_volunteer or not turn.is_own_driver:
        return False
    own = rides.promised_to_drive(turn.session, turn.someone) or rides.open_asks(turn.session, turn.someone)
    return bool(own)


@arrival("ride-asks")
def ride_asks(turn: Turn) -> Answer:
    cars = rides.open_trips(turn.session, turn.someone)
    if cars:
        return turn.go("trip-ask", cars[0].id)
    asks = rides.open_asks(turn.session, turn.someone)
    if not asks:
        return turn.go("promised-rides", saying=turn.t("volunteer-no-rides"))
    return turn.go("ride-ask", asks[0].id)


def ride_to_answer(turn: Turn, item: Telling) -> Go | None:
    """The ride a driver is rung about, as long as he may take it."""
    asks = rides.open_asks(turn.session, turn.someone)
    asked = next((ask for ask in asks if ask.ride_id == item.subject["ride"]), None)
    return turn.go("ride-ask", asked.id) if asked is not None else None


@screen("ride-ask")
def ride_ask(turn: Turn, ask_id: int) -> Answer:
    ask = turn.session.get_one(RideAsk, ask_id)
    if ask.answer is not RideAnswer.ASKED or ask.driver_id != turn.someone.id:
        return after_a_ride(turn, turn.t("volunteer-ride-taken"))
    words = turn.t(
        "volunteer-wants-ride",
        name=companions.rider(turn, ask.ride, known=False),
        what=title_and_when(turn, ask.ride.goal, asked=True),
        legs=ask.ride.legs.value,
    )
    return Menu(
        (words, *to_driver(turn, ask.ride), *companions.needs(turn, ask.ride)),
        (
            turn.choice("1", "volunteer-drive", lambda: _drive(turn, ask.ride)),
            turn.choice("2", "volunteer-cannot-drive", lambda: _cannot(turn, ask.ride)),
        ),
        back=after_a_ride(turn),
        keys_only=True,
    )


def after_a_ride(turn: Turn, *words: str) -> Go:
    """Back to her tasks; an elder's own driver has none."""
    return turn.go("volunteer" if turn.is_volunteer else "home", saying=words)


def _drive(turn: Turn, ride: Ride) -> Answer:
    result = rides.accept(turn.session, turn.someone, ride.id, source=Source.PHONE, heard=True)
    if result is not rides.AcceptResult.WON:
        return after_a_ride(turn, turn.t("volunteer-ride-taken"))
    name = companions.rider(turn, ride)
    if ride.pickup_from is None or ride.pickup_to is None:
        return after_a_ride(turn, turn.t("volunteer-ride-yours-plain", name=name))
    first, last = turn.bare_time(ride.pickup_from), turn.time(ride.pickup_to)
    yours = turn.t("volunteer-ride-yours", name=name, first=first, last=last, legs=ride.legs.value)
    return after_a_ride(turn, yours, *companions.needs(turn, ride))


def _cannot(turn: Turn, ride: Ride) -> Answer:
    rides.decline(turn.session, turn.someone, ride.id)
    return after_a_ride(turn, turn.t("volunteer-ride-declined"))


@arrival("promised-rides")
def promised_rides(turn: Turn) -> Answer:
    """What the driver has promised, soonest first."""
    own = rides.promised_to_drive(turn.session, turn.someone)
    return turn.go("promised-ride", own[0].id) if own else after_a_ride(turn)


@screen("promised-ride")
def promised_ride(turn: Turn, ride_id: int) -> Answer:
    own = rides.promised_to_drive(turn.session, turn.someone)
    ids = [ride.id for ride in own]
    if ride_id not in ids:
        return after_a_ride(turn)
    place = ids.index(ride_id)
    ride = own[place]
    onward = turn.go("promised-ride", ids[place + 1]) if place + 1 < len(ids) else after_a_ride(turn)
    what = title_and_when(turn, ride.goal)
    choices = [
        turn.choice("1", "volunteer-still-right", lambda: onward),
        turn.choice("4", "volunteer-give-back", lambda: turn.go("give-back", ride_id)),
    ]
    if not quiet.is_quiet(turn.now, turn.community):
        name = ride.rider.spoken_name
        choices.insert(1, turn.choice("2", "ride-talk-first", lambda: ride_on.ring(turn, ride), name=name))
    return Menu(
        (turn.t("volunteer-you-drive", name=companions.rider(turn, ride), what=what), *companions.needs(turn, ride)),
        tuple(choices),
        back=after_a_ride(turn),
        keys_only=True,
    )


@screen("give-back")
def give_back(turn: Turn, ride_id: int) -> Answer:
    own = rides.promised_to_drive(turn.session, turn.someone)
    ride = next((ride for ride in own if ride.id == ride_id), None)
    if ride is None:
        return after_a_ride(turn)
    choices = [
        turn.choice("1", "activities-right", lambda: _give_back(turn, ride)),
        turn.choice("2", "activities-not-right", lambda: turn.go("promised-ride", ride_id)),
    ]
    many = sum(other.goal == ride.goal for other in own)
    if many > 1:
        choices.append(turn.choice("4", "volunteer-give-back-all", lambda: _give_back(turn, *own, to=ride), many=many))
    name, words = ride.rider.spoken_name, turn.t("volunteer-read-back-give-back", name=ride.rider.spoken_name)
    if any(other.goal != ride.goal for other in own):
        words = turn.t("volunteer-read-back-give-back-of", name=name, what=title_and_when(turn, ride.goal))
    return Menu(
        (words,),
        tuple(choices),
        back=after_a_ride(turn),
        read_back=True,
        keys_only=True,
    )


def _give_back(turn: Turn, *own: Ride, to: Ride | None = None) -> Answer:
    """Each of these, or those of the same car as `to`."""
    for ride in own:
        if to is None or ride.goal == to.goal:
            rides.cancel_promise(turn.session, turn.someone, ride)
    return after_a_ride(turn, turn.t("volunteer-given-back"))

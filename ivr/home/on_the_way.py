"""A driver rings while he is on the road: the next stop is heard at once, and one key says what has happened there."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from ivr.signups import companions
from ivr.signups.activities import title_and_when
from models import Leg, Role, StopState, Telling
from services import trips
from services.trips import OnTheWay

from . import ride_on

DELAYS = (("1", "drive-ten", 10), ("2", "drive-twenty", 20), ("3", "drive-thirty", 30), ("4", "drive-hour", 60))


def meets(turn: Turn) -> Go | None:
    """Where he goes on at once; None where he drives nobody now, or all are with him."""
    if not turn.someone.has_been(Role.DRIVER):
        return None
    on_it = trips.on_the_way(turn.session, turn.someone, turn.now)
    not_out = trips.may_come_out(on_it)
    if not_out is not None:
        return turn.go("came-out", not_out.ride.id)
    left = [one for one in on_it if one.is_open]
    if left:
        return turn.go("should-be-there" if _should_be_there(turn, on_it) else _screen_of(left[0]), left[0].ride.id)
    home = trips.said_home(turn.session, turn.someone, turn.now) if on_it else []
    return turn.go("said-home", home[0].ride.id) if home else None


def _screen_of(one: OnTheWay) -> str:
    return "way-home" if one.leg is Leg.HOME else "next-stop"


def _should_be_there(turn: Turn, on_it: list[OnTheWay]) -> bool:
    """It has begun, and nobody has said anything on the way there: he is there, as like as not."""
    there = [one for one in on_it if one.leg is Leg.THERE]
    silent = all(one.state is StopState.PLANNED for one in there)
    return bool(there) and silent and there[0].ride.goal.starts_at <= turn.now


def _left(turn: Turn) -> list[OnTheWay]:
    return [one for one in trips.on_the_way(turn.session, turn.someone, turn.now) if one.is_open]


def _one(turn: Turn, ride_id: int, leg: Leg) -> OnTheWay | None:
    left = _left(turn) if leg is Leg.THERE else _to_drive_home(turn)
    return next((one for one in left if one.ride.id == ride_id and one.leg is leg), None)


def _to_drive_home(turn: Turn) -> list[OnTheWay]:
    return [one for one in trips.to_drive_home(turn.session, turn.someone, turn.now) if one.is_open]


@screen("next-stop")
def next_stop(turn: Turn, ride_id: int) -> Answer:
    """Outside already, or on the way to it. By 4 the two talk: he has no other number of hers than the line's."""
    one = _one(turn, ride_id, Leg.THERE)
    if one is None:
        return _onward(turn)
    name, outside = companions.rider(turn, one.ride), one.state is StopState.HERE
    if outside:
        first = turn.choice("1", "drive-is-with-me", lambda: _is_with_him(turn, one), name=name)
    else:
        first = turn.choice("1", "drive-outside", lambda: _stands_outside(turn, one))
    choices = (
        first,
        turn.choice("2", "drive-not-home", lambda: turn.go("not-home", ride_id), name=one.rider.spoken_name),
        turn.choice("3", "drive-late", lambda: turn.go("how-late", ride_id)),
        turn.choice("4", "drive-talk", lambda: ride_on.ring(turn, one.ride), name=one.rider.spoken_name),
    )
    return Menu((_where(turn, one, name),), choices, back=turn.go("news"), keys_only=True)


def _where(turn: Turn, one: OnTheWay, name: str) -> str:
    if one.state is StopState.HERE:
        return turn.t("drive-stands-outside", name=name)
    at = turn.bare_time(one.ride.pickup_from or one.ride.goal.starts_at)
    hamlet = one.rider.hamlet
    if hamlet is None:
        return turn.t("drive-next", name=name, at=at)
    return turn.t("drive-next-in", name=name, place=hamlet.spoken_name, at=at)


def _stands_outside(turn: Turn, one: OnTheWay) -> Answer:
    trips.here(turn.session, turn.someone, one.ride.id)
    written = trips.is_written_to(turn.session, one.ride)
    return turn.close(turn.t("drive-writes-her" if written else "drive-rings-her", name=one.rider.spoken_name))


def _is_with_him(turn: Turn, one: OnTheWay) -> Answer:
    trips.aboard(turn.session, turn.someone, one.ride.id)
    return _onward(turn)


def _onward(turn: Turn) -> Answer:
    """The next of them; the house's menu, where there is none."""
    left = _left(turn)
    if left and left[0].leg is Leg.HOME:
        left = _to_drive_home(turn) or left
    if left:
        return turn.go(_screen_of(left[0]), left[0].ride.id)
    return turn.go("home", saying=turn.t("drive-all-aboard"))


@screen("not-home")
def not_home(turn: Turn, ride_id: int) -> Answer:
    """Read back: her people may be told. Who has fetched her, and forgot to say so, is asked about her too."""
    one = _one(turn, ride_id, Leg.THERE)
    if one is None:
        return _onward(turn)
    return Menu(
        (turn.t("drive-read-back-not-home", name=one.rider.spoken_name),),
        (
            turn.choice("1", "activities-right", lambda: _nobody_came_out(turn, one)),
            turn.choice("2", "activities-not-right", lambda: turn.go("next-stop", ride_id)),
            turn.choice("3", "drive-fetched", lambda: _is_with_him(turn, one), name=one.rider.spoken_name),
        ),
        back=turn.go("next-stop", ride_id),
        read_back=True,
        keys_only=True,
    )


def _nobody_came_out(turn: Turn, one: OnTheWay) -> Answer:
    trips.not_home(turn.session, turn.someone, one.ride.id)
    return turn.close(turn.t("drive-looked-for", name=one.rider.spoken_name))


@screen("came-out")
def came_out(turn: Turn, ride_id: int) -> Answer:
    """He has said that nobody came out, and stands there still, or drives on."""
    one = trips.may_come_out(trips.on_the_way(turn.session, turn.someone, turn.now))
    if one is None or one.ride.id != ride_id:
        return _onward(turn)
    name = one.rider.spoken_name
    onward = _onward(turn) if _left(turn) else turn.go("news")
    return Menu(
        (turn.t("drive-did-not-come-out", name=name),),
        (
            turn.choice("1", "drive-is-with-me", lambda: _is_with_him(turn, one), name=name),
            turn.choice("2", "drive-onward", lambda: onward),
            turn.choice("4", "drive-talk", lambda: ride_on.ring(turn, one.ride), name=name),
        ),
        back=turn.go("news"),
        keys_only=True,
    )


@screen("how-late")
def how_late(turn: Turn, ride_id: int) -> Answer:
    choices = tuple(turn.choice(key, name, partial(_comes_late, turn, ride_id, many)) for key, name, many in DELAYS)
    return Menu((turn.t("drive-how-late"),), choices, back=turn.go("next-stop", ride_id), keys_only=True)


def _comes_late(turn: Turn, ride_id: int, minutes: int) -> Answer:
    if _one(turn, ride_id, Leg.THERE) is None and (home := trips.comes_home_in(turn.session, turn.someone, minutes)):
        at = turn.time(turn.now + timedelta(minutes=minutes))
        return turn.close(turn.t("drive-home-told", name=home[0].rider.spoken_name, at=at))
    told = trips.late(turn.session, turn.someone, ride_id, minutes)
    if not told:
        return turn.close(turn.t("drive-nobody-waits"))
    ride = told[0]
    first, last = ride.pickup_from or ride.goal.starts_at, ride.pickup_to or ride.goal.starts_at
    name, times = ride.rider.spoken_name, {"first": turn.bare_time(first), "last": turn.time(last)}
    return turn.close(turn.t("drive-later-told", name=name, **times))


@screen("should-be-there")
def should_be_there(turn: Turn, ride_id: int) -> Answer:
    """He is asked where he is; and may say already that he cannot drive them home."""
    if _one(turn, ride_id, Leg.THERE) is None:
        return _onward(turn)
    choices = [
        turn.choice("1", "drive-all-there", lambda: _all_are_there(turn)),
        turn.choice("2", "drive-on-the-way", lambda: turn.go("next-stop", ride_id)),
    ]
    home = _to_drive_home(turn)
    if home:
        choices.append(turn.choice("4", "drive-cannot-home", lambda: turn.go("cannot-home", home[0].ride.id)))
    return Menu((turn.t("drive-should-be-there"),), tuple(choices), back=turn.go("news"), keys_only=True)


def _all_are_there(turn: Turn) -> Answer:
    trips.all_there(turn.session, turn.someone)
    home = _to_drive_home(turn)
    return turn.go("way-home", home[0].ride.id) if home else turn.go("home", saying=turn.t("drive-thanks"))


# -- and home again


@screen("way-home")
def way_home(turn: Turn, ride_id: int) -> Answer:
    one = _one(turn, ride_id, Leg.HOME)
    if one is None:
        return _onward(turn)
    words = turn.t(
        "drive-home",
        many=len(_to_drive_home(turn)),
        name=one.rider.spoken_name,
        what=title_and_when(turn, one.ride.goal),
    )
    choices = [
        turn.choice("1", "drive-all-home", lambda: _all_are_home(turn)),
        turn.choice("4", "drive-cannot-home", lambda: turn.go("cannot-home", ride_id)),
    ]
    if trips.wait_to_go_home(turn.session, turn.someone, turn.now):
        choices.insert(1, turn.choice("3", "drive-late", lambda: turn.go("how-late", ride_id)))
    return Menu((words,), tuple(choices), back=turn.go("news"), keys_only=True)


def _all_are_home(turn: Turn) -> Answer:
    trips.set_down_all(turn.session, turn.someone)
    return turn.go("home", saying=turn.t("drive-thanks"))


@screen("said-home")
def said_home(turn: Turn, ride_id: int) -> Answer:
    """He has said that they are home; a wrong key would keep their evening calls quiet."""
    home = trips.said_home(turn.session, turn.someone, turn.now)
    if ride_id not in {one.ride.id for one in home}:
        return _onward(turn)
    return Menu(
        (turn.t("drive-said-home", many=len(home), name=home[0].rider.spoken_name),),
        (
            turn.choice("1", "activities-right", lambda: turn.go("news")),
            turn.choice("2", "activities-not-right", lambda: _not_home_yet(turn, ride_id)),
        ),
        back=turn.go("news"),
        keys_only=True,
    )


def _not_home_yet(turn: Turn, ride_id: int) -> Answer:
    trips.not_home_after_all(turn.session, turn.someone)
    return turn.go("way-home", ride_id, saying=turn.t("drive-not-home-yet"))


@screen("cannot-home")
def cannot_home(turn: Turn, ride_id: int) -> Answer:
    if _one(turn, ride_id, Leg.HOME) is None:
        return _onward(turn)
    return Menu(
        (turn.t("drive-read-back-cannot-home"),),
        (
            turn.choice("1", "activities-right", lambda: _drives_nobody_home(turn)),
            turn.choice("2", "activities-not-right", lambda: turn.go("way-home", ride_id)),
        ),
        back=turn.go("way-home", ride_id),
        read_back=True,
        keys_only=True,
    )


def _drives_nobody_home(turn: Turn) -> Answer:
    trips.cannot_go_home(turn.session, turn.someone)
    return turn.close(turn.t("drive-host-is-told"))


# -- what he is told


def rider_waits(turn: Turn, item: Telling) -> str | None:
    """By what has been said of her by now."""
    found = trips.on_the_way(turn.session, turn.someone, turn.now, Leg.THERE)
    one = next((one for one in found if one.ride.id == item.subject["ride"]), None)
    if one is None or one.state not in SAID:
        return None
    return turn.t(SAID[one.state], name=one.rider.spoken_name)


SAID = {
    StopState.PLANNED: "drive-is-she-with-you",
    StopState.NO_CAR: "drive-she-waits",
    StopState.HERE: "drive-nobody-answers",
    StopState.NOT_HOME: "drive-she-answers",
}

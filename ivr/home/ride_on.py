"""A ride is on: driver and rider are put through to each other by one key. Neither sees the other's number."""

from __future__ import annotations

from ivr.engine.menu import Answer, Bridge, Connect, Go, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from models import HowAnswers, Person, Ride, StopState
from services import trips
from services.plans import try_times


def waits(turn: Turn) -> int | None:
    """The ride that is on for who rings; of a driver's, that of whoever is fetched next."""
    on = trips.on_now(turn.session, turn.someone)
    return on[0].id if on else None


@screen("ride-on")
def ride_on(turn: Turn, ride_id: int) -> Answer:
    """Key 3 is whoever else is in the same car."""
    ids = [ride.id for ride in trips.on_now(turn.session, turn.someone)]
    if ride_id not in ids:
        return turn.go("home")
    ride = turn.session.get_one(Ride, ride_id)
    choices = [
        turn.choice("1", "ride-talk-with", lambda: ring(turn, ride), name=_other(turn, ride).spoken_name),
        turn.choice("2", "tellings-menu", lambda: turn.go("home")),
    ]
    if len(ids) > 1:
        following = ids[(ids.index(ride_id) + 1) % len(ids)]
        choices.append(turn.choice("3", "ride-another", lambda: turn.go("ride-on", following)))
    return Menu(_when(turn, ride), tuple(choices), back=turn.go("home"), keys_only=True)


def _when(turn: Turn, ride: Ride) -> tuple[str, ...]:
    """To who is fetched: by whom, and when; nothing to whom it has been said that the car stands outside."""
    if ride.rider_id != turn.someone.id or ride.pickup_from is None or ride.pickup_to is None:
        return ()
    one = trips.expected(turn.session, turn.someone, turn.now)
    if one is not None and one.ride.id == ride.id and one.state is StopState.HERE:
        return ()
    first, last = turn.bare_time(ride.pickup_from), turn.time(ride.pickup_to)
    return (turn.t("ride-fetches-you", driver=_other(turn, ride).spoken_name, first=first, last=last),)


def _other(turn: Turn, ride: Ride) -> Person:
    found = trips.other(ride, turn.someone)
    if found is None:
        raise LookupError(f"ride {ride.id} is driven by nobody")
    return found


def ring(turn: Turn, ride: Ride) -> Answer:
    """The other of the two is rung. From whom it comes is in the address of what is heard there: 1 from the driver, 0
    from the rider."""
    called = _other(turn, ride)
    number = called.phone or called.phone2
    if number is None or number == turn.call.other_number:
        return turn.go("home", saying=turn.t("ride-no-telephone", name=called.spoken_name))
    way = ride.id, int(called.id == ride.rider_id)
    return Connect(
        number,
        whisper=Go("ride-whisper", way),
        after=Go("ride-rung", way),
        saying=(turn.t("talk-offer-connecting", name=called.spoken_name),),
        ring_s=try_times.put_through_s(called),
    )


# -- the other's telephone rings


@arrival("ride-whisper")
def whisper(turn: Turn, ride_id: int, by_driver: int) -> Answer:
    """Who cannot press, as the desk has said of her, is put through by lifting."""
    two = _two(turn, ride_id, by_driver)
    if two is None:
        return turn.close()
    turn.is_with(two[1])
    plan = two[1].checkin_plan
    if plan is not None and plan.answers is HowAnswers.SPEECH:
        return Bridge((_hello(turn, ride_id, by_driver), turn.t("desk-call-here")))
    return turn.go("ride-hello", ride_id, by_driver)


@screen("ride-hello")
def hello(turn: Turn, ride_id: int, by_driver: int) -> Answer:
    """First names alone: a mailbox may have lifted, which is put through to nobody."""
    return Menu(
        (_hello(turn, ride_id, by_driver),),
        (
            turn.choice("1", "talk-now", lambda: Bridge((turn.t("desk-call-here"),))),
            turn.choice("2", "talk-not-now", turn.close),
        ),
        keys_only=True,
        silent=turn.close,
    )


def _hello(turn: Turn, ride_id: int, by_driver: int) -> str:
    two = _two(turn, ride_id, by_driver)
    return turn.t("desk-call-hello-from", name=turn.name, friend=two[0].spoken_name) if two else ""


def _two(turn: Turn, ride_id: int, by_driver: int) -> tuple[Person, Person] | None:
    """Who rings, and who is rung; None where nobody drives her any more."""
    ride = turn.session.get_one(Ride, ride_id)
    if ride.driver is None:
        return None
    return (ride.driver, ride.rider) if by_driver else (ride.rider, ride.driver)


# -- afterwards, in the call of who rang


@arrival("ride-rung")
def rung(turn: Turn, ride_id: int, by_driver: int) -> Answer:
    """The dialled leg is over. A person was reached where its whisper was ended by a key."""
    if turn.form.get("DialBridged") == "true":
        return turn.close(turn.t("home-thanks-goodbye"))
    two = _two(turn, ride_id, by_driver)
    if two is None:
        return turn.close(turn.t("tellings-out-of-date"))
    busy = turn.form.get("DialCallStatus") == "busy"
    return turn.close(turn.t("desk-call-busy" if busy else "desk-call-not-reached", name=two[1].spoken_name))

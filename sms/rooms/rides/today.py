"""A driver writes from the road: HER, HENTA, IKKJE HEIME, SEIN 20, ALLE HEIME. She who waits says whether she does."""

from __future__ import annotations

from datetime import timedelta

from locales.words import plain_words
from models import Leg, Question, Ride, StopState
from services import trips
from services.telling import conversations
from services.trips import OnTheWay
from sms.engine.turn import Turn
from sms.reading import answers
from sms.reading.intents import Intent, Kind
from sms.reading.on_the_road import Said, Word

EVERYBODY = ("alle", "all", "everybody")


def reply(turn: Turn, word: Word) -> str:
    """Of whom he names, else of the next: where he stands, before where he goes."""
    turn.person = next(each for each in turn.persons if trips.on_the_way(turn.session, each, turn.now))
    if word.said is Said.ALL_HOME:
        trips.set_down_all(turn.session, turn.someone)
        return turn.t("sms-drive-thanks")
    there = trips.on_the_way(turn.session, turn.someone, turn.now, Leg.THERE)
    left = [one for one in there if one.is_open]
    if word.said is Said.NOT_ALL_HOME or (word.said is Said.NOT_HOME and not there):
        return _not_home_after_all(turn, word)
    not_out = [one for one in there if one.state is StopState.NOT_HOME]
    if not left and word.said in (Said.LATE, Said.THERE_IN):
        return _comes_home_in(turn, word.minutes)
    if not left and not (not_out and word.said is Said.FETCHED):
        return turn.t("sms-drive-nobody")
    if word.said is Said.LATE:
        return _late(turn, left[0], word.minutes)
    if word.said is Said.THERE_IN:
        return _there_in(turn, left[0], word.minutes or 0)
    if word.said is Said.FETCHED and word.name in EVERYBODY:
        for each in left:
            trips.aboard(turn.session, turn.someone, each.ride.id)
        return _next(turn)
    one = _meant(left, not_out, word)
    if one is None:
        return turn.t("sms-drive-which", rider=(left or not_out)[0].rider.first_name)
    return _of_one(turn, one, word.said)


def _not_home_after_all(turn: Turn, word: Word) -> str:
    """Of whom he names, else of all he has set down. A name nobody of them has is of none."""
    home = trips.said_home(turn.session, turn.someone, turn.now)
    meant = home if word.name is None else [one for one in home if _is_called(one, word.name)]
    if home and not meant:
        return turn.t("sms-drive-which-home", rider=home[0].rider.first_name)
    back = [ride for one in meant for ride in trips.not_home_after_all(turn.session, turn.someone, one.ride.id)]
    return turn.t("sms-drive-not-all-home" if back else "sms-drive-nobody")


def _is_called(one: OnTheWay, name: str) -> bool:
    first_name = plain_words(one.rider.first_name)
    return name in (first_name, *first_name.split()[:1])


def _meant(left: list[OnTheWay], not_out: list[OnTheWay], word: Word) -> OnTheWay | None:
    """Anne Marie is Anne too, where no other is. Nobody who shares a first name is guessed; nor whom he has with him,
    where somebody did not come out."""
    fetched = word.said is Said.FETCHED
    if word.name is None:
        here = next((one for one in left if one.state is StopState.HERE), None)
        if here is not None or not (fetched and not_out):
            return here or left[0]
        return not_out[0] if not left and len(not_out) == 1 else None
    names = [(plain_words(one.rider.first_name), one) for one in (*left, *(not_out if fetched else ()))]
    named = [one for name, one in names if name == word.name]
    named = named or [one for name, one in names if name.split()[:1] == [word.name]]
    return named[0] if len(named) == 1 else None


def _of_one(turn: Turn, one: OnTheWay, said: Said) -> str:
    name = one.rider.first_name
    if said is Said.HERE:
        trips.here(turn.session, turn.someone, one.ride.id)
        written = trips.is_written_to(turn.session, one.ride)
        return turn.t("sms-drive-here-written" if written else "sms-drive-here", rider=name)
    if said is Said.NOT_HOME:
        trips.not_home(turn.session, turn.someone, one.ride.id)
        return turn.t("sms-drive-not-home", rider=name)
    trips.aboard(turn.session, turn.someone, one.ride.id)
    return " ".join([turn.t("sms-drive-aboard", rider=name), _next(turn)])


def _next(turn: Turn) -> str:
    left = [one for one in trips.on_the_way(turn.session, turn.someone, turn.now, Leg.THERE) if one.is_open]
    if not left:
        return turn.t("sms-drive-all-aboard")
    return turn.t("sms-drive-next", rider=left[0].rider.first_name, at=_from(turn, left[0].ride))


def _late(turn: Turn, one: OnTheWay, minutes: int | None) -> str:
    if minutes is None or not 1 <= minutes <= trips.MOST_LATE:
        return turn.t("sms-drive-how-late")
    told = trips.late(turn.session, turn.someone, one.ride.id, minutes)
    if not told:
        return turn.t("sms-drive-nobody-waits")
    ride = told[0]
    last = turn.reader.time(ride.pickup_to or ride.goal.starts_at)
    return turn.t("sms-drive-later-told", rider=ride.rider.first_name, first=_from(turn, ride), last=last)


def _comes_home_in(turn: Turn, minutes: int | None) -> str:
    """Who has written KLAR waits where she is, and hears when he comes."""
    if not trips.wait_to_go_home(turn.session, turn.someone, turn.now):
        return turn.t("sms-drive-nobody")
    if minutes is None or not 1 <= minutes <= trips.MOST_LATE:
        return turn.t("sms-drive-how-late")
    rider, *_ = trips.comes_home_in(turn.session, turn.someone, minutes)
    at = turn.reader.time(turn.now + timedelta(minutes=minutes))
    return turn.t("sms-drive-home-told", rider=rider.rider.first_name, at=at)


def _there_in(turn: Turn, one: OnTheWay, minutes: int) -> str:
    """Who is there before the hour she was told is over is not late."""
    last = one.ride.pickup_to or one.ride.goal.starts_at
    late = turn.now + timedelta(minutes=minutes) - last
    if late <= timedelta():
        return turn.t(
            "sms-drive-in-time", rider=one.rider.first_name, first=_from(turn, one.ride), last=turn.reader.time(last)
        )
    return _late(turn, one, minutes if last <= turn.now else -(-late // timedelta(minutes=1)))


def _from(turn: Turn, ride: Ride) -> str:
    return turn.reader.time(ride.pickup_from or ride.goal.starts_at)


def comes_out(turn: Turn, words: str) -> str | None:
    """She whose car stands outside writes that she comes; None for anything else."""
    if not (answers.comes(words) or answers.is_receipt(words)):
        return None
    waits = (trips.expected(turn.session, person, turn.now) for person in turn.persons)
    return turn.t("sms-car-fine") if any(one is not None and one.state is StopState.HERE for one in waits) else None


def question(turn: Turn, intent: Intent, asked: Question) -> str:
    """She is asked whether she waits still: a yes tells her driver, a no that all is well."""
    conversations.answered(turn.session, asked)
    ride_id, yes = asked.subject["ride"], intent.kind is Kind.YES
    say = trips.still_waits if yes else trips.has_come
    ride = say(turn.session, turn.someone, ride_id)
    if ride is None or ride.driver is None:
        return turn.t("sms-settled")
    return turn.t("sms-car-driver-hears", driver=ride.driver.first_name) if yes else turn.t("sms-car-fine")

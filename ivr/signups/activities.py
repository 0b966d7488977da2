"""What is on, one at a time; joining, with the ride asked in the same breath, read back before it binds."""

from __future__ import annotations

from datetime import date
from functools import partial

from ivr.engine.menu import Answer, Choice, Go, Menu, Sound
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from locales.speech import sentence
from models import WAITS, Errand, Goal, Legs, Occurrence, RideState, SignupState, Source
from services import rides, signups
from services.hours import duetime
from services.programme import calendar, listening, prices
from services.programme.listening import Ahead, OfDay
from services.programme.question import Heard

from .afterwards import afterwards
from .asked_once import where_caller_lives
from .ended import goodbye

RIDE, NO_RIDE, RIDE_THERE, RIDE_HOME, RIDE_BOTH_WAYS = 1, 0, 2, 3, 4
WAYS = {RIDE_THERE: Legs.THERE, RIDE_HOME: Legs.HOME, RIDE_BOTH_WAYS: Legs.BOTH}
FEW_PLACES = 5
"""So few are told: with more nobody has to hurry, and the key she waits for comes sooner."""
NEWS = 2
"""Of `listed`: what comes after it is the next that is new."""


@screen("activity", back=lambda turn, _id, _day=0, listed=0: turn.go("whats-on" if listed else "home"))
def activity(turn: Turn, occurrence_id: int, day: int = 0, listed: int = 0) -> Answer:
    """One activity. `day` is its day's number, by which the rest of that day is known too; `listed` whether the star
    leads to the days, and `NEWS` whether only what is new is heard."""
    if not day:
        return _on_its_day(turn, occurrence_id, listed)
    occurrence = told(turn, occurrence_id, date.fromordinal(day))
    if occurrence is None:
        return turn.go("home", saying=turn.t("activities-is-over"))
    choices = [
        *what_to_do(turn, occurrence),
        turn.choice(
            "2", "activities-next", lambda: next_one(turn, occurrence, listed), turn.words("activities-word-next")
        ),
        turn.choice("3", "activities-again", lambda: turn.go("activity", occurrence.id, day, listed)),
    ]
    if occurrence.signup_id is not None:
        signup_id = occurrence.signup_id
        choices.append(turn.choice("4", "mine-cancel", lambda: turn.go("cancel", signup_id)))
    return Menu(tuple(described(turn, occurrence)), tuple(choices))


def _on_its_day(turn: Turn, occurrence_id: int, listed: int) -> Answer:
    found = listening.one(turn.session, turn.community, occurrence_id, now=turn.now)
    if found is None:
        return turn.go("home", saying=turn.t("activities-is-over"))
    return go_to(turn, found, listed)


def go_to(turn: Turn, occurrence: Heard | Occurrence, listed: int = 0, saying: str | tuple[str, ...] = ()) -> Go:
    """To this one, by its day."""
    return turn.go("activity", occurrence.id, day_of(turn, occurrence).toordinal(), listed, saying=saying)


def day_of(turn: Turn, occurrence: Heard | Occurrence) -> date:
    """Its local day; today where it lasts since an earlier one."""
    return max(turn.today, duetime.local_day(occurrence.starts_at, turn.community.zone))


def of_day(turn: Turn, day: date) -> list[Heard]:
    return _of_day(turn, day).heard


def _of_day(turn: Turn, day: date) -> OfDay:
    """As it is now; asked for once a step, since nothing that is pressed while listening to it changes it."""
    if day not in turn.programme:
        turn.programme[day] = listening.on_day(turn.session, turn.community, day, person=turn.person, now=turn.now)
    return turn.programme[day]


def told(turn: Turn, occurrence_id: int, day: date) -> Heard | None:
    """What is told of it while it is still open; asked for by itself where it is on that day no longer."""
    there = next((each for each in of_day(turn, day) if each.id == occurrence_id), None)
    if there is not None:
        return there
    return listening.one(turn.session, turn.community, occurrence_id, person=turn.person, now=turn.now)


def what_to_do(turn: Turn, occurrence: Heard) -> list[Choice]:
    """Key 1: to join, for who has joined and nobody drives, a ride, and for who waits, a place that is free."""
    if turn.person is None:
        return []
    if occurrence.standing in WAITS and not has_place(occurrence):
        return []
    if occurrence.signup_id is None:
        return [
            turn.choice("1", "activities-join", lambda: _join(turn, occurrence), turn.words("activities-word-join"))
        ]
    if occurrence.standing in WAITS:
        return [turn.choice("1", "places-hear", partial(turn.go, "freed-place", occurrence.signup_id))]
    if occurrence.by_telephone or occurrence.ride is not None:
        others = turn.choice("1", "signing-others", lambda: turn.go("for-whom", occurrence.id))
        return [others] if occurrence.for_others else []
    return [turn.choice("1", "mine-want-ride", partial(turn.go, "want-ride", occurrence.signup_id))]


def has_place(occurrence: Heard) -> bool:
    """Who waits may have a place: one that is kept for her, or that nobody has taken."""
    return occurrence.standing is SignupState.OFFERED or occurrence.places_left != 0


def still_open(turn: Turn, occurrence_id: int) -> Occurrence | None:
    return calendar.open_occurrence(turn.session, turn.community, occurrence_id, now=turn.now)


def title_and_when(turn: Turn, of: Goal | Heard, *, asked: bool = False) -> str:
    """'Fredagstreff, fredag den ellevte desember klokka elleve.', without an hour for a whole day: a whole sentence,
    which begins as one also where it is said after another. `asked`: to a driver who has not said yes, who hears of an
    errand no more than that it is one."""
    title, day = sentence(_title(turn, of, asked=asked)), turn.day(of.starts_at)
    if of.all_day:
        return turn.t("activities-title-day", title=title, day=day)
    return turn.t("activities-title-when", title=title, day=day, time=turn.time(of.starts_at))


def _title(turn: Turn, of: Goal | Heard, *, asked: bool) -> str:
    if not isinstance(of, Errand):
        return turn.listed(of.spoken_title)
    if of.words is None or asked:
        return turn.t("errand-to", what="asked" if asked else of.kind.value)
    return turn.clean(of.words)


def described(turn: Turn, occurrence: Heard) -> list[str]:
    """What it is, in the organiser's own voice where there is one, and how she stands to it; who has joined is not told
    how many places are left."""
    words = [title_and_when(turn, occurrence)]
    if occurrence.voice is not None:
        words.append(Sound(occurrence.voice, turn.t("activities-own-voice")))
    words += _to_her(turn, occurrence)
    if occurrence.standing is None and occurrence.by_telephone:
        may_join = turn.person is not None and occurrence.places_left != 0
        words.append(turn.t("activities-by-telephone" if may_join else "activities-by-telephone-others"))
    elif not occurrence.by_telephone and occurrence.spoken_place:
        words.append(turn.t("activities-place", place=turn.listed(occurrence.spoken_place)))
    if occurrence.standing is not None:
        words.append(standing(turn, occurrence))
        words.extend(together(turn, occurrence))
    elif occurrence.places_left is not None and occurrence.places_left <= FEW_PLACES:
        words.append(turn.t("activities-places-left", left=occurrence.places_left))
    return [*words, *turn.price(occurrence)]


def _to_her(turn: Turn, occurrence: Heard) -> list[str]:
    """That it is one of hers, or that she cannot have heard of it; what she has joined is told as joined alone."""
    if occurrence.standing is not None:
        return []
    return [turn.t("signing-usual")] if occurrence.is_usual else [turn.t("signing-new")] if occurrence.is_new else []


def together(turn: Turn, occurrence: Heard) -> list[str]:
    """How many come along with her, where any do."""
    return [turn.t("signing-together", many=occurrence.companions)] if occurrence.companions else []


def standing(turn: Turn, occurrence: Heard) -> str:
    """That she has joined or waits, and how she gets there."""
    if occurrence.standing in WAITS:
        return turn.t("places-hers" if has_place(occurrence) else "mine-waiting")
    if occurrence.by_telephone:
        return turn.t("mine-joined-telephone")
    if occurrence.ride is RideState.PROMISED and occurrence.driver and occurrence.pickup_from and occurrence.pickup_to:
        first, last = turn.bare_time(occurrence.pickup_from), turn.time(occurrence.pickup_to)
        ways = (occurrence.legs or Legs.BOTH).value
        return turn.t("mine-ride-promised", driver=occurrence.driver, first=first, last=last, legs=ways)
    if occurrence.ride is None:
        return turn.t("mine-joined")
    return turn.t("mine-ride-unfilled" if occurrence.ride is RideState.UNFILLED else "mine-ride-wanted")


def next_one(turn: Turn, occurrence: Occurrence | Heard, listed: int = 0) -> Go:
    """The one after it as the programme is now, on its day or on the next that has any; after the last, the beginning.
    Where she hears what is new, the next of that."""
    if listed == NEWS:
        return _next_news(turn, occurrence)
    day = day_of(turn, occurrence)
    of_its_day = of_day(turn, day)
    ids = [each.id for each in of_its_day]
    rest = of_its_day[ids.index(occurrence.id) + 1 :] if occurrence.id in ids else of_its_day
    following = rest or _day_after(turn, day)
    if not following:
        return turn.go("whats-on", saying=turn.t("activities-from-the-top"))
    return hears(turn, following[0], listed)


def to_come(turn: Turn) -> list[Ahead]:
    """All that is to come, asked for once a step."""
    if turn.ahead is None:
        turn.ahead = listening.to_come(turn.session, turn.community, person=turn.person, now=turn.now)
    return turn.ahead


def news(turn: Turn) -> list[Ahead]:
    """What was not there when she last rang, the first time of each, soonest first."""
    return [each for each in to_come(turn) if each.is_new]


def first_news(turn: Turn) -> Go:
    return _to_news(turn, news(turn))


def _next_news(turn: Turn, occurrence: Occurrence | Heard) -> Go:
    ids = [each.id for each in to_come(turn)]
    after = ids[ids.index(occurrence.id) + 1 :] if occurrence.id in ids else []
    return _to_news(turn, [each for each in news(turn) if each.id in after])


def _to_news(turn: Turn, following: list[Ahead]) -> Go:
    if not following:
        return turn.go("whats-on", saying=turn.t("activities-no-more-news"))
    first = following[0]
    return turn.go("activity", first.id, first.day.toordinal(), NEWS)


def _day_after(turn: Turn, day: date) -> list[Heard]:
    """What is on the next day that has anything."""
    next_day = _of_day(turn, day).next_day
    return [] if next_day is None else of_day(turn, next_day)


def hears(turn: Turn, occurrence: Heard, listed: int) -> Go:
    """To this one, where she is found again if the call is lost."""
    if turn.person is not None:
        listening.is_told(turn.session, turn.person, occurrence.id)
    return go_to(turn, occurrence, listed)


def _join(turn: Turn, occurrence: Heard) -> Answer:
    """Who may sign others up is asked whom she means; nobody else."""
    return turn.go("for-whom", occurrence.id) if occurrence.for_others else joins(turn, occurrence)


def joins(turn: Turn, occurrence: Heard) -> Answer:
    """The caller herself."""
    if occurrence.places_left == 0:
        return turn.go("waiting", occurrence.id)
    if occurrence.by_telephone:
        return turn.go("confirm", occurrence.id, NO_RIDE)
    return turn.go("ride", occurrence.id)


@screen("ride")
def ride(turn: Turn, occurrence_id: int) -> Answer:
    """One key is the ride she usually has. That one way alone has a key too is said when the question is repeated."""
    one_way_too = turn.choice("3", "car-one-way", lambda: turn.go("one-way", occurrence_id))
    return Menu(
        (),
        (
            turn.choice(
                "1",
                "activities-with-ride",
                lambda: turn.go("confirm", occurrence_id, RIDE),
                turn.words("activities-word-ride"),
            ),
            turn.choice(
                "2",
                "activities-own-way",
                lambda: turn.go("confirm", occurrence_id, NO_RIDE),
                turn.words("activities-word-own-way"),
            ),
        ),
        back=turn.go("activity", occurrence_id),
        hidden=(one_way_too,),
        after_again=(one_way_too.words,),
    )


@screen("one-way")
def one_way(turn: Turn, occurrence_id: int) -> Answer:
    """Who comes home, or there, by herself."""
    return Menu(
        (),
        (
            turn.choice("1", "car-there", lambda: turn.go("confirm", occurrence_id, RIDE_THERE)),
            turn.choice("2", "car-home", lambda: turn.go("confirm", occurrence_id, RIDE_HOME)),
            turn.choice("3", "car-both-ways", lambda: turn.go("confirm", occurrence_id, RIDE_BOTH_WAYS)),
        ),
        back=turn.go("ride", occurrence_id),
        keys_only=True,
    )


def legs(with_ride: int) -> Legs | None:
    """Which ways a caller has said; None: as she usually is driven."""
    return WAYS.get(with_ride)


def read_back(turn: Turn, occurrence: Occurrence, with_ride: int) -> str:
    """What she is about to join, and how she gets there; to the telephone nobody has to go."""
    if with_ride and not occurrence.by_telephone:
        ways = legs(with_ride) or turn.someone.legs
        return turn.t("activities-read-back-ride", what=title_and_when(turn, occurrence), legs=ways.value)
    how = "-telephone" if occurrence.by_telephone else ""
    return turn.t(f"activities-read-back{how}", what=title_and_when(turn, occurrence))


@screen("confirm")
def confirm(turn: Turn, occurrence_id: int, with_ride: int) -> Answer:
    """The read-back; only its key 1 binds."""
    occurrence = still_open(turn, occurrence_id)
    if occurrence is None:
        return turn.go("home", saying=turn.t("activities-is-over"))
    return Menu(
        (read_back(turn, occurrence, with_ride), *terms(turn, occurrence, free_is_known=True)),
        (
            turn.choice("1", "activities-right", lambda: _bind(turn, occurrence, with_ride)),
            turn.choice("2", "activities-not-right", lambda: turn.go("activity", occurrence.id)),
        ),
        back=turn.go("activity", occurrence_id),
        read_back=True,
        keys_only=True,
    )


def _bind(turn: Turn, occurrence: Occurrence, with_ride: int) -> Answer:
    result = signups.join(
        turn.session,
        turn.someone,
        occurrence.id,
        source=Source.PHONE,
        wants_ride=bool(with_ride),
        legs=legs(with_ride),
        heard=True,
    )
    match result.outcome:
        case signups.Outcome.FULL:
            return turn.go("waiting", occurrence.id, saying=turn.t("activities-just-filled"))
        case signups.Outcome.GONE:
            return turn.go("home", saying=turn.t("activities-is-over"))
    listening.is_done(turn.session, turn.someone)
    if not with_ride:
        return afterwards(turn, result.signup, turn.t("activities-bound"), *told_by(turn, occurrence))
    told = ride_told(turn, occurrence)
    return where_caller_lives(turn, *told) or afterwards(turn, result.signup, *told)


def terms(turn: Turn, occurrence: Occurrence, *, free_is_known: bool = False) -> tuple[str, ...]:
    """What the caller is to know before any key that binds her: what it costs her, and that she is counted on. That it
    is free is said once, where she has heard it of the activity in this call."""
    costs = () if free_is_known and prices.of(occurrence, prices.class_of(turn.person)) == 0 else turn.price(occurrence)
    return *costs, *is_decided(turn, occurrence)


def is_decided(turn: Turn, occurrence: Occurrence) -> tuple[str, ...]:
    """Who joins what is decided is counted on at once."""
    return (turn.t("deciding-binds"),) if occurrence.binds(turn.now) else ()


def told_by(turn: Turn, occurrence: Occurrence) -> tuple[str, ...]:
    """When she will know whether it is held, where that is to be decided."""
    at = occurrence.decides_at
    if at is None or occurrence.binds(turn.now):
        return ()
    return (turn.t("deciding-told-by", day=turn.day(at)),)


def ride_promise(turn: Turn, occurrence: Occurrence, *first: str) -> Answer:
    """The caller is told by when she will know who comes."""
    told = (*first, *told_by(turn, occurrence), _ride_by(turn, occurrence))
    return where_caller_lives(turn, *told) or turn.close(*told, goodbye(turn))


def ride_told(turn: Turn, occurrence: Occurrence) -> tuple[str, ...]:
    """That she has joined with a ride, and by when she knows who comes."""
    return turn.t("activities-bound-ride"), *told_by(turn, occurrence), _ride_by(turn, occurrence)


def _ride_by(turn: Turn, occurrence: Occurrence) -> str:
    answer_by = rides.answer_by(occurrence, turn.community)
    return turn.t("activities-ride-by", day=turn.day(answer_by), time=turn.time(answer_by))

"""What is on, one at a time; joining, with the ride asked in the same breath, read back before it binds."""

from __future__ import annotations

from ivr.engine.menu import Answer, Closing, Go, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from locales.speech import sentence
from models import Occurrence, SignupState, Source
from services import rides, signups
from services.programme import calendar
from services.programme.calendar import Heard

RIDE, NO_RIDE = 1, 0


@arrival("activities")
def activities(turn: Turn) -> Answer:
    coming = _programme(turn)
    if not coming:
        return turn.go("home", saying=turn.t("activities-nothing-on"))
    return turn.go("activity", coming[0].id)


def _programme(turn: Turn) -> list[Heard]:
    """As it is now; asked for once a step, since nothing that is pressed while listening to it changes it."""
    if turn.programme is None:
        turn.programme = calendar.programme(turn.session, turn.community, person=turn.person, now=turn.now)
    return turn.programme


def _heard(turn: Turn, occurrence_id: int) -> Heard | None:
    """What is told of one that is still open, mostly one of the programme; further ahead it is asked for by itself."""
    in_programme = next((each for each in _programme(turn) if each.id == occurrence_id), None)
    return in_programme or calendar.heard(turn.session, turn.community, occurrence_id, now=turn.now)


@screen("activity")
def activity(turn: Turn, occurrence_id: int) -> Answer:
    """One activity; the next is the next in the list as it is now."""
    occurrence = _heard(turn, occurrence_id)
    if occurrence is None:
        return turn.go("home", saying=turn.t("activities-is-over"))
    choices = [
        turn.choice("2", "activities-next", lambda: _next(turn, occurrence), turn.words("activities-word-next")),
        turn.choice("3", "activities-again", lambda: turn.go("activity", occurrence.id)),
    ]
    if turn.person is not None:
        choices.insert(
            0,
            turn.choice("1", "activities-join", lambda: _join(turn, occurrence), turn.words("activities-word-join")),
        )
    return Menu(tuple(_described(turn, occurrence)), tuple(choices), back=turn.go("home"))


def _still_open(turn: Turn, occurrence_id: int) -> Occurrence | None:
    return calendar.open_occurrence(turn.session, turn.community, occurrence_id, now=turn.now)


def title_and_when(turn: Turn, occurrence: Occurrence | Heard) -> str:
    """'Fredagstreff, fredag den ellevte desember klokka elleve.', without an hour for a whole day: a whole sentence,
    which begins as one also where it is said after another."""
    title, day = sentence(turn.listed(occurrence.spoken_title)), turn.day(occurrence.starts_at)
    if occurrence.all_day:
        return turn.t("activities-title-day", title=title, day=day)
    return turn.t("activities-title-when", title=title, day=day, time=turn.time(occurrence.starts_at))


def _described(turn: Turn, occurrence: Heard) -> list[str]:
    words = [title_and_when(turn, occurrence)]
    if occurrence.by_telephone:
        words.append(turn.t("activities-by-telephone"))
    elif occurrence.spoken_place:
        words.append(turn.t("activities-place", place=turn.listed(occurrence.spoken_place)))
    if occurrence.places_left is not None:
        words.append(turn.t("activities-places-left", left=occurrence.places_left))
    words.append(turn.price(occurrence.price_ore))
    return words


def _next(turn: Turn, occurrence: Occurrence | Heard) -> Go:
    """The one after it in the list as it is now; after the last, the first again."""
    ids = [each.id for each in _programme(turn)]
    after = ids[ids.index(occurrence.id) + 1 :] if occurrence.id in ids else ids
    if after:
        return turn.go("activity", after[0])
    return turn.go("activity", ids[0], saying=turn.t("activities-from-the-top"))


def _join(turn: Turn, occurrence: Heard) -> Answer:
    state = _state(turn, occurrence)
    if state is SignupState.JOINED:
        return turn.go("activity", occurrence.id, saying=turn.t("activities-already"))
    if state is SignupState.WAITING:
        return turn.go("activity", occurrence.id, saying=turn.t("activities-already-waiting"))
    if occurrence.places_left == 0:
        return turn.go("waiting", occurrence.id)
    if occurrence.by_telephone:
        return turn.go("confirm", occurrence.id, NO_RIDE)
    return turn.go("ride", occurrence.id)


def _state(turn: Turn, occurrence: Heard) -> SignupState | None:
    own = signups.mine(turn.session, turn.someone)
    return next((row.state for row in own if row.occurrence_id == occurrence.id), None)


@screen("ride")
def ride(turn: Turn, occurrence_id: int) -> Answer:
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
    )


def read_back(turn: Turn, occurrence: Occurrence, with_ride: int) -> str:
    """What she is about to join, and how she gets there; to the telephone nobody has to go."""
    how = "-telephone" if occurrence.by_telephone else "-ride" if with_ride else ""
    return turn.t(f"activities-read-back{how}", what=title_and_when(turn, occurrence))


@screen("confirm")
def confirm(turn: Turn, occurrence_id: int, with_ride: int) -> Answer:
    """The read-back; only its key 1 binds."""
    occurrence = _still_open(turn, occurrence_id)
    if occurrence is None:
        return turn.go("home", saying=turn.t("activities-is-over"))
    return Menu(
        (read_back(turn, occurrence, with_ride),),
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
        turn.session, turn.someone, occurrence.id, source=Source.PHONE, wants_ride=bool(with_ride), heard=True
    )
    match result.outcome:
        case signups.Outcome.FULL:
            return turn.go("waiting", occurrence.id, saying=turn.t("activities-just-filled"))
        case signups.Outcome.GONE:
            return turn.go("home", saying=turn.t("activities-is-over"))
    if not with_ride:
        return turn.close(turn.t("activities-bound", name=turn.name))
    return ride_promise(turn, occurrence, turn.t("activities-bound-ride"))


def ride_promise(turn: Turn, occurrence: Occurrence, first: str) -> Closing:
    """The caller is told by when she will know who comes."""
    answer_by = rides.answer_by(occurrence, turn.community)
    return turn.close(
        first, turn.t("activities-ride-by", day=turn.day(answer_by), time=turn.time(answer_by), name=turn.name)
    )


@screen("waiting")
def waiting(turn: Turn, occurrence_id: int) -> Answer:
    occurrence = _still_open(turn, occurrence_id)
    if occurrence is None:
        return turn.go("home", saying=turn.t("activities-is-over"))
    return Menu(
        (turn.t("activities-full", what=title_and_when(turn, occurrence)),),
        (
            turn.choice("1", "activities-wait", lambda: _wait(turn, occurrence)),
            turn.choice("2", "activities-next", lambda: _next(turn, occurrence)),
        ),
        back=turn.go("activity", occurrence_id),
        read_back=True,
        keys_only=True,
    )


def _wait(turn: Turn, occurrence: Occurrence) -> Answer:
    result = signups.join(
        turn.session, turn.someone, occurrence.id, source=Source.PHONE, accept_waiting=True, heard=True
    )
    if result.outcome is signups.Outcome.JOINED:
        return turn.close(turn.t("activities-bound", name=turn.name))
    return turn.close(turn.t("activities-on-waiting-list", name=turn.name))

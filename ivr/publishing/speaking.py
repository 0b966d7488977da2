"""Something new, published by telephone: day, hour and place by key, forty seconds spoken, heard, and a yes.

Until something has been said nothing is written: what is chosen stands in the address. What was said and left is the
desk's to hear. Who is trusted is rung back, and puts it on there by one key: nothing has to be remembered for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TypeVar

from ivr.engine.menu import Answer, Choice, Go, Menu, Record, Sound, Wait
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from models import ActivityDraft, DraftState, Organiser, Place, Purpose, Telling
from services import recordings
from services.hours import duetime
from services.programme import agreements, drafts
from services.programme.drafts import When

AT_ONCE = 3
LATER = 4
WEEKS = 8
A_WEEK = timedelta(days=7)
HOURS = range(9, 21)
HALF = 30
SOUND_WITHIN_S, EACH_WAIT_S = 45, 3
NO_DAY, NO_PLACE = 0, 0
ELSEWHERE = 4
"""The key after the last place on the list."""

T = TypeVar("T")


def _own(turn: Turn, organiser_id: int) -> Organiser | None:
    """The organiser, if the caller speaks for it still."""
    hers = agreements.spoken_for(turn.session, turn.someone)
    return next((each for each in hers if each.id == organiser_id), None)


@screen("publish")
def publish(turn: Turn, organiser_id: int) -> Answer:
    if _own(turn, organiser_id) is None:
        return turn.go("arranges", saying=turn.t("publish-for-nobody"))
    return Menu(
        (turn.t("publish-what"),),
        (
            turn.choice("1", "publish-day-known", lambda: turn.go("publish-week", organiser_id, 0)),
            turn.choice("2", "publish-day-not-known", lambda: _speak(turn, organiser_id, None)),
        ),
        back=turn.go("arranges"),
        keys_only=True,
    )


def _some(things: Sequence[T], first: int, choice: Callable[[int, T], Choice], later: Choice) -> tuple[Choice, ...]:
    """Three of a list with a key each, and the way to those after them."""
    shown = [choice(key, each) for key, each in enumerate(things[first : first + AT_ONCE], start=1)]
    return (*shown, later) if first + AT_ONCE < len(things) else tuple(shown)


@screen("publish-week")
def week(turn: Turn, organiser_id: int, first: int) -> Answer:
    """By their Mondays: this one, if it has a day left, and the seven after."""
    monday = turn.today - timedelta(days=turn.today.weekday())
    mondays = [monday + n * A_WEEK for n in range(WEEKS)]

    def one(key: int, day: date) -> Choice:
        begins = max(day, turn.today).toordinal()
        return turn.choice(
            key, "publish-week-of", partial(turn.go, "publish-day", organiser_id, begins), day=_said(turn, day)
        )

    later = turn.choice(LATER, "publish-later-week", lambda: turn.go("publish-week", organiser_id, first + AT_ONCE))
    return Menu((), _some(mondays, first, one, later), back=turn.go("publish", organiser_id), keys_only=True)


@screen("publish-day")
def day(turn: Turn, organiser_id: int, begins: int) -> Answer:
    """The rest of a week from the day number `begins`, three at a time."""
    number = max(begins, turn.today.toordinal())
    sunday = number + 6 - date.fromordinal(number).weekday()

    def one(key: int, that: int) -> Choice:
        then = partial(turn.go, "publish-hour", organiser_id, that, 0)
        return turn.choice(key, "publish-on", then, day=_said(turn, date.fromordinal(that)))

    later = turn.choice(LATER, "publish-later-day", lambda: turn.go("publish-day", organiser_id, number + AT_ONCE))
    choices = _some(range(number, sunday + 1), 0, one, later)
    return Menu((), choices, back=turn.go("publish-week", organiser_id, 0), keys_only=True)


@screen("publish-hour")
def hour(turn: Turn, organiser_id: int, number: int, first: int) -> Answer:
    """Those from the hour `first` on that are still to come, so that none is another's key once one has gone by."""
    hours = [at for at in HOURS if at >= first and _instant(turn, number, at * 60 + HALF) > turn.now]
    if not hours:
        return turn.go("publish-week", organiser_id, 0, saying=turn.t("publish-has-been"))

    def one(key: int, at: int) -> Choice:
        then = partial(turn.go, "publish-half", organiser_id, number, at)
        return turn.choice(key, "publish-at", then, time=turn.clock(time(at)))

    later = turn.choice(
        LATER, "publish-later-hour", lambda: turn.go("publish-hour", organiser_id, number, hours[AT_ONCE])
    )
    choices = _some(hours, 0, one, later)
    return Menu((), choices, back=turn.go("publish-day", organiser_id, number), keys_only=True)


@screen("publish-half")
def half(turn: Turn, organiser_id: int, number: int, at: int) -> Answer:
    choices = tuple(
        turn.choice(
            key,
            "publish-at",
            partial(turn.go, "publish-place", organiser_id, number, at * 60 + minutes, 0),
            time=turn.clock(time(at, minutes)),
        )
        for key, minutes in enumerate((0, HALF), start=1)
    )
    return Menu((), choices, back=turn.go("publish-hour", organiser_id, number, 0), keys_only=True)


@screen("publish-place")
def place(turn: Turn, organiser_id: int, number: int, minutes: int, first: int) -> Answer:
    """The places they are at most, three at a time; after the last, another one, which the desk writes."""
    organiser = _own(turn, organiser_id)
    if organiser is None:
        return turn.go("arranges", saying=turn.t("publish-for-nobody"))
    starts_at = _instant(turn, number, minutes)
    if starts_at <= turn.now:
        return turn.go("publish-week", organiser_id, 0, saying=turn.t("publish-has-been"))
    venues = drafts.venues(turn.session, organiser)

    def one(key: int, venue: Place) -> Choice:
        then = partial(_speak, turn, organiser_id, When(starts_at, venue.id))
        return turn.choice(key, "publish-there", then, place=turn.listed(venue.spoken_name))

    def onward() -> Answer:
        return turn.go("publish-place", organiser_id, number, minutes, first + AT_ONCE)

    choices = list(_some(venues, first, one, turn.choice(LATER, "publish-later-place", onward)))
    if first + AT_ONCE >= len(venues):
        elsewhere = partial(_speak, turn, organiser_id, When(starts_at, None))
        choices.append(turn.choice(ELSEWHERE, "publish-elsewhere", elsewhere))
    back = turn.go("publish-hour", organiser_id, number, 0)
    return Menu((), tuple(choices), back=back, keys_only=True)


# -- spoken, heard, and a yes


def _speak(turn: Turn, organiser_id: int, when: When | None) -> Answer:
    organiser = _own(turn, organiser_id)
    if organiser is None:
        return turn.go("arranges", saying=turn.t("publish-for-nobody"))
    return _record(turn, drafts.begin(turn.session, organiser, turn.someone, turn.call, when))


def _record(turn: Turn, draft: ActivityDraft) -> Record:
    return Record(
        (turn.t("publish-speak-now"),),
        after=turn.go("publish-spoken", draft.id),
        nothing=(turn.t("publish-nothing-heard"),),
        longest_s=recordings.LONGEST_S[Purpose.PROGRAMME],
    )


@arrival("publish-spoken")
def spoken(turn: Turn, draft_id: int) -> Answer:
    """Comes once she has spoken, also when she hung up instead of pressing the square."""
    draft = drafts.open_one(turn.session, draft_id, turn.someone)
    sid, seconds = turn.form.get("RecordingSid"), turn.form.get("RecordingDuration", "")
    if draft is None or draft.recording_id is None or not sid:
        return turn.go("arranges")
    recordings.made(turn.session, draft.recording_id, sid, int(seconds) if seconds.isdigit() else None)
    return turn.go("publish-wait", draft_id, 0)


@arrival("publish-wait")
def wait(turn: Turn, draft_id: int, waited_s: int) -> Answer:
    """What she said is on its way home: it is played from there, and nowhere else."""
    draft = drafts.open_one(turn.session, draft_id, turn.someone)
    if draft is None or draft.recording is None:
        return turn.go("arranges")
    if draft.recording.is_here:
        return turn.go("publish-right", draft_id)
    if waited_s >= SOUND_WITHIN_S:
        return turn.close(turn.t("publish-desk-hears"))
    words = (turn.t("publish-a-moment"),) if not waited_s else ()
    return Wait(words, turn.go("publish-wait", draft_id, waited_s + EACH_WAIT_S), EACH_WAIT_S)


@screen("publish-right")
def right(turn: Turn, draft_id: int) -> Answer:
    draft = drafts.open_one(turn.session, draft_id, turn.someone)
    if draft is None or draft.recording is None or not draft.recording.is_here:
        return turn.go("arranges")
    return Menu(
        (*_as_chosen(turn, draft), Sound(draft.recording.id, turn.t("publish-own-voice"))),
        (
            turn.choice("1", "publish-it", lambda: _publish(turn, draft)),
            turn.choice("2", "publish-say-again", lambda: _again(turn, draft)),
            turn.choice("3", "activities-again", lambda: turn.go("publish-right", draft_id)),
            turn.choice("4", "publish-drop", lambda: _drop(turn, draft)),
        ),
        back=turn.go("arranges"),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(turn.t("publish-desk-hears")),
    )


def _as_chosen(turn: Turn, draft: ActivityDraft) -> tuple[str, ...]:
    if draft.starts_at is None:
        return (turn.t("publish-no-day"),)
    day, at = turn.day(draft.starts_at), turn.time(draft.starts_at)
    when = turn.t("activities-title-when", title=turn.listed(_title(turn, draft)), day=day, time=at)
    if draft.place is None:
        return when, turn.t("publish-no-place")
    return when, turn.t("activities-place", place=turn.listed(draft.place.spoken_name))


def _title(turn: Turn, draft: ActivityDraft) -> str:
    return drafts.title_of(draft.organiser, turn.community)


def _publish(turn: Turn, draft: ActivityDraft) -> Answer:
    is_rung = drafts.publish(turn.session, draft, shown=turn.call.stir_verstat)
    return turn.close(turn.t("publish-rings-back" if is_rung else "publish-desk-hears"))


def _again(turn: Turn, draft: ActivityDraft) -> Answer:
    drafts.speak(turn.session, draft, turn.call)
    return _record(turn, draft)


def _drop(turn: Turn, draft: ActivityDraft) -> Answer:
    drafts.drop(turn.session, draft)
    return turn.go("arranges", saying=turn.t("publish-dropped"))


def _instant(turn: Turn, number: int, minutes: int) -> datetime:
    at = time(*divmod(minutes, 60))
    return duetime.due_instant(date.fromordinal(number), at, turn.community.zone)


def _said(turn: Turn, that: date) -> str:
    return turn.day(duetime.due_instant(that, time(12), turn.community.zone))


# -- rung back, to be sure that it was she


def to_answer(turn: Turn, item: Telling) -> Go | None:
    """On the line's own call to her telephone alone: anybody may show her number."""
    draft = drafts.open_one(turn.session, item.subject["draft"], item.person)
    return turn.go("publish-sure", draft.id) if draft is not None and turn.placed_by_line else None


@screen("publish-sure")
def sure(turn: Turn, draft_id: int) -> Answer:
    """What it is, in the voice that has spoken it; only its key 1 puts it on."""
    draft = drafts.open_one(turn.session, draft_id, turn.someone) if turn.placed_by_line else None
    if draft is None or draft.recording is None or not draft.recording.is_here:
        return turn.close(turn.t("tellings-out-of-date"))
    return Menu(
        (
            turn.t("publish-was-it-you"),
            *_as_chosen(turn, draft),
            Sound(draft.recording.id, turn.t("publish-own-voice")),
        ),
        (
            turn.choice("1", "publish-it", lambda: _is_sure(turn, draft)),
            turn.choice("9", "publish-was-not-me", lambda: _is_not_callers(turn, draft)),
        ),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(turn.t("publish-desk-hears")),
    )


def _is_sure(turn: Turn, draft: ActivityDraft) -> Answer:
    drafts.writer_says_yes(turn.session, draft)
    return turn.close(turn.t("publish-is-on" if draft.state is DraftState.PUBLISHED else "publish-desk-hears"))


def _is_not_callers(turn: Turn, draft: ActivityDraft) -> Answer:
    drafts.writer_says_no(turn.session, draft)
    return turn.close(turn.t("publish-nobody-hears"))

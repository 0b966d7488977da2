"""A message the line rings with: first the name and a key, then the message. Only key 1 makes it told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import clock
from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import RUNG, screen
from ivr.engine.turn import Turn
from ivr.errands import words as errands
from ivr.signups import companions
from ivr.signups.activities import terms, title_and_when
from ivr.signups.decided import of_series
from models import (
    About,
    CalendarState,
    Idea,
    IdeaState,
    Occurrence,
    OccurrenceState,
    OrganiserCalendar,
    Outbox,
    Person,
    Ride,
    RideState,
    Signup,
    SignupState,
    Telling,
)
from services import alerts, rides, telling
from services.signups import company

from . import riders_contact

Wording = Callable[[Turn, Telling], str | None]
Question = Callable[[Turn, Telling], Go | None]
"""What is not told but asked: it is told when it has its answer, and asked again until then."""
Followed = Callable[[Turn, Telling], Go | None]
"""What is asked right after a message, in place of hearing it again; None where there is nothing to ask."""


def _of_signup(name: str, *states: SignupState) -> Wording:
    """About a sign-up, while it is still in one of `states`."""

    def words(turn: Turn, item: Telling) -> str | None:
        row = turn.session.get(Signup, item.subject.get("signup", 0))
        if row is None or row.state not in states:
            return None
        return turn.t(name, what=title_and_when(turn, row.occurrence))

    return words


def _joined(turn: Turn, item: Telling) -> str | None:
    """That she has joined, and who has signed her up, where it was not she; with what it costs her, as the text has."""
    row, by = turn.session.get(Signup, item.subject.get("signup", 0)), item.subject.get("by")
    who = turn.session.get(Person, by) if by is not None else None
    if row is None or row.state is not SignupState.JOINED:
        return None
    if who is None:
        return " ".join(
            [turn.t("tellings-joined", what=title_and_when(turn, row.occurrence)), *terms(turn, row.occurrence)]
        )
    what, ride = title_and_when(turn, row.occurrence), rides.of_signup(turn.session, row)
    name = "tellings-joined-by" if ride is None or ride.state is RideState.CANCELLED else "tellings-joined-by-ride"
    return " ".join([turn.t(name, who=who.spoken_name, what=what), *terms(turn, row.occurrence)])


def _reminder(turn: Turn, item: Telling) -> str | None:
    """To the telephone nobody has to go: the line rings. Whom nobody drives need not come, and
    hears no price. What to bring is told to everybody."""
    row = turn.session.get(Signup, item.subject.get("signup", 0))
    ride = None if row is None else rides.of_signup(turn.session, row)
    name, price = "tellings-reminder", turn.price(row.occurrence) if row is not None else ()
    if row is not None and row.occurrence.by_telephone:
        name = "tellings-reminder-telephone"
    elif ride is not None and ride.state is RideState.UNFILLED:
        name, price = "tellings-reminder-unfilled", ()
    words = _of_signup(name, SignupState.JOINED)(turn, item)
    return None if words is None or row is None else " ".join([words, *price, *_what_to_know(turn, row)])


def _is_on(turn: Turn, item: Telling) -> str | None:
    """With all that a reminder says: it may stand in place of the one of that day."""
    row = turn.session.get(Signup, item.subject.get("signup", 0))
    words = _of_signup("deciding-is-on", SignupState.JOINED)(turn, item)
    if words is None or row is None:
        return None
    return " ".join([words, *turn.price(row.occurrence), *_what_to_know(turn, row)])


def _what_to_know(turn: Turn, signup: Signup) -> tuple[str, ...]:
    """What to bring, and who else comes."""
    bring = signup.occurrence.activity.bring
    take = (turn.t("tellings-bring", bring=turn.clean(bring).rstrip(" .")),) if bring else ()
    return *take, *_company(turn, signup)


def _company(turn: Turn, signup: Signup) -> tuple[str, ...]:
    """Who else comes from her hamlet, of those who have agreed that she hears it."""
    names = [each.spoken_name for each in company.of(turn.session, signup)]
    if not names:
        return ()
    one, other, *_ = [*names, ""]
    return (turn.t("tellings-company", count=len(names), one=one, other=other),)


def _of_occurrence(name: str, state: OccurrenceState) -> Wording:
    def words(turn: Turn, item: Telling) -> str | None:
        row = turn.session.get(Occurrence, item.subject.get("occurrence", 0))
        if row is None or row.state is not state:
            return None
        return turn.t(name, what=title_and_when(turn, row))

    return words


def _changed(turn: Turn, item: Telling) -> str | None:
    if "series" in item.subject:
        return of_series(turn, item, "tellings-series-changed", OccurrenceState.PLANNED)
    name = "tellings-held" if "held_after_all" in item.subject else "tellings-changed"
    return _of_occurrence(name, OccurrenceState.PLANNED)(turn, item)


def _published(turn: Turn, item: Telling) -> str | None:
    name = "tellings-published-changed" if "changed" in item.subject else "tellings-published"
    return _of_occurrence(name, OccurrenceState.PLANNED)(turn, item)


def _to_host(turn: Turn, item: Telling) -> str | None:
    nobody = "joined" in item.subject
    name = "tellings-gathering-nobody-joined" if nobody else "tellings-gathering-host"
    return _of_occurrence(name, OccurrenceState.PLANNED)(turn, item)


def _of_ride(name: str, *states: RideState) -> Wording:
    """About a ride, while it is still in one of `states`."""

    def words(turn: Turn, item: Telling) -> str | None:
        row = turn.session.get(Ride, item.subject.get("ride", 0))
        if row is None or row.state not in states:
            return None
        asked = item.person_id not in (row.driver_id, row.rider_id)
        return turn.t(name, what=title_and_when(turn, row.goal, asked=asked))

    return words


def _of_rider(name: str) -> Wording:
    """To a driver: whose ride it is, by first name, and how many come along."""

    def words(turn: Turn, item: Telling) -> str | None:
        row = turn.session.get(Ride, item.subject.get("ride", 0))
        if row is None:
            return None
        words = turn.t(name, what=title_and_when(turn, row.goal), rider=companions.rider(turn, row))
        home = errands.to_driver(turn, row) if row.driver_id == item.person_id else ()
        return " ".join([words, *home, *companions.needs(turn, row)])

    return words


def _ride_unfilled(turn: Turn, item: Telling) -> str | None:
    """An errand costs nothing, and the desk rings her about it."""
    name = "errand-unfilled" if "errand" in item.subject else "tellings-ride-unfilled"
    return _of_ride(name, RideState.UNFILLED)(turn, item)


def _ride_promised(turn: Turn, item: Telling) -> str | None:
    row = turn.session.get(Ride, item.subject.get("ride", 0))
    if row is None or row.state is not RideState.PROMISED or not (row.driver and row.pickup_from and row.pickup_to):
        return None
    words = turn.t(
        "tellings-ride-promised",
        what=title_and_when(turn, row.goal),
        driver=row.driver.spoken_name,
        first=turn.bare_time(row.pickup_from),
        last=turn.time(row.pickup_to),
        legs=row.legs.value,
    )
    return " ".join([words, *errands.to_rider(turn, row)])


def _ride_order(turn: Turn, item: Telling) -> str | None:
    occurrence = turn.session.get_one(Occurrence, item.subject["occurrence"])
    if "home" in item.subject:
        what, over = title_and_when(turn, occurrence), turn.time(occurrence.ends_at)
        return turn.t("tellings-ride-home-at", what=what, time=over) if occurrence.ends_at > clock.now() else None
    stops = rides.stops_there(turn.session, occurrence, turn.someone)
    if not stops:
        return None
    hours = [
        turn.t("tellings-ride-order-stop", name=stop.ride.rider.spoken_name, time=turn.time(stop.at)) for stop in stops
    ]
    return " ".join([turn.t("tellings-ride-order", what=title_and_when(turn, occurrence)), *hours])


def _ride_cancelled(turn: Turn, item: Telling) -> str | None:
    """To the driver that no ride is needed; to the rider, while nobody else drives, that the driver cannot after all,
    and by when she hears of another, or that there is none."""
    row = turn.session.get(Ride, item.subject.get("ride", 0))
    if row is None or row.rider_id != item.person_id:
        return _of_rider("tellings-ride-cancelled")(turn, item)
    if row.state is not RideState.WANTED:
        return _of_ride("tellings-ride-lost-none", RideState.UNFILLED)(turn, item)
    by = rides.answered_by(row)
    return turn.t("tellings-ride-lost", what=title_and_when(turn, row.goal), day=turn.day(by), time=turn.time(by))


def _said_away(turn: Turn, item: Telling) -> str | None:
    """To her: who has said that she is away, while that is what keeps the line from ringing. To who looks to her: that
    she has written it herself."""
    elder = turn.session.get_one(Person, item.subject["person"])
    plan = elder.checkin_plan
    if plan is None or plan.away_until is None:
        return None
    if elder.id != item.person_id:
        if plan.away_by is not None or alerts.live_for(turn.session, elder) is None:
            return None
        return turn.t("tellings-she-writes-away", name=elder.spoken_name, day=turn.day(plan.away_until))
    if plan.away_by is None:
        return None
    return turn.t("tellings-said-away", contact=plan.away_by.spoken_name, day=turn.day(plan.away_until))


def _calendar_broken(turn: Turn, item: Telling) -> str | None:
    held = turn.session.get(OrganiserCalendar, item.subject.get("calendar", 0))
    if held is None or held.state is not CalendarState.BROKEN:
        return None
    return turn.t("tellings-calendar-broken", organiser=turn.clean(held.organiser.name))


def _left(turn: Turn, item: Telling) -> str | None:
    """To who holds it: who was counted on and cannot come, and why where she has said so."""
    row = turn.session.get(Signup, item.subject.get("signup", 0))
    if row is None or row.state is not SignupState.CANCELLED:
        return None
    said = turn.t("tellings-left", name=row.person.spoken_name, what=title_and_when(turn, row.occurrence))
    why = row.left_why
    return said if why is None else " ".join([said, turn.t("tellings-left-why", why=why.value)])


def _idea_dropped(turn: Turn, item: Telling) -> str | None:
    row = turn.session.get(Idea, item.subject.get("idea", 0))
    if row is None or row.state is not IdeaState.DROPPED:
        return None
    return turn.t("tellings-idea-dropped", words=turn.clean(row.words))


def _plain(name: str) -> Wording:
    return lambda turn, item: turn.t(name)


def _driver_thanks(turn: Turn, item: Telling) -> str:
    return turn.t("tellings-driver-thanks", drives=int(item.subject["drives"]), people=int(item.subject["people"]))


WORDINGS: Mapping[About, Wording] = {
    About.SIGNUP_JOINED: _joined,
    About.SIGNUP_WAITING: _of_signup("tellings-waiting", SignupState.WAITING),
    About.SIGNUP_GOT_PLACE: _of_signup("tellings-got-place", SignupState.JOINED),
    About.SIGNUP_CANCELLED: _of_signup("tellings-cancelled", SignupState.CANCELLED),
    About.OCCURRENCE_CHANGED: _changed,
    About.OCCURRENCE_ON: _is_on,
    About.RIDE_TAKEN: _of_ride("tellings-ride-taken", RideState.PROMISED),
    About.RIDE_YOURS: _of_rider("tellings-ride-yours"),
    About.RIDE_ADDED: _of_rider("tellings-ride-added"),
    About.RIDE_PROMISED: _ride_promised,
    About.RIDE_UNFILLED: _ride_unfilled,
    About.RIDE_CANCELLED: _ride_cancelled,
    About.RIDE_ORDER: _ride_order,
    About.RIDE_LIST: _plain("tellings-ride-list"),
    About.DRIVER_THANKS: _driver_thanks,
    About.ERRAND_READY: _of_rider("errand-is-ready"),
    About.ERRAND_REMINDER: _ride_promised,
    About.REMINDER_DAY: _reminder,
    About.REMINDER_HOURS: _reminder,
    About.GATHERING_HOST: _to_host,
    About.TALK_TIME: _plain("tellings-talk-time"),
    About.SAID_AWAY: _said_away,
    About.CALENDAR_BROKEN: _calendar_broken,
    About.SIGNUP_LEFT: _left,
    About.IDEA_DROPPED: _idea_dropped,
    About.PUBLISHED: _published,
}


ON_OUR_CALL = (About.SAID_AWAY, About.PUBLISH_SURE)
"""What says when an elder is away, and what puts something on in her name: it waits for a call of the line's own, since
anybody may show a number."""


def may_be_told(turn: Turn, item: Telling) -> bool:
    """Whether it may be said on this call."""
    return turn.placed_by_line or item.about not in ON_OUR_CALL


def sentence(turn: Turn, item: Telling) -> str | None:
    """The message in her language; None when what it was about is gone."""
    wording = riders_contact.ride if rides.CONTACT in item.subject else _wordings.get(item.about)
    return wording(turn, item) if wording else None


_wordings: dict[About, Wording] = {}
_asked: dict[About, Question] = {}
_followed_by: dict[About, Followed] = {}


def question(turn: Turn, item: Telling) -> Go | None:
    """Where it is asked; None when it is nothing to answer, or not any more."""
    asking = _asked.get(item.about)
    return asking(turn, item) if asking else None


def _rung(turn: Turn, row: Outbox) -> Answer:
    if row.telling_id is None:
        raise LookupError(f"outbox {row.id} rings about {row.about} with nothing to tell")
    return turn.go("message", row.telling_id, row.id)


def _is_to(turn: Turn, item: Telling) -> bool:
    return turn.person is not None and turn.person.id == item.person_id and may_be_told(turn, item)


@screen("message")
def message(turn: Turn, telling_id: int, row_id: int) -> Answer:
    """Before a key: first name and the line, no reason (a mailbox or a neighbour may be listening)."""
    if not _is_to(turn, turn.session.get_one(Telling, telling_id)):
        return turn.go("home")
    return Menu(
        (turn.t("tellings-hello", name=turn.name),),
        (turn.choice("1", "tellings-hear-it", lambda: hears(turn, turn.session.get_one(Outbox, row_id))),),
        keys_only=True,
    )


def hears(turn: Turn, row: Outbox) -> Answer:
    """A key has said that it is the one meant: the message is told, or what it is to ask is asked."""
    item = turn.session.get_one(Telling, row.telling_id)
    row.heard_at = clock.now()
    asked = question(turn, item)
    if asked is not None:
        return asked
    words = sentence(turn, item)
    telling.told(turn.session, item)
    said = words or turn.t("tellings-out-of-date")
    asks = followed_by(turn, item)
    return asks or turn.go("message-again", item.id, saying=said)


@screen("message-again")
def message_again(turn: Turn, telling_id: int) -> Answer:
    item = turn.session.get_one(Telling, telling_id)
    if not _is_to(turn, item):
        return turn.go("home")
    words = sentence(turn, item) or turn.t("tellings-out-of-date")
    return Menu(
        (),
        (
            turn.choice("2", "tellings-menu", lambda: turn.go("home")),
            turn.choice("3", "tellings-again", lambda: turn.go("message-again", telling_id, saying=words)),
        ),
        keys_only=True,
        silent=lambda: turn.close(turn.t("home-thanks-goodbye")),
    )


def followed_by(turn: Turn, item: Telling) -> Go | None:
    """What is asked right after it, whose own words say again what it is about, or which is said with them."""
    asking = _followed_by.get(item.about)
    return asking(turn, item) if asking else None


def connect(
    wordings: Mapping[About, Wording], asked: Mapping[About, Question], followed_by: Mapping[About, Followed]
) -> None:
    """Say what is told, what is asked instead, and what a message goes on with, by what it is about (`ivr.rooms`).

    Each is rung like every message, unless a room has registered what is heard (`screens.rings`).
    """
    _wordings.update(wordings)
    _asked.update(asked)
    _followed_by.update(followed_by)
    for about in wordings:
        RUNG.setdefault(about, _rung)
    for about in asked:
        RUNG[about] = _rung

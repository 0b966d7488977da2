"""Inside a gathering by telephone: among the others, by the star to the line's own help, and what is said to all."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from ivr.engine.menu import Answer, Conference, Menu
from ivr.engine.screens import announces, arrival, screen
from ivr.engine.turn import Turn
from ivr.talks import talk
from locales import phrase
from locales.cleaning import clean_for_speech
from models import HERE, About, CallStatus, Gathering, GatheringState, Occurrence, Outbox, Person, Seat, SeatState
from services import gatherings, talks
from services.gatherings import reading, seats

LONGEST_AFTER_S = 600
"""So long after its end the carrier still keeps a room that nobody has ended."""


def names(session: Session, seat: Seat, language: str) -> str:
    """'Kari', or 'Kari og Ola' where a key has brought two in by one telephone."""
    return _names(reading.at_the_telephone(session, seat), language)


def _names(sharing: list[Seat], language: str) -> str:
    own = [person.spoken_name for person in reading.present(sharing)]
    return listed(own or [sharing[0].person.spoken_name], language)


def listed(words: list[str], language: str) -> str:
    if len(words) < 2:
        return "".join(words)
    return phrase(language, "gathering-and", first=", ".join(words[:-1]), last=words[-1])


def title(occurrence: Occurrence, language: str) -> str:
    return clean_for_speech(occurrence.activity.spoken_title, language).text


# -- in


def comes_in(turn: Turn, seat_id: int, *persons: Person) -> Answer:
    """A key has named these `persons` at the telephone; they are in when the welcome is over."""
    named = {person.id for person in persons}
    seat = seats.says_yes(turn.session, seat_id, turn.call.sid, named)
    if seat is None:
        return turn.close(turn.t("gathering-is-over"))
    gathering = seat.gathering
    telephones = reading.telephones(turn.session, gathering)
    others = [_names(each, turn.language) for each in telephones if each[0].state in HERE and each[0].id != seat.id]
    words = [turn.t("gathering-welcome", title=title(gathering.occurrence, turn.language))]
    if others:
        words.append(turn.t("gathering-here-are", names=listed(others, turn.language)))
    if not any(each[0].is_host for each in telephones):
        words.append(turn.t("gathering-nobody-leads", time=turn.bare_time(gathering.occurrence.ends_at)))
    words.append(turn.t("gathering-you-lead" if seat.is_host else "gathering-star-for-help"))
    return inside(turn, seat, *words)


def inside(turn: Turn, seat: Seat, *words: str) -> Conference:
    """Among the others, heard by them unless the host has let all fall silent."""
    gathering = seat.gathering
    return Conference(
        gathering.room,
        gathering=gathering.id,
        after=turn.go("gathering-after", seat.id),
        muted=seat.muted,
        limit_s=_seconds_left(gathering, turn.now),
        saying=words,
    )


def _seconds_left(gathering: Gathering, now: datetime) -> int:
    return max(1, int((gathering.occurrence.ends_at - now).total_seconds())) + LONGEST_AFTER_S


# -- out: by the star, by the host, by the end of the evening, or because the call is over


@arrival("gathering-after")
def after(turn: Turn, seat_id: int) -> Answer:
    seat = turn.session.get_one(Seat, seat_id)
    if turn.form.get("CallStatus") in {status.value for status in CallStatus if status.final}:
        seats.hung_up(turn.session, seat.gathering_id, turn.call.sid)
        return _goodbye(turn, seat)
    if turn.now >= gatherings.ends_by(seat.gathering):
        gatherings.end(turn.session, seat.gathering)
    out = seats.stepped_out(turn.session, seat_id, turn.call.sid)
    if out is None:
        return _goodbye(turn, seat)
    return turn.go("gathering-lead" if out.is_host else "gathering-help", seat_id)


def _goodbye(turn: Turn, seat: Seat) -> Answer:
    if reading.was_left_alone(turn.session, seat) and not seat.is_host:
        return turn.go("gathering-alone", seat.id)
    return turn.close(turn.t("gathering-goodbye", name=turn.name))


@screen("gathering-alone")
def alone(turn: Turn, seat_id: int) -> Answer:
    """Whoever had looked forward to company is offered some."""
    goodbye = turn.t("gathering-goodbye", name=turn.name)
    return Menu(
        (turn.t("gathering-nobody-else-here"),),
        (
            turn.choice("2", "gathering-talk-instead", lambda: _talk_instead(turn)),
            turn.choice("4", "gathering-done-now", lambda: turn.close(goodbye)),
        ),
        keys_only=True,
        silent=lambda: turn.close(goodbye),
    )


def _talk_instead(turn: Turn) -> Answer:
    return talk.promised(turn, talks.ask(turn.session, turn.someone))


@screen("gathering-help")
def help_(turn: Turn, seat_id: int) -> Answer:
    """From the line and not from the group, who hear nothing of it."""
    return Menu(
        (turn.t("gathering-help"),),
        (
            turn.choice("1", "gathering-back", lambda: turn.go("gathering-back", seat_id)),
            turn.choice("3", "checkin-help", lambda: turn.go("gathering-needs-help", seat_id)),
            turn.choice("4", "gathering-leave", lambda: _leave(turn, seat_id)),
        ),
        ending=(turn.t("home-reach-a-person", key="0"),),
        back=turn.go("gathering-back", seat_id),
        silent=lambda: turn.go("gathering-back", seat_id),
        keys_only=True,
    )


@arrival("gathering-back")
def back(turn: Turn, seat_id: int) -> Answer:
    gone = turn.session.get_one(Seat, seat_id)
    seat = seats.back(turn.session, seat_id)
    return inside(turn, seat, turn.t("gathering-here-again")) if seat is not None else _goodbye(turn, gone)


def _leave(turn: Turn, seat_id: int) -> Answer:
    seats.leaves(turn.session, seat_id)
    return _goodbye(turn, turn.session.get_one(Seat, seat_id))


# -- what is said to all


@announces(About.GATHERING_CAME)
def came(session: Session, row: Outbox, language: str) -> str | None:
    seat = session.get_one(Seat, row.subject["seat"])
    if seat.state not in (SeatState.IN, SeatState.STEPPED_OUT):
        return None
    name = "gathering-host-came" if seat.is_host else "gathering-came"
    return phrase(language, name, name=names(session, seat, language))


@announces(About.GATHERING_WORD)
def word(session: Session, row: Outbox, language: str) -> str | None:
    seat = session.get_one(Seat, row.subject["seat"])
    if not seat.may_speak:
        return None
    return phrase(language, "gathering-word", name=names(session, seat, language))


@announces(About.GATHERING_QUIET)
def quiet(session: Session, row: Outbox, language: str) -> str | None:
    gathering = session.get_one(Gathering, row.subject["gathering"])
    return phrase(language, "gathering-quiet") if gathering.quiet else None


@announces(About.GATHERING_FREE)
def free(session: Session, row: Outbox, language: str) -> str | None:
    """Everybody may speak: because the host says so, has gone, or has not come."""
    gathering = session.get_one(Gathering, row.subject["gathering"])
    if gathering.quiet:
        return None
    missing = reading.host_has_not_come(session, gathering)
    return phrase(language, "gathering-host-missing" if missing else "gathering-free")


@announces(About.GATHERING_LAST_WORD)
def last_word(session: Session, row: Outbox, language: str) -> str | None:
    gathering = session.get_one(Gathering, row.subject["gathering"])
    return phrase(language, "gathering-last-round") if gathering.state is GatheringState.CLOSING else None


@announces(About.GATHERING_SOON_OVER)
def soon_over(session: Session, row: Outbox, language: str) -> str | None:
    gathering = session.get_one(Gathering, row.subject["gathering"])
    return phrase(language, "gathering-soon-over") if gathering.state is GatheringState.OPEN else None

"""One seat of a gathering: in by a key, out by the star, gone. Telephones do what they do; callbacks may come twice,
late or never, so each is checked against the call that sits there now."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    HERE,
    About,
    Call,
    Gathering,
    GatheringState,
    Person,
    Seat,
    SeatEvent,
    SeatState,
    columns,
    locked,
)
from services import checkins, outbox

from . import orders
from .reading import (
    at_the_telephone,
    of_call,
    wanted,
)
from .rings import call_over, see_to_dropped
from .telephone import gone, held, meet

S, E = SeatState, SeatEvent
WORDS_BEFORE_ROOM = timedelta(seconds=40)
"""The words between the key and the room are shorter than this."""


# -- what she does


def says_yes(session: Session, seat_id: int, call_sid: str, named: Collection[int]) -> Seat | None:
    """A key for the persons with the ids `named`: the call `call_sid` goes into the room, with them at the telephone.
    Nobody else there is taken to have come. None when it is over, or the host took the telephone out."""
    seat = held(session, seat_id)
    if seat is None or seat.gathering.state is GatheringState.OVER:
        return None
    sharing = at_the_telephone(session, seat)
    if not meet(session, seat, E.SAYS_YES, sharing):
        return None
    now = clock.now()
    seat.call_sid = call_sid
    seat.coming_at = now
    if len(sharing) > 1:
        seat.is_host = _leads(seat, sharing) in named
    for one in sharing:
        if one.person_id in named:
            one.came_at, one.gone_at = one.came_at or now, None
            checkins.in_company(session, one.person)
        elif one.came_at is not None:
            one.gone_at = one.gone_at or now
    session.flush()
    outbox.withdraw_subject(session, About.GATHERING, "seat", seat.id)
    return seat


def _leads(seat: Seat, sharing: list[Seat]) -> int | None:
    """Who of those at the telephone is to lead: the host, or who goes on leading while another was chosen."""
    host_id = seat.gathering.occurrence.host_id
    if any(one.person_id == host_id for one in sharing):
        return host_id
    return seat.person_id if seat.is_host else None


def by_own_telephone(session: Session, seat_id: int, person: Person, number: str | None) -> int:
    """The seat that a call from `number` brings `person` to: the one she shares, or, when she rings from elsewhere
    while the other sits at the telephone they share, one with a telephone of its own."""
    shared = held(session, seat_id)
    if shared is None or number is None or number == shared.number or shared.state not in HERE:
        return seat_id
    own = next((one for one in at_the_telephone(session, shared)[1:] if one.person_id == person.id), None)
    if own is None:
        return seat_id
    own.beside_id, own.number, own.state = None, number, S.WAITING
    own.gone_at = (own.gone_at or clock.now()) if own.came_at is not None else None
    session.flush()
    return own.id


def says_no(session: Session, seat_id: int) -> None:
    seat = held(session, seat_id)
    if seat is not None:
        meet(session, seat, E.SAYS_NO)
        session.flush()


def came_in(session: Session, gathering_id: int, call_sid: str, *, muted: bool) -> None:
    """The carrier says that this call is in the room. The others hear who it is, by first name.

    Who was taken out, or whose evening ended, while she heard the welcome goes on into the room, and is put out again.
    """
    seat = _by_call(session, gathering_id, call_sid)
    if seat is None:
        return
    if not wanted(seat):
        orders.put_out(session, seat)
        return
    is_in(session, seat)
    if seat.state is S.IN and muted != seat.muted:
        orders.set_voice(session, seat)


def is_in(session: Session, seat: Seat) -> None:
    """Announced once for each time she was brought in."""
    first = seat.state is S.COMING
    if meet(session, seat, E.IS_IN) and first:
        orders.say(session, seat.gathering, About.GATHERING_CAME, seat)
    session.flush()


def stepped_out(session: Session, seat_id: int, call_sid: str) -> Seat | None:
    """Who sits there pressed the star. None when it is not her call that sits there, or when it is over for her."""
    seat = held(session, seat_id)
    if seat is None or seat.call_sid != call_sid or seat.gathering.state is GatheringState.OVER:
        return None
    return seat if meet(session, seat, E.STAR) else None


def back(session: Session, seat_id: int) -> Seat | None:
    """From the line's help to the others; None when it is over meanwhile."""
    seat = held(session, seat_id)
    if seat is None or seat.gathering.state is GatheringState.OVER or not meet(session, seat, E.BACK):
        return None
    session.flush()
    return seat


def leaves(session: Session, seat_id: int) -> None:
    """Who sits there has had enough for tonight, and is not rung again."""
    seat = held(session, seat_id)
    if seat is not None and meet(session, seat, E.LEAVES):
        gone(session, seat)


def hung_up(session: Session, gathering_id: int, call_sid: str) -> None:
    """As `call_over`, told by the conference."""
    seat = _by_call(session, gathering_id, call_sid)
    if seat is not None:
        call_over(session, seat, call_sid)


def see_to(session: Session, own: Sequence[Seat], now: datetime) -> None:
    """What was lost on the way is found here: a join that was not told, a call whose end was not."""
    calls = [seat.call_sid for seat in own if seat.state in HERE]
    ended = set(columns(session, _ENDED, {"sids": calls}).scalars()) if calls else set()
    for seat in own:
        _see_to(session, seat, now, ended)


_ENDED = sa.select(Call.sid).where(Call.sid.in_(sa.bindparam("sids", expanding=True)), Call.ended_at.is_not(None))


def _see_to(session: Session, seat: Seat, now: datetime, ended: Collection[str]) -> None:
    """As `see_to`; these calls have `ended`."""
    if seat.state is S.COMING and seat.coming_at is not None and seat.coming_at <= now - WORDS_BEFORE_ROOM:
        is_in(session, seat)
    if seat.state in HERE and seat.call_sid is not None:
        if seat.call_sid in ended:
            call_over(session, seat, seat.call_sid)
    elif seat.state is S.DROPPED:
        see_to_dropped(session, seat, now)
    elif seat.state is S.REMOVED and _went_on_into_the_room(seat, now):
        orders.put_out(session, seat, once="after-welcome")


def _went_on_into_the_room(seat: Seat, now: datetime) -> bool:
    """She heard the welcome when she was taken out; by `now` it is over."""
    if seat.coming_at is None or seat.gone_at is None or seat.gone_at > seat.coming_at + WORDS_BEFORE_ROOM:
        return False
    return seat.coming_at + WORDS_BEFORE_ROOM <= now < seat.coming_at + 2 * WORDS_BEFORE_ROOM


def give_up(session: Session, seat: Seat) -> None:
    """Not to be rung any more."""
    meet(session, seat, E.GIVEN_UP)
    session.flush()


def take_out(session: Session, seat: Seat) -> bool:
    """The host's word: out, and not in again tonight."""
    was_here = seat.state in HERE
    if not meet(session, seat, E.TAKEN_OUT):
        return False
    outbox.withdraw_subject(session, About.GATHERING, "seat", seat.id)
    if was_here:
        gone(session, seat)
        orders.put_out(session, seat)
    session.flush()
    return True


def close(session: Session, seat: Seat, at: datetime) -> None:
    """The evening is over `at` this instant, for her too."""
    was_here = seat.state in HERE
    if seat.state in (S.ABSENT, S.REMOVED, S.LEFT):
        return
    sharing = at_the_telephone(session, seat)
    meet(session, seat, E.CLOSED, sharing)
    outbox.withdraw_subject(session, About.GATHERING, "seat", seat.id)
    if was_here:
        gone(session, seat, at, sharing)


def has_left(session: Session, person: Person, at: datetime) -> None:
    """`person` died or moved: her telephone is not rung any more, and the others do not wait for it. A call that is in
    goes on."""
    own = sa.select(Seat).join(Seat.gathering)
    own = own.where(Seat.person_id == person.id, Seat.beside_id.is_(None), Gathering.state != GatheringState.OVER)
    for found in session.scalars(own).all():
        seat = held(session, found.id)
        if seat is not None and seat.state not in HERE:
            close(session, seat, at)


def _by_call(session: Session, gathering_id: int, call_sid: str) -> Seat | None:
    gathering = locked(session, Gathering, gathering_id)
    seat = of_call(session, gathering_id, call_sid) if gathering is not None else None
    return seat if seat is not None and seat.gathering is gathering else None

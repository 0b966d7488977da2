"""What the carrier is asked about a gathering: say something to all, let somebody be heard or not, put out, end."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models import About, Change, Gathering, Seat
from services import outbox


def say(session: Session, gathering: Gathering, about: About, seat: Seat | None = None) -> None:
    """Said to all who are in the room; the words are made when the carrier asks for them."""
    subject = {"gathering": gathering.id} | ({"seat": seat.id} if seat else {})
    _order(session, gathering, Change.ANNOUNCE, about=about, subject=subject)


def set_voice(session: Session, seat: Seat) -> None:
    """Let the others hear this telephone, or not, as the seat now says."""
    if seat.call_sid is not None:
        change = Change.MUTE if seat.muted else Change.UNMUTE
        _order(session, seat.gathering, change, subject={"seat": seat.id}, call_sid=seat.call_sid)


def put_out(session: Session, seat: Seat, *, once: str | None = None) -> None:
    """The call goes on with a goodbye. With `once`, a name for the occasion, a second asking asks nothing more."""
    if seat.call_sid is None:
        return
    own_key = f"{once}/{seat.call_sid}" if once else None
    _order(session, seat.gathering, Change.REMOVE, subject={"seat": seat.id}, call_sid=seat.call_sid, own_key=own_key)


def end(session: Session, gathering: Gathering) -> None:
    """Everybody is put out of the room; each call goes on with a goodbye."""
    _order(session, gathering, Change.END_CONFERENCE, subject={"gathering": gathering.id})


def _order(
    session: Session,
    gathering: Gathering,
    change: Change,
    *,
    subject: dict[str, int],
    about: About = About.GATHERING,
    call_sid: str | None = None,
    own_key: str | None = None,
) -> None:
    gathering.orders += 0 if own_key else 1
    outbox.queue_in_conference(
        session,
        change,
        community_id=gathering.occurrence.community_id,
        conference=gathering.room,
        about=about,
        key=f"gathering/{gathering.id}/{own_key or gathering.orders}",
        subject=subject,
        call_sid=call_sid,
    )
    session.flush()

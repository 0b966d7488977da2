"""A circle on the telephone for the stories of a gathering: who joined, who has come in."""

from __future__ import annotations

from datetime import datetime, time

from exchange import PhoneCall
from models import (
    Occurrence,
    Seat,
    Signup,
    SignupState,
    Source,
)
from services.hours import duetime
from tests.support.village import Village, Villager

NAMES = ("Anna", "Ola", "Berit", "Knut", "Liv", "Per", "Siri", "Tor", "Unni")


def joined(village: Village, people: list[Villager], *, host: Villager | None = None, at: str = "16:05") -> int:
    """A Kveldsseto five minutes ahead that these have joined; answers the occurrence."""
    occurrence_id = village.activity("Kveldsseto", days=0, at=at, place="Telefon")
    with village.write() as session:
        row = session.get_one(Occurrence, occurrence_id)
        row.host_id = host.id if host else None
        for one in people:
            session.add(
                Signup(occurrence_id=occurrence_id, person_id=one.id, state=SignupState.JOINED, source=Source.DESK)
            )
    return occurrence_id


def it_is(village: Village, at: str) -> None:
    """It becomes that hour at once, and the scheduler comes round."""
    village.exchange.advance((duetime_of(village, at) - village.now).total_seconds())
    village.settle()


def come_in(*people: Villager) -> list[PhoneCall]:
    """They lift their phones at once, hear their names, press 1, and are in when the words are over."""
    calls = [one.answers() for one in people]
    calls[0].waits(4)
    for one, call in zip(people, calls, strict=True):
        assert f"Hei, {one.first_name}. Det er Grendelinja." in call.heard
        call.presses("1")
    calls[0].waits(15)
    return calls


def gathered(village: Village, count: int, *, led: bool = False) -> tuple[list[Villager], list[PhoneCall]]:
    """So many who have come in at five past four; the first of them is the host when it is `led`."""
    people = [village.elder(name) for name in NAMES[:count]]
    host = village.friend("Guro") if led else None
    joined(village, people, host=host)
    calls = []
    if host is not None:
        it_is(village, "16:03")
        calls = come_in(host)
    it_is(village, "16:05")
    calls += come_in(*people)
    village.settle()
    return [host, *people] if host else people, calls


def duetime_of(village: Village, at: str) -> datetime:
    return duetime.due_instant(village.today, time.fromisoformat(at), village.community.zone)


def seat_of(village: Village, one: Villager) -> Seat:
    (seat,) = village.rows(Seat, person_id=one.id)
    return seat

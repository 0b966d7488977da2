"""An organiser keeps a calendar on the web: the line reads it every hour, and says when it cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

import fetching
from models import (
    Activity,
    CalendarState,
    Occurrence,
    OccurrenceState,
    OrganiserCalendar,
    OrganiserKind,
    Task,
    TaskState,
)
from scheduler.fetched import calendars
from services.programme import agreements, subscribed
from services.programme.agreements import Terms
from tests.support.steps.elsewhere import PUBLIC, Elsewhere, said, somewhere
from tests.support.village import Village

Holds = Callable[..., Elsewhere]
URL = "http://kultur.test/program.ics"
OLE = "+4790011222"


def events(*days: str, title: str = "Strikkekafé", stamp: str = "1") -> bytes:
    """At eleven on each of these days of December, written by a program that stamps each file anew."""
    held = "".join(
        f"BEGIN:VEVENT\r\nUID:strikk-{day}@kultur.test\r\nDTSTAMP:2026110{stamp}T080000Z\r\nSUMMARY:{title}\r\n"
        f"DTSTART:202612{day}T110000\r\nDTEND:202612{day}T130000\r\nLOCATION:Utgard\r\nEND:VEVENT\r\n"
        for day in days
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\n{held}END:VCALENDAR\r\n".encode()


def subscribes(village: Village, number: str = OLE) -> int:
    with village.write() as session:
        terms = Terms("Lom kulturskule", OrganiserKind.MUNICIPALITY, "Ole Dal", number)
        organiser = agreements.write(session, village.community, None, terms)
        return subscribed.set_address(session, organiser, URL).id


def looks(village: Village, *, hours: float = 0) -> OrganiserCalendar:
    """Time passes, and the loop that fetches comes round."""
    village.forward(hours=hours)
    (held,) = village.rows(OrganiserCalendar)
    return held  # type: ignore[no-any-return]


@pytest.fixture
def on_the_web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Holds]:
    """The web as the scheduler finds it: one name, one address, and answers in turn."""
    with ExitStack() as open_ones:

        def holds(*answers: bytes, at: str = PUBLIC) -> Elsewhere:
            web = open_ones.enter_context(somewhere({"kultur.test": [[at]]}, *answers))
            monkeypatch.setattr(fetching, "fetch", web.fetch)
            return web

        yield holds


def test_what_it_says_is_on_and_what_is_gone_from_it_is_called_off_and_told(
    village: Village, on_the_web: Holds
) -> None:
    subscribes(village)
    kari = village.elder("Kari")
    answers = (said(events("03", "10")), said(events("03", "10", stamp="2")), said(events("10")))
    web = on_the_web(*answers)
    held = looks(village)
    assert (held.state, held.held, held.left_out) == (CalendarState.GOOD, 2, 0)
    call = kari.dials().hears("trykk 1").presses("1").hears("Strikkekafé", "Utgard").presses("1").hears("skyss")
    call.presses("2").hears("Stemmer det").presses("1").hears("påmeld")
    assert looks(village, hours=0.9).held == 2, "not an hour yet"
    assert len(web.asked) == 1
    looks(village, hours=0.2)
    assert len(web.asked) == 2
    looks(village, hours=1)
    states = [row.state for row in village.rows(Occurrence)]
    assert states == [OccurrenceState.CANCELLED, OccurrenceState.PLANNED]
    kari.phone.ignores_everything()


def test_a_broken_one_keeps_what_it_said_and_is_told_once_by_text_and_on_the_board(
    village: Village, on_the_web: Holds
) -> None:
    subscribes(village)
    ole = village.exchange.phone(OLE)
    broken = said(status="500 Internal Server Error")
    good = said(events("03"))
    on_the_web(good, broken, broken, broken, broken, good)
    looks(village)
    assert looks(village, hours=1.1).state is CalendarState.FAILING
    assert looks(village, hours=0.3).failures == 2
    held = looks(village, hours=1.1)
    assert (held.state, [row.state for row in village.rows(Occurrence)]) == (
        CalendarState.BROKEN,
        [OccurrenceState.PLANNED],
    )
    village.settle()
    ole.gets_sms("kalenderen til Lom kulturskule", "gjeld enno")
    (task,) = village.rows(Task, state=TaskState.OPEN)
    assert (task.key.split("/")[0], task.note, task.number) == ("calendar", "Lom kulturskule", OLE)
    assert looks(village, hours=6.1).failures == 4, "and nobody is told again"
    assert looks(village, hours=6.1).state is CalendarState.GOOD
    assert village.rows(Task, state=TaskState.OPEN) == []


def test_an_organiser_without_texts_hears_it_by_telephone(village: Village, on_the_web: Holds) -> None:
    subscribes(village, "+4761200777")
    ole = village.exchange.phone("+4761200777")
    web = on_the_web(at="10.0.0.7")
    for hours in (0, 0.25, 1):
        held = looks(village, hours=hours)
    assert (held.state, held.fault, web.asked) == (CalendarState.BROKEN, "not_public", [])
    village.settle()
    ole.is_rung()
    call = ole.answers()
    call.hears("Ole", "trykk 1").presses("1").hears("kalenderen til Lom kulturskule", "gjeld enno").hangs_up()


def test_what_cannot_be_read_is_left_out_and_the_rest_is_taken_in(village: Village, on_the_web: Holds) -> None:
    subscribes(village)
    bad = events("03").replace(
        b"END:VCALENDAR", b"BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:Utan tid\r\nEND:VEVENT\r\nEND:VCALENDAR"
    )
    on_the_web(said(bad), said(b"<html>Velkomen</html>"), said(events()))
    held = looks(village)
    assert (held.state, held.held, held.left_out) == (CalendarState.GOOD, 1, 1)
    assert looks(village, hours=1.1).fault == "no_calendar"
    assert looks(village, hours=0.3).fault == "empty"
    assert [row.title for row in village.rows(Activity)] == ["Strikkekafé"]


def test_a_flood_of_times_is_not_taken_in(village: Village, on_the_web: Holds) -> None:
    subscribes(village)
    daily = b"".join(
        events("03", title=f"Kurs {n}")
        .replace(b"strikk-03", f"kurs-{n}".encode())
        .replace(b"LOCATION", b"RRULE:FREQ=DAILY\r\nLOCATION")
        for n in range(3)
    )
    on_the_web(said(daily))
    assert looks(village).fault == "too_many"
    assert village.rows(Occurrence) == []


def test_what_would_keep_the_scheduler_too_long_is_not_taken_in_and_calls_nothing_off(
    village: Village, on_the_web: Holds, monkeypatch: pytest.MonkeyPatch
) -> None:
    subscribes(village)
    on_the_web(said(events("03")), said(events("10")))
    assert looks(village).state is CalendarState.GOOD
    monkeypatch.setattr(calendars, "MOST_SECONDS", -1.0)
    assert looks(village, hours=1.1).fault == "too_many"
    assert [row.state for row in village.rows(Occurrence)] == [OccurrenceState.PLANNED]

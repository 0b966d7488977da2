"""At the desk: what is held again and again is arranged, its days are seen, and it is changed from a day on or all of
it, with who is told shown before."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from models import About, Activity, Audit, LocalHoliday, Occurrence, OccurrenceState, Series, Signup, Source
from services import standing
from tests.support.desk import Desk
from tests.unit.activities.test_arranging import (
    FOUR_FIELDS,
    PAGE,
    a_place,
    an_organiser,
    arranged,
    elders,
    hidden,
    joins,
    occurrence,
    told,
)

WEDNESDAY = date(2026, 12, 2)
WEEK = timedelta(weeks=1)
SERIES = f"{PAGE}/series"


def fields(desk: Desk, **more: Any) -> dict[str, Any]:
    return FOUR_FIELDS | {"place": a_place(desk), "organiser": an_organiser(desk), "often": "week"} | more


@pytest.fixture
def wednesdays(desk: Desk) -> int:
    """Every Wednesday at eleven in two halls in turn, not in July, decided the day before at noon."""
    answer = desk.post(
        f"{PAGE}/new",
        **fields(desk, halls="Telefon", rests=["m7"], decides_days="day_before", decides_clock="12", maximum="8"),
    )
    assert answer.status_code == 302, answer.text
    return int(answer.location.rsplit("/", 1)[1])


def made(desk: Desk) -> dict[date, Occurrence]:
    """Of what was arranged here; the village has series of its own."""
    wanted = sa.select(Occurrence).join(Occurrence.activity).where(Activity.title == FOUR_FIELDS["title"])
    with desk.db.read() as session:
        rows = session.scalars(wanted.where(Occurrence.series_id.is_not(None)).order_by(Occurrence.series_on)).unique()
        return {row.series_on: row for row in rows if row.series_on}


def test_what_is_held_every_week_is_there_with_its_days_and_why_one_falls_out(desk: Desk, wednesdays: int) -> None:
    words = desk.words(f"{SERIES}/{wednesdays}")
    assert "Kvar onsdag" in words and "Dagen før kl. 12.00" in words and "juli" in words
    assert "onsdag 2. desember" in words
    assert len(made(desk)) == 8 and made(desk)[WEDNESDAY + WEEK].by_telephone
    assert "Mekkeverkstad" in desk.words(SERIES)
    one = made(desk)[WEDNESDAY]
    assert "Fast: Kvar onsdag" in desk.words(f"{PAGE}/{one.id}")


def test_what_cannot_be_used_of_it_is_told_at_its_field_and_what_was_ticked_is_kept(desk: Desk) -> None:
    wrong = {"until": "1.12", "suits": ["stairs"], "price": "50", "reduced": "60", "decides_clock": "12"}
    answer = desk.post(f"{PAGE}/new", **fields(desk, **wrong))
    assert answer.status_code == 422
    assert "Redusert pris kan ikkje vere høgare" in answer.text
    assert 'value="stairs" checked' in answer.text and 'value="standing" checked' not in answer.text
    answer = desk.post(f"{PAGE}/new", **fields(desk, **(wrong | {"reduced": "30"})))
    assert "Vel dagen for avgjerda" in answer.text
    answer = desk.post(f"{PAGE}/new", **fields(desk, **(wrong | {"reduced": "30", "decides_days": "day_before"})))
    assert "Siste dag er før den første" in answer.text
    assert made(desk) == {}


def form_of(desk: Desk, url: str, **typed: Any) -> dict[str, Any]:
    """As the form of the change has them, with what is typed over."""
    page = desk.get(url)
    return {
        **fields(desk, halls="Telefon", rests=["m7"], decides_days="day_before", decides_clock="12", maximum="8"),
        "version": hidden(page, "version"),
        **typed,
    }


def test_the_edit_of_one_asks_whether_it_is_this_one_or_those_after_it_or_all(desk: Desk, wednesdays: int) -> None:
    third = made(desk)[WEDNESDAY + 2 * WEEK]
    page = desk.get(f"{PAGE}/{third.id}/edit")
    assert f"{SERIES}/{wednesdays}/edit?from=2026-12-16" in page and f'"{SERIES}/{wednesdays}/edit"' in page


def test_from_here_on_is_shown_and_done_and_each_is_told_once(desk: Desk, wednesdays: int) -> None:
    kari = elders(desk, 1)[0]
    rows = made(desk)
    for week in range(1, 6):
        joins(desk, kari.first_name, rows[WEDNESDAY + week * WEEK].id)
    since = WEDNESDAY + 2 * WEEK
    url = f"{SERIES}/{wednesdays}/edit?from={since}"
    typed = form_of(desk, url, day="16.12", starts="13", ends="15")

    shown = desk.post(url, **typed)
    assert shown.status_code == 200, shown.text
    assert "Éin får vite det" in shown.text and kari.full_name in shown.text
    assert {row.starts_at.hour for row in made(desk).values()} == {10}
    done = desk.post(url, **typed, seen=hidden(shown.text, "seen"))
    assert done.status_code == 302
    now = made(desk)
    assert [row.starts_at.hour for row in now.values()] == [10, 10, *[12] * 6]
    assert now[since].by_telephone == rows[since].by_telephone
    assert told(desk, About.OCCURRENCE_CHANGED) == 1
    assert "Går vidare slik: Kvar onsdag" in desk.words(f"{SERIES}/{wednesdays}")
    assert "flytta" not in desk.words(done.location)


def test_all_of_it_is_done_at_once_where_nobody_has_joined(desk: Desk, wednesdays: int) -> None:
    url = f"{SERIES}/{wednesdays}/edit"
    done = desk.post(url, **form_of(desk, url, day="3.12", often="fortnight", ends="13"))
    assert done.status_code == 302, done.text
    held = [on for on, row in made(desk).items() if row.state is OccurrenceState.PLANNED]
    assert held == [date(2026, 12, 3), date(2026, 12, 17), date(2027, 1, 14)]  # New Year's Eve falls out
    assert "Annankvar torsdag" in desk.words(f"{SERIES}/{wednesdays}")


def test_a_day_is_taken_out_put_in_and_made_by_itself(desk: Desk, wednesdays: int) -> None:
    far = max(made(desk)) + 2 * WEEK
    day = f"{SERIES}/{wednesdays}/day"
    desk.post(day, on=far.isoformat(), held="no")
    assert "teken ut" in desk.words(f"{SERIES}/{wednesdays}")
    assert desk.post(f"{SERIES}/{wednesdays}/one", on=far.isoformat()).status_code == 409
    desk.post(day, on=far.isoformat(), held="rule")
    made_one = desk.post(f"{SERIES}/{wednesdays}/one", on=far.isoformat())
    assert made_one.location == f"{PAGE}/{made(desk)[far].id}/edit"
    extra = WEDNESDAY + timedelta(days=2)
    desk.post(day, on=extra.isoformat(), held="yes")
    assert extra in made(desk)
    assert desk.post(day, on=extra.isoformat(), held="no").status_code == 409
    for typed, wrong in (("4.12", "står i lista allereie"), ("i går", "dag"), ("1.1.2020", "tid"), ("", "dag")):
        again = desk.post(day, on=typed, held="yes")
        assert again.status_code == 422 and wrong in again.text and f'value="{typed}"' in again.text


def test_it_is_ended_and_who_had_joined_is_shown_first(desk: Desk, wednesdays: int) -> None:
    kari = elders(desk, 1)[0]
    joins(desk, kari.first_name, made(desk)[WEDNESDAY + 3 * WEEK].id)
    wrong = desk.client.get(f"{SERIES}/{wednesdays}/end?last=i+haust")
    assert wrong.status_code == 422 and 'value="i haust"' in wrong.text and "Skriv dagen slik" in wrong.text
    assert "onsdag 9. desember" in desk.get(f"{SERIES}/{wednesdays}/end?last=9.12")
    page = desk.get(f"{SERIES}/{wednesdays}/end?last=2026-12-09")
    assert "Avslutt og sei frå til éin" in page and kari.full_name in page
    done = desk.post(f"{SERIES}/{wednesdays}/end", last="2026-12-09", seen=hidden(page, "seen"))
    assert done.status_code == 302
    held = [on for on, row in made(desk).items() if row.state is OccurrenceState.PLANNED]
    assert held == [WEDNESDAY, WEDNESDAY + WEEK]
    assert told(desk, About.OCCURRENCE_CANCELLED) == 1


def test_days_off_of_the_village_show_who_is_told_and_can_be_taken_away(desk: Desk, wednesdays: int) -> None:
    kari = elders(desk, 1)[0]
    joins(desk, kari.first_name, made(desk)[WEDNESDAY + WEEK].id)
    typed = {"name": "Bygdedagar", "first": "7.12", "last": "11.12"}
    shown = desk.post(f"{PAGE}/holidays", **typed)
    assert shown.status_code == 200 and "Legg inn, og sei frå til éin" in shown.text
    with desk.db.read() as session:
        looks = sa.select(Audit.person_id).where(Audit.action == "read_told", Audit.person_id.is_not(None))
        assert kari.full_name in shown.text and session.scalars(looks).all() == [kari.id]
    done = desk.post(f"{PAGE}/holidays", **typed, seen=hidden(shown.text, "seen"))
    assert done.status_code == 302
    assert made(desk)[WEDNESDAY + WEEK].state is OccurrenceState.CANCELLED
    assert "Bygdedagar" in desk.words(f"{PAGE}/holidays")
    with desk.db.read() as session:
        kept = session.scalars(sa.select(LocalHoliday.id)).one()
    desk.post(f"{PAGE}/holidays/{kept}/remove")
    assert "Bygdedagar" not in desk.words(f"{PAGE}/holidays")
    assert desk.post(f"{PAGE}/holidays", name="", first="7.12", last="1.12").status_code == 422


def test_what_is_held_once_is_decided_too_where_somebody_says_when(desk: Desk) -> None:
    once = arranged(desk, minimum="4", decides_days="day_before", decides_clock="14")
    assert once.decides_at == datetime(2026, 12, 1, 13, 0, tzinfo=UTC)
    assert "blir bestemt tys 1.12 14.00" in desk.words(f"{PAGE}/{once.id}")
    assert arranged(desk).decides_at is None


def test_of_what_is_held_once_it_is_said_later_too_when_it_is_decided(desk: Desk) -> None:
    url = f"{PAGE}/{arranged(desk).id}/edit"
    held = int(url.split("/")[-2])
    late = desk.post(url, **form_of(desk, url, decides_days="same_day", decides_clock="23"))
    assert late.status_code == 422 and "Det må avgjerast før det byrjar." in late.text and 'value="23"' in late.text
    past = desk.post(url, **form_of(desk, url, decides_days="week_before"))
    assert past.status_code == 422 and "Den tida er forbi" in past.text
    assert desk.post(url, **form_of(desk, url, decides_days="day_before", decides_clock="14")).status_code == 302
    assert occurrence(desk, held).decides_at == datetime(2026, 12, 1, 13, 0, tzinfo=UTC)
    assert desk.post(url, **form_of(desk, url, day="4.12", decides_clock="14")).status_code == 302
    assert occurrence(desk, held).decides_at == datetime(2026, 12, 3, 13, 0, tzinfo=UTC)
    assert desk.post(url, **form_of(desk, url, decides_days="", decides_clock="")).status_code == 302
    assert occurrence(desk, held).decides_at is None


def test_of_a_calendars_series_the_form_has_no_days_and_changes_only_numbers(desk: Desk, wednesdays: int) -> None:
    with desk.db.write() as session:
        session.get_one(Series, wednesdays).from_calendar = True
    url = f"{SERIES}/{wednesdays}/edit"
    page = desk.get(url)
    assert '<input type="hidden" name="day"' in page and "Dagane kjem frå kalenderen" in page
    typed = form_of(desk, url, starts="15", often="other", ends="17", maximum="20")
    assert desk.post(url, **typed).status_code == 302
    now = made(desk)
    assert {(row.maximum, row.starts_at.hour) for row in now.values()} == {(20, 10)}


def test_who_comes_every_week_stands_on_the_series_with_the_way_to_skip_and_to_end(desk: Desk, wednesdays: int) -> None:
    first = made(desk)[WEDNESDAY]
    joins(desk, "Kari", first.id)
    with desk.db.write() as session:
        signup = session.scalars(sa.select(Signup).where(Signup.occurrence_id == first.id)).one()
        row = standing.begin(session, signup, standing.until(WEDNESDAY, 2).last_day, source=Source.DESK).standing
    words = desk.words(f"{SERIES}/{wednesdays}")
    assert "Éin kjem kvar veke" in words and "Kari Dømesen" in words and "Onsdag · Til og med" in words, words
    assert f"/every-week/{row.id}" in desk.get(f"{SERIES}/{wednesdays}")

"""At the desk: something is arranged, changed and called off, and who will be told is shown before."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from models import About, Occurrence, OccurrenceState, Outbox, Person, Place, Signup, Source, Task, TaskKind, Telling
from services import signups
from services.programme.said import DESK_UID
from tests.support.desk import Desk

PAGE = "/desk/activities"
FOUR_FIELDS = {
    "title": "Mekkeverkstad",
    "day": "onsdag 2.12",
    "starts": "11",
    "place": "Lom bibliotek",
    "organiser": "Frivilligsentralen",
}


def a_place(desk: Desk) -> str:
    with desk.db.read() as session:
        return session.scalars(sa.select(Place.name).where(Place.kind == "venue").order_by(Place.id)).first() or ""


def an_organiser(desk: Desk) -> str:
    with desk.db.read() as session:
        return session.scalars(sa.select(Occurrence).order_by(Occurrence.id)).unique().first().activity.organiser.name  # type: ignore[union-attr]


def arranged(desk: Desk, **fields: Any) -> Occurrence:
    good = FOUR_FIELDS | {"place": a_place(desk), "organiser": an_organiser(desk)} | fields
    answer = desk.post(f"{PAGE}/new", **good)
    assert answer.status_code == 302, re.findall(r"validation[^<]*<|summary.*?</ul>", answer.text, re.S)
    return occurrence(desk, int(answer.location.rsplit("/", 1)[1]))


def occurrence(desk: Desk, occurrence_id: int) -> Occurrence:
    with desk.db.read() as session:
        return session.get_one(Occurrence, occurrence_id)


def joins(desk: Desk, first_name: str, occurrence_id: int) -> int:
    with desk.db.write() as session:
        person = desk.person(session, first_name)
        signups.join(session, person, occurrence_id, source=Source.SMS, accept_waiting=True)
        return person.id


def elders(desk: Desk, count: int) -> list[Person]:
    """Who can be texted."""
    with desk.db.read() as session:
        people = session.scalars(sa.select(Person).where(Person.phone.startswith("+479")).order_by(Person.id)).unique()
        return [person for person in people if person.community.name == "Lom"][:count]


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]*value="([^"]*)"', page)
    assert found is not None, name
    return found[1]


def told(desk: Desk, about: About) -> int:
    with desk.db.read() as session:
        return session.scalar(sa.select(sa.func.count()).where(Telling.about == about)) or 0


def test_four_fields_are_enough(desk: Desk) -> None:
    made = arranged(desk)

    assert (made.activity.title, made.starts_at) == ("Mekkeverkstad", datetime(2026, 12, 2, 10, 0, tzinfo=UTC))
    assert (made.ends_at, made.costs_ore) == (datetime(2026, 12, 2, 12, 0, tzinfo=UTC), None)
    assert made.activity.uid.startswith(DESK_UID)
    assert "Aktiviteten er lagd inn" in desk.words(f"{PAGE}/{made.id}")
    assert "Mekkeverkstad" in desk.words(PAGE)


def test_the_rest_is_folded_and_written_where_it_is_filled(desk: Desk) -> None:
    made = arranged(desk, minimum="4", maximum="8", price="49,50", bring="Kjeledress", ends="1245", notes="Stå litt.")

    assert (made.minimum, made.maximum, made.price_ore, made.is_free) == (4, 8, 4950, False)
    assert (made.activity.bring, made.activity.notes) == ("Kjeledress", "Stå litt.")
    assert made.ends_at == datetime(2026, 12, 2, 11, 45, tzinfo=UTC)
    assert "49,50 kr" in desk.words(f"{PAGE}/{made.id}") and "Kjeledress" in desk.words(f"{PAGE}/{made.id}")


def test_free_is_told_where_somebody_has_said_so_and_nowhere_else(desk: Desk) -> None:
    said, unsaid = arranged(desk, price="0"), arranged(desk, title="Strikk", price="")

    assert (said.is_free, said.costs_ore) == (True, 0)
    assert (unsaid.is_free, unsaid.costs_ore) == (False, None)
    assert "gratis" in desk.words(f"{PAGE}/{said.id}").lower()
    assert "gratis" not in desk.words(f"{PAGE}/{unsaid.id}").lower()


def test_a_mistake_is_told_at_its_field_and_what_was_typed_is_kept(desk: Desk) -> None:
    answer = desk.post(
        f"{PAGE}/new",
        **(FOUR_FIELDS | {"place": a_place(desk), "organiser": an_organiser(desk), "day": "31.2", "price": "mykje"}),
    )
    assert answer.status_code == 422
    assert "Skriv dagen slik: 2.12, onsdag eller i morgon." in answer.text
    assert 'value="31.2"' in answer.text and 'value="Mekkeverkstad"' in answer.text and 'value="mykje"' in answer.text
    assert 'href="#day"' in answer.text


def test_a_place_nobody_knows_is_asked_about_once_and_made_by_the_second_press(desk: Desk) -> None:
    fields = FOUR_FIELDS | {"organiser": an_organiser(desk), "place": "Dømeverkstaden"}
    asked = desk.post(f"{PAGE}/new", **fields)
    assert asked.status_code == 422 and "Staden er ikkje kjend" in asked.text
    assert hidden(asked.text, "new_place") == "Dømeverkstaden"

    made = arranged(desk, place="Dømeverkstaden", new_place="Dømeverkstaden")
    assert made.place is not None and made.place.name == "Dømeverkstaden"


def test_the_telephone_is_a_place(desk: Desk) -> None:
    assert arranged(desk, place="Telefon").by_telephone
    without_hour = desk.post(
        f"{PAGE}/new", **(FOUR_FIELDS | {"organiser": an_organiser(desk), "place": "Telefon", "starts": ""})
    )
    assert without_hour.status_code == 422 and "må ha eit klokkeslett" in without_hour.text


def test_a_change_that_concerns_nobody_is_done_at_once(desk: Desk) -> None:
    made = arranged(desk)
    form = desk.get(f"{PAGE}/{made.id}/edit")
    assert 'value="onsdag 2. desember"' in form and 'value="11.00"' in form

    answer = desk.post(f"{PAGE}/{made.id}/edit", **(fields_of(desk, made) | {"starts": "12"}))
    assert answer.status_code == 302
    assert occurrence(desk, made.id).starts_at == datetime(2026, 12, 2, 11, 0, tzinfo=UTC)


def fields_of(desk: Desk, made: Occurrence) -> dict[str, str]:
    """As the form of the change has them."""
    place = made.place.name if made.place else ""
    return FOUR_FIELDS | {"title": made.activity.title, "place": place, "organiser": an_organiser(desk)}


def test_two_who_change_different_things_lose_nothing_and_the_same_thing_is_asked_about(desk: Desk) -> None:
    made = arranged(desk, maximum="8")
    form = desk.get(f"{PAGE}/{made.id}/edit")
    mine = fields_of(desk, made) | {"maximum": "8", "version": hidden(form, "version")}
    desk.post(f"{PAGE}/{made.id}/edit", **(mine | {"maximum": "12"}))

    assert desk.post(f"{PAGE}/{made.id}/edit", **(mine | {"bring": "Kjeledress"})).status_code == 302
    assert (occurrence(desk, made.id).maximum, occurrence(desk, made.id).activity.bring) == (12, "Kjeledress")
    clash = desk.post(f"{PAGE}/{made.id}/edit", **(mine | {"bring": "Kjeledress", "maximum": "6"}))
    assert clash.status_code == 409 and "12" in clash.text and 'value="6"' in clash.text
    assert occurrence(desk, made.id).maximum == 12
    again = mine | {"bring": "Kjeledress", "maximum": "6", "version": hidden(clash.text, "version")}
    assert desk.post(f"{PAGE}/{made.id}/edit", **again).status_code == 302
    assert occurrence(desk, made.id).maximum == 6


def test_a_change_that_is_told_is_shown_before_it_is_done(desk: Desk) -> None:
    made = arranged(desk)
    kari = elders(desk, 1)[0]
    joins(desk, kari.first_name, made.id)
    fields = fields_of(desk, made) | {"starts": "12"}

    shown = desk.post(f"{PAGE}/{made.id}/edit", **fields)
    assert shown.status_code == 200
    assert "Éin får vite det" in shown.text and kari.full_name in shown.text and "Ny tid eller stad" in shown.text
    assert occurrence(desk, made.id).starts_at == made.starts_at
    assert told(desk, About.OCCURRENCE_CHANGED) == 0

    done = desk.post(f"{PAGE}/{made.id}/edit", **fields, seen=hidden(shown.text, "seen"))
    assert done.status_code == 302
    assert occurrence(desk, made.id).starts_at == datetime(2026, 12, 2, 11, 0, tzinfo=UTC)
    assert told(desk, About.OCCURRENCE_CHANGED) == 1


def test_calling_off_shows_who_is_told_how_and_at_what_cost_and_then_does_it(desk: Desk) -> None:
    made = arranged(desk)
    people = elders(desk, 3)
    for person in people:
        joins(desk, person.first_name, made.id)

    page = desk.get(f"{PAGE}/{made.id}/call-off")
    assert "Avlyse Mekkeverkstad?" in page and "3 får vite det." in page and "Det kostar om lag" in page
    assert "Avlys og sei frå til 3" in page
    assert all(person.full_name in page for person in people)
    assert occurrence(desk, made.id).state is OccurrenceState.PLANNED

    assert desk.post(f"{PAGE}/{made.id}/call-off", seen=hidden(page, "seen")).status_code == 302
    assert occurrence(desk, made.id).state is OccurrenceState.CANCELLED
    words = desk.words(f"{PAGE}/{made.id}")
    assert "0 høyrt, 3 ventar, 0 ikkje nådd." in words and "Avlyst" in words


def test_a_list_that_has_changed_is_shown_again_with_the_new_line_marked(desk: Desk) -> None:
    made = arranged(desk)
    kari, late = elders(desk, 2)
    joins(desk, kari.first_name, made.id)
    seen = hidden(desk.get(f"{PAGE}/{made.id}/call-off"), "seen")
    joins(desk, late.first_name, made.id)

    again = desk.post(f"{PAGE}/{made.id}/call-off", seen=seen)
    assert again.status_code == 409
    assert "Lista er endra sidan du såg henne" in again.text
    assert re.search(rf"{late.full_name}</a>\s*<span[^>]*>ny</span>", again.text)
    assert occurrence(desk, made.id).state is OccurrenceState.PLANNED
    assert told(desk, About.OCCURRENCE_CANCELLED) == 0
    assert desk.post(f"{PAGE}/{made.id}/call-off", seen=hidden(again.text, "seen")).status_code == 302


def test_without_having_seen_the_list_nothing_is_called_off(desk: Desk) -> None:
    made = arranged(desk)
    joins(desk, elders(desk, 1)[0].first_name, made.id)
    assert desk.post(f"{PAGE}/{made.id}/call-off").status_code == 409
    assert occurrence(desk, made.id).state is OccurrenceState.PLANNED


def test_who_rings_them_herself_has_a_row_for_each_until_she_says_so(desk: Desk) -> None:
    made = arranged(desk)
    kari = elders(desk, 1)[0]
    joins(desk, kari.first_name, made.id)
    seen = hidden(desk.get(f"{PAGE}/{made.id}/call-off"), "seen")
    desk.post(f"{PAGE}/{made.id}/call-off", seen=seen, by_hand="1")

    page = desk.get(f"{PAGE}/{made.id}")
    assert "0 høyrt, 0 ventar, 1 ikkje nådd." in page
    with desk.db.read() as session:
        telling = session.scalars(sa.select(Telling).where(Telling.about == About.OCCURRENCE_CANCELLED)).one()
        assert session.scalars(sa.select(Outbox.state).where(Outbox.telling_id == telling.id)).all() == ["withdrawn"]
    desk.post(f"{PAGE}/{made.id}/told/{telling.id}")
    page = desk.get(f"{PAGE}/{made.id}")
    assert "1 høyrt, 0 ventar, 0 ikkje nådd." in page and "Det er notert at du har sagt det." in page
    with desk.db.read() as session:
        tasks = session.scalars(sa.select(Task).where(Task.kind == TaskKind.NOT_TOLD, Task.person_id == kari.id))
        assert [task.state.value for task in tasks] == ["done"]


def test_what_was_called_off_is_held_after_all_with_its_own_preview(desk: Desk) -> None:
    made = arranged(desk)
    joins(desk, elders(desk, 1)[0].first_name, made.id)
    desk.post(f"{PAGE}/{made.id}/call-off", seen=hidden(desk.get(f"{PAGE}/{made.id}/call-off"), "seen"))
    page = desk.get(f"{PAGE}/{made.id}/call-off")
    assert "Halde Mekkeverkstad likevel?" in page

    desk.post(f"{PAGE}/{made.id}/hold", seen=hidden(page, "seen"))
    assert occurrence(desk, made.id).state is OccurrenceState.PLANNED


def test_what_is_over_cannot_be_changed_or_called_off(desk: Desk) -> None:
    with desk.db.read() as session:
        ended = session.scalars(sa.select(Occurrence.id).where(Occurrence.ends_at < datetime(2026, 11, 26, tzinfo=UTC)))
        over = ended.first()
    if over is None:
        made = arranged(desk)
        with desk.db.write() as session:
            row = session.get_one(Occurrence, made.id)
            row.starts_at, row.ends_at = datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 11, 2, tzinfo=UTC)
        over = made.id
    for path in ("edit", "call-off", "sign-up"):
        assert desk.client.get(f"{PAGE}/{over}/{path}").status_code == 404


def test_nobody_of_another_community_can(desk: Desk) -> None:
    made = arranged(desk)
    neighbour = Desk(desk.app.test_client(), desk.db, desk.app).signs_in("nabo", "a-long-password")
    for path in ("", "/edit", "/call-off", "/sign-up", "/door", "/comers.csv"):
        assert neighbour.client.get(f"{PAGE}/{made.id}{path}").status_code == 404, path
    assert neighbour.post(f"{PAGE}/{made.id}/call-off", seen="").status_code == 404
    with desk.db.read() as session:
        assert session.query(Signup).filter_by(occurrence_id=made.id).count() == 0

"""The volunteers at the desk: taken in, what was seen, the list and its filters, thanks, and who wants to help."""

from __future__ import annotations

import html
from datetime import date

import pytest
import sqlalchemy as sa

from models import (
    Audit,
    Check,
    DeskText,
    DeskUser,
    Outbox,
    OutboxState,
    Person,
    PersonRole,
    Role,
    SeenCheck,
    Source,
    Task,
    TaskState,
    Willing,
    WillingState,
)
from services.people import checks
from services.volunteers import everybody, willing
from tests.support import builders
from tests.support.counting import asked
from tests.support.desk import NOW, Desk

ALL = {
    "certificate": "1.11",
    "introduction": "2.11",
    "confidentiality": "2.11",
    "licence": "3.11",
    "licence_until": "1.2.2031",
    "insurance": "3.11",
    "insurance_until": "30.6.2027",
}


def wants(desk: Desk, number: str = "+4790055555", words: str | None = "Gro, kan køyre") -> int:
    with desk.db.write() as session:
        community = desk.person(session, "Kari").community
        return willing.wants(session, community, number, None, source=Source.SMS, words=words).id


def test_the_words_of_who_wants_to_help_are_read_by_somebody_who_is_written_down(desk: Desk) -> None:
    row = wants(desk)
    desk.get("/desk/volunteers/new")
    desk.get(f"/desk/volunteers/new?willing={row}")
    with desk.db.read() as session:
        assert session.scalars(sa.select(Audit.action).where(Audit.action == "read_volunteers")).all() == [
            "read_volunteers"
        ]


def takes_in(desk: Desk, **fields: object) -> object:
    desk.get("/desk/volunteers/new")
    wanted = {"first_name": "Gro", "phone": "900 55 555", "roles": "driver", "language": "nn", "hamlet": ""}
    return desk.post("/desk/volunteers/new", **{**wanted, **fields})


def person(desk: Desk, name: str = "Gro") -> Person:
    with desk.db.read() as session:
        found = desk.person(session, name)
        assert found is not None
        _ = [row.role for row in found.roles], [row.kind for row in found.seen_checks]
        return found


# -- who wants to help


def test_who_wants_to_help_stands_above_the_list_with_her_words_and_three_ways_on(desk: Desk) -> None:
    row = wants(desk)
    page = desk.get("/desk/volunteers")
    assert "Gro, kan køyre" in page
    assert 'href="tel:+4790055555"' in page
    assert f"/desk/volunteers/new?willing={row}" in page
    assert f"/desk/volunteers/willing/{row}/not-now" in page


def test_she_is_taken_in_with_what_is_known_and_is_answered_by_it(desk: Desk) -> None:
    row = wants(desk)
    page = desk.get(f"/desk/volunteers/new?willing={row}")
    assert 'value="900 55 555"' in page
    assert "Gro, kan køyre" in page
    answer = takes_in(desk, willing=row)
    assert answer.status_code == 302  # type: ignore[attr-defined]
    with desk.db.read() as session:
        assert session.scalars(sa.select(Willing.state)).all() == [WillingState.TAKEN_IN]
        assert session.scalars(sa.select(Task.state).where(Task.key.startswith("wants-to-help"))).all() == [
            TaskState.DONE
        ]
    assert "Gro er teken inn." in desk.words("/desk/volunteers")


def test_not_now_is_said_and_can_be_taken_back(desk: Desk) -> None:
    row = wants(desk)
    desk.get("/desk/volunteers")
    desk.post(f"/desk/volunteers/willing/{row}/not-now")
    page = desk.get("/desk/volunteers")
    assert "Ikkje aktuelt: 900 55 555." in page
    assert f"/desk/volunteers/willing/{row}/wait-again" in page
    desk.post(f"/desk/volunteers/willing/{row}/wait-again")
    assert "Gro, kan køyre" in desk.get("/desk/volunteers")
    assert desk.post(f"/desk/volunteers/willing/{row}/wait-again").status_code == 409


# -- taken in


def test_somebody_new_waits_and_the_board_says_what_is_missing(desk: Desk) -> None:
    takes_in(desk)
    assert not person(desk).is_a(Role.DRIVER)
    assert "Er ikkje aktiv frivillig enno. Dette manglar: politiattest vist, introduksjon" in desk.words("/desk")


def test_with_all_seen_she_is_active_at_once(desk: Desk) -> None:
    takes_in(desk, **ALL)
    gro = person(desk)
    assert gro.is_a(Role.DRIVER)
    seen = {row.kind: (row.seen_on, row.until) for row in gro.seen_checks}
    assert seen[Check.LICENCE] == (date(2026, 11, 3), date(2031, 2, 1))
    assert all(row.by_user_id for row in gro.seen_checks)


@pytest.mark.parametrize(
    ("fields", "field", "words"),
    [
        ({"first_name": " "}, "first_name", "Skriv førenamnet."),
        ({"roles": ""}, "roles", "Vel kva den frivillige skal gjere."),
        ({"phone": "12"}, "phone", ""),
        ({"certificate": "2026-12-01"}, "certificate", "Dagen har ikkje vore enno."),
        ({"certificate": "jul"}, "certificate", ""),
        ({"licence": "3.11"}, "licence_until", "Skriv den siste dagen det gjeld"),
        ({"licence_until": "1.2.2031"}, "licence", "Skriv dagen det blei sett òg."),
        ({"licence": "3.11", "licence_until": "1.2.2026"}, "licence_until", "Den dagen er forbi."),
        ({"seats": "40"}, "seats", "Skriv eit tal frå 0 til 8."),
    ],
)
def test_a_mistake_is_told_at_its_field_and_what_was_typed_stays(
    desk: Desk, fields: dict[str, str], field: str, words: str
) -> None:
    answer = takes_in(desk, **{"last_name": "Døme-Namn", **fields})
    assert answer.status_code == 422  # type: ignore[attr-defined]
    page = answer.text  # type: ignore[attr-defined]
    assert f'href="#{field}"' in page
    assert words in page
    assert 'value="Døme-Namn"' in page
    with desk.db.read() as session:
        assert desk.person(session, "Gro") is None


def test_who_is_known_already_is_the_same_person(desk: Desk) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari")
        known = {"first_name": kari.first_name, "last_name": kari.last_name, "phone": kari.phone}
        before = session.scalar(sa.select(sa.func.count(Person.id)))
    takes_in(desk, **known, roles="visit_friend")
    with desk.db.read() as session:
        assert session.scalar(sa.select(sa.func.count(Person.id))) == before
        roles = {row.role for row in desk.person(session, "Kari").roles}
    assert roles >= {Role.ELDER, Role.VISIT_FRIEND}


# -- what was seen


def test_what_was_seen_is_written_with_who_saw_it_and_makes_active(desk: Desk) -> None:
    takes_in(desk)
    path = f"/desk/volunteers/{person(desk).id}"
    desk.get(path)
    assert desk.post(f"{path}/seen", **ALL).status_code == 302
    assert person(desk).is_a(Role.DRIVER)
    words = desk.words(path)
    assert "Gjeld til lau 1.2.2031." in words
    with desk.db.read() as session:
        name = session.scalars(sa.select(DeskUser.name).order_by(DeskUser.id)).first()
    assert f"av {name}" in words


def test_a_day_that_is_taken_out_is_taken_back(desk: Desk) -> None:
    takes_in(desk, **ALL)
    path = f"/desk/volunteers/{person(desk).id}"
    desk.get(path)
    desk.post(f"{path}/seen", **(ALL | {"certificate": ""}))
    assert not person(desk).is_a(Role.DRIVER)
    assert Check.CERTIFICATE not in {row.kind for row in person(desk).seen_checks}


def test_a_course_is_written_down_and_one_ahead_is_refused(desk: Desk) -> None:
    takes_in(desk)
    path = f"/desk/volunteers/{person(desk).id}"
    desk.get(path)
    assert desk.post(f"{path}/course", title="Samtalekurs, kveld 1", day="20.11").status_code == 302
    assert desk.post(f"{path}/course", title="Samtalekurs, kveld 2", day="20.12.2026").status_code == 422
    assert "Samtalekurs, kveld 1" in desk.words(path)
    with desk.db.read() as session:
        assert len(session.scalars(sa.select(SeenCheck).where(SeenCheck.kind == Check.COURSE)).all()) == 1


def test_what_she_has_told_is_kept_and_a_role_that_is_promised_in_does_not_end(desk: Desk) -> None:
    with desk.db.read() as session:
        berit = desk.person(session, "Berit").id
    path = f"/desk/volunteers/{berit}"
    desk.get(path)
    fields = {"roles": "visit_friend", "speaks": "tysk", "interests": "strikking"}
    assert desk.post(f"{path}/about", **fields).status_code == 302
    words = desk.words(path)
    assert "tysk" in words
    assert "strikking" in words
    answer = desk.post(f"{path}/about", speaks="tysk")
    assert answer.status_code == 422
    assert "Finn ein annan besøksven til dei først." in answer.text


def test_who_has_promised_nothing_ends_as_a_volunteer(desk: Desk) -> None:
    takes_in(desk)
    path = f"/desk/volunteers/{person(desk).id}"
    desk.get(path)
    assert desk.post(f"{path}/about", speaks="").status_code == 302
    assert desk.client.get(path).status_code == 404
    with desk.db.read() as session:
        assert session.scalars(sa.select(PersonRole.ended_at).where(PersonRole.person_id == person(desk).id)).one()


# -- the list


def test_the_list_is_narrowed_by_its_address(desk: Desk) -> None:
    takes_in(desk)
    takes_in(desk, first_name="Siri", phone="900 55 556", **ALL)
    assert shown(desk, "") >= {"Gro", "Siri"}
    assert "Gro" in shown(desk, "?standing=waits&role=driver")
    assert "Siri" not in shown(desk, "?standing=waits")
    assert "Gro" in shown(desk, "?lacks=licence")
    assert "Siri" not in shown(desk, "?lacks=licence")
    assert shown(desk, "?hamlet=999") == set()
    assert "Ingen frivillige er slik." in desk.words("/desk/volunteers?hamlet=999")
    assert shown(desk, "?role=nonsense") == shown(desk, "")


def shown(desk: Desk, query: str) -> set[str]:
    """First names in the table."""
    table = desk.get(f"/desk/volunteers{query}").partition("<tbody>")[2]
    return {part.partition("<")[0].split()[0] for part in table.split("g-who")[1:] for part in [part.partition(">")[2]]}


def test_the_list_asks_no_more_however_many_they_are(desk: Desk) -> None:
    def statements() -> int:
        with asked(desk.db) as found:
            desk.get("/desk/volunteers")
        return len(found.statements)

    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        willing.wants(session, kari.community, str(kari.phone), kari, source=Source.PHONE)
    desk.get("/desk/volunteers")
    few = statements()
    with desk.db.write() as session:
        community = desk.person(session, "Kari").community
        for place in range(30):
            one = builders.person(session, community.id, f"Ven{place}", Role.DRIVER, phone=f"+47900770{place:02}")
            checks.add_course(session, one, "Samtalekurs", NOW.date(), by=None)
            willing.wants(session, community, f"+47900880{place:02}", one, source=Source.PHONE)
    assert statements() == few <= 12


# -- thanks


def test_thanks_are_shown_before_they_are_sent_and_can_be_taken_back(desk: Desk) -> None:
    with desk.db.read() as session:
        berit = desk.person(session, "Berit").id
    path = f"/desk/volunteers/{berit}/thanks"
    assert "Tusen takk" in desk.get(path)
    shown = desk.post(path, words="Takk for alt, Berit!")
    assert shown.status_code == 200
    assert "Takk for alt, Berit!" in shown.text
    with desk.db.read() as session:
        assert session.scalars(sa.select(DeskText)).all() == []
    assert desk.post(path, words="Takk for alt, Berit!", sure="yes").status_code == 302
    with desk.db.read() as session:
        (text,) = session.scalars(sa.select(DeskText)).all()
        (row,) = session.scalars(sa.select(Outbox).where(Outbox.person_id == berit)).all()
        assert row.not_before > NOW
    desk.get(f"/desk/volunteers/{berit}")
    assert desk.post(f"/desk/volunteers/thanks/{text.id}/take-back").status_code == 302
    with desk.db.read() as session:
        assert session.get_one(Outbox, row.id).state is OutboxState.WITHDRAWN


def test_thanks_of_no_words_are_told_at_the_field(desk: Desk) -> None:
    with desk.db.read() as session:
        berit = desk.person(session, "Berit").id
    desk.get(f"/desk/volunteers/{berit}/thanks")
    answer = desk.post(f"/desk/volunteers/{berit}/thanks", words=" ")
    assert answer.status_code == 422
    assert "Skriv nokre ord." in answer.text


# -- whose it is


def test_another_communitys_desk_sees_none_of_it(outsider: Desk) -> None:
    with outsider.db.write() as session:
        her = outsider.person(session, "Berit")
        row = willing.wants(session, her.community, "+4790055555", None, source=Source.SMS).id
        berit = her.id
    outsider.signs_in("nabo", "a-long-password")
    assert "900 55 555" not in outsider.get("/desk/volunteers")
    for path in (
        f"/desk/volunteers/{berit}",
        f"/desk/volunteers/{berit}/thanks",
        f"/desk/volunteers/new?willing={row}",
    ):
        assert outsider.client.get(path).status_code == 404, path
    for path in (
        *(f"/desk/volunteers/{berit}/{what}" for what in ("seen", "course", "about", "thanks")),
        f"/desk/volunteers/willing/{row}/not-now",
    ):
        assert outsider.post(path).status_code == 404, path
    answer = outsider.post(
        "/desk/volunteers/new", first_name="Gro", phone="900 55 555", roles="driver", language="nn", willing=row
    )
    assert answer.status_code == 404


def test_an_elder_who_is_no_volunteer_has_no_such_page(desk: Desk) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari").id
    assert desk.client.get(f"/desk/volunteers/{kari}").status_code == 404


def test_a_long_list_has_pages_that_keep_what_was_asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(everybody, "PAGE", 1)
    every = {name for page in range(1, 9) for name in shown(desk, f"?role=visit_friend&page={page}&_scheme=evil")}
    assert len(every) > 1
    page = html.unescape(desk.get("/desk/volunteers?role=visit_friend&page=2&_scheme=evil"))
    assert 'href="/desk/volunteers?role=visit_friend&page=3"' in page
    assert 'href="/desk/volunteers?role=visit_friend&page=1"' in page
    assert f"{len(every)} frivillige" in page

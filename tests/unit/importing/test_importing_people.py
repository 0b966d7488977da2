"""`people.csv`: what a row stands for, what a later file changes, and the sentence every bad cell gets."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import selectinload

from models import (
    CheckinPlan,
    Consent,
    ConsentPurpose,
    Contact,
    Friendship,
    Language,
    Leaving,
    Person,
    Role,
    Source,
)
from services.importing import ImportReport, import_people
from services.importing.report import Changed
from services.people import consent, leaving
from services.rides import AcceptResult
from tests.support.hamlet import Hamlet
from tests.support.steps.rides import accept, wants_ride

EXAMPLE = Path(__file__).parents[3] / "docs" / "examples" / "people.csv"
HEADER = (
    "first_name;last_name;roles;phone;phone2;language;birth_year;sex;hamlet;address;lat;lon;seats;"
    "checkin_days;checkin_time;visit_friend;contacts;notes;"
    "checkin_tries;checkin_gap_minutes;checkin_ring_s;checkin_talk;checkin_help;checkin_answers;pace;checked;needs"
)


def row(**cells: str) -> str:
    cells = {"first_name": "Kari", "last_name": "Døme", "roles": "elder", "phone": "61200100"} | cells
    return ";".join(cells.get(name, "") for name in HEADER.split(";"))


def take_in(hamlet: Hamlet, *rows: str, skip_bad: bool = False, volunteers_checked: bool = False) -> ImportReport:
    data = "\n".join([HEADER, *rows]).encode()
    with hamlet.db.write() as session:
        return import_people(
            session, hamlet.community(session), data, skip_bad=skip_bad, volunteers_checked=volunteers_checked
        )


def person(hamlet: Hamlet, first_name: str = "Kari") -> Person:
    with hamlet.db.read() as session:
        found = sa.select(Person).where(Person.first_name == first_name).options(selectinload(Person.roles))
        return session.scalars(found).one()


def only_reason(report: ImportReport) -> str:
    (problem,) = report.problems
    return problem.reason


def test_the_example_is_taken_in_whole(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        report = import_people(session, hamlet.community(session), EXAMPLE.read_bytes())
    assert (report.created, report.problems, report.applied) == (5, [], True)


def test_the_example_twice_changes_nothing(hamlet: Hamlet) -> None:
    for _ in range(2):
        with hamlet.db.write() as session:
            report = import_people(session, hamlet.community(session), EXAMPLE.read_bytes())
    assert (report.created, report.updated, report.unchanged) == (0, 0, 5)


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("separator", [";", ","])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_is_read_as_any_spreadsheet_writes_it(hamlet: Hamlet, start: bytes, separator: str, end: str) -> None:
    text = end.join(["first_name;roles;phone", "Åse;elder;61200100", ""]).replace(";", separator)
    with hamlet.db.write() as session:
        report = import_people(session, hamlet.community(session), start + text.encode())
    assert report.problems == []
    assert person(hamlet, "Åse").phone == "+4761200100"


@pytest.mark.parametrize("spelling", ["61 20 01 00", "+47 612 00 100", "0047 61200100", "4761200100", "612.00.100"])
def test_every_spelling_of_a_number_is_stored_alike(hamlet: Hamlet, spelling: str) -> None:
    take_in(hamlet, row(phone=spelling))
    assert person(hamlet).phone == "+4761200100"


def test_a_later_file_fills_cells_and_leaves_the_others_alone(hamlet: Hamlet) -> None:
    take_in(hamlet, row(address="Dømevegen 1", language="nb"))
    report = take_in(hamlet, row(language="en", hamlet="Garmo"))
    kari = person(hamlet)
    assert (report.updated, kari.address, kari.language) == (1, "Dømevegen 1", Language.EN)


def test_what_she_needs_in_a_car_is_written_down_and_who_drives_her_already_is_named(hamlet: Hamlet) -> None:
    ride = wants_ride(hamlet, hamlet.occurrence(), last_name="Døme", phone="+4761200100")
    assert take_in(hamlet, row(needs="Rollator|stick")).updated == 1
    assert person(hamlet).needs == "rollator stick"
    assert accept(hamlet, hamlet.driver("Ola"), ride) is AcceptResult.WON
    assert take_in(hamlet, row(needs="")).warnings == []
    report = take_in(hamlet, row(needs="none"))
    assert (person(hamlet).needs, [taken.changed for taken in report.taken]) == ("", [(Changed.NEEDS,)])
    assert "Ola" in report.warnings[0].reason


def test_a_later_file_adds_roles_and_takes_none_away(hamlet: Hamlet) -> None:
    take_in(hamlet, row(roles="elder"))
    take_in(hamlet, row(roles="driver"))
    assert {held.role for held in person(hamlet).roles} == {Role.ELDER, Role.DRIVER}


def test_filled_evening_cells_are_a_plan_and_a_consent(hamlet: Hamlet) -> None:
    take_in(hamlet, row(checkin_days="mon|fri", checkin_time="19.00|9:30"))
    with hamlet.db.read() as session:
        plan = session.scalars(sa.select(CheckinPlan)).one()
        assert (plan.days, plan.times) == ([0, 4], ["09:30", "19:00"])
        given = consent.newest(session, session.get_one(Person, plan.person_id), ConsentPurpose.CHECKIN_CALLS)
        assert given is not None
        assert (given.given, given.source) == (True, Source.IMPORT)


def test_a_later_file_changes_the_hour_alone(hamlet: Hamlet) -> None:
    take_in(hamlet, row(checkin_days="mon", checkin_time="19:00"))
    take_in(hamlet, row(checkin_time="20:00"))
    with hamlet.db.read() as session:
        plan = session.scalars(sa.select(CheckinPlan)).one()
        assert (plan.days, plan.times) == ([0], ["20:00"])


def test_a_mobile_is_a_consent_to_service_texts_and_a_home_phone_is_not(hamlet: Hamlet) -> None:
    take_in(hamlet, row(first_name="Kari"), row(first_name="Anne", phone="90000100"))
    with hamlet.db.read() as session:
        given = session.scalars(sa.select(Consent.person_id).where(Consent.purpose == ConsentPurpose.SERVICE_SMS)).all()
    assert given == [person(hamlet, "Anne").id]


def test_a_no_said_later_outweighs_the_file(hamlet: Hamlet) -> None:
    take_in(hamlet, row(phone="90000100"))
    with hamlet.db.write() as session:
        kari = session.scalars(sa.select(Person)).one()
        consent.record(session, kari, ConsentPurpose.SERVICE_SMS, given=False, source=Source.PHONE)
    take_in(hamlet, row(phone="90000100", hamlet="Garmo"))
    with hamlet.db.read() as session:
        assert not consent.holds(session, session.scalars(sa.select(Person)).one(), ConsentPurpose.SERVICE_SMS)


def test_contacts_are_kin_in_the_order_written(hamlet: Hamlet) -> None:
    take_in(hamlet, row(contacts="Anne Berg:90000300|Nils:900 00 301"))
    with hamlet.db.read() as session:
        contacts = session.scalars(sa.select(Contact).order_by(Contact.position)).all()
        assert [(one.person.full_name, one.person.phone) for one in contacts] == [
            ("Anne Berg", "+4790000300"),
            ("Nils", "+4790000301"),
        ]
        assert all(one.person.is_a(Role.KIN) for one in contacts)


def test_a_later_list_of_contacts_is_the_new_order(hamlet: Hamlet) -> None:
    take_in(hamlet, row(contacts="Anne:90000300|Nils:90000301"))
    take_in(hamlet, row(contacts="Nils:90000301|Anne:90000300"))
    with hamlet.db.read() as session:
        contacts = session.scalars(sa.select(Contact).order_by(Contact.position)).all()
        assert [one.person.first_name for one in contacts] == ["Nils", "Anne"]


def test_a_contact_known_by_her_whole_name_is_not_made_again_by_her_first(hamlet: Hamlet) -> None:
    take_in(hamlet, row(first_name="Anne", last_name="Berg", roles="driver", phone="90000300"))
    take_in(hamlet, row(contacts="Anne:90000300"))
    assert {held.role for held in person(hamlet, "Anne").roles} == {Role.DRIVER, Role.KIN}


def test_an_hour_without_room_for_all_tries_and_contacts_is_kept_and_told(hamlet: Hamlet) -> None:
    report = take_in(hamlet, row(checkin_days="all", checkin_time="20:30", contacts="Liv:90000201|Nils:90000202"))
    assert report.applied and report.created == 1
    assert "20:30" in report.warnings[0].reason and "19:25 is the latest" in report.warnings[0].reason


def test_who_has_died_is_not_made_an_elder_again_by_an_old_file(hamlet: Hamlet) -> None:
    take_in(hamlet, row())
    with hamlet.db.write() as session:
        leaving.leave(session, session.get_one(Person, person(hamlet).id), Leaving.DIED)
    assert "has died or moved" in only_reason(take_in(hamlet, row()))
    assert not person(hamlet).is_a(Role.ELDER)


def test_a_visit_friend_may_stand_further_down(hamlet: Hamlet) -> None:
    take_in(hamlet, row(visit_friend="90000200"), row(first_name="Berit", roles="visit_friend", phone="90000200"))
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Friendship.friend_id)).all() == [person(hamlet, "Berit").id]


def test_one_bad_row_keeps_the_whole_file_out(hamlet: Hamlet) -> None:
    report = take_in(hamlet, row(), row(first_name="Anne", phone="12"))
    assert (report.applied, report.created, [problem.line for problem in report.problems]) == (False, 0, [3])
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Person)).all() == []


def test_skip_bad_takes_in_the_good_rows(hamlet: Hamlet) -> None:
    report = take_in(hamlet, row(), row(first_name="Anne", phone="12"), skip_bad=True)
    assert (report.applied, report.created, len(report.problems)) == (True, 1, 1)


def test_every_fault_of_a_row_is_told_at_once(hamlet: Hamlet) -> None:
    report = take_in(hamlet, row(phone="12", language="sv", sex="x"))
    assert [problem.line for problem in report.problems] == [2, 2, 2]


def test_the_line_told_is_right_after_a_cell_of_two_lines(hamlet: Hamlet) -> None:
    report = take_in(hamlet, row(notes='"first\nsecond"'), row(first_name="Anne", phone="12"))
    assert [problem.line for problem in report.problems] == [4]


BAD_ROWS = [
    ({"first_name": ""}, "first_name is empty; write the name the line shall say."),
    ({"roles": ""}, "roles is empty; write one or more of"),
    ({"phone": ""}, "phone is empty; the line cannot reach a person without a number."),
    ({"roles": "elder|boss"}, "roles “boss” is not a role; write one or more of"),
    ({"phone": "612001"}, "phone “612001” has too few digits; a Norwegian number has eight."),
    ({"phone": "612001000"}, "has too many digits"),
    ({"phone": "09090"}, "is a five-digit number"),
    ({"phone": "82000000"}, "is a premium number"),
    ({"phone": "heime"}, "is not a telephone number"),
    ({"phone": "9,00123E+07"}, "was reckoned out by the spreadsheet; make the column text and write the number again."),
    ({"phone": "113"}, "is an emergency or help line, which the line never rings; write a person's number."),
    ({"phone": "900 12 345 / 901 23 456"}, "holds two numbers; write one of them here, and the other in its own cell."),
    ({"phone": "90012345 og 61200100"}, "holds two numbers;"),
    ({"phone2": "12"}, "phone2 “12” has too few digits"),
    ({"language": "sv"}, "language “sv” is not a language of the line; write nn, nb or en."),
    ({"birth_year": "39"}, "birth_year “39” must lie between 1906 and 2026."),
    ({"birth_year": "gammal"}, "birth_year “gammal” is not a whole number."),
    ({"sex": "?"}, "sex “?” is not understood; write woman, man or other."),
    ({"lat": "61,8"}, "lat and lon belong together; fill both or neither."),
    ({"lat": "161,8", "lon": "8"}, "lat “161,8” must lie between -90 and 90."),
    ({"seats": "many"}, "seats “many” is not a whole number."),
    ({"checkin_days": "man", "checkin_time": "19:00"}, "checkin_days “man” is not a day; write all, or days such as"),
    ({"checkin_days": "all", "checkin_time": "25:00"}, "checkin_time “25:00” is not a time of day"),
    ({"checkin_days": "all", "checkin_time": "8:00|9:00|10:00|11:00"}, "checkin_time holds 4 times; at most 3 a day"),
    ({"checkin_days": "all"}, "checkin_days and checkin_time belong together; fill both or neither."),
    ({"visit_friend": "90000299"}, "visit_friend +4790000299 belongs to no visit-friend in this file or from before;"),
    ({"contacts": "Anne 90000300"}, "contacts “Anne 90000300” must be a name, a colon and a number"),
    ({"contacts": "Anne:12"}, "contacts “12” has too few digits"),
    ({"contacts": "Anne:90000300|Nils:90000300"}, "contacts names the same number twice"),
    ({"roles": "driver", "contacts": "Anne:90000300"}, "contacts is for elders; add elder to roles or empty the cell."),
]


@pytest.mark.parametrize(("cells", "sentence"), BAD_ROWS)
def test_a_bad_cell_gets_its_sentence(hamlet: Hamlet, cells: dict[str, str], sentence: str) -> None:
    assert sentence in only_reason(take_in(hamlet, row(**cells)))


BAD_FILES = [
    (b"", 1, "The file is empty; its first line must hold the headings."),
    (b"first_name;phone\nKari;61200100\n", 1, "The heading roles is missing from the first line; add it."),
    (b"first_name;roles;phone;hat\n", 1, "The heading \u201chat\u201d is not known; the headings are"),
    (b"first_name;roles;phone;phone\n", 1, "The heading phone stands there twice; remove one of the columns."),
    ("first_name;roles;phone\nÅse;elder;61200100\n".encode("latin-1"), 2, "The file is not UTF-8;"),
    (b"PK\x03\x04\0\0", 1, "The file is not a text file;"),
    (b"first_name;roles;phone\nKari;elder;61200100;x\n", 2, "The row has more cells than there are headings;"),
]


@pytest.mark.parametrize(("data", "line", "sentence"), BAD_FILES)
def test_a_bad_file_gets_its_sentence(hamlet: Hamlet, data: bytes, line: int, sentence: str) -> None:
    with hamlet.db.write() as session:
        report = import_people(session, hamlet.community(session), data)
    assert (report.applied, report.problems[0].line) == (False, line)
    assert sentence in only_reason(report)


@pytest.mark.parametrize(
    "cells", [{"phone": "LINE"}, {"phone2": "LINE"}, {"contacts": "Anne:90000300|Nils:LINE"}], ids=str
)
def test_nobody_has_the_number_of_the_line(hamlet: Hamlet, cells: dict[str, str]) -> None:
    with hamlet.db.read() as session:
        line = hamlet.community(session).number
    report = take_in(hamlet, row(**{name: cell.replace("LINE", line) for name, cell in cells.items()}))
    assert "is the line's own number" in only_reason(report)

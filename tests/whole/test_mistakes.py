"""docs/mistakes.md, row by row: what somebody does wrong, and the words they get."""

from __future__ import annotations

import html
import io
import re
import shlex
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from click.testing import CliRunner

import cli
import migrations
import settings
from locales import phrase
from models import Community, Database, Occurrence, Person, Source, Vault
from services import rides, signups
from services.importing import ImportReport, import_activities, import_people
from services.roads import file as road_file
from services.roads import register
from tests.support import builders, laid
from tests.support.desk import NOW as DESK_NOW
from tests.support.desk import Desk
from tests.support.hamlet import founded
from tests.support.running import postgres
from tests.support.steps.driving import are_fetched, comes_to_be
from tests.support.steps.restoring import BACKUP_KEY
from tests.support.village import Village, Villager
from tests.unit.activities.test_arranging import FOUR_FIELDS, a_place, an_organiser
from tests.unit.activities.test_organisers import UTGARD as ORGANISER_PAGE
from tests.unit.web.evening.test_evening import GOOD as EVENING
from tests.unit.web.evening.test_evening import seen

PAGE = Path(__file__).parents[2] / "docs" / "mistakes.md"
NOW = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
PERSON = {"first_name": "Kari", "last_name": "Døme", "roles": "elder", "phone": "61200100"}
ACTIVITY = {"title": "Fredagstreff", "date": "2026-12-04", "start": "11:00", "end": "13:00", "place": "Utgard"}
SILENCE = "(silence)"
FROM_THE_LIST = ("1", "7")
"""What a driver answers to the list of who waits for a car."""
PERSON_PAGE = {"first_name": "Kari", "last_name": "Døme", "phone": "61200333", "phone2": "", "language": "nn"}
SETTINGS = {
    "hours": {"opens-0": "09:00", "closes-0": "15:00"},
    "telephones": {"coordinator_phone": "61999001", "on_call_phone": ""},
    "on-call": {},
    "prices": {"text_part": "", "call_minute": ""},
    "greeting": {},
    "closed": {"first": "1.7", "last": ""},
}
AN_ADDRESS = """kommunenummer;kommunenavn;adressenavn;nummer;EPSG-kode;Nord;Øst;postnummer;poststed
3434;LOM;Dømegata;2;4258;61.84;8.57;2686;LOM
"""
ACTIVITY_PAGE = {**FOUR_FIELDS, "minimum": "4", "maximum": "8", "price": "50"}


NEW_VOLUNTEER = {"first_name": "Gro", "phone": "900 55 555", "roles": "driver", "language": "nn", "hamlet": ""}
SEEN_OF_VOLUNTEER = {
    **dict.fromkeys(("certificate", "introduction", "confidentiality", "licence", "insurance"), "20.11"),
    **dict.fromkeys(("licence_until", "insurance_until"), "1.2.2031"),
}


def _sections() -> dict[str, list[tuple[str, str, str]]]:
    """Heading to rows of (mistake, done, said)."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    heading = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line.removeprefix("## ")
            found[heading] = []
        elif line.startswith("| ") and not line.startswith("| mistake"):
            mistake, done, said = (cell.strip() for cell in line.strip("|").split(" | "))
            done, said = (cell.replace("\\|", "|") for cell in (done, said))
            found[heading].append((mistake, done.strip("`").replace("⏎", "\n"), said))
    return found


SECTIONS = _sections()
TESTED: set[str] = set()


def rows(heading: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        ("done", "said"), [pytest.param(done, said, id=mistake) for mistake, done, said in told(heading)]
    )


def told(heading: str) -> list[tuple[str, str, str]]:
    TESTED.add(heading)
    return SECTIONS[heading]


def fits(given: str, said: str) -> bool:
    """Whether the words are those of the page, which may leave out the end or the beginning."""
    given = " ".join(given.split())
    start, end = said.startswith("…"), said.endswith("…")
    words = said.strip("… ")
    if not words:
        return False
    if start or end:
        return words in given if start and end else given.endswith(words) if start else given.startswith(words)
    return given == words


def cells(text: str) -> dict[str, str]:
    return dict(cell.split("=", 1) for cell in text.split(";"))


def table(row: dict[str, str]) -> bytes:
    return "\n".join([";".join(row), ";".join(row.values())]).encode()


def reason(report: ImportReport) -> str:
    return " ".join(problem.reason for problem in [*report.problems, *report.warnings])


@rows("People in a CSV file")
def test_a_person_in_a_csv_file(db: Database, done: str, said: str) -> None:
    with founded(db) as hamlet, db.write() as session:
        report = import_people(session, hamlet.community(session), table(PERSON | cells(done)))
    assert fits(reason(report), said), reason(report)


@rows("Activities in a CSV file")
def test_an_activity_in_a_csv_file(db: Database, done: str, said: str) -> None:
    with founded(db) as hamlet, db.write() as session:
        data = table(ACTIVITY | cells(done))
        report = import_activities(session, hamlet.community(session), "Sentralen", data, "liste.csv", now=NOW)
    assert fits(reason(report), said), reason(report)


@rows("A file of roads")
def test_a_file_of_roads(done: str, said: str) -> None:
    _, (mistake, *others) = road_file.read(f"Fossbergom: 61.838, 8.567\nGarmo: 61.84, 8.81\n{done}")
    assert others == []
    given = phrase("en", mistake.phrase, **mistake.values)
    assert fits(given, said), given


@rows("The address register")
def test_the_address_register(done: str, said: str) -> None:
    before, _, after = done.partition("=>")
    assert before in AN_ADDRESS
    with pytest.raises(road_file.Mistake) as mistake:
        register.read(io.BytesIO(AN_ADDRESS.replace(before, after).encode()), "Lom")
    given = phrase("en", mistake.value.phrase, **mistake.value.values)
    assert fits(given, said), given


@rows("A calendar file (ICS)")
def test_a_calendar_file(db: Database, done: str, said: str) -> None:
    calendar = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//x//\n{done}\nEND:VCALENDAR\n"
    data = (calendar if "VEVENT" in done else done).replace("\n", "\r\n").encode()
    with founded(db) as hamlet, db.write() as session:
        report = import_activities(session, hamlet.community(session), "Sentralen", data, "kalender.ics", now=NOW)
    assert fits(reason(report), said), reason(report)


A_TEXT = told("A text message")


def test_a_text_message(village: Village) -> None:
    found = {}
    for mistake, done, said in A_TEXT:
        phone = village.elder("Kari", mobile=True, checkin="20:00").phone
        phone.texts(done or " ")
        phone.ignores_everything()
        if not fits(" ".join(phone.inbox), said):
            found[mistake] = phone.inbox
    assert found == {}


@rows("A text about evenings and visits")
def test_a_text_of_a_visit_friend(village: Village, done: str, said: str) -> None:
    berit = village.friend("Berit", of=village.elder("Kari"))
    berit.phone.texts(done)
    berit.phone.ignores_everything()
    given = " ".join(berit.phone.inbox)
    assert fits(given, said), given


OF_A_DRIVER = told("A text of a driver")


def test_a_text_of_a_driver(village: Village) -> None:
    """One after another on one drive: what is a mistake changes nothing."""
    mistakes = [row for row in OF_A_DRIVER if row[1] not in FROM_THE_LIST]
    ola = village.driver("Ola")
    village.driver("Per")
    are_fetched(village, ola, village.elder("Kari"))
    comes_to_be(village, "10:05")
    assert _misunderstood(ola, mistakes) == {}


def test_a_text_of_a_driver_who_has_read_the_list(village: Village) -> None:
    mistakes = [row for row in OF_A_DRIVER if row[1] in FROM_THE_LIST]
    ola, per = village.driver("Ola"), village.driver("Per")
    _has_read_the_list(village, ola, per)
    assert len(mistakes) == len(FROM_THE_LIST)
    assert _misunderstood(ola, mistakes) == {}
    for one in (ola, per):
        one.phone.ignores_everything()


def _misunderstood(driver: Villager, mistakes: list[tuple[str, str, str]]) -> dict[str, str]:
    """What he is told that is not what the page says."""
    found = {}
    for mistake, done, said in mistakes:
        before = len(driver.phone.inbox)
        driver.texts(done)
        given = " ".join(driver.phone.inbox[before:])
        driver.phone.ignores_everything()
        if not fits(given, said):
            found[mistake] = given
    return found


def _has_read_the_list(village: Village, ola: Villager, per: Villager) -> None:
    """And Per has taken the first of it."""
    village.on_the_map()
    for driver in (ola, per):
        driver.texts("SKYSSLISTE").gets_sms("får du lista kl 10")
    elders = village.elder("Kari", mobile=True), village.elder("Anna", mobile=True, hamlet="Bøverdalen")
    occurrence = village.activity("Fredagstreff", days=3)
    with village.write() as session:
        for elder in elders:
            person = session.get_one(Person, elder.id)
            signups.join(session, person, occurrence, source=Source.DESK, wants_ride=True)
    for elder in elders:
        elder.phone.ignores_everything()
    village.until("10:05", days=1)
    for driver in (ola, per):
        driver.gets_sms("Svar med talet")
    per.texts("1").gets_sms("Du køyrer Kari")


@rows("A key on the telephone")
def test_a_key_on_the_telephone(village: Village, done: str, said: str) -> None:
    call = village.elder("Kari").dials().hears("kva som skjer")
    for key in done.split():
        if key == SILENCE:
            call.stays_silent()
        else:
            call.presses(key)
    given = call.listens().heard
    if not call.ended:
        call.hangs_up()
    assert fits(given, said), given


AT_THE_DESK = told("A page at the desk")
IS_ON = told("What is on, written at the desk")
OF_A_VOLUNTEER = told("A volunteer at the desk, and her own page")
Forms = Mapping[str, tuple[str, Mapping[str, object]]]


def _answered_otherwise(
    desk: Desk, mistakes: list[tuple[str, str, str]], forms: Forms, *, with_status: Collection[int] = (422,)
) -> dict[str, str]:
    """What is not answered as the page says, one mistake after another: what is refused changes nothing."""
    found = {}
    for mistake, done, said in mistakes:
        where, _, field = done.partition(" ")
        name, _, value = field.partition("=")
        path, filled = forms[where]
        answer = desk.post(path, **{**filled, name: _line(desk) if value == "LINE" else value})
        given = html.unescape(re.sub(r"<[^>]+>", " ", answer.text))
        is_kept = f'value="{value}"' in html.unescape(answer.text)
        if answer.status_code not in with_status or not fits(given, said) or (mistakes is IS_ON and not is_kept):
            found[mistake] = f"{answer.status_code} {given}"
    return found


def _line(desk: Desk) -> str:
    with desk.db.read() as session:
        return session.get_one(Community, desk.person(session, "Kari").community_id).number.removeprefix("+47")


def test_a_page_at_the_desk(desk: Desk) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari").id
    forms: Forms = {
        "evening": (f"/desk/people/{kari}/evening", {**EVENING, "seen": seen(desk, kari)}),
        "contacts": (f"/desk/people/{kari}/contacts", {"first_name": "Gro", "phone": "90000777"}),
        "edit": (f"/desk/people/{kari}/edit", PERSON_PAGE),
        "pause": (f"/desk/people/{kari}/pause", {"day": "i morgon", "why": "away"}),
        "text": (f"/desk/people/{kari}/text", {"words": "Hei!"}),
        "note": (f"/desk/people/{kari}/notes", {"note": "Har fått ny dør."}),
        "new": ("/desk/people/new", {**PERSON_PAGE, "first_name": "Torhild", "role": "elder"}),
        "left": (f"/desk/people/{kari}/left", {"why": "died"}),
        "where": (f"/desk/people/{kari}/where", {}),
        "minutes": ("/desk/roads/minutes", {"one": "Garmo", "other": "Bismo", "minutes": "40"}),
        **{f"settings/{name}": (f"/desk/settings/{name}", filled) for name, filled in SETTINGS.items()},
    }
    assert _answered_otherwise(desk, AT_THE_DESK, forms, with_status=(400, 422)) == {}


def test_what_is_on(desk: Desk) -> None:
    """And what was typed is kept."""
    activity = {**ACTIVITY_PAGE, "place": a_place(desk), "organiser": an_organiser(desk)}
    one = coming(desk)
    forms: Forms = {
        "activity": ("/desk/activities/new", activity),
        "series": ("/desk/activities/new", {**activity, "often": "week"}),
        "holidays": ("/desk/activities/holidays", {"name": "Bygdedagar", "first": "7.12", "last": "11.12"}),
        "organiser": ("/desk/organisers/new", ORGANISER_PAGE),
        "idea": ("/desk/ideas", {"words": "herretrim", "hours": "11", "prices": "50", "enough": "5"}),
        "invite": (f"/desk/activities/{one.id}/invite", {}),
        "feed": ("/desk/feeds", {"name": "Bygdeavisa"}),
        "calendar": (f"/desk/organisers/{one.activity.organiser_id}/calendar", {}),
    }
    assert _answered_otherwise(desk, IS_ON, forms) == {}


def coming(desk: Desk) -> Occurrence:
    with desk.db.read() as session:
        wanted = sa.select(Occurrence).where(Occurrence.starts_at > DESK_NOW).order_by(Occurrence.starts_at)
        return session.scalars(wanted).unique().first()  # type: ignore[return-value]


@rows("Activities from a file, at the desk")
def test_activities_from_a_file_at_the_desk(desk: Desk, done: str, said: str) -> None:
    page = f"/desk/organisers/{coming(desk).activity.organiser_id}/file"
    sent = {"csrf": desk.token(), "file": (io.BytesIO(table(ACTIVITY | cells(done))), "program.csv")}
    answer = desk.client.post(page, data=sent, content_type="multipart/form-data")
    given = html.unescape(re.sub(r"<[^>]+>", " ", answer.text))
    assert fits(given, said), given


def a_driver(desk: Desk) -> int:
    with desk.db.read() as session:
        return rides.active_drivers(session, desk.person(session, "Kari").community_id)[0].id


def test_a_volunteer(desk: Desk) -> None:
    berit = desk.opens_own_page_of("Berit").id
    forms: Forms = {
        "new": ("/desk/volunteers/new", NEW_VOLUNTEER),
        "seen": (f"/desk/volunteers/{berit}/seen", SEEN_OF_VOLUNTEER),
        "course": (f"/desk/volunteers/{berit}/course", {"title": "Samtalekurs", "day": "20.11"}),
        "about": (f"/desk/volunteers/{berit}/about", {"roles": "visit_friend"}),
        "thanks": (f"/desk/volunteers/{berit}/thanks", {"words": "Takk!"}),
        "car": (f"/desk/people/{berit}/car", {"seats": "4"}),
        "needs": (f"/desk/people/{berit}/car/needs", {"legs": "both", "out_from": "10.00"}),
        "duty": (f"/desk/people/{berit}/duty", {"starts1": "18", "ends1": "20"}),
        "driving": (
            f"/desk/people/{a_driver(desk)}/driving/day",
            {"can": "yes", "day": "4.12", "starts": "10", "ends": "14"},
        ),
        "kilometres": ("/mine/kilometres", {"day": "24.11", "kilometres": "40"}),
        "refund": (f"/desk/refunds/{berit}", {"day": "24.11", "kilometres": "40"}),
        "rate": ("/desk/refunds/rate", {"from_day": "24.11", "km": "4"}),
    }
    assert _answered_otherwise(desk, OF_A_VOLUNTEER, forms) == {}


@rows("An address at the desk")
def test_an_address_at_the_desk(desk: Desk, done: str, said: str) -> None:
    method, _, path = done.partition(" ")
    answer = desk.client.open(path, method=method)
    assert 400 <= answer.status_code < 500
    given = html.unescape(re.sub(r"<[^>]+>", " ", answer.text))
    assert fits(given, said), given


@rows("Settings")
def test_a_setting(monkeypatch: pytest.MonkeyPatch, done: str, said: str) -> None:
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:8010")
    monkeypatch.setenv(*done.split("=", 1))
    with pytest.raises(settings.SettingsError) as error:
        settings.load()
    assert fits(str(error.value), said), str(error.value)


@rows("The command line")
def test_a_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, done: str, said: str) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", laid.created(tmp_path / "line.db"))
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:8010")
    result = CliRunner().invoke(cli.main, shlex.split(done))
    assert result.exit_code == 2, result.output
    assert fits(result.output, said), result.output


@rows("Looking after the line")
def test_looking_after_the_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, done: str, said: str) -> None:
    """What stands before the command with = is a setting."""
    monkeypatch.chdir(tmp_path)
    Vault.open_with([settings.DEMO_FIELD_KEY])
    url = laid.upgraded(tmp_path / "line.db")
    db = Database(url)
    with db.write() as session:
        builders.community(session)
    db.dispose()
    kept = {"DATABASE_URL": url, "TWILIO_API_BASE": "http://127.0.0.1:1", "BACKUP_KEY": BACKUP_KEY}
    for name, value in kept.items():
        monkeypatch.setenv(name, value)
    assert CliRunner().invoke(cli.main, ["backup", "line.backup"]).exit_code == 0
    Path("half.backup").write_bytes(Path("line.backup").read_bytes()[:-9])
    Path("notes.txt").write_text("Kjære alle")
    words = shlex.split(done)
    while "=" in words[0]:
        name, _, value = words.pop(0).partition("=")
        monkeypatch.setenv(name, value)
    result = CliRunner().invoke(cli.main, words)
    Vault.open_with([settings.DEMO_FIELD_KEY])
    assert result.exit_code == 2
    assert fits(result.output, said), result.output


@rows("The database")
def test_a_database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, done: str, said: str) -> None:
    url = f"sqlite:///{tmp_path}/line.db"
    how, _, what = done.partition(" ")
    if how == "called":
        server = sa.make_url(postgres.address())
        url = server.set(database=what).render_as_string(hide_password=False)
    elif how == "addressed":
        url = what.removeprefix("as ")
    else:
        lay(url, done)
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:8010")
    result = CliRunner().invoke(cli.main, ["db", "upgrade"])
    assert result.exit_code == 2, result.output
    assert fits(result.output, said), result.output


def lay(url: str, how: str) -> None:
    """`at REVISION`, `at REVISION without TABLE`, or `with TABLE` that is none of ours."""
    at, without, other = (re.search(rf"{word} (\w+)", how) for word in ("^at", "without", "^with"))
    database = Database(url)
    if at and without:
        command.upgrade(migrations.config(url), at[1])
    with database.engine.begin() as connection:
        if without:
            connection.exec_driver_sql(f"DROP TABLE {without[1]}")
        elif at:
            connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
            connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{at[1]}')")  # noqa: S608
        elif other:
            connection.exec_driver_sql(f"CREATE TABLE {other[1]} (id INTEGER)")
    database.dispose()


def test_every_heading_has_its_test_and_rows() -> None:
    assert set(SECTIONS) == TESTED
    assert all(SECTIONS.values())


def test_words_left_out_in_the_middle_do_not_fit() -> None:
    assert not fits("One two three.", "One three.")

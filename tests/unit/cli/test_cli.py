"""The command line: what it does, and the sentence each mistake gets (exit status 2, never a traceback)."""

from __future__ import annotations

import ast
import json
import re
import secrets
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command as alembic
from click.testing import CliRunner, Result
from cryptography.fernet import Fernet

import cli
import clock
from models import Community, Database, DeskUser, PersonRole
from services.desk import users
from services.importing import people_rows
from tests.support import laid

COMMUNITY = "community add --name Lom --number 61999000 --coordinator-phone 61999001"
PEOPLE = "first_name,last_name,roles,phone\nKari,Døme,elder,61 29 91 00\n"


@pytest.fixture
def env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A demonstration's settings and an empty database with tables."""
    path = tmp_path / "line.db"
    monkeypatch.setenv("DATABASE_URL", laid.created(path))
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:8010")
    return path


@pytest.fixture
def demonstration(env: Path) -> Path:
    """As `env`, with the demonstration loaded."""
    shutil.copy(laid.once("demonstration", _load), env)
    return env


def _load(path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", laid.created(path))
        patch.setenv("TWILIO_API_BASE", "http://127.0.0.1:8010")
        result = run("demo load")
    assert result.exit_code == 0, result.output


def run(words: str | list[str], **options: object) -> Result:
    return CliRunner().invoke(cli.main, words.split() if isinstance(words, str) else words, **options)  # type: ignore[arg-type]


def refused(words: str | list[str], *keywords: str) -> None:
    result = run(words)
    assert result.exit_code == 2, result.output
    for keyword in keywords:
        assert keyword in result.output


def test_a_community_is_added_with_its_number_in_any_spelling(env: Path) -> None:
    run(["community", "add", "--name", "Lom", "--number", "61 99 90 00", "--coordinator-phone", "+47 61999001"])
    with Database(f"sqlite:///{env}").read() as session:
        assert session.scalar(sa.select(Community.number)) == "+4761999000"


def test_a_community_is_not_added_twice(env: Path) -> None:
    run(COMMUNITY)
    refused(COMMUNITY, "there already")


def test_a_number_with_too_few_digits_is_named(env: Path) -> None:
    refused("community add --name Lom --number 6199 --coordinator-phone 61999001", "--number 6199", "eight digits")


def test_a_zone_that_does_not_exist_is_named(env: Path) -> None:
    refused(f"{COMMUNITY} --timezone Europe/Lom", "Europe/Lom", "Europe/Oslo")


def test_the_coordinator_cannot_be_rung_on_the_lines_own_number(env: Path) -> None:
    refused("community add --name Lom --number 61999000 --coordinator-phone 61999000", "own number")


def test_a_user_of_the_desk_may_sign_in(env: Path) -> None:
    run(COMMUNITY)
    run("desk add-user --username Marit --name Marit --password a-long-password")
    with Database(f"sqlite:///{env}").read() as session:
        assert users.signed_in(session, "marit", "a-long-password") is not None


def test_a_short_password_is_refused(env: Path) -> None:
    run(COMMUNITY)
    refused("desk add-user --username marit --name Marit --password short", "at least 12")


def test_a_password_that_is_soon_guessed_is_refused(env: Path) -> None:
    run(COMMUNITY)
    refused("desk add-user --username marit --name Marit --password passordpassord", "soon guessed")


def test_users_are_listed_invited_reset_and_removed(env: Path) -> None:
    run(COMMUNITY)
    run("desk add-user --username marit --name Marit --password a-long-password")
    invited = run("desk add-user --username ola --name Ola --role helper --invite")
    assert "http://127.0.0.1:8000/desk/welcome/" in invited.output
    listed = run("desk users").output
    assert "marit  Marit  coordinator" in listed
    assert "ola  Ola  helper, has not chosen a password yet" in listed
    assert "/desk/welcome/" in run("desk reset --username marit").output
    with Database(f"sqlite:///{env}").read() as session:
        assert users.signed_in(session, "marit", "a-long-password") is None
    run("desk remove-user --username ola")
    assert "Ola" not in run("desk users").output


def test_the_last_coordinator_stays(env: Path) -> None:
    run(COMMUNITY)
    run("desk add-user --username marit --name Marit --password a-long-password")
    refused("desk remove-user --username marit", "at least one coordinator")


def test_without_a_community_the_way_to_make_one_is_said(env: Path) -> None:
    refused("desk add-user --username marit --name Marit --password a-long-password", "community add")


def test_a_community_nobody_knows_is_answered_with_those_there_are(env: Path) -> None:
    run(COMMUNITY)
    refused("demo phones --community Skjåk", "Skjåk", "Lom")


def test_a_database_without_tables_asks_for_the_upgrade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/empty.db")
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:8010")
    refused("demo evening", "grendelinja db upgrade")


def test_a_database_that_cannot_be_opened_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/nowhere/line.db")
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:8010")
    refused("demo evening", "DATABASE_URL")


def test_a_database_address_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "the cellar")
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:8010")
    refused("demo evening", "DATABASE_URL is not an address")


def test_a_wrong_setting_is_told_in_a_sentence(env: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TWILIO_API_BASE", "https://elsewhere.example")
    refused("demo phones", "TWILIO_API_BASE")


def test_the_demonstration_is_refused_on_the_real_line(env: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TWILIO_API_BASE")
    for name, value in {
        "TWILIO_ACCOUNT_SID": "AC" + "1" * 32,
        "TWILIO_AUTH_TOKEN": "a-token",
        "SECRET_KEY": secrets.token_urlsafe(48),
        "FIELD_KEY": Fernet.generate_key().decode(),
        "PUBLIC_URL": "https://line.example",
    }.items():
        monkeypatch.setenv(name, value)
    refused("demo load", "real line")


def test_the_demonstration_loads_and_tells_its_phones(demonstration: Path) -> None:
    assert len(json.loads(run("demo phones").output)) == 66


def test_the_card_says_number_addresses_and_login(demonstration: Path) -> None:
    card = run("demo card --web http://127.0.0.1:8001 --exchange http://127.0.0.1:8011").output
    for said in (
        "61 99 90 00",
        "http://127.0.0.1:8011/phones",
        "http://127.0.0.1:8011/switchboard",
        "http://127.0.0.1:8001/desk",
        "frivilligsentralen",
    ):
        assert said in card


def test_the_exchange_is_as_fast_as_it_is_told_and_texts_from_what_is_set(
    demonstration: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: dict[str, object] = {}
    monkeypatch.setattr("exchange.server.server.main", lambda **given: started.update(given))
    assert run("exchange --port 18010 --speed 20").exit_code == 0
    assert started["speed"] == 20
    assert (started["text_from"], started["voice_only"]) == ("", False)
    monkeypatch.setenv("TEXT_FROM", "Grendelinja")
    assert run("exchange --port 18010 --voice-only").exit_code == 0
    assert (started["text_from"], started["voice_only"]) == ("Grendelinja", True)
    refused("exchange --speed 0", "--speed")


def test_a_state_file_that_is_none_is_refused_in_a_sentence(
    demonstration: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exchange.server.server.signal.pthread_sigmask", lambda *_: None)
    monkeypatch.setattr("exchange.server.server.spare_the_collector", lambda: None)
    letter = demonstration.parent / "letter.txt"
    letter.write_text("Dear exchange, this is no database. " * 100)
    refused(f"exchange --port 18010 --state {letter}", "holds no exchange's state")


def test_evening_names_who_is_rung(demonstration: Path) -> None:
    assert "Kari is rung" in run("demo evening --person kari").output


def test_evening_for_somebody_who_is_not_there_says_so(demonstration: Path) -> None:
    refused("demo evening --person Gro", "Gro")


def test_made_keys_can_be_used(env: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for each in run("make-key").output.split():
        name, _, value = each.partition("=")
        monkeypatch.setenv(name, value)
    assert run(COMMUNITY).exit_code == 0
    (tmp_path / "people.csv").write_text(PEOPLE)
    assert "1 new" in run(["import", "people", str(tmp_path / "people.csv")]).output


def test_a_taken_port_is_told(env: Path) -> None:
    import socket

    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        refused(f"serve --port {held.getsockname()[1]}", "--port")


def test_an_unreadable_kind_of_file_is_told(env: Path) -> None:
    refused("import activities notes.docx --organiser Sentralen", ".ics", ".csv")


def test_a_file_that_is_not_there_is_told(env: Path) -> None:
    refused("import people nobody.csv", "nobody.csv")


@pytest.mark.parametrize(
    "command", ["community add", "demo evening", "serve", "scheduler", "exchange", "phone", "make-key"]
)
def test_every_help_has_an_example(command: str) -> None:
    assert "Example: " in run(f"{command} --help").output


def test_each_command_is_there_by_its_own_name_and_read_when_it_is_asked_for() -> None:
    assert {name: command().name for name, command in cli.COMMANDS.items()} == {name: name for name in cli.COMMANDS}
    read_at_once = [node for node in ast.parse(Path(cli.__file__).read_text()).body if isinstance(node, ast.ImportFrom)]
    assert [node.module for node in read_at_once if node.level] == ["base"]


@pytest.mark.parametrize("group", ["", "community", "db", "demo", "desk", "import"])
def test_a_list_of_commands_cuts_no_sentence_off(group: str) -> None:
    listed = run(f"{group} --help").output.partition("Commands:")[2]
    assert "..." not in listed
    assert listed.rstrip().endswith(".")


def test_the_help_names_every_column_of_the_people_file() -> None:
    said = run("import people --help").output
    assert [column for column in people_rows.COLUMNS if not re.search(rf"\b{column}\b", said)] == []


def test_nobody_may_sign_in_by_default(env: Path) -> None:
    run(COMMUNITY)
    with Database(f"sqlite:///{env}").read() as session:
        assert session.scalars(sa.select(DeskUser)).all() == []


def test_people_are_brought_in(env: Path, tmp_path: Path) -> None:
    run(COMMUNITY)
    (tmp_path / "people.csv").write_text(PEOPLE)
    assert "1 new" in run(["import", "people", str(tmp_path / "people.csv")]).output


def test_a_bad_row_is_told_with_its_line_and_leaves_everything_out(env: Path, tmp_path: Path) -> None:
    run(COMMUNITY)
    (tmp_path / "people.csv").write_text(PEOPLE + "Ola,Døme,elder,12\n")
    refused(["import", "people", str(tmp_path / "people.csv")], "line 3", "--skip-bad")


def test_the_good_rows_come_in_when_told_to(env: Path, tmp_path: Path) -> None:
    run(COMMUNITY)
    (tmp_path / "people.csv").write_text(PEOPLE + "Ola,Døme,elder,12\n")
    assert "1 left out" in run(["import", "people", str(tmp_path / "people.csv"), "--skip-bad"]).output


def test_volunteers_may_be_vouched_for_when_they_are_brought_in(env: Path, tmp_path: Path) -> None:
    run(COMMUNITY)
    (tmp_path / "people.csv").write_text("first_name,roles,phone\nOla,driver,900 00 201\n")
    assert "not active yet" in run(["import", "people", str(tmp_path / "people.csv")]).output
    run(["import", "people", str(tmp_path / "people.csv"), "--volunteers-checked"])
    with Database(f"sqlite:///{env}").read() as session:
        assert session.scalars(sa.select(PersonRole.checked_at)).one() is not None


@pytest.mark.parametrize(("key", "said"), [("y", "0 new, 1 updated"), ("n", "1 new, 1 updated")])
def test_who_sits_at_the_terminal_is_asked_whether_it_was_moved(
    env: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str, said: str
) -> None:
    run(COMMUNITY)
    day = f"{clock.now() + timedelta(days=9):%Y%m%d}"
    words = ["import", "activities", str(tmp_path / "on.ics"), "--organiser", "Bygdelaget"]
    for uid, place in (("a", "Utgard"), ("b", "Grendehuset")):
        event = f"UID:{uid}\nSUMMARY:Treff\nDTSTART:{day}T110000\nLOCATION:{place}"
        (tmp_path / "on.ics").write_text(f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{event}\nEND:VEVENT\nEND:VCALENDAR\n")
        if uid == "a":
            assert "1 new" in run(words).output
    assert "It waits for an answer at the desk." in run(words).output
    monkeypatch.setattr("cli.bringing_in._somebody_sits_here", lambda: True)
    asked = run(words, input=key)
    assert "Is it the same one, moved?" in asked.output
    assert said in asked.output


def test_an_activity_far_ahead_is_told_as_a_mistake(env: Path, tmp_path: Path) -> None:
    run(COMMUNITY)
    (tmp_path / "on.csv").write_text("uid,title,date,start,end\n1,Fredagstreff,2099-01-02,11:00,13:00\n")
    refused(["import", "activities", str(tmp_path / "on.csv"), "--organiser", "Sentralen"], "two years")


def test_the_upgrade_makes_the_tables_and_is_safe_to_run_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From nothing to today's tables it is `tests/unit/migrations/test_looking.py` that goes all the way."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/var/line.db")
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:8010")
    laid.upgraded(tmp_path / "beside.db")
    with monkeypatch.context() as patch:
        patch.setattr(alembic, "upgrade", lambda *_: laid.upgraded(tmp_path / "var" / "line.db"))
        assert run("db upgrade").exit_code == 0
    assert run("db upgrade").exit_code == 0
    assert "person" in sa.inspect(Database(f"sqlite:///{tmp_path}/var/line.db").engine).get_table_names()


def test_a_command_in_another_terminal_takes_the_settings_of_the_demonstration_that_runs_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("TWILIO_ACCOUNT_SID", "TWILIO_API_BASE", "DATABASE_URL"):
        monkeypatch.setenv(name, "gone after this test")
        monkeypatch.delenv(name)
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "demo.running").write_text(
        "TWILIO_API_BASE=http://127.0.0.1:8011\nDATABASE_URL=sqlite:///var/none.db\n"
    )
    ran = CliRunner().invoke(cli.main, ["demo", "evening"])
    assert "db upgrade" in ran.output

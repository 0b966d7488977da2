"""bin/_run.py: what the demonstration makes, keeps and removes."""

import importlib.util
import socket
import stat
from pathlib import Path

import pytest

LAUNCHER = Path(__file__).resolve().parents[3] / "bin" / "_run.py"


@pytest.fixture
def launcher(tmp_path, monkeypatch):
    """The launcher with a var/ of its own."""
    spec = importlib.util.spec_from_file_location("demonstration_launcher", LAUNCHER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, file in [("VAR", ""), ("DATABASE", "grendelinja.db"), ("KEYS", "demo.env"), ("LOADING", "demo.loading")]:
        monkeypatch.setattr(module, name, tmp_path / file)
    return module


@pytest.fixture
def commands(launcher, monkeypatch):
    """Every command of the line that the launcher gives, which makes the database as the real one would."""
    given = []

    def give(_env, *words):
        given.append(" ".join(words))
        launcher.DATABASE.touch()

    monkeypatch.setattr(launcher, "grendelinja", give)
    return given


def test_a_taken_port_is_passed_over(launcher):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert launcher.free_port(port) > port


def test_web_and_exchange_never_get_the_same_port(launcher):
    first = launcher.free_port(41000)
    assert launcher.free_port(first, besides=(first,)) > first


def test_keys_are_made_once(launcher):
    assert launcher.demonstration_keys() == launcher.demonstration_keys()


def test_keys_may_be_read_by_their_owner_only(launcher):
    launcher.demonstration_keys()
    assert stat.S_IMODE(launcher.KEYS.stat().st_mode) == 0o600


def test_starting_over_leaves_other_files_alone(launcher, tmp_path):
    for name in ("grendelinja.db", "grendelinja.db-wal", "demo.env", "notes.txt"):
        (tmp_path / name).touch()
    launcher.remove_demonstration()
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_new_database_gets_the_village(launcher, commands):
    launcher.prepare_database({})
    assert commands == ["db upgrade", "demo load"]


def test_an_old_database_is_migrated_and_its_dates_are_brought_up_to_today(launcher, commands):
    launcher.DATABASE.touch()
    launcher.prepare_database({})
    assert commands == ["db upgrade", "demo load"]
    assert launcher.DATABASE.exists()


def test_a_load_that_was_broken_off_begins_again(launcher, commands):
    launcher.DATABASE.touch()
    launcher.LOADING.touch()
    launcher.prepare_database({})
    assert commands == ["db upgrade", "demo load"]


def test_the_shells_own_line_is_never_used_by_the_demonstration(launcher, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql+psycopg://real/line")
    monkeypatch.delenv("TWILIO_API_BASE", raising=False)
    env = launcher.environment(8000, 8010, empty=False)
    assert (env["DATABASE_URL"], env["TWILIO_API_BASE"]) == ("sqlite:///var/grendelinja.db", "http://127.0.0.1:8010")


def test_a_second_demonstration_in_the_same_folder_is_refused(launcher, capsys):
    with launcher.hold_lock(), pytest.raises(SystemExit):
        launcher.hold_lock()
    assert "already runs" in capsys.readouterr().err

"""Roads and addresses at a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import cli
from models import Database, RegisterAddress, RoadFile
from services.demonstration.loading import ADDRESSES
from services.roads import held
from tests.support import builders, laid


def run(*words: str) -> tuple[int, str]:
    answer = CliRunner().invoke(cli.main, list(words))
    return answer.exit_code, answer.output


def test_roads_are_checked_and_roads_and_addresses_taken_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    url = laid.upgraded(tmp_path / "line.db")
    db = Database(url)
    with db.write() as session:
        builders.community(session)
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:1")
    bad = tmp_path / "bad.txt"
    bad.write_text(held.LOM.read_text(encoding="utf-8") + "\nGarmo – Oslo 9 min\n", encoding="utf-8")
    status, said = run("roads", "load", str(bad))
    assert status == 2
    assert ", line 45: Oslo has no line with degrees" in " ".join(said.split())
    assert run("roads", "check", str(held.LOM)) == (0, "12 places and 12 roads, 2 of them closed in winter.\n")
    assert run("roads", "load", str(held.LOM)) == (0, "12 places and 12 roads are taken in.\n")
    assert run("addresses", "load", str(ADDRESSES)) == (0, "24 addresses are taken in, 0 left out. © Kartverket\n")
    assert "no addresses in Skjåk" in run("addresses", "load", str(ADDRESSES), "--municipality", "Skjåk")[1]
    assert run("addresses", "load", "nowhere.zip")[0] == 2
    with db.read() as session:
        assert (session.query(RoadFile).count(), session.query(RegisterAddress).count()) == (1, 24)
    db.dispose()

"""An upgrade looks before it changes anything, and is alone."""

from __future__ import annotations

from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import sqlalchemy as sa

import migrations
import settings
from migrations import sealed
from models import Database
from tests.support.forked import forked
from tests.support.races import PATIENCE_S
from tests.unit.migrations.test_upgrade import everything, fresh, meant, upgraded

__all__ = ["fresh", "meant", "upgraded"]


def test_two_upgrades_at_once_both_end_well(meant: dict[str, Any], fresh: Database, tmp_path: Path) -> None:
    def upgrade() -> None:
        migrations.upgrade(fresh.url)

    with forked(upgrade, tmp_path) as one, forked(upgrade, tmp_path) as other:
        said = [each.ends(PATIENCE_S) for each in (one, other)]
    assert [one.status, other.status] == [0, 0], said
    assert everything(fresh.engine) == meant


def test_whoever_upgrades_is_waited_for(upgraded: Database) -> None:
    with migrations._alone(upgraded.engine):
        other = Thread(target=migrations.upgrade, args=(upgraded.url,))
        other.start()
        other.join(1)
        assert other.is_alive(), "there is nothing to upgrade, so that it would have ended"
    other.join(PATIENCE_S)
    assert not other.is_alive()


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_a_server_is_named_as_hosts_name_it(scheme: str) -> None:
    found = settings.load(database_url=f"{scheme}://somebody@host/line", twilio_api_base="http://127.0.0.1:1")
    assert found.database_url == "postgresql+psycopg://somebody@host/line"


def test_what_is_refused_is_left_as_it_was(fresh: Database) -> None:
    if fresh.engine.url.database and fresh.url.startswith("sqlite"):
        Path(fresh.engine.url.database).parent.mkdir(parents=True)
    with fresh.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE invoice (id INTEGER)")
    with pytest.raises(migrations.CannotUpgrade):
        migrations.upgrade(fresh.url)
    assert sa.inspect(fresh.engine).get_table_names() == ["invoice"]


def test_no_migration_that_was_merged_has_been_edited() -> None:
    """A new one is sealed by `python -m migrations.sealed`, when it has its final number."""
    assert sealed.found() == sealed.written()


def test_sealing_writes_down_what_is_new_and_refuses_what_is_edited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "versions").mkdir()
    monkeypatch.setattr(sealed, "HERE", tmp_path)
    monkeypatch.setattr(sealed, "SEALS", tmp_path / "sealed.txt")
    first = tmp_path / "versions" / "0001_first.py"
    first.write_text("1")
    assert (sealed.seal(), sealed.seal()) == (["0001_first.py"], [])
    first.write_text("2")
    with pytest.raises(sealed.Edited, match=r"0001_first\.py"):
        sealed.seal()

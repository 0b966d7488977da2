"""The schema's history. `upgrade` brings any database of ours to today's tables; the release step runs it."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config

HERE = Path(__file__).parent


def config(database_url: str) -> Config:
    """Alembic's settings for this database; no file is needed."""
    made = Config()
    made.set_main_option("script_location", str(HERE).replace("%", "%%"))
    made.set_main_option("sqlalchemy.url", database_url.replace("%", "%%"))
    made.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    return made


def upgrade(database_url: str) -> None:
    """Bring the database to the newest schema. An SQLite file and its folder are made where they are missing."""
    _make_folder(database_url)
    command.upgrade(config(database_url), "head")


def _make_folder(database_url: str) -> None:
    path = database_url.removeprefix("sqlite:///")
    if path != database_url and path not in ("", ":memory:"):
        Path(path).parent.mkdir(parents=True, exist_ok=True)

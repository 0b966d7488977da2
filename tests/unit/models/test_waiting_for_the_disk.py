"""Who can do again what is lost does not wait for PostgreSQL's disk, except before what cannot be taken back."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from models import Database

pytestmark = pytest.mark.only_on("postgresql")


def waits(db: Database, *, waits_for_disk: bool) -> list[str | None]:
    """What a commit waits for, before one that is kept, in it, and after it. The server is set to `local`."""
    own = sa.make_url(db.url).update_query_dict({"options": "-c synchronous_commit=local"})
    ours = Database(own.render_as_string(hide_password=False), waits_for_disk=waits_for_disk)
    found = []
    for kept in (False, True, False):
        with ours.write(kept=kept) as session:
            found.append(session.scalar(sa.text("SHOW synchronous_commit")))
    ours.dispose()
    return found


def test_a_commit_waits_for_what_the_server_is_set_to(db: Database) -> None:
    assert waits(db, waits_for_disk=True) == ["local"] * 3


def test_who_does_not_wait_does_for_what_is_kept_and_for_nothing_after_it(db: Database) -> None:
    assert waits(db, waits_for_disk=False) == ["off", "local", "off"]

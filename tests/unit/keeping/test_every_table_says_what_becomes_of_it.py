"""Every table that is about somebody says what she is shown of it and what becomes of it when she is erased."""

from __future__ import annotations

import pytest

from models import Base
from services.keeping.kept import Kept
from services.keeping.rights import RIGHTS
from services.keeping.tables import TABLES

PERSONAL = [kept for kept in TABLES if kept.personal]


def test_every_table_there_is_says_whose_it_is() -> None:
    assert {kept.name for kept in TABLES} == set(Base.metadata.tables)


def test_every_table_about_somebody_has_its_row_for_export_and_erasure() -> None:
    assert {kept.name for kept in PERSONAL} == {table.__tablename__ for table in RIGHTS}


@pytest.mark.parametrize("kept", PERSONAL, ids=lambda kept: kept.name)
def test_what_its_words_are_about_is_somebody(kept: Kept) -> None:
    assert set(RIGHTS[kept.table].about) <= {*kept.people, *kept.through}


@pytest.mark.parametrize("kept", PERSONAL, ids=lambda kept: kept.name)
def test_a_column_that_names_somebody_is_known(kept: Kept) -> None:
    """A foreign key to a person that is in no list would show nobody anything, and keep a name alive."""
    to_a_person = {
        column.name
        for column in kept.table.__table__.columns
        if any(key.column.table.name == "person" for key in column.foreign_keys)
    }
    assert to_a_person <= {*kept.people, *kept.unlinked}

"""docs/privacy.md says what the code does: every kind and its days, every consent, every table about somebody."""

from __future__ import annotations

import re
from pathlib import Path

from click import Context, Group

from cli import main
from models import ConsentPurpose
from retention import Kind
from services.keeping.tables import TABLES

PAGE = (Path(__file__).parents[3] / "docs" / "privacy.md").read_text(encoding="utf-8")


def section(heading: str) -> str:
    return PAGE.partition(f"{heading}\n")[2].partition("\n## ")[0].partition("\n### ")[0]


def test_every_kind_is_kept_as_long_as_the_page_says() -> None:
    said = re.findall(r"^\| (\w+) \| (\d+) \|", section("### How long"), re.MULTILINE)
    assert {kind: int(days) for kind, days in said} == {kind.value: kind.days for kind in Kind}


def test_every_consent_says_how_it_is_taken_back() -> None:
    assert re.findall(r"^\| `(\w+)` \|", section("## Consent"), re.MULTILINE) == [each.value for each in ConsentPurpose]


def test_every_table_about_somebody_is_in_the_record_of_processing() -> None:
    rows = [line for line in section("## Record of processing (art. 30)").splitlines() if line.startswith("| ")]
    recorded = [name for line in rows for name in re.findall(r"`(\w+)`", line)]
    assert sorted(recorded) == sorted(kept.name for kept in TABLES if kept.personal)


def test_every_command_it_names_is_there() -> None:
    for named in re.findall(r"`grendelinja ([a-z][a-z -]*[a-z])", PAGE):
        group: Group = main
        for word in named.split():
            found = group.get_command(Context(group), word)
            assert found is not None, named
            if not isinstance(found, Group):
                break
            group = found

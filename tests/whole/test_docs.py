"""What the pages about the house name is there: a file that was moved takes its mention with it."""

import re
from pathlib import Path

import pytest

from tests.support.browser import shots

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "bench/README.md", *sorted((ROOT / "docs").glob("*.md"))]
A_PATH = re.compile(
    r"`((?:bench|bin|carrier|cli|docs|exchange|ivr|locales|migrations|models|scheduler|services|sms|tests"
    r"|texts|web)/[\w./*-]*)`"
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_a_page_names_exists(page: Path) -> None:
    named = set(A_PATH.findall(page.read_text(encoding="utf-8")))
    assert {path for path in named if not any(ROOT.glob(path.rstrip("/")))} == set()


def test_the_map_names_every_room_of_services() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rooms = {path.stem for path in (ROOT / "services").iterdir() if not path.name.startswith("__")}
    assert {room for room in rooms if f"`{room}`" not in text} == set()


def test_the_map_is_one_page() -> None:
    """A newcomer reads it first."""
    assert len((ROOT / "docs/architecture.md").read_text(encoding="utf-8").splitlines()) <= 120


def test_the_pictures_of_the_readme_are_there_and_light() -> None:
    shown = set(re.findall(r"docs/pictures/[\w-]+\.png", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert {Path(name).stem.rpartition("-")[0] for name in shown} >= {"today", "person", "activities", "evening"}
    assert [name for name in shown if (ROOT / name).stat().st_size > shots.AT_MOST] == []

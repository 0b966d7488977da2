"""Two edit the same row: nobody writes over the other unseen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.frame.sent import versions

SHOWN = {"name": "Kari Dømesen", "phone": "612 00 900"}


def merged(now: dict[str, str], typed: dict[str, str]) -> versions.Merged:
    return versions.merged(now, typed, versions.of(SHOWN))


@pytest.mark.parametrize(
    ("theirs", "mine", "holds"),
    [
        ("Kari Dømesen", "Kari Dømesen", "Kari Dømesen"),
        ("Kari Dømesen", "Kari Dømehaug", "Kari Dømehaug"),
        ("Kari Dømebakken", "Kari Dømesen", "Kari Dømebakken"),
        ("Kari Dømehaug", "Kari Dømehaug", "Kari Dømehaug"),
        ("Kari Dømesen", "", ""),
        ("", "Kari Dømesen", ""),
    ],
    ids=["nobody", "she", "the other", "both the same", "she emptied it", "the other emptied it"],
)
def test_whoever_alone_has_changed_a_field_has_it(theirs: str, mine: str, holds: str) -> None:
    found = merged({**SHOWN, "name": theirs}, {**SHOWN, "name": mine})
    assert (found.values["name"], found.clashes) == (holds, {})


@pytest.mark.parametrize("theirs", ["Kari Dømebakken", ""])
def test_both_have_changed_it_differently_so_both_are_shown_at_the_field(theirs: str) -> None:
    found = merged({**SHOWN, "name": theirs}, {**SHOWN, "name": "Kari Dømehaug"})
    assert list(found.clashes) == ["name"]
    assert found.clashes["name"].words == {"theirs": theirs, "mine": "Kari Dømehaug"}
    assert found.values["phone"] == SHOWN["phone"]


def test_another_field_of_the_same_row_is_no_clash() -> None:
    found = merged({**SHOWN, "phone": "612 00 901"}, {**SHOWN, "name": "Kari Dømehaug"})
    assert (found.values, found.clashes) == ({"name": "Kari Dømehaug", "phone": "612 00 901"}, {})


@pytest.mark.parametrize("version", ["", "nothing", "name=", "=", "name=x phone", "æ=ø"])
def test_a_form_without_a_version_of_ours_holds_as_it_was_typed_or_is_shown_again(version: str) -> None:
    found = versions.merged({**SHOWN, "name": "Kari Dømebakken"}, {**SHOWN, "name": "Kari Dømehaug"}, version)
    assert found.values["name"] == "Kari Dømehaug"


@given(shown=st.text(max_size=6), theirs=st.text(max_size=6), mine=st.text(max_size=6))
def test_what_the_other_wrote_is_never_lost_unseen(shown: str, theirs: str, mine: str) -> None:
    found = versions.merged({"words": theirs}, {"words": mine}, versions.of({"words": shown}))
    kept = found.values["words"] == theirs or "words" in found.clashes
    assert kept or theirs.strip() == shown.strip()

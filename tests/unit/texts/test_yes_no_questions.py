"""A question that is answered by JA or NEI is put so that NEI leaves everything as it is."""

from __future__ import annotations

import re

import pytest

from locales import HERE, LANGUAGES

NEGATED = re.compile(
    r"\b(?:skal|vil|kan) (?:eg|jeg|vi|du) (?:ikkje|ikke)\b|\b(?:shall|will|can) (?:we|I|you) not\b", re.I
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_answered_by_yes_or_no_holds_a_not(language: str) -> None:
    lines = [line for path in (HERE / language).glob("*/*.ftl") for line in path.read_text("utf-8").splitlines()]
    assert [line for line in lines if NEGATED.search(line) and re.search(r"\b(?:JA|YES)\b", line)] == []

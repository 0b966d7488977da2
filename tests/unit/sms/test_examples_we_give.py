"""What a text gives as an example is understood as it stands, in the language it is given in."""

from __future__ import annotations

import re

import pytest

from locales import phrase
from models import Friendship, Language, Role, Source, Visit, VisitState
from tests.support.hamlet import Hamlet
from tests.unit.sms.inbox import rows, text


def _friend(hamlet: Hamlet, language: Language) -> int:
    friend = hamlet.person("Berit", Role.VISIT_FRIEND, language=language)
    hamlet._add(Friendship(elder_id=hamlet.person("Kari", language=language), friend_id=friend, source=Source.DESK))
    return friend


def _examples(language: Language, name: str) -> list[str]:
    """What stands after "til dømes", an example a comma or "eller"."""
    words = phrase(language, name, evenings="tysdag", example="X")
    after = re.split(r"(?:til dømes|for eksempel|for example) ", words, maxsplit=1)[1].rstrip(".")
    return [one.strip() for one in re.split(r",| eller | or ", after)]


@pytest.mark.parametrize("language", list(Language))
def test_the_examples_about_evenings_do_what_they_say(hamlet: Hamlet, language: Language) -> None:
    friend = _friend(hamlet, language)
    examples = _examples(language, "sms-duty-is")
    assert len(examples) == 4
    given = [text(hamlet, friend, one) or "" for one in examples]
    begins = [phrase(language, name, evenings="§", day="§", talks=2).split("§")[0] for name in (
        "sms-duty-set", "sms-duty-none", "sms-duty-paused", "sms-duty-at-most",
    )]  # fmt: skip
    assert [answer.startswith(begin) for answer, begin in zip(given, begins, strict=True)] == [True] * 4, given
    back = re.search(r"(\w+ PAUSE \w+)\.", given[2])
    assert back is not None
    assert text(hamlet, friend, back[1]) == phrase(language, "sms-duty-back")


@pytest.mark.parametrize("language", list(Language))
def test_the_examples_about_visits_do_what_they_say(hamlet: Hamlet, language: Language) -> None:
    friend = _friend(hamlet, language)
    named = re.search(r"(\w+ KARI .*?)\.", phrase(language, "sms-visit-how"))
    assert named is not None
    text(hamlet, friend, named[1])
    assert [row.state for row in rows(hamlet, Visit)] == [VisitState.AGREED]
    off = re.search(r"(\w+ \w+)\.$", phrase(language, "sms-visit-is", when="", who="Kari"))
    assert off is not None
    text(hamlet, friend, off[1])
    assert [row.state for row in rows(hamlet, Visit)] == [VisitState.CANCELLED]
    [plain] = _examples(language, "sms-visit-not-then")
    text(hamlet, friend, plain)
    assert [row.state for row in rows(hamlet, Visit)][-1] is VisitState.AGREED


@pytest.mark.parametrize("language", list(Language))
def test_the_examples_of_a_day_are_days(hamlet: Hamlet, language: Language) -> None:
    elder = hamlet.person("Kari", language=language)
    [away] = _examples(language, "sms-away-past")
    assert text(hamlet, elder, away) not in (phrase(language, "sms-away-when"), phrase(language, "sms-away-past"))

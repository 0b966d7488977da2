"""What is decided of every subject, once: no two decisions contradict each other."""

from __future__ import annotations

import pytest

from models import About
from models.about import HOUR_S

STORED_BEFORE_IT_WAS_RENAMED = {About.ALERT_ELDER: "alert_her", About.GATHERING_LAST_WORD: "gathering_last_round"}

every_subject = pytest.mark.parametrize("about", list(About))


@every_subject
def test_what_is_stored_is_the_word_alone(about: About) -> None:
    assert about.value == str(about) == STORED_BEFORE_IT_WAS_RENAMED.get(about, about.name.lower())
    assert About(about.value) is about


@every_subject
def test_what_is_still_spoken_after_stopp_is_never_given_up_in_silence(about: About) -> None:
    assert about.policy.needs_human or not about.policy.spoken_after_stop


@every_subject
def test_a_question_by_text_has_words_to_be_texted(about: About) -> None:
    assert about.policy.texted or not about.policy.asks


@every_subject
def test_an_alarm_is_spoken_after_stopp_and_keeps_no_line_for_long(about: About) -> None:
    assert not about.policy.alarm or (about.policy.spoken_after_stop and not about.policy.long)


@every_subject
def test_what_keeps_its_line_for_long_may_last_longer_than_a_check_in(about: About) -> None:
    assert not about.policy.long or about.policy.limit_s > HOUR_S


@pytest.mark.parametrize("decided", ["spoken_after_stop", "asks", "asked_early_and_late", "alarm", "long"])
def test_each_exception_has_its_subject(decided: str) -> None:
    assert any(getattr(about.policy, decided) for about in About)

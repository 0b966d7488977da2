"""A circle of Kveldsseto that nobody leads: it is told so, and the line itself gives the word at the end."""

from __future__ import annotations

from tests.support.steps.circle import gathered
from tests.support.village import Village


def test_a_circle_without_a_host_hears_that_the_talk_goes_freely(village: Village) -> None:
    _, calls = gathered(village, 2)
    assert all("Ingen leier samlinga denne gongen. Prat fritt til" in call.heard for call in calls)


def test_a_circle_with_a_host_hears_nothing_of_that(village: Village) -> None:
    _, calls = gathered(village, 2, led=True)
    assert not [call for call in calls if "Ingen leier" in call.heard]


def test_the_line_holds_the_last_round_where_nobody_leads(village: Village) -> None:
    _, (anna, ola) = gathered(village, 2)
    village.until("18:04")
    assert "siste runde" in anna.heard
    assert "No har Anna ordet" in ola.heard
    village.forward(minutes=1)
    assert "No har Ola ordet" in anna.heard
    village.forward(minutes=1, seconds=20)
    anna.hears("Takk for at du var med, Anna").is_over()

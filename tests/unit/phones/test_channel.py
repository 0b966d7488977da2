"""What TEXT_FROM may be, what texts can do then, and whose line was reached on it."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import NoResultFound

import settings
from models import About, OutboxKind
from services.phones import channel
from settings import TextChannel, TextWay
from tests.support import builders
from tests.support.hamlet import Hamlet
from tests.support.line import Line

SERVICE = "MG" + "0" * 32
NUMBER = "+4759440012"


@pytest.mark.parametrize(
    ("text_from", "sender", "way"),
    [
        ("", None, TextWay.TWO_WAY),
        ("none", None, TextWay.NONE),
        ("None", None, TextWay.NONE),
        (NUMBER, NUMBER, TextWay.TWO_WAY),
        (f"{NUMBER} one-way", NUMBER, TextWay.ONE_WAY),
        (SERVICE, SERVICE, TextWay.TWO_WAY),
        (f"{SERVICE} one-way", SERVICE, TextWay.ONE_WAY),
        (" Grendelinja ", "Grendelinja", TextWay.ONE_WAY),
        ("Lom 2026", "Lom 2026", TextWay.ONE_WAY),
    ],
)
def test_what_texts_are_sent_from_says_what_they_can_do(text_from: str, sender: str | None, way: TextWay) -> None:
    read = settings.load(text_from=text_from, twilio_api_base="http://127.0.0.1:1").text_channel
    assert (read.sender, read.way) == (sender, way)


@pytest.mark.parametrize("text_from", ["61999000", "Grendelinja i Lom", "Grendelinjå", "+12", "MG123456789012", "123"])
def test_what_nothing_can_be_sent_from_is_refused(text_from: str) -> None:
    with pytest.raises(settings.SettingsError, match="nothing texts can be sent from"):
        settings.load(text_from=text_from, twilio_api_base="http://127.0.0.1:1")


def test_where_several_share_a_number_the_one_that_texted_last_is_reached(line: Line) -> None:
    with line.db.write() as session:
        other = builders.community(session, "Skjåk", "+4761998000", "+4761998001").id
    for community_id in (line.community_id, other):
        line.community_id = community_id
        line.queues(f"to/{community_id}", "+4790012345", OutboxKind.TEXT, about=About.REMINDER_DAY)
    with channel.replaced_by(TextChannel(NUMBER)), line.db.read() as session:
        assert channel.reached_on(session, NUMBER, "+4790012345").id == other
        assert channel.reached_on(session, NUMBER, "+4790012346").name == "Lom"
        assert channel.reached_on(session, "+4761998000", "+4790012345").id == other


def test_a_number_that_is_none_of_ours_reaches_nobody(hamlet: Hamlet) -> None:
    with hamlet.db.read() as session, pytest.raises(NoResultFound):
        channel.reached_on(session, NUMBER, "+4790012345")

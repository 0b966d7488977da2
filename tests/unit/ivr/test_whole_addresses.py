"""Whatever a provider may take as a whole address only is one: a conference belongs to no document of one call."""

from __future__ import annotations

import re

from ivr.engine import voice
from ivr.engine.menu import Conference, Go
from ivr.engine.voice import Speech
from models import SpeakingPace


def test_the_addresses_of_a_conference_are_whole() -> None:
    room = Conference("kveldsseto-1", 7, Go("gathering-after"), muted=False, limit_s=60)
    speech = Speech("nn", SpeakingPace.NORMAL)
    document = voice.conference_document(room, (), speech, lambda go, n: f"/ivr/{go.address}?n=1", "https://line.test")
    assert set(re.findall(r'(?:waitUrl|statusCallback)="([^"]*)"', document)) == {
        "https://line.test/ivr/gathering-wait/7",
        "https://line.test/ivr/gathering-status/7",
    }

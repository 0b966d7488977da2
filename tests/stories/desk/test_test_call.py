"""The line rings the desk's own telephone on trial: only a key there shows that all of it works."""

from __future__ import annotations

import pytest

from models import Community
from services.reaching import trying
from services.reaching.trying import How
from tests.support.village import Village


@pytest.fixture
def tried(village: Village) -> Village:
    with village.write() as session:
        trying.ring(session, session.get_one(Community, village.community_id))
    return village.forward(seconds=20)


def how(village: Village) -> How:
    with village.write() as session:
        found = trying.last(session, session.get_one(Community, village.community_id))
    assert found is not None
    return found.how


def test_who_lifts_and_presses_one_has_tried_all_of_it(tried: Village) -> None:
    call = tried.desk.answers()
    assert how(tried) is How.RINGS
    call.hears("prøvesamtale").presses("1").hears("det verkar").is_over()
    assert how(tried) is How.KEY


def test_a_mailbox_presses_no_key(tried: Village) -> None:
    tried.desk.answers().hears("prøvesamtale").hangs_up()
    assert how(tried.forward(seconds=20)) is How.LIFTED


def test_nobody_lifts(tried: Village) -> None:
    tried.desk.is_rung()
    tried.desk.lets_ring()
    assert how(tried.forward(seconds=20)) is How.LIFTED


def test_another_is_asked_for_and_rings_once_the_first_is_over(tried: Village) -> None:
    tried.desk.answers().hears("prøvesamtale").hangs_up()
    tried.forward(seconds=20)
    with tried.write() as session:
        trying.ring(session, session.get_one(Community, tried.community_id))
    tried.forward(seconds=20)
    tried.desk.answers().hears("prøvesamtale").presses("1").is_over()
    assert how(tried) is How.KEY

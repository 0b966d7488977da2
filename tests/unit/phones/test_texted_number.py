"""Which of a person's two numbers is texted: the first that is right, takes texts and has not written STOPP."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from models import Consent, ConsentPurpose, Person, Phone, Source
from services.phones import texting, wrong_numbers
from tests.support.hamlet import Hamlet

FIRST, SECOND, HOME = "+4790000701", "+4790000702", "+4761200701"


def say(session: Session, kari: Person, number: str, word: str) -> None:
    if word == "wrong":
        wrong_numbers.report(session, kari.community, number, kari, {})
    elif word == "stopped":
        texting.stop(session, kari.community_id, number)
    else:
        session.add(Phone(number=number, community_id=kari.community_id, takes_sms=word == "takes"))


@pytest.mark.both_engines
@pytest.mark.parametrize(
    ("own", "said", "texted"),
    [
        ((FIRST, SECOND), {}, FIRST),
        ((FIRST, SECOND), {FIRST: "wrong"}, SECOND),
        ((FIRST, SECOND), {FIRST: "stopped"}, SECOND),
        ((FIRST, SECOND), {FIRST: "stopped", SECOND: "wrong"}, None),
        ((HOME, SECOND), {}, SECOND),
        ((HOME, SECOND), {HOME: "takes"}, HOME),
        ((FIRST, None), {FIRST: "takes none"}, None),
        ((None, SECOND), {}, SECOND),
    ],
)
def test_the_first_number_that_may_be_texted(
    hamlet: Hamlet, own: tuple[str | None, str | None], said: dict[str, str], texted: str | None
) -> None:
    kari_id = hamlet.person("Kari", phone=own[0], phone2=own[1])
    with hamlet.db.write() as session:
        kari = session.get_one(Person, kari_id)
        for number, word in said.items():
            say(session, kari, number, word)
        assert texting.number_of(session, kari) == texted
        refused = {"purpose": ConsentPurpose.SERVICE_SMS, "given": False, "source": Source.DESK}
        session.add(Consent(person_id=kari.id, **refused))
        assert texting.number_of(session, kari) is None

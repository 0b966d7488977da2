"""The demonstration as `bin/run` starts it, in one process, on a virtual clock that begins at any instant."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest
import sqlalchemy as sa

import clock
from carrier.twilio import TwilioCarrier
from exchange import Exchange, InProcessHttpClient, Phone, VirtualClock, wsgi_transport
from models import Database, Person
from services import demonstration
from services.demonstration import months
from tests.support import apps
from tests.support.village import BASE, Village


@contextmanager
def started_at(db: Database, when: datetime, *, driven: bool = True) -> Iterator[Village]:
    """Loaded at `when` (aware), with whatever the database holds from before, as when it is started again; but for the
    figures of the months before, which are half of what loading takes, and, where it is not `driven`, the day of rides,
    which is half of the rest."""
    settings = apps.settings_of(public_url=BASE, twilio_api_base="http://127.0.0.1:1", calls_per_second=50)
    virtual = VirtualClock(when)
    with clock.replaced_by(virtual.now), pytest.MonkeyPatch.context() as patch:
        patch.setattr(months, "load", lambda *_: None)
        app = apps.line_of(settings, db)
        token = settings.auth_tokens[0]
        exchange = Exchange(
            account_sid=settings.twilio_account_sid,
            auth_token=token,
            clock=virtual,
            deliver=wsgi_transport(app, BASE),
        )
        exchange.incoming_number(
            demonstration.LINE,
            voice_url=f"{BASE}/ivr/answer",
            sms_url=f"{BASE}/sms/inbound",
            status_callback=f"{BASE}/ivr/status",
        )
        with db.write() as session:
            community = demonstration.load(session, when)
            if driven:
                demonstration.drive(session, community, when)
            community_id = community.id
        carrier = TwilioCarrier(settings.twilio_account_sid, token, http_client=InProcessHttpClient(exchange))
        yield Village(db, exchange, carrier, settings, app, community_id, {})


def telephone_of(village: Village, first_name: str) -> Phone:
    """Nothing that happens to it is unexpected; of several of that name the first."""
    with village.db.read() as session:
        number = session.scalars(sa.select(Person.phone).filter_by(first_name=first_name).order_by(Person.id)).first()
    assert number is not None
    return village.exchange.phone(number).ignores_everything()


def makes_it_evening(village: Village) -> None:
    """As the button of the coordinator's page does."""
    with village.db.write() as session:
        demonstration.evening(session, village.community)
    village.settle()

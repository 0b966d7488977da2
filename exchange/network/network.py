"""The network: the books and all that is done with them, put together."""

from __future__ import annotations

from typing import Unpack

from exchange.network.callbacks import Callbacks
from exchange.network.calls.calling import Calling
from exchange.network.calls.recordings import Recordings
from exchange.network.core import Core, Terms
from exchange.network.records import Handset
from exchange.network.rooms.announcing import Announcing
from exchange.network.rooms.queues import Queues
from exchange.network.rooms.rooms import Rooms
from exchange.network.sending import Sending
from exchange.network.texts.texting import Texting
from exchange.network.webhooks import Webhook, WebhookDesk
from exchange.people.behaviour import Behaviour


class Network(Core):
    """A telephone company that carries out what calls ask for, rings phones, and tells the owner; see ``Core``."""

    calling: Calling
    rooms: Rooms
    queues: Queues

    def __init__(self, **terms: Unpack[Terms]) -> None:
        super().__init__(**terms)
        self.sending = Sending(self)
        self.webhooks = WebhookDesk(
            self.auth_token, self.sending.send, self.clock.now, self.keeping.keep.webhooks, self._answered
        )
        callbacks = Callbacks(self)
        self.texting = Texting(self, callbacks)
        self.recorder = Recordings(self)
        self.calling = Calling(self, callbacks, self.recorder, self.texting)
        self.rooms = Rooms(self)
        self.queues = Queues(self)
        self.announcing = Announcing(self)

    def _answered(self, webhook: Webhook) -> None:
        for hear in self.on_answer:
            hear(webhook)
        self.tell("webhook", webhook.subject)

    def handset(self, number: str, behaviour: Behaviour | None = None) -> Handset:
        """The phone with this number; one that can be reached again gets the texts that wait for it."""
        handset = super().handset(number, behaviour)
        if behaviour is not None and behaviour.reach != "off":
            self.texting.delivery.phone_on(number)
        return handset

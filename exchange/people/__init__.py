"""How unattended phones behave: people, mailboxes, children, and a crowd of them. Nothing here knows the exchange."""

from exchange.people import scripted
from exchange.people.behaviour import Behaviour, Declines, Hand, NeverAnswers, Step, Unreached
from exchange.people.crowd import Crowd, Lot, Rule
from exchange.people.mailbox import Fax, Voicemail
from exchange.people.person import Child, Person, Reaction

__all__ = [
    "Behaviour",
    "Child",
    "Crowd",
    "Declines",
    "Fax",
    "Hand",
    "Lot",
    "NeverAnswers",
    "Person",
    "Reaction",
    "Rule",
    "Step",
    "Unreached",
    "Voicemail",
    "scripted",
]

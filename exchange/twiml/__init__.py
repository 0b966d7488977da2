"""TwiML: a strict parser and the verbs as values. Carrying them out is the call's business (``exchange.machine``)."""

from exchange.twiml import codes
from exchange.twiml.parser import TwimlRefused, parse_messaging, parse_voice

__all__ = ["TwimlRefused", "codes", "parse_messaging", "parse_voice"]

"""Who comes to what is on: signed up and off at the desk, told when it is called off, and on paper at the door."""

from . import calling_off, came, deciding, paper, signing
from .pages import pages

__all__ = ["calling_off", "came", "deciding", "pages", "paper", "signing"]

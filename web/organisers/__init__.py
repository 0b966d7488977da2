"""Who holds what is on, what is agreed with each, and whom at the municipality to ring."""

from . import calendars, links
from .view import pages

__all__ = ["calendars", "links", "pages"]

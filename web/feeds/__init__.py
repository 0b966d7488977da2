"""Feeds of what is on: made and ended at the desk, read by any calendar that has the address."""

from . import own_feeds
from .view import pages

__all__ = ["own_feeds", "pages"]

"""Everything the desk has: where the bar has no room, this page leads there."""

from .view import pages

__all__ = ["pages"]

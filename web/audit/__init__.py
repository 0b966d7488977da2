"""Who has looked at what, and who has changed what."""

from .view import pages

__all__ = ["pages"]

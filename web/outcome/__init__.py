"""Who took an alert tells how it went, on a page reached by a signed link."""

from .view import pages

__all__ = ["pages"]

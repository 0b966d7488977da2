"""A visit-friend's evenings, on a page reached by a signed link."""

from .view import pages

__all__ = ["pages"]

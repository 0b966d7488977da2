"""Everybody, and one person with a timeline; what is done for many at once."""

from . import everybody, together
from .view import pages

__all__ = ["everybody", "pages", "together"]

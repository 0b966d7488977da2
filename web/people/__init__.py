"""Everybody, and one person with a timeline."""

from . import everybody
from .view import pages

__all__ = ["everybody", "pages"]

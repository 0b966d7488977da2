"""Today: what needs a person."""

from . import deeds
from .view import pages

__all__ = ["deeds", "pages"]

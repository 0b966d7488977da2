"""People brought in from a file: looked at first, and taken in when what would happen has been seen."""

from . import programme
from .view import pages

__all__ = ["pages", "programme"]

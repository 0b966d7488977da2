"""What is on: the list, the month, one of them with who comes, and arranging it."""

from . import series, view, writing
from .pages import pages

__all__ = ["pages", "series", "view", "writing"]

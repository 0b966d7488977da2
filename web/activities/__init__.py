"""What is on: the list, the month, one of them with who comes, and arranging it."""

from . import view, writing
from .pages import pages

__all__ = ["pages", "view", "writing"]

"""A line's first morning: the one-time link that sets it up, and the list of what makes it a running one."""

from . import setup
from .view import pages

__all__ = ["pages", "setup"]

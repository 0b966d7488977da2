"""Today: what needs a person."""

from .view import pages

__all__ = ["pages"]

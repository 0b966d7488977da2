"""A volunteer's own page: opened by a code to her telephone, and what is hers to do."""

from .view import pages

__all__ = ["pages"]

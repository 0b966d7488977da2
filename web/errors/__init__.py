"""Where a page is not, or went wrong."""

from .view import pages

__all__ = ["pages"]

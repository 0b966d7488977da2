"""A volunteer tells how a talk went, on a page reached by a signed link."""

from .view import pages

__all__ = ["pages"]

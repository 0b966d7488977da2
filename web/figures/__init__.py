"""A few numbers a month: how many, and never who."""

from .view import pages

__all__ = ["pages"]

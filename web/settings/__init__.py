"""The settings of the line itself."""

from .view import pages

__all__ = ["pages"]

"""The settings of the line itself."""

from . import kept
from .view import pages

__all__ = ["kept", "pages"]

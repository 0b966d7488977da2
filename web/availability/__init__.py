"""When drivers can drive, and who drives one elder before all others."""

from .view import pages

__all__ = ["pages"]

"""When drivers can drive, and who drives one elder before all others."""

from . import at_desk, mine
from .view import pages

__all__ = ["at_desk", "mine", "pages"]

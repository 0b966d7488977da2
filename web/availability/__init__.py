"""When drivers can drive, and who drives one elder before all others."""

from . import mine
from .view import pages

__all__ = ["mine", "pages"]

"""What is held again and again, on the pages of what is on."""

from . import changing, holidays, view

__all__ = ["changing", "holidays", "view"]

"""Acting for one person from her page: sign her up, ask for her ride, pause her calls, ring her, write to her."""

from . import errand, every_week, reaching
from .view import pages

__all__ = ["errand", "every_week", "pages", "reaching"]

"""Volunteers: who wants to be one, who they are and what they lack, what each carries, and thanks."""

from . import one, thanks, view, wanting
from .whose import pages

__all__ = ["one", "pages", "thanks", "view", "wanting"]

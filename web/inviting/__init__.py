"""Asking people to come to something: whom, at what cost, in whose words."""

from . import ideas, likes
from .view import pages

__all__ = ["ideas", "likes", "pages"]

"""The evening: who is rung tonight and how it stands, and any night that is kept."""

from .view import pages

__all__ = ["pages"]

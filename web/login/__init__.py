"""Signing in and out, the second factor, one-time links, the choice of language, and the style sheets."""

from . import second, welcome
from .view import pages

__all__ = ["pages", "second", "welcome"]

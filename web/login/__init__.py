"""Signing in and out, the second factor, one-time links, and the choice of language."""

from . import second, welcome
from .view import pages

__all__ = ["pages", "second", "welcome"]

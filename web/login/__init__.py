"""Signing in and out, the choice of language, and the style sheets."""

from .view import pages

__all__ = ["pages"]

"""Calls and texts, and one call step by step."""

from .view import pages

__all__ = ["pages"]

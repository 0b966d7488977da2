"""Everybody, and one person with a timeline."""

from .view import pages

__all__ = ["pages"]

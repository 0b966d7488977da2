"""Feeds of what is on: made and ended at the desk, read by any calendar that has the address."""

from .view import pages

__all__ = ["pages"]

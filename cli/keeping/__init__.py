"""Keeping a line: its personal fields under a new key, and a copy of all of it, taken and put back."""

from .backing_up import backup
from .fields import rewrite_fields
from .restoring import restore

__all__ = ["backup", "restore", "rewrite_fields"]

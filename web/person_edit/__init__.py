"""A person's name, numbers and language."""

from .view import pages

__all__ = ["pages"]

"""What is on, and who comes."""

from .view import pages

__all__ = ["pages"]

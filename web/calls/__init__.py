"""One call, step by step."""

from .view import pages

__all__ = ["pages"]

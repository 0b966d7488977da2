"""An elder's evening, set at the desk."""

from .view import pages

__all__ = ["pages"]

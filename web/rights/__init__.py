"""What a person has agreed to, and may take back, at the desk."""

from .view import pages

__all__ = ["pages"]

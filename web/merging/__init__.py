"""Two rows of one person are found, looked at beside each other, and made one."""

from .view import pages

__all__ = ["pages"]

"""What an organiser wants to have published: heard or read, filled in, and put on by the desk."""

from .view import pages

__all__ = ["pages"]

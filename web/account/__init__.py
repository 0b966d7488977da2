"""One's own sign-in: the browsers one is signed in with, the password, the second factor."""

from .view import pages

__all__ = ["pages"]

"""What the carrier plays on a call: an organiser's own voice, at an address that is signed and short of life."""

from .view import pages

__all__ = ["pages"]

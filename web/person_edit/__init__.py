"""What is known of a person: written down, edited, and her roles."""

from . import add, car, roles, where
from .view import pages

__all__ = ["add", "car", "pages", "roles", "where"]

"""How long it is between the places of the municipality, and what is known of where things lie."""

from . import files
from .view import pages

__all__ = ["files", "pages"]

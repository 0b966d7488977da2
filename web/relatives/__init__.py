"""An elder's contacts in their order, how each is told, and who may act for her."""

from . import contacts
from .view import pages

__all__ = ["contacts", "pages"]

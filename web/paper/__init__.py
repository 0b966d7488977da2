"""What is put on paper, by whatever browser prints it or keeps it as PDF."""

from .view import pages

__all__ = ["pages"]

"""The rides of a day: who drives whom, who is without, and each driver's day on paper."""

from .view import pages

__all__ = ["pages"]

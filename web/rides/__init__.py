"""The rides of a day: who drives whom, who is without, what one needs this time, and each driver's day on paper."""

from . import this_time
from .view import pages

__all__ = ["pages", "this_time"]

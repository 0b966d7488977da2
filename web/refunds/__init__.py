"""What drivers are refunded: a month's list, one driver's days, the rates, and both as files for the accounts."""

from .view import pages

__all__ = ["pages"]

"""Who may sign in to the desk, and what each may do: coordinators alone see to it."""

from .view import pages

__all__ = ["pages"]

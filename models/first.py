"""Which of several processes comes first."""

from __future__ import annotations


class First:
    """Whether this process comes first of those that do the same; alone, or where all may, it does."""

    def __call__(self) -> bool:
        return True

    def close(self) -> None:
        """Come first no more."""

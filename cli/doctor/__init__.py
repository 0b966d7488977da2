"""`grendelinja doctor`: asks the carrier and the line's own address how they are, and says what to mend."""

from __future__ import annotations

from .command import doctor

__all__ = ["doctor"]

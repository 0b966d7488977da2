"""While the database does not answer: what the line still knows, and what it keeps until it can be done.

`Standby` is called by the room's name. Public besides: `memory`, what is known; `keeping`, what was kept.
"""

from .standby import Standby

__all__ = ["Standby"]

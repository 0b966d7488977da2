"""The list of everybody at the desk: found by half a name, a number, a hamlet or a role, narrowed and put in order.

`find` is a page of it, `chosen` all of it without its pages: what is exported, printed or written to. Public besides:
`adding` (somebody new, and who may be the same), `leaving_ahead` (what stops when somebody has left), `roles` (given
and ended), `heard` (when the line last heard from somebody) and `letters` (how words are compared).
"""

from .asked import Asked, Need, Sort
from .listing import PAGE, Found, Listed, chosen, find

__all__ = ["PAGE", "Asked", "Found", "Listed", "Need", "Sort", "chosen", "find"]

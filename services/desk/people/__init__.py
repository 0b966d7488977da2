"""The list of everybody at the desk: found by half a name, a number, a hamlet or a role, narrowed and put in order.

`find` is a page of it, `chosen` all of it without its pages: what is exported, printed or written to. Public besides:
`asked` (what may be asked for), `heard` (when the line last heard from somebody) and `letters` (how words are
compared).
"""

from .asked import Asked, Need, Sort
from .listing import Found, Listed, chosen, find

__all__ = ["Asked", "Found", "Listed", "Need", "Sort", "chosen", "find"]

"""People: who a number belongs to, what each has agreed to, an elder's contacts, who visits whom, who has left.

Finding somebody is called by the room's name (`people.find`). Public besides: `acting`, `checks`, `consent`,
`contacts`, `contact_asking`, `details`, `duty`, `friendships`, `ladder`, `leaving`, `named` (as a list names her),
`places` and `to_ring`.
"""

from .finding import (
    acts_as_volunteer,
    coordinator,
    ensure,
    everybody_on,
    find,
    give_role,
    is_an_elder,
    is_an_organiser,
    is_now,
    is_somebodys_driver,
    persons_on,
    persons_on_each,
)

__all__ = [
    "acts_as_volunteer",
    "coordinator",
    "ensure",
    "everybody_on",
    "find",
    "give_role",
    "is_an_elder",
    "is_an_organiser",
    "is_now",
    "is_somebodys_driver",
    "persons_on",
    "persons_on_each",
]

"""A person as a row of `people.csv`: what the list at the desk shows of her, and no more.

Taken in again it changes nothing. Where she lives, her notes and her contacts are not in it: a file is copied.
"""

from __future__ import annotations

from models import Person

from .people_rows import WEEKDAYS

EXPORTED = (
    "first_name", "last_name", "roles", "phone", "phone2", "language", "birth_year", "sex", "hamlet",
    "checkin_days", "checkin_time",
)  # fmt: skip


def exported(person: Person) -> list[str]:
    """The cells under `EXPORTED`."""
    plan = person.checkin_plan
    rung = plan is not None and plan.stopped_at is None
    return [
        person.first_name,
        person.last_name,
        "|".join(sorted(held.role for held in person.roles if held.ended_at is None)),
        person.phone or "",
        person.phone2 or "",
        person.language.value,
        str(person.birth_year or ""),
        person.sex.value if person.sex else "",
        person.hamlet.name if person.hamlet else "",
        "|".join(WEEKDAYS[day] for day in plan.days) if plan and rung else "",
        "|".join(plan.times) if plan and rung else "",
    ]

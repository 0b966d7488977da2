"""Lists kept on paper or in a calendar, taken in: people, and what is on. Importing again updates, never doubles."""

from .activities import import_activities
from .as_a_list import EXPORTED, exported
from .people import import_people
from .report import ImportReport, Problem

__all__ = ["EXPORTED", "ImportReport", "Problem", "exported", "import_activities", "import_people"]

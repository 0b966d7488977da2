"""Lists kept on paper or in a calendar, taken in: people, and what is on. Importing again updates, never doubles."""

from .activities import bring_in, import_activities, take_in
from .activities_csv import COLUMNS as ACTIVITY_COLUMNS
from .as_a_list import EXPORTED, exported
from .drafts import MOST_TIMES, CalendarFile
from .foreseen import Otherwise, as_shown, fingerprint, foresee_people, programme_as_shown
from .ics.reading import read_ics
from .people import import_people
from .people_rows import COLUMNS as PEOPLE_COLUMNS
from .report import ImportReport, Problem, Taken
from .said import told
from .table import BadFile

__all__ = [
    "ACTIVITY_COLUMNS",
    "EXPORTED",
    "MOST_TIMES",
    "PEOPLE_COLUMNS",
    "BadFile",
    "CalendarFile",
    "ImportReport",
    "Otherwise",
    "Problem",
    "Taken",
    "as_shown",
    "bring_in",
    "exported",
    "fingerprint",
    "foresee_people",
    "import_activities",
    "import_people",
    "programme_as_shown",
    "read_ics",
    "take_in",
    "told",
]

"""One's own page, of a volunteer or an organiser: opened by a code to her telephone, and what is hers to do."""

from . import arranged, driving, file, mine
from .view import pages

__all__ = ["arranged", "driving", "file", "mine", "pages"]

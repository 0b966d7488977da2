"""One's own page, of a volunteer or an organiser: opened by a code to her telephone, and what is hers to do."""

from . import arranged, file, mine
from .view import pages

__all__ = ["arranged", "file", "mine", "pages"]

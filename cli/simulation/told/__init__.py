"""The report of a played evening, in words for a terminal and as one page."""

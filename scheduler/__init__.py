"""The clock: what falls due, and who is rung. Any number of schedulers may run; each row goes out once."""

from .cycle import Beat, next_due, run_beat, run_once
from .work import Work

__all__ = ["Beat", "Work", "next_due", "run_beat", "run_once"]

"""The clock: what falls due, and who is rung. Any number of schedulers may run; each row goes out once."""

from .cycle import Round, come_round, next_due, run_once
from .work import Work

__all__ = ["Round", "Work", "come_round", "next_due", "run_once"]

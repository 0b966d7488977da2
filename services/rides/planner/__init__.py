"""Who rides with whom: a planner that knows no table, no telephone and no clock, only minutes, metres and wishes.

    problem = Problem(direction=…, venue=0, at_min=660, minutes=…, metres=…, riders=(…), cars=(…))
    proposal = propose(problem)                       # the evening before
    proposal = replan(problem_now, carpool.told())       # a driver has cancelled
    broken = check(problem, lay_out(problem, {"jon": ["kari", "ola"]}))   # the desk moves somebody

Everything goes in as plain values (``given``), matrices of minutes and metres among them, and comes out as such
(``carpools``). What holds: nobody is left who could ride; then the fewest surprises; then the fewest cars; then the
fewest kilometres. Nobody sits longer than her limit, all are there ten minutes before, ways take 15 % longer than the
matrix says.

- **Up to fifteen riders: exact.** Every car-load that keeps to the rules is reckoned (``loads``), and the best way to
  share all riders among the cars is found by dynamic programming over sets of riders (``exact``). ``fewest_left`` says
  that it is proved that nobody more could ride, ``best`` that no carpool is better, ``bound`` what no carpool can be
  below.
- **More: a search** that takes people out of cars and seats them anew (``ruin``), or PyVRP before it where that is
  installed (``region``).
- **Changes** (``changing``): the fewest told riders with another driver, then the fewest outside the span they were
  told, then minutes, then as above. Promises are compared before kilometres, so no surcharge has to be weighed against
  a road.
- **The checker** (``check``) knows none of this. It drives a carpool through as it is told, and says which rule breaks.
- **Who is left** comes with each rule that would have let her ride (``reasons``), and by how much.

Nothing is raised for what a person can have said; see ``Problem`` for what is. A carpool is the same whenever it is
made anew.
"""

from .carpools import Carpool, Drive, Left, Method, Note, Proposal, Reason, Score, Stop, Told, Why
from .check import Breach, Rule, check, crowded, longest
from .given import (
    LEFT_LAST_TIME_WEIGHT,
    ORDINARY_WEIGHT,
    Aid,
    Car,
    Direction,
    Feature,
    Problem,
    Rider,
    Rules,
)
from .proposing import lay_out, propose, replan
from .ruin import ATTEMPTS

__all__ = [
    "ATTEMPTS",
    "LEFT_LAST_TIME_WEIGHT",
    "ORDINARY_WEIGHT",
    "Aid",
    "Breach",
    "Car",
    "Carpool",
    "Direction",
    "Drive",
    "Feature",
    "Left",
    "Method",
    "Note",
    "Problem",
    "Proposal",
    "Reason",
    "Rider",
    "Rule",
    "Rules",
    "Score",
    "Stop",
    "Told",
    "Why",
    "check",
    "crowded",
    "lay_out",
    "longest",
    "propose",
    "replan",
]

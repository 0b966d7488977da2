"""Minutes and metres between places: what the planner of rides reckons with.

A local writes the minutes between neighbouring places down in a text file (`file`), `network` finds the quickest open
roads between any two, and `measuring` gives a matrix for points on the map; `held` is what a community has of it, with
what the coordinator says of two places, `driven` how long it really took, and `points` where somebody is fetched.
`register` takes the address register in, and `addresses` finds in it what somebody says or types. Where nobody has
written a file, it is as the crow flies (`earth`). Nothing is asked of anybody outside: where somebody lives stays on
this machine.
"""

from .held import matrix
from .measuring import NO_WAY_METRES, NO_WAY_MINUTES, Matrix, Measure

__all__ = ["NO_WAY_METRES", "NO_WAY_MINUTES", "Matrix", "Measure", "matrix"]

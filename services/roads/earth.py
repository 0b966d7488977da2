"""Points on the map, and how far it is between two of them as the crow flies. Knows neither people nor the database."""

from __future__ import annotations

from math import asin, atan2, cos, cosh, degrees, radians, sin, sinh, sqrt
from typing import NamedTuple

EARTH_RADIUS_M = 6_371_000


class Point(NamedTuple):
    """Degrees north and east (WGS 84; EPSG:4258 is the same to less than a metre)."""

    north: float
    east: float


def crow_m(one: Point, other: Point) -> float:
    """Metres as the crow flies (the haversine formula)."""
    north, east, to_north, to_east = (radians(each) for each in (*one, *other))
    half = sin((to_north - north) / 2) ** 2 + cos(north) * cos(to_north) * sin((to_east - east) / 2) ** 2
    return 2 * EARTH_RADIUS_M * asin(min(1.0, sqrt(half)))


_A, _F, _SCALE = 6_378_137.0, 1 / 298.257222101, 0.9996
_N = _F / (2 - _F)
_RADIUS = _A / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
_BETA = (_N / 2 - 2 * _N**2 / 3 + 37 * _N**3 / 96, _N**2 / 48 + _N**3 / 15, 17 * _N**3 / 480)
_DELTA = (2 * _N - 2 * _N**2 / 3 - 2 * _N**3, 7 * _N**2 / 3 - 8 * _N**3 / 5, 56 * _N**3 / 15)


def from_utm(north_m: float, east_m: float, zone: int) -> Point:
    """The point of UTM coordinates on the northern half (GRS 80), by Krüger's series to the third order: exact to a
    millimetre within the zone and to centimetres in the next."""
    up, right = north_m / (_SCALE * _RADIUS), (east_m - 500_000) / (_SCALE * _RADIUS)
    up_, right_ = up, right
    for at, beta in enumerate(_BETA, start=1):
        up_ -= beta * sin(2 * at * up) * cosh(2 * at * right)
        right_ -= beta * cos(2 * at * up) * sinh(2 * at * right)
    conformal = asin(sin(up_) / cosh(right_))
    north = conformal + sum(delta * sin(2 * at * conformal) for at, delta in enumerate(_DELTA, start=1))
    return Point(degrees(north), zone * 6 - 183 + degrees(atan2(sinh(right_), cos(up_))))

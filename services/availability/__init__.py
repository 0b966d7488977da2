"""Availability: which days a driver can drive, as he has said himself, and who drives one elder before all others.

Its files are called by their names: `reading` (what somebody has said), `saying` (writing it down), `elder_drivers` (an
elder's own driver, and the one she likes best), `offers` (all of it, of each driver). Whoever lets a driver say it goes
by `rides`, which asks him and others anew.
"""

"""The rides of a day as the desk sees them: who drives whom, and who is without.

Public: `day` (one day of one community), `drawing` (its cars on the road), `reasons` (why somebody is without),
`missed` (who was not at home, and who had no car, in a month), `giving` (who could drive one rider, and what would
break in whose car), `swaps` (who could ride if others changed cars) and `ledger` (who was told what of one ride).
"""

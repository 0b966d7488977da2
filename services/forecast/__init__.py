"""The forecast: whether the coming evening fits the carrier's rate and lines, told the desk while there is time.

Public: `evening` (the look ahead) and `reckoning` (an evening reckoned through call by call).
"""

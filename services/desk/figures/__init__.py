"""The ten numbers of a month or a year as the desk and the council read them: how many, and never who. They are the
rows that `services.keeping.figures` has written; nothing here counts people.

Public: `ten`, `report`, `sheet`.
"""

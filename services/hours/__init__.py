"""Hours: local due times over clock changes, quiet hours, when somebody is at the desk, and what expires with time.

Ground floor: knows the community's clock and nothing of what is done at the hour. Public: `duetime`, `due` (when the
next thing is to be done, by SQL), `quiet`, `holidays`, `desk_hours`, `batch` (one row that fails stops no other) and
`links` (signed, good for 72 hours).
"""

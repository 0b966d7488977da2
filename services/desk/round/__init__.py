"""The evening round as the desk sees it: tonight while it goes on, and any night that is still kept.

Public: `night` (one evening of one community) and `stands` (in which group somebody stands, and how the groups are
counted).
"""

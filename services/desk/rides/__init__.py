"""The rides of a day as the desk sees them: who drives whom, and who is without.

Public: `day` (one day of one community) and `giving` (who could drive one rider).
"""

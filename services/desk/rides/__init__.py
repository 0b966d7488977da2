"""The rides of a day as the desk sees them: who drives whom, and who is without.

Public: `day` (one day of one community), `giving` (who could drive one rider) and `ledger` (who was told what of one
ride).
"""

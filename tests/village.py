"""The village: a fresh database, the app, the exchange and the scheduler in one process on a virtual clock."""

"""The conformance table: (TwiML, what the person does) → the requests that follow, one file a verb.

Written from Twilio's public reference, not from the executor; each row names the page and says its rule in our own
words.
Conferences and queues have a table of their own (``tests/exchange/conformance/test_conformance_rooms.py``).
"""

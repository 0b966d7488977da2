"""The telephone company as we use it: place a call, send a text, verify a webhook. Knows Twilio, not us."""

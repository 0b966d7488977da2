"""Twilio's REST interface over a network: one file a resource, ``side.RestSide`` before them all."""

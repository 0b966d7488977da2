"""An exchange in real time on a port: ``server`` answers, ``realtime`` lives, ``courier`` carries the webhooks."""

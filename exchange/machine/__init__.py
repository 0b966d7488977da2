"""What a call, a conference and a queue do, as pure machines: events in, actions out, no clock and no network.

``call.CallMachine`` is a call from its first ring to its end, put together from ``parts``; ``conference`` and
``queueing`` are the rooms. ``events``, ``room_events`` and ``queue_events`` are what they are told and ask for.
"""

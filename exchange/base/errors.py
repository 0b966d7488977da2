"""What a person asks of a phone and cannot have."""


class NotPossible(Exception):
    """It cannot be done now; the message is a sentence that says why."""

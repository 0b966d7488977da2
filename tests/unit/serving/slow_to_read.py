"""An application whose code takes a while to read."""

import time

from tests.unit.serving.trial import application

time.sleep(1.5)

__all__ = ["application"]

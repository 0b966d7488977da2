"""What is drawn by lot goes by what was found: beside eight busy loops it takes seconds to draw, and all is well."""

from __future__ import annotations

from hypothesis import HealthCheck, settings


def test_a_busy_machine_fails_nothing_that_is_drawn_by_lot() -> None:
    assert settings.default is not None
    assert settings.default.deadline is None
    assert HealthCheck.too_slow in settings.default.suppress_health_check

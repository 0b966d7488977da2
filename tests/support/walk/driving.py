"""Who is fetched and driven home now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from models import About, Leg, Person, Ride, RideState, SignupState, StopState
from services import rides

from .doings import Doings


class Driving(Doings):
    """A driver on his way to an elder, and home again."""

    def drives_today(self) -> None:
        """The driver is to fetch the elder now, and stands outside; then he is to drive the friend home."""
        numbers = self.numbers
        elder_id, friend_id, driver_id = (self._person(who) for who in ("elder", "friend", "driver"))
        before = ("next-stop", "not-home", "how-late", "should-be-there")
        screens = (
            *(("driver", screen, StopState.PLANNED) for screen in before),
            *(("elder", screen, StopState.PLANNED) for screen in ("my-car", "car-due")),
            ("driver", "next-stop", StopState.HERE),
            ("driver", "came-out", StopState.NOT_HOME),
        )
        for days, (who, screen, said) in enumerate(screens, start=60):
            with self._is_fetched(driver_id, elder_id, days, said) as there:
                self._rings_in_to(numbers[who], f"{screen}/{there}")
        with self._is_fetched(driver_id, elder_id, 68, StopState.HERE) as there:
            with self.db.write() as session:
                elder = session.get_one(Person, elder_id)
                row_id = self._sending(session, elder, About.CAR_HERE, {"ride": there, "stop": 0})
            self._lifts(row_id, str(numbers["elder"]))
        for days, screen in enumerate(("way-home", "cannot-home", "said-home"), start=69):
            with self._is_fetched(driver_id, friend_id, days, home=screen == "said-home", is_on=True) as ride_id:
                self._rings_in_to(numbers["driver"], f"{screen}/{ride_id}")

    @contextmanager
    def _is_fetched(
        self,
        driver_id: int,
        rider_id: int,
        days: int,
        said: StopState = StopState.PLANNED,
        *,
        home: bool = False,
        is_on: bool = False,
    ) -> Iterator[int]:
        """A ride of its own, whose car should have been there a minute ago, of which this is said; to what begins now,
        or is over in half an hour. Afterwards nobody needs it."""
        begins = self.now - timedelta(hours=2) if is_on else self.now
        with self.db.write() as session:
            occurrence, driver = self._one_more(session, days), session.get_one(Person, driver_id)
            occurrence.starts_at, occurrence.ends_at = begins, begins + timedelta(hours=2.5)
            ride = rides.want(session, self._waits(session, rider_id, occurrence, SignupState.JOINED))
            ride.move(RideState.PROMISED)
            ride.driver = driver
            ride.pickup_from, ride.pickup_to = self.now - timedelta(minutes=16), self.now - timedelta(minutes=1)
            session.flush()
            rides.stop_of(session, ride, Leg.THERE).state = said
            rides.stop_of(session, ride, Leg.HOME).state = StopState.DRIVEN if home else StopState.PLANNED
            ride_id = ride.id
        yield ride_id
        with self.db.write() as session:
            rides.cancel(session, session.get_one(Ride, ride_id))

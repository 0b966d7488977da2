"""An elder who is driven on errands."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from models import Errand, ErrandState, Person, Ride, RideState, Source

from .streets import Streets


class Errands(Streets):
    """One to come, and one from which she wants to go home."""

    def goes_on_errands(self) -> None:
        number, elder, driver = self.numbers["elder"], self._person("elder"), self._person("driver")
        with self.db.write() as session:
            community_id = session.get_one(Person, elder).community_id
            rides = []
            for hours in (-0.25, 50):
                at = self.now + timedelta(hours=hours)
                errand = Errand(community_id=community_id, person_id=elder, what="shop", source=Source.PHONE)
                errand.starts_at, errand.ends_at, errand.when_ready = at, at + timedelta(hours=2), True
                ride = Ride(errand=errand, state=RideState.PROMISED, driver_id=driver)
                ride.pickup_from, ride.pickup_to = at - timedelta(hours=1), at - timedelta(minutes=45)
                session.add(ride)
                session.flush()
                rides.append(ride.id)
        self._rings_in_to(number, f"errand-ready/{rides[0]}")
        with self.db.write() as session:
            out = sa.select(Errand).where(Errand.when_ready).order_by(Errand.starts_at)
            is_out = session.scalars(out).unique().first()
            assert is_out is not None
            is_out.state, is_out.moved_at = ErrandState.READY, self.now
        self._rings_in_to(self.numbers["driver"], f"way-home/{rides[0]}")
        self._rings_in_to(number, f"errand-ready/{rides[0]}")
        self._rings_in_to(number, f"errand/{rides[1]}")
        with self.db.write() as session:
            ride = session.get_one(Ride, rides[0])  # nobody waits for that car any more
            ride.state, ride.driver, ride.driver_id = RideState.CANCELLED, None, None
            ride.pickup_from = ride.pickup_to = ride.watch_at = None

"""A drive of that day on which all went as it should: each test of the verdict takes one thing of it away."""

from __future__ import annotations

from datetime import datetime, timedelta

from cli.simulation.imagined.day.village import OnTheRoad, Out, Pastime, Says
from cli.simulation.played.ledger import Placed
from models import (
    About,
    Checkin,
    CheckinState,
    Errand,
    ErrandKind,
    ErrandState,
    Goal,
    Leg,
    Outbox,
    OutboxKind,
    OutboxState,
    Ride,
    RideState,
    Signup,
    SignupState,
    Source,
    Stop,
    StopState,
    Trip,
    TripState,
)
from tests.support import builders
from tests.unit.simulation.good_day import Made, at

CAFE = "Formiddagskafé"


class Drive:
    """Jon was fetched by Rolf, who was late, and set down at home, so that his evening is silent; Tor drove Liv to the
    doctor, and heard when she was ready."""

    def __init__(self, made: Made) -> None:
        self.made = made
        made.day.pastimes.append(Pastime(CAFE, at(60), joined=("Jon",), driven={"Jon": "Rolf"}))
        made.day.on_the_road = {"Rolf": OnTheRoad(Says.BY_KEY, late=20), "Tor": OnTheRoad(Says.BY_TEXT)}
        made.day.errands.append(Out("Liv", "Tor", ErrandKind.DOCTOR, at(60), at(100)))
        cafe = builders.occurrence(made.session, made.community.id, at(60), CAFE, uid=CAFE)
        made.events[CAFE] = cafe
        joined = Signup(occurrence_id=cafe.id, person_id=made.people["Jon"].id, source=Source.PHONE)
        joined.state, joined.created_at, joined.queued_at, joined.moved_at = SignupState.JOINED, *[at(-600)] * 3
        made.session.add(joined)
        made.session.flush()
        self.jon = self._fetched(Ride(signup_id=joined.id), cafe, "Rolf")
        made.tell("Rolf comes", "Jon", About.RIDE_PROMISED, CAFE, -20, ride=self.jon.id)
        made.tell("Rolf is late", "Jon", About.RIDE_LATE, CAFE, 5, ride=self.jon.id)
        self._liv_goes_to_the_doctor()
        self.evening = Checkin(person_id=made.people["Jon"].id, due_at=at(300), window_ends_at=at(360))
        self.evening.state = CheckinState.SILENCED
        made.session.add(self.evening)
        made.session.flush()

    def _liv_goes_to_the_doctor(self) -> None:
        made = self.made
        fields = {"community_id": made.community.id, "person_id": made.people["Liv"].id, "source": Source.DESK}
        errand = Errand(**fields, what="doctor", starts_at=at(60), ends_at=at(100), when_ready=True)
        errand.state = ErrandState.READY
        made.session.add(errand)
        made.session.flush()
        self.liv = self._fetched(Ride(errand_id=errand.id), errand, "Tor")
        made.tell("Tor comes", "Liv", About.RIDE_PROMISED, CAFE, -20, ride=self.liv.id)
        made.reads("Tor comes", "Tor hentar deg heime mellom kl 09.20 og 09.35.")
        made.tell("Liv is ready", "Tor", About.ERRAND_READY, CAFE, 100, ride=self.liv.id)

    def _fetched(self, ride: Ride, goal: Goal, driver: str) -> Ride:
        """At 25 past, and home 40 minutes after it is over."""
        session, ride.driver_id = self.made.session, self.made.people[driver].id
        ride.state, ride.created_at, ride.pickup_from, ride.pickup_to = RideState.PROMISED, at(-600), at(20), at(35)
        session.add(ride)
        session.flush()
        ride.moved_at = at(-30)
        self._trip(ride, Leg.THERE, at(15), at(50), StopState.ABOARD)
        self._trip(ride, Leg.HOME, goal.ends_at, goal.ends_at + timedelta(minutes=40), StopState.DRIVEN)
        self.outside(ride, 25)
        return ride

    def _trip(self, ride: Ride, leg: Leg, leaves: datetime, arrives: datetime, state: StopState) -> None:
        goal = ride.goal
        to = {"errand_id": goal.id} if isinstance(goal, Errand) else {"occurrence_id": goal.id}
        trip = Trip(**to, driver_id=ride.driver_id, leg=leg, metres=9_000, leaves_at=leaves, arrives_at=arrives)
        stop = Stop(ride_id=ride.id, position=1, at=at(25) if leg is Leg.THERE else arrives, state=state)
        trip.state, trip.stops, stop.moved_at = TripState.DONE, [stop], stop.at
        self.made.session.add(trip)
        self.made.session.flush()

    def stop(self, ride: Ride, leg: Leg) -> Stop:
        of_hers = self.made.session.query(Stop).join(Trip, Trip.id == Stop.trip_id)
        return of_hers.filter(Stop.ride_id == ride.id, Trip.leg == leg).one()

    def outside(self, ride: Ride, minutes: float) -> None:
        """She is rung that the car is there."""
        self.rung(About.CAR_HERE, ride, minutes)

    def rung(self, about: About, ride: Ride, minutes: float) -> None:
        made = self.made
        row = Outbox(
            community_id=made.community.id,
            kind=OutboxKind.CALL,
            about=about,
            key=f"{about.value}/{ride.id}/{minutes}",
            subject={"ride": ride.id},
            person_id=ride.rider_id,
            number="+4761200999",
            state=OutboxState.DONE,
            created_at=at(minutes),
            not_before=at(minutes),
            expires_at=at(minutes + 5),
            ended_at=at(minutes + 1),
        )
        made.session.add(row)
        made.session.flush()
        made.ledger.calls.append(Placed(f"{row.id}", row.id, row.number, at(minutes), "completed"))

    def here(self, ride: Ride) -> Outbox:
        """That call."""
        rows = self.made.session.query(Outbox).filter_by(about=About.CAR_HERE)
        return next(row for row in rows if row.subject["ride"] == ride.id)

"""BIL 3 RULLATOR: what a driver's own car takes."""

from __future__ import annotations

from dataclasses import replace

from models import CarHas
from services import rides
from sms.engine.turn import Turn
from sms.reading.rides import car as reading
from sms.reading.rides.car import Car

from . import when


def reply(turn: Turn, said: str) -> str:
    """What it takes now, and how that is said; what she leaves out stays as it was."""
    read = reading.understand(said)
    if not when.drives(turn):
        return turn.t("sms-drive-not-a-driver")
    if read is None or read.unclear:
        return turn.t("sms-car-how")
    before = rides.car_of(turn.someone)
    car = _with(before, read)
    if car != before:
        rides.say_car(turn.session, turn.someone, car)
    if car.seats is None:
        return turn.t("sms-car-how")
    has = "yes" if CarHas.LIFT in car.has else "no"
    return turn.t("sms-car-takes", seats=car.seats, boot=car.rollators, lift=has)


def _with(car: rides.OwnCar, read: Car) -> rides.OwnCar:
    boot = read.boot if read.boot is not None else max(car.rollators, 1) if read.any_boot else car.boot
    has = car.has if read.lift is None else car.has | {CarHas.LIFT} if read.lift else car.has - {CarHas.LIFT}
    return replace(car, seats=car.seats if read.seats is None else read.seats, boot=boot, has=has)

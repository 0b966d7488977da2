"""What a kilometre is paid, from which day on: the state's own rate, or the desk's from the day it has set one.

The state's are § 6 of "særavtale om dekning av utgifter til reise og kost innenlands", negotiated each year: 4.90 from
1 January 2024, 5.00 from 1 January 2025, 5.30 from 1 January 2026. The agreement of each year itself was not at hand;
they were read with a union that negotiates it (Naturviterne, November 2026), and the last with an accountant too
(https://easya.no/nyhetsbrev). § 6 gives a krone a kilometre for each passenger who is another employee on the same
errand, in 2026 as before (Naturviterne; the text of an older agreement: https://www.lostat.no/lonn-og-avtaler/
lonn-og-avtaler-i-staten/saravtaler/saravtale-om-dekning-av-utgifter-til-reise-og-kost-innenlands, one address). An
elder who is driven is none. So nothing is paid for passengers until the desk sets it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, DeskUser, MileageRate, insert_missing

MOST_ORE = 5000


@dataclass(frozen=True, slots=True)
class Rate:
    """In øre, from a local day on. `source`: where the state's own was read; None where the desk has set it."""

    from_day: date
    km_ore: int
    passenger_ore: int = 0
    source: str | None = None

    @property
    def of_state(self) -> bool:
        return self.source is not None


_UNION = "https://naturviterne.no/"
STATES = (
    Rate(date(2024, 1, 1), 490, source=f"{_UNION}arkiv/aktuelt/nye-og-okte-satser-for-kjoregodtgjorelse-i-staten"),
    Rate(
        date(2025, 1, 1),
        500,
        source=f"{_UNION}lonn-og-tariff/stat/okte-satser-for-kjoregodtgjorelse-og-kost-i-2025-dette-ma-du-vite",
    ),
    Rate(
        date(2026, 1, 1),
        530,
        source=f"{_UNION}lonn-og-tariff/stat/nye-og-okte-satser-for-kjoregodtgjorelse-i-staten",
    ),
)
STATES_PASSENGER_ORE = 100
FREE_OF_TAX_ORE = 350
UNREPORTED_ORE = 10_000_00
"""What a volunteer is refunded beyond this in a year, the organisation reports; it is free of tax all the same, where a
kilometre is paid `FREE_OF_TAX_ORE` at most and there is a travel statement.
As it stood for 2023: https://www.skatteetaten.no/person/skatt/hjelp-til-riktig-skatt/arbeid-trygd-og-pensjon/
hobby-ekstrainntekt-og-smajobber/mottar-du-lonn-fra-en-frivillig-eller-veldedig-organisasjon/ (one address)."""


class BadRate(ValueError):
    """No rate anybody pays, or from a day that is none of the line's."""


def all_of(session: Session, community_id: int) -> Sequence[Rate]:
    """The state's and the desk's own, the oldest first; of one day the desk's last."""
    rows = session.scalars(sa.select(MileageRate).where(MileageRate.community_id == community_id))
    own = [Rate(row.from_day, row.km_ore, row.passenger_ore) for row in rows]
    return sorted((*STATES, *own), key=lambda rate: (rate.from_day, not rate.of_state))


def on(known: Sequence[Rate], day: date) -> Rate:
    """Which of these holds on a local day: the desk's newest by then, else the state's; before the first, the first."""
    by_then = [rate for rate in known if rate.from_day <= day] or list(known[:1])
    own = [rate for rate in by_then if not rate.of_state]
    return (own or by_then)[-1]


def write(session: Session, community: Community, rate: Rate, by: DeskUser) -> None:
    """From that day on; what was set of it before is set anew. Raises `BadRate`.

    Whoever calls prices the open lines anew (`lines.price_anew`).
    """
    if not (0 <= rate.km_ore <= MOST_ORE and 0 <= rate.passenger_ore <= MOST_ORE):
        raise BadRate(f"{rate.km_ore} øre a kilometre")
    key = {"community_id": community.id, "from_day": rate.from_day}
    said = {"km_ore": rate.km_ore, "passenger_ore": rate.passenger_ore, "by_user_id": by.id}
    insert_missing(session, MileageRate, [key | said])
    session.execute(sa.update(MileageRate).filter_by(**key).values(said))

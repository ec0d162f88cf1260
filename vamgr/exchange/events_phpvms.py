"""The fact that an airline came from phpVMS."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from vamgr.exchange.area import area
from vamgr.kernel.decider import Decider
from vamgr.kernel.event import Event, Value, event

What = Literal["flights", "reports", "minutes", "balance", "aircraft", "pilots", "routes", "awards"]


class ComparedTotal(Value):
    """A figure in phpVMS and in vamgr. ``of``: the airline's code, or the state of reports; ``currency``: of balances,
    in its minor units."""

    what: What
    of: str
    currency: str | None
    before: int
    after: int


@event("exchange.site_imported")
class SiteImported(Event):
    """The last event of an import: all events of it are before, carry the site's own dates, and have ``import_id`` as
    their correlation. ``report_sha256``: of the whole report, which is kept in the uploads folder.
    ``first_at`` and ``last_at``: of what came along; ``tracks``: how many reports have a track."""

    import_id: str
    name: str
    events: int
    first_at: datetime
    last_at: datetime
    rows: int
    skipped_rows: int
    adjusted_rows: int
    tracks: int
    totals: tuple[ComparedTotal, ...]
    report_sha256: str


def _evolve(_: bool, event: Event) -> bool:
    match event:
        case SiteImported():
            return True
        case _:
            raise TypeError(f"an import does not know {type(event).__name__}")


IMPORT = Decider("import", False, _evolve)


@area.sentence(SiteImported)
def _imported(event: SiteImported) -> str:
    differing = sum(1 for total in event.totals if total.before != total.after)
    compared = "All totals agree" if not differing else f"{differing} totals differ, as the report says"
    return f"The phpVMS site {event.name} was imported with its past since {event.first_at:%Y-%m-%d}. {compared}."

"""The kinds of files, in the order in which a site is brought over."""

from __future__ import annotations

from vamgr.exchange.csv.aircraft import Aircraft
from vamgr.exchange.csv.airports import Airports
from vamgr.exchange.csv.events import Kind
from vamgr.exchange.csv.expenses import Expenses
from vamgr.exchange.csv.fare_list import Fares
from vamgr.exchange.csv.flights import Flights
from vamgr.exchange.csv.rows import RowKind
from vamgr.exchange.csv.subfleets import Subfleets

KINDS: dict[Kind, RowKind] = {
    kind.kind: kind for kind in (Airports(), Fares(), Subfleets(), Aircraft(), Flights(), Expenses())
}

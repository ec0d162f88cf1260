"""What the log of a killed server must hold: what was acknowledged, whole; and nothing that is half there."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.crash_load import Told
from vamgr.adapters.sqlite.reading import LogReader

_PAGE = 2000
# What a command must have brought about altogether, when it has brought about anything.
WHOLE = {
    "book_flight": {"dispatch.flight_booked": 1, "fleet.aircraft_reserved": 1},
    "write_report": {"flights.pirep_filed": 1, "fleet.aircraft_awaits_decision": 1, "dispatch.booking_flown": 1},
    "accept_pirep": {
        "flights.pirep_accepted": 1,
        "fleet.aircraft_flown": 1,
        "crew.flight_credited": 1,
        "finance.journal_posted": 1,
    },
}


@dataclass
class Ledger:
    """What the log has shown so far: command id → what it has brought about, and up to where."""

    log: Path
    tenant: str
    position: int = 0
    types: dict[str, Counter[str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)

    def read_on(self) -> list[str]:
        """Read what came since, each event proven by its hash. Returns what is wrong."""
        wrong = []
        reader = LogReader(self.log)
        try:
            seen: set[str] = set()
            while page := reader.read_page(self.tenant, self.position, _PAGE):
                for event in page:
                    meta = json.loads(event.meta)
                    command_id = meta["command_id"]
                    if command_id in self.types and command_id not in seen:
                        wrong.append(f"{meta['command']} {command_id} goes on at {event.position}, after a crash")
                    seen.add(command_id)
                    self.types.setdefault(command_id, Counter())[event.type] += 1
                    self.names[command_id] = meta["command"]
                    self.last[command_id] = event.position
                self.position = page[-1].position
            head = reader.head(self.tenant).position
        finally:
            reader.close()
        if head != self.position:
            wrong.append(f"the log says that it has {head} events, and {self.position} are there")
        return wrong + [line for one in seen for line in self._half(one)]

    def _half(self, command_id: str) -> list[str]:
        name, found = self.names[command_id], self.types[command_id]
        missing = {kind: count for kind, count in WHOLE.get(name, {}).items() if found[kind] != count}
        return [f"{name} {command_id} is half there: {dict(found)}, wanted {missing}"] if missing else []

    def missing_of(self, told: Iterable[Told]) -> list[str]:
        """What was acknowledged and is not there as it was acknowledged; and what was refused and is there."""
        wrong = []
        reader = LogReader(self.log)
        try:
            for one in told:
                command_id = one.ask.command_id
                what = f"{one.ask.method} {one.ask.path} ({command_id})"
                record = reader.find_command(self.tenant, command_id)
                if not one.done:
                    if record is not None or command_id in self.types:
                        wrong.append(f"{what} was refused with {one.status}, and is there")
                    continue
                if record is None:
                    wrong.append(f"{what} was acknowledged at {one.body['position']}, and the log does not know it")
                elif json.loads(record.answer)["id"] != one.body["id"] or record.position != one.body["position"]:
                    wrong.append(f"{what} was acknowledged as {one.body}, and the log says {record}")
                elif self.last.get(command_id) != one.body["position"]:
                    wrong.append(f"{what} was acknowledged up to {one.body['position']}: {self.last.get(command_id)}")
        finally:
            reader.close()
        return wrong

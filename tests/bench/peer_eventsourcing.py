"""The library `eventsourcing` saving aggregates of eight events, one event per save, into SQLite: prints events/s.

Runs in an environment of its own: ``python peer_eventsourcing.py <file> <events> <payload as JSON>``.
"""

import json
import os
import sys
import time


def main() -> None:
    path, count, payload = sys.argv[1], int(sys.argv[2]), json.loads(sys.argv[3])
    os.environ |= {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": path}
    from eventsourcing.application import Application  # type: ignore[import-not-found]
    from eventsourcing.domain import Aggregate, event  # type: ignore[import-not-found]

    class Pirep(Aggregate):  # type: ignore[misc]
        @event("Filed")  # type: ignore[untyped-decorator]
        def __init__(self, facts: dict[str, object]) -> None:
            self.facts = facts

        @event("Changed")  # type: ignore[untyped-decorator]
        def change(self, facts: dict[str, object]) -> None:
            self.facts = facts

    app = Application()
    start = time.perf_counter()
    for first in range(0, count, 8):
        pirep = Pirep(payload)
        app.save(pirep)
        for _ in range(min(count - first, 8) - 1):
            pirep.change(payload)
            app.save(pirep)
    print(count / (time.perf_counter() - start))


if __name__ == "__main__":
    main()

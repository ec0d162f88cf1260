"""All figures, one after the other: ``python -m tests.bench [--quick] [--only appends,lists] [--no-page]``.

Prints one table and writes ``docs/performance.md``; ``--add`` puts what was asked for with ``--only`` into that page.
The long logs are made once and kept in the system's temporary folder; ``--forget`` removes them afterwards. A full run
takes about half an hour on two cores. What needs PostgreSQL, RabbitMQ or Redis is left out where they do not answer.
"""

from __future__ import annotations

import argparse
import dataclasses
import shutil
import sys
import time

from tests.bench import (
    bench_aggregates,
    bench_appends,
    bench_cluster,
    bench_frontend,
    bench_http_appends,
    bench_lists,
    bench_moving,
    bench_past,
    bench_pg_appends,
    bench_pg_projection,
    bench_rebuild,
    bench_relay,
    bench_signals,
    bench_size,
    bench_start,
    bench_tenants,
)
from tests.bench.big_log import kept
from tests.bench.figures import FULL, QUICK, Bench, Section, table
from tests.bench.machine import machine
from tests.bench.page import PAGE, add, write
from tests.support.services import answers

BENCHES: dict[str, Bench] = {
    "appends": bench_appends.bench,
    "http-appends": bench_http_appends.bench,
    "aggregates": bench_aggregates.bench,
    "rebuild": bench_rebuild.bench,
    "lists": bench_lists.bench,
    "past": bench_past.bench,
    "start": bench_start.bench,
    "size": bench_size.bench,
    "frontend": bench_frontend.bench,
    "pg-appends": bench_pg_appends.bench,
    "pg-projection": bench_pg_projection.bench,
    "relay": bench_relay.bench,
    "signals": bench_signals.bench,
    "cluster": bench_cluster.bench,
    "moving": bench_moving.bench,
    "tenants": bench_tenants.bench,
}
_ALL_THREE = ("postgresql", "rabbitmq", "redis")
NEEDS = {
    "pg-appends": ("postgresql",),
    "pg-projection": ("postgresql",),
    "relay": ("postgresql", "rabbitmq"),
    "signals": ("redis",),
    "cluster": _ALL_THREE,
    "moving": ("postgresql",),
    "tenants": _ALL_THREE,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="smaller logs, one run each: to see that all of it works")
    parser.add_argument("--only", default="", help="comma separated: " + ", ".join(BENCHES))
    parser.add_argument("--no-page", action="store_true", help="leave docs/performance.md as it is")
    parser.add_argument("--add", action="store_true", help="put these figures into docs/performance.md as it is")
    parser.add_argument("--forget", action="store_true", help="remove the long logs afterwards")
    options = parser.parse_args()
    wanted = [name for name in options.only.split(",") if name] or list(BENCHES)
    if unknown := set(wanted) - set(BENCHES):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
    on = machine()
    print(on)
    sections: list[Section] = []
    for name in wanted:
        if missing := [service for service in NEEDS.get(name, ()) if not answers(service)]:
            print(f"{name.upper()} IS LEFT OUT: there is no {', '.join(missing)}", file=sys.stderr, flush=True)
            continue
        print(f"{name} …", file=sys.stderr, flush=True)
        began = time.perf_counter()
        section = BENCHES[name](QUICK if options.quick else FULL)
        sections.append(dataclasses.replace(section, seconds=time.perf_counter() - began))
        print(f"\n{section.title}\n{table(section.figures)}", flush=True)
    if options.forget:
        shutil.rmtree(kept())
    missed = [f"{one.title}: {figure.name}" for one in sections for figure in one.figures if figure.met is False]
    print(f"\n{len(missed)} aims missed." + "".join(f"\n- {one}" for one in missed))
    if options.add:
        add(sections, on)
        print(f"put into {PAGE}")
    elif not options.no_page and len(sections) == len(BENCHES):
        write(sections, on, quick=options.quick)
        print(f"written to {PAGE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""All figures, one after the other: ``python -m tests.bench [--quick] [--only appends,lists] [--no-page]``.

Prints one table and writes ``docs/performance.md``. The long logs are made once and kept in the system's temporary
folder; ``--forget`` removes them afterwards. A full run takes about a quarter of an hour on two cores.
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
    bench_http_appends,
    bench_lists,
    bench_past,
    bench_rebuild,
    bench_size,
    bench_start,
)
from tests.bench.big_log import kept
from tests.bench.figures import FULL, QUICK, Bench, Section, table
from tests.bench.machine import machine
from tests.bench.page import PAGE, write

BENCHES: dict[str, Bench] = {
    "appends": bench_appends.bench,
    "http-appends": bench_http_appends.bench,
    "aggregates": bench_aggregates.bench,
    "rebuild": bench_rebuild.bench,
    "lists": bench_lists.bench,
    "past": bench_past.bench,
    "start": bench_start.bench,
    "size": bench_size.bench,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="smaller logs, one run each: to see that all of it works")
    parser.add_argument("--only", default="", help="comma separated: " + ", ".join(BENCHES))
    parser.add_argument("--no-page", action="store_true", help="leave docs/performance.md as it is")
    parser.add_argument("--forget", action="store_true", help="remove the long logs afterwards")
    options = parser.parse_args()
    wanted = [name for name in options.only.split(",") if name] or list(BENCHES)
    if unknown := set(wanted) - set(BENCHES):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
    on = machine()
    print(on)
    sections: list[Section] = []
    for name in wanted:
        print(f"{name} …", file=sys.stderr, flush=True)
        began = time.perf_counter()
        section = BENCHES[name](QUICK if options.quick else FULL)
        sections.append(dataclasses.replace(section, seconds=time.perf_counter() - began))
        print(f"\n{section.title}\n{table(section.figures)}", flush=True)
    if options.forget:
        shutil.rmtree(kept())
    missed = [f"{one.title}: {figure.name}" for one in sections for figure in one.figures if figure.met is False]
    print(f"\n{len(missed)} aims missed." + "".join(f"\n- {one}" for one in missed))
    if not options.no_page and wanted == list(BENCHES):
        write(sections, on, quick=options.quick)
        print(f"written to {PAGE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

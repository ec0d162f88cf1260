"""Figures beside their limits: what a benchmark hands back, and how it is shown."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Figure:
    """``value`` in ``unit``, and that of the limit or peer in the same unit. ``ratio``: what the aim is about, if it is
    not value / peer. ``aim``: in words; ``met``: None where there is none."""

    name: str
    value: float
    unit: str
    peer: str = ""
    peer_value: float | None = None
    ratio: float | None = None
    aim: str = ""
    met: bool | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """``key``: as which it is asked for; ``command``: how it is repeated alone; ``says``: what the figures mean."""

    key: str
    title: str
    command: str
    says: str
    figures: Sequence[Figure]
    seconds: float = 0.0
    notes: Sequence[str] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is measured. ``logs``: events in the logs whose lists are asked for."""

    runs: int
    seconds: float
    appends: int
    logs: tuple[int, ...]
    rebuilt: tuple[int, ...]
    past: int


FULL = Scale(
    runs=3, seconds=1.2, appends=20_000, logs=(1_000, 100_000, 1_000_000), rebuilt=(20_000, 1_000_000), past=100_000
)
QUICK = Scale(runs=1, seconds=0.5, appends=4_000, logs=(1_000, 20_000), rebuilt=(20_000,), past=20_000)

Bench = Callable[[Scale], Section]


def median_ratio(mine: Sequence[float], theirs: Sequence[float]) -> float:
    """Each run is set against the peer's right after it: a machine that others use changes from run to run."""
    return statistics.median(one / other for one, other in zip(mine, theirs, strict=True))


def number(value: float) -> str:
    if value >= 100:
        return f"{value:,.0f}"
    if value >= 10:
        return f"{value:.1f}"
    return f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


HEAD = ("figure", "measured", "limit or peer", "ratio", "aim", "met")


def row(figure: Figure) -> tuple[str, ...]:
    peer = "" if figure.peer_value is None else f"{figure.peer}: {number(figure.peer_value)} {figure.unit}"
    ratio = figure.ratio
    if ratio is None and figure.peer_value:
        ratio = figure.value / figure.peer_value
    met = {None: "", True: "yes", False: "**no**"}[figure.met]
    return (
        figure.name,
        f"{number(figure.value)} {figure.unit}",
        peer,
        "" if ratio is None else number(ratio),
        figure.aim,
        met,
    )


def table(figures: Sequence[Figure]) -> str:
    """As Markdown, in columns that can be read as they are."""
    rows = [HEAD, *(row(figure) for figure in figures)]
    widths = [max(len(line[column]) for line in rows) for column in range(len(HEAD))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in rows
    ]
    ruler = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([lines[0], ruler, *lines[1:]])


def alone(bench: Bench) -> None:
    """What ``python -m tests.bench.bench_…`` does."""
    import argparse

    from tests.bench.machine import machine

    parser = argparse.ArgumentParser(description=bench.__doc__)
    parser.add_argument("--quick", action="store_true", help="smaller logs, one run each")
    options = parser.parse_args()
    print(machine())
    section = bench(QUICK if options.quick else FULL)
    print(f"{section.title}\n{section.says}\n")
    print(table(section.figures))
    for note in section.notes:
        print(f"\n{note}")

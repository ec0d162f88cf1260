"""``docs/performance.md``: written anew by every whole run, but for what is known of the limits."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.figures import Section, table

PAGE = Path("docs/performance.md")
LIMITS = Path(__file__).with_name("limits.md")


def write(sections: Sequence[Section], machine: str, *, quick: bool) -> None:
    minutes = sum(section.seconds for section in sections) / 60
    parts = [
        "# Performance",
        "What vamgr can do, each figure beside a limit or a peer that was measured in the same run on the same "
        "machine. Written by `python -m tests.bench`; do not edit it by hand.",
        "\n".join(_about(machine, minutes)),
    ]
    if quick:
        parts.append("**These are figures of a quick run**, with small logs and one run each.")
    parts += ["## The aims", _overview(sections)]
    for section in sections:
        parts += _parts(section)
    parts += [
        "## Where an aim is missed, and what the limits are",
        _missed(sections),
        LIMITS.read_text("utf-8").strip(),
    ]
    PAGE.write_text("\n\n".join(parts) + "\n", "utf-8")


def add(sections: Sequence[Section], machine: str) -> None:
    """Put these sections into the page that is there, each with what it was measured on."""
    known = re.split(r"(?m)^(?=## )", PAGE.read_text("utf-8"))
    last = next(number for number, part in enumerate(known) if part.startswith("## Where an aim is missed"))
    for section in sections:
        title, *rest = _parts(section)
        text = "\n\n".join([title, f"*{_when(machine)}*", *rest]) + "\n\n"
        places = [number for number, part in enumerate(known) if part.startswith(f"{title}\n")]
        if places:
            known[places[0]] = text
        else:
            known.insert(last, text)
            last += 1
    PAGE.write_text("".join(known), "utf-8")


def _parts(section: Section) -> list[str]:
    return [f"## {section.title}", section.says, f"`{section.command}`", table(section.figures), *section.notes]


def _when(machine: str) -> str:
    return f"{machine}; {datetime.now(UTC).date().isoformat()}, commit {_commit()}"


def _about(machine: str, minutes: float) -> list[str]:
    return [
        f"- **Machine**: {machine}",
        f"- **Date**: {datetime.now(UTC).date().isoformat()}, commit `{_commit()}`",
        f"- **Repeat**: `.venv/bin/python -m tests.bench` does all of it ({minutes:.0f} minutes) and writes this page; "
        "`--quick` takes smaller logs; each section says how it is repeated alone, with the same interpreter. "
        "`python3 build_scripts/dev.py test tests/unit/test_locks.py` makes that environment in a fresh clone.",
        "- Figures are medians of several runs. A ratio is the measured figure through the limit or peer next to it, "
        "each run against the one right after it. Quote them as orders of magnitude: another machine has others, the "
        "ratios are more alike.",
    ]


def _overview(sections: Sequence[Section]) -> str:
    lines = ["| aim | met |", "|---|---|"]
    for section in sections:
        aimed = [figure for figure in section.figures if figure.met is not None]
        for aim in dict.fromkeys(figure.aim for figure in aimed):
            of = [figure for figure in aimed if figure.aim == aim]
            met = sum(bool(figure.met) for figure in of)
            said = "yes" if met == len(of) else f"{met} of {len(of)}" if met else "**no**"
            lines.append(f"| {section.title}: {aim} | {said} |")
    return "\n".join(lines)


def _missed(sections: Sequence[Section]) -> str:
    missed = [
        f"- {section.title}, {figure.name}: {figure.aim}"
        for section in sections
        for figure in section.figures
        if figure.met is False
    ]
    return "Missed in this run:\n\n" + "\n".join(missed) if missed else "None was missed in this run."


def _commit() -> str:
    found = subprocess.run(["git", "rev-parse", "--short=12", "HEAD"], capture_output=True, text=True, check=False)
    return found.stdout.strip() or "unknown"

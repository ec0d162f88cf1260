"""In CI a test in a browser that failed is run once more, and both are told.

Browsers, servers and the tests share a machine that stalls for seconds at times; one such moment among hundreds of
browser tests would refuse a change that has nothing to do with it. Nothing is hidden by it: what failed the first
time is printed in full at the end of the run, to be mended, and a run that needed many second chances fails. At a
desk, and outside the browser, a failure is a failure at once.
"""

from __future__ import annotations

import os

import pytest

AT_MOST = 3


def give(item: pytest.Item) -> None:
    """One more run to a test, in CI."""
    if os.environ.get("CI") == "true":
        item.add_marker(pytest.mark.flaky(reruns=1))


def tell(reporter: pytest.TerminalReporter, already_failed: bool) -> bool:
    """Print what failed the first time. Whether so many did that the run must not pass."""
    first: list[pytest.TestReport] = reporter.stats.get("rerun", [])
    if not first:
        return False
    reporter.ensure_newline()
    reporter.section("failed the first time, run once more", sep="=", red=True)
    for report in first:
        reporter.write_sep("_", report.nodeid, red=True)
        reporter.write_line(report.longreprtext)
    too_many = len(first) > AT_MOST
    if too_many and not already_failed:
        reporter.write_line(
            f"{len(first)} tests needed a second chance and {AT_MOST} may: this run has failed.", red=True
        )
    return too_many

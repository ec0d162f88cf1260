"""What somebody who is to help needs to know, as text to copy: no secret, no name, no address of a person is in it."""

from __future__ import annotations

import ipaddress
import os
import platform
import re
import shutil
import sqlite3
import ssl
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from vamgr import __version__
from vamgr.desktop.toolkit import find_web_view
from vamgr.logs import tail
from vamgr.settings import Settings, shown

if TYPE_CHECKING:
    from vamgr.runtime import System

_LOG_LINES = 60
_EMAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"']+")
_TOKEN = re.compile(r"(token=|vamgr_|/join/|/by-token/)[A-Za-z0-9_-]{8,}")
_ADDRESS = re.compile(r"(?<![\d.])(?!127\.|0\.)(\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)")
_MAYBE_IPV6 = re.compile(r"(?<![\w:])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\w:])")


def describe(settings: Settings, system: System | None = None, problem: str = "") -> str:
    """Without a system: what can be said when it did not start; ``problem`` says why it did not."""
    lines = [
        *([f"problem: {problem}", ""] if problem else []),
        *_program(),
        *_folder(settings.data_dir),
        *_settings(settings),
    ]
    if system is not None:
        lines += _running(system)
    last = tail(settings.data_dir, _LOG_LINES)
    lines += ["", "newest lines of the log:", *last] if last else ["", "the log is empty"]
    return covered("\n".join(lines), Path.home())


def covered(text: str, home: Path) -> str:
    """Without e-mail addresses, tokens, foreign network addresses, and the name in the path of the home folder."""
    text = _TOKEN.sub(r"\1…", _EMAIL.sub("…@…", text))
    text = _MAYBE_IPV6.sub(_covered_ipv6, _ADDRESS.sub("…", text))
    return text.replace(str(home), "~") if len(home.parts) > 1 else text


def _covered_ipv6(found: re.Match[str]) -> str:
    """A time of the day looks much the same."""
    try:
        address = ipaddress.IPv6Address(found[0])
    except ValueError:
        return found[0]
    return found[0] if address.is_loopback or address.is_unspecified else "…"


def _program() -> Iterator[str]:
    frozen = getattr(sys, "frozen", False)
    yield f"vamgr {__version__}, {'one-file executable' if frozen else 'from source'}"
    yield f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {ssl.OPENSSL_VERSION}"
    yield f"{platform.system()} {platform.release()} ({platform.machine()}), {os.cpu_count()} processors"
    found = find_web_view()
    yield f"web view: {found.name if found.name else f'none ({found.why_not})'}"


def _folder(data_dir: Path) -> Iterator[str]:
    yield f"data folder: {data_dir}"
    if not data_dir.is_dir():
        yield "  is not there"
        return
    for path in sorted(data_dir.iterdir()):
        if path.is_file():
            yield f"  {path.name}: {path.stat().st_size:,} bytes"
    yield f"  free on its disk: {shutil.disk_usage(data_dir).free:,} bytes"


def _settings(settings: Settings) -> Iterator[str]:
    changed = sorted(settings.model_fields_set - {"data_dir"})
    yield "settings: " + (", ".join(f"{name}={shown(getattr(settings, name))}" for name in changed) or "as they come")


def _running(system: System) -> Iterator[str]:
    head = system.store.head(system.tenant)
    yield f"running since {system.started_at:%Y-%m-%d %H:%M:%SZ}; log at {head.position}, {head.hash.hex()[:16]}…"
    for entry in system.projector.status():
        if entry.status != "live" or entry.lag:
            yield f"read table {entry.projection}: {entry.status}, {entry.lag} behind"
    for policy in system.policies.status():
        if policy.status == "parked" or policy.lag:
            yield f"policy {policy.policy}: {policy.status}, {policy.lag} behind"
    for job in system.jobs.status(system.tenant):
        if job.error:
            yield f"job {job.job}: failed"

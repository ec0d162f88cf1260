"""Computers that a test is not running on."""

from __future__ import annotations

from pathlib import Path

from vamgr.service.plan import Machine


def a_machine(
    system: str = "linux", *, home: Path = Path("/home/ann"), is_admin: bool = False, **environment: str
) -> Machine:
    return Machine(
        system=system,
        is_admin=is_admin,
        uid=0 if is_admin else 501,
        user="PC\\ann" if system == "win32" else "ann",
        home=home,
        environment=environment,
    )

"""The text for whoever helps: it says what is going on, and no secret and no person."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.running import running_system
from vamgr.diagnostics import covered, describe
from vamgr.logs import log_folder
from vamgr.settings import load_settings

SECRET = "hunter2-and-more"
HOME = Path("/home/olga")


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("owner@example.org asked", "…@… asked"),
        ("<Olga.Owner+va@mail.example.co.uk>", "<…@…>"),
        ("GET /launch?token=abcDEF-123_456", "GET /launch?token=…"),
        ("key vamgr_a1b2c3d4_Zz9-Zz9_Zz9", "key vamgr_…"),
        ("GET /join/abcDEF-123_456", "GET /join/…"),
        ("GET /api/v1/invitations/by-token/abcDEF-123_456/accept", "GET /api/v1/invitations/by-token/…/accept"),
        ("from 203.0.113.9:4711", "from …:4711"),
        ("from 203.0.113.9.", "from …."),
        ("from 2001:db8::7 and [fe80::1]:80", "from … and […]:80"),
        ("/home/olga/airline", "~/airline"),
    ],
)
def test_what_points_at_somebody_is_covered(said: str, left: str) -> None:
    assert covered(said, HOME) == left


@pytest.mark.parametrize(
    "said",
    [
        "http://127.0.0.1:8470 and http://[::1]:8470",
        "listens on 0.0.0.0",
        "2026-06-01 08:15:42,123 INFO vamgr: started",
        "2026-06-01 08:15:42Z",
        "vamgr 0.1.0, SQLite 3.45.1, OpenSSL 3.0.13 30 Jan 2024",
        "vamgr.web.sse: closed",
    ],
)
def test_what_helps_is_left(said: str) -> None:
    assert covered(said, HOME) == said


def test_a_home_that_is_the_root_is_not_cut_out_of_every_path() -> None:
    assert covered("/srv/airline", Path("/")) == "/srv/airline"


def test_what_can_be_said_when_it_did_not_start(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    settings = load_settings(data_dir=folder, database_url=f"postgresql://u:{SECRET}@db.example/va", port=8471)
    said = describe(settings, problem="The port is in use.")
    assert "problem: The port is in use." in said
    assert "is not there" in said
    assert "port=8471" in said
    assert "the log is empty" in said
    assert SECRET not in said


async def test_what_is_said_of_a_running_one(tmp_path: Path) -> None:
    async with running_system(tmp_path / "data", redis_url=f"redis://:{SECRET}@localhost/0") as running:
        owner = await running.set_up()
        log_folder(tmp_path / "data").mkdir()
        line = "2026-06-01 08:00:00 INFO vamgr: owner@example.org came from 203.0.113.9"
        (log_folder(tmp_path / "data") / "vamgr.log").write_text(f"{line}\n")
        said = (await owner.get("/api/v1/system/diagnostics")).json()["text"]
        secrets = [
            running.system.control_token,
            running.system.setup_token,
            *owner.cookies.values(),
            SECRET,
            "owner@example.org",
            "Olga",
            "203.0.113.9",
        ]
    assert "log.sqlite: " in said
    assert "running since " in said
    assert "INFO vamgr: …@… came from …" in said
    assert [secret for secret in secrets if secret in said] == []

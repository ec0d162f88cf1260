"""`vamgr config`: every setting with its value and where it comes from, and no password."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.process import ROOT, environment, vamgr
from vamgr.settings import Settings

SECRET = "hunter2-and-more"


def config(folder: Path, *flags: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "vamgr", "config", "--data-dir", str(folder), *flags],
        cwd=ROOT,
        env={**environment(), **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "vamgr.toml").write_text(
        f'port = 8001\nsession_days = 7\nallowed_hosts = ["a.example", "b.example"]\n'
        f'database_url = "postgresql://va:{SECRET}@db.example/va?sslpassword={SECRET}"\n'
    )
    return tmp_path / "data"


def test_for_scripts(folder: Path) -> None:
    done = config(
        folder, "--json", "--port", "8003", VAMGR_PORT="8002", VAMGR_SESSION_DAYS="9", VAMGR_REDIS_URL="redis://h/0"
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["file"], found["file_exists"]) == (str(folder / "vamgr.toml"), True)
    assert set(found["settings"]) == set(Settings.model_fields)
    assert {name: tuple(one.values()) for name, one in found["settings"].items()} == {
        "data_dir": (str(folder), "flag"),
        "host": ("127.0.0.1", "default"),
        "port": (8003, "flag"),
        "allowed_hosts": (["a.example", "b.example"], "file"),
        "trusted_proxies": ([], "default"),
        "tls_cert": (None, "default"),
        "tls_key": (None, "default"),
        "session_days": (9, "environment"),
        "backup_every_hours": (24, "default"),
        "backup_keep_daily": (7, "default"),
        "backup_keep_weekly": (4, "default"),
        "backup_keep_monthly": (12, "default"),
        "backup_dir": (None, "default"),
        "command_days": (90, "default"),
        "log_days": (90, "default"),
        "log_level": ("info", "default"),
        "log_format": ("text", "default"),
        "otlp_url": (None, "default"),
        "otlp_share": (1.0, "default"),
        "metrics_by_tenant": (False, "default"),
        "ops_port": (None, "default"),
        "ops_host": ("127.0.0.1", "default"),
        "drain_seconds": (0.0, "default"),
        "database_url": ("postgresql://va:****@db.example/va?****", "file"),
        "database_schema": ("vamgr", "default"),
        "base_domain": (None, "default"),
        "sign_up": (False, "default"),
        "tenant_requests": (50, "default"),
        "tenant_storage_mb": (None, "default"),
        "tenant_pilots": (None, "default"),
        "role": (["web", "projector", "relay", "policy", "scheduler"], "default"),
        "amqp_url": (None, "default"),
        "amqp_queues": ("quorum", "default"),
        "redis_url": ("redis://h/0", "environment"),
    }


def test_for_people(folder: Path) -> None:
    done = config(folder, VAMGR_HOST="")
    assert done.returncode == 0, done.stderr
    rows = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines() if line.endswith((" file", "fault"))}
    assert rows["port"] == ["8001", "file"]
    assert rows["allowed_hosts"] == ["a.example,", "b.example", "file"]
    assert rows["host"] == ["127.0.0.1", "default"]
    assert rows["redis_url"] == ["-", "default"]
    assert str(folder / "vamgr.toml") in done.stdout
    assert SECRET not in done.stdout


def test_a_setting_that_is_wrong_is_exit_code_4_and_a_sentence(folder: Path) -> None:
    done = config(folder, VAMGR_AMQP_URL=f"http://guest:{SECRET}@h/", VAMGR_PORT="many")
    assert done.returncode == 4
    assert "port in the environment: Write a whole number." in done.stderr
    assert "amqp_url in the environment: Begin the address with amqp://" in done.stderr
    assert "Traceback" not in done.stderr
    assert SECRET not in done.stdout + done.stderr


def test_a_command_line_that_is_not_understood_is_exit_code_2(folder: Path) -> None:
    assert vamgr("config", "--port", "many", folder=folder).returncode == 2


def test_the_data_folder_is_not_set_in_the_file_that_is_found_by_it(tmp_path: Path) -> None:
    (tmp_path / "vamgr.toml").write_text(f'data_dir = "{tmp_path / "elsewhere"}"\n')

    refused = vamgr("config", folder=tmp_path)

    assert refused.returncode == 4
    assert "--data-dir" in refused.stderr
    assert "Traceback" not in refused.stderr

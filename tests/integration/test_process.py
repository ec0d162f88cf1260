"""The program as a process: killed in the middle, started twice, and spoken to by its command line."""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path

import httpx

from tests.support.process import Server, answer_of, serving, vamgr
from tests.support.running import PASSWORD, first_run


def browser(server: Server) -> httpx.Client:
    return httpx.Client(base_url=f"{server.url}/api/v1", headers={"Origin": server.url}, timeout=30)


def set_up(server: Server) -> httpx.Client:
    client = browser(server)
    answer = client.post("/setup", json=first_run())
    assert answer.status_code == 201, answer.text
    return client


def sign_in(server: Server) -> httpx.Client:
    client = browser(server)
    answer = client.post("/session", json={"email": "owner@example.org", "password": PASSWORD})
    assert answer.status_code == 200, answer.text
    return client


def test_what_was_acknowledged_survives_kill_9(tmp_path: Path) -> None:
    server = Server(tmp_path / "data")
    client = set_up(server)
    airline = client.get("/airlines").json()["items"][0]["id"]
    acknowledged: list[int] = []
    enough = threading.Event()

    def write() -> None:
        for number in range(1, 500):
            body = {"airline_id": airline, "flight_number": number, "departure": "KBOS", "arrival": "KJFK"}
            try:
                answer = client.post("/routes", json=body)
            except httpx.TransportError:
                return
            if answer.status_code == 201:
                acknowledged.append(number)
            if len(acknowledged) == 40:
                enough.set()

    writer = threading.Thread(target=write)
    writer.start()
    assert enough.wait(60)
    server.kill()
    writer.join()

    with serving(tmp_path / "data") as again:
        client = sign_in(again)
        known: set[int] = set()
        cursor: str | None = None
        while True:
            query = {"limit": 200, **({"cursor": cursor} if cursor else {})}
            page = client.get("/routes", params=query).json()
            known |= {route["flight_number"] for route in page["items"]}
            cursor = page["next_cursor"]
            if cursor is None:
                break
        assert set(acknowledged) <= known
        assert len(known) <= len(acknowledged) + 1, "at most the one that was under way is there beside them"
    report = answer_of("verify", folder=tmp_path / "data")
    assert report["ok"], report["problems"]


def test_a_second_process_is_kept_out_and_told_by_whom(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        second = vamgr("serve", "--port", "0", folder=tmp_path / "data")
        assert second.returncode == 3
        assert f"process {server.process.pid}" in second.stderr
        assert server.url in second.stderr


def test_a_port_that_is_taken_is_an_error_only_when_it_was_asked_for(tmp_path: Path) -> None:
    with serving(tmp_path / "one") as server:
        port = server.url.rsplit(":", 1)[1]
        refused = vamgr("serve", "--port", port, folder=tmp_path / "two")
        assert refused.returncode == 5
        assert "--port" in refused.stderr


def test_ending_it_is_quick_and_clean(tmp_path: Path) -> None:
    server = Server(tmp_path / "data")
    client = set_up(server)
    with client.stream("GET", "/stream") as stream:
        next(stream.iter_lines())
        assert server.stop() == 0


def test_the_data_folder_is_private(tmp_path: Path) -> None:
    with serving(tmp_path / "data"):
        if sys.platform != "win32":
            assert (tmp_path / "data").stat().st_mode & 0o077 == 0


def test_users_are_added_on_an_empty_folder_and_beside_a_server(tmp_path: Path) -> None:
    owner = answer_of("user", "add", "--role", "owner", "--api-key", folder=tmp_path / "data")
    assert owner["api_key"].startswith("vamgr_")
    with serving(tmp_path / "data") as server:
        client = httpx.Client(base_url=f"{server.url}/api/v1", headers={"X-API-Key": owner["api_key"]})
        airline = {key: value for key, value in first_run()["airline"].items() if key != "hub_icao"}
        made = client.post("/airlines", json={**airline, "hub_icao": "KBOS"})
        assert made.status_code == 201, made.text
        client.get("/airlines", params={"after": made.json()["position"]})
        pilot = answer_of(
            "user", "add", "--role", "pilot", "--api-key", "--email", "p@example.org", folder=tmp_path / "data"
        )
        staff = answer_of(
            "user", "add", "--role", "staff", "--ability", "fleet.manage", "--api-key", folder=tmp_path / "data"
        )
        me = httpx.get(f"{server.url}/api/v1/me", headers={"X-API-Key": pilot["api_key"]}).json()
        assert (me["user"]["role"], me["user"]["email"]) == ("pilot", "p@example.org")
        assert me["pilots"], "a pilot has a pilot record where there is an airline"
        allowed = httpx.get(f"{server.url}/api/v1/me", headers={"X-API-Key": staff["api_key"]}).json()["abilities"]
        assert "fleet.manage" in allowed
        assert "users.manage" not in allowed
        listed = answer_of("user", "list", folder=tmp_path / "data")
        assert {user["role"] for user in listed} == {"owner", "pilot", "staff"}
        twice = vamgr("user", "add", "--role", "pilot", "--email", "p@example.org", folder=tmp_path / "data")
        assert twice.returncode == 1
        assert "e-mail" in twice.stderr


def test_verify_finds_a_changed_event(tmp_path: Path) -> None:
    import sqlite3

    with serving(tmp_path / "data") as server:
        set_up(server)
        assert answer_of("verify", folder=tmp_path / "data")["ok"]
    with sqlite3.connect(tmp_path / "data" / "log.sqlite") as log:
        log.execute("UPDATE events SET data = replace(data, 'Fjord', 'Fiord') WHERE type = 'airline.airline_founded'")
    report = vamgr("verify", "--json", folder=tmp_path / "data")
    assert report.returncode == 1
    found = json.loads(report.stdout)
    assert not found["ok"]
    assert {problem["check"] for problem in found["problems"]} >= {"chain"}
    assert found["unchecked"] == ["file", "readable", "claims", "uploads", "balance", "tables", "persons"]
    said = vamgr("verify", folder=tmp_path / "data").stdout
    assert "WRONG  hash chain" in said
    states = [line.split()[0] for line in said.splitlines() if line[:1] not in {"", " "}][:-1]
    assert (states.count("WRONG"), states.count("-")) == (1, 7), "what could not be looked at is not called right"
    assert "What to do: Everything before the first wrong event is proven." in said


def test_rebuild_and_version(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        set_up(server)
    assert "airlines" in answer_of("rebuild", folder=tmp_path / "data")["rebuilt"]
    assert answer_of("rebuild", "airlines", folder=tmp_path / "data")["rebuilt"] == ["airlines"]
    assert vamgr("rebuild", "nothing", folder=tmp_path / "data").returncode == 1
    assert json.loads(vamgr("version", "--json").stdout)["version"]


def test_without_a_display_it_says_the_address(tmp_path: Path) -> None:
    server = Server.__new__(Server)
    import subprocess

    from tests.support.process import ROOT, environment

    server.process = subprocess.Popen(
        [sys.executable, "-m", "vamgr", "--data-dir", str(tmp_path / "data"), "--port", "0"],
        cwd=ROOT,
        env={**environment(), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.process.stdout is not None
        said = server.process.stdout.readline() + server.process.stdout.readline()
    finally:
        server.stop()
    assert "http://127.0.0.1:" in said
    assert "browser" in said


def test_a_folder_that_cannot_be_used_says_so(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    refused = vamgr("serve", "--port", "0", folder=tmp_path / "data")
    assert refused.returncode == 4
    assert "--data-dir" in refused.stderr


def test_settings_that_make_no_sense_are_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "vamgr.toml").write_text("port = 'many'\nnonsense = 1\n")
    refused = vamgr("serve", folder=tmp_path / "data")
    assert refused.returncode == 4
    assert "port" in refused.stderr
    assert "nonsense" in refused.stderr

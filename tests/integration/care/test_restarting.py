"""A restore asked for in the browser: the server ends, swaps, and answers again at the same address."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import httpx

from tests.support.process import Server, answer_of, serving
from tests.support.running import PASSWORD, first_run

PATIENCE_SECONDS = 30


def signed_in(server: Server, email: str = "owner@example.org") -> httpx.Client:
    client = httpx.Client(base_url=f"{server.url}/api/v1", headers={"Origin": server.url}, timeout=30)
    assert client.post("/session", json={"email": email, "password": PASSWORD}).status_code == 200
    return client


def events_of(client: httpx.Client) -> int:
    found: int = client.get("/system").json()["log"]["head"]
    return found


def until_it_is_again(client: httpx.Client, events: int) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        answer = client.get("/system")
        if answer.status_code == 200 and answer.json()["log"]["head"] == events:
            return
        time.sleep(0.1)
    raise AssertionError(f"the server did not come back with {events} events")


def test_the_server_comes_back_with_what_was_restored(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with serving(folder) as server:
        client = httpx.Client(base_url=f"{server.url}/api/v1", headers={"Origin": server.url}, timeout=30)
        assert client.post("/setup", json=first_run()).status_code == 201
        name = client.post("/system/backups").json()["id"]
        before = events_of(client)
        assert client.patch("/me", json={"display_name": "Later"}).status_code == 200
        after = events_of(client)
        assert after > before

        refused = client.post("/system/restore", json={"backup": name, "confirm": "XXX"})
        assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "confirm")
        check = client.post("/system/restore/check", json={"backup": name}).json()
        assert (check["continues"], check["lost_events"]) == ("yes", after - before)

        failures: list[object] = []
        stop = threading.Event()

        def knock() -> None:
            """Somebody else, all the time: a connection is never refused, since the door stays open."""
            while not stop.is_set():
                try:
                    httpx.get(f"{server.url}/healthz", timeout=30)
                except httpx.ConnectError as error:
                    failures.append(error)
                except httpx.TransportError:
                    pass  # one that was being answered when the server ended
                time.sleep(0.02)

        knocking = threading.Thread(target=knock)
        knocking.start()
        answer = client.post("/system/restore", json={"backup": name, "confirm": "fjo"})
        assert answer.status_code == 200, answer.text
        assert answer.json()["restarts"]
        # The session is one that the backup has too, so the same browser goes on.
        until_it_is_again(client, before)
        stop.set()
        knocking.join()
        assert failures == []
        assert client.get("/me").json()["user"]["display_name"] == "Olga Owner"

        aside = client.get("/system/backups").json()["replaced"]
        assert [one["events"] for one in aside] == [after]
        undone = client.post("/system/restore", json={"replaced": aside[0]["name"], "confirm": "FJO"})
        assert undone.json()["restarts"]
        until_it_is_again(client, after)
        assert client.get("/me").json()["user"]["display_name"] == "Later"
        assert client.patch("/me", json={"display_name": "Later still"}).status_code == 200
        assert server.stop() == 0
    assert answer_of("verify", folder=folder)["ok"]

"""Any interleaving of what people do leaves everything consistent: claims, aircraft, pilots, money, tables.

Two pilots and two aircraft are enough for them to get into each other's way. Each example runs on a copy of one
furnished data folder, through the API, with the real log and read tables underneath.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.support.api import Api, buy, first_airline
from tests.support.crew import join
from tests.support.running import ORIGIN, Running, TestClock, running_system
from vamgr.kernel.times import iso

AIRPORTS = ("KBOS", "KBED", "KMHT")
OPEN_REPORT = {"filed", "in_review"}
Row = dict[str, Any]
Mine = tuple[int, str]
"""Whose it is, and its id."""

who = st.integers(0, 1)
which = st.integers(0, 20)
strange = st.sampled_from([False, False, False, True])  # somebody tries it with what is another's
places = st.sampled_from(AIRPORTS)
minutes = st.sampled_from([30, 61, 95, 420])
rates = st.sampled_from([-150, -900])
reasons = st.just({"reason": "So it was decided."})


@cache
def furnished() -> tuple[Path, tuple[dict[str, str], ...], tuple[str, ...], str]:
    """A data folder with an airline, two pilots and two aircraft; their cookies, the aircraft, the airline."""
    folder = Path(tempfile.mkdtemp(prefix="vamgr-test-"))

    async def furnish() -> tuple[tuple[dict[str, str], ...], tuple[str, ...], str]:
        async with running_system(folder / "data") as running:
            owner = Api(await running.set_up(hub_icao="KBOS"))
            airline = (await first_airline(owner))["id"]
            subfleet, first = await buy(owner, airline, "C172", "N1", "KBOS")
            again = {"subfleet_id": subfleet, "registration": "N2", "location": "KBOS"}
            second = (await owner.post("/aircraft", again))["id"]
            pilot = await join(running, owner, "Paula", airline_id=airline)
            await running.settle()
            cookies = tuple(dict(api.client.cookies) for api in (owner, pilot))
            for client in running.clients:
                await client.aclose()
            return cookies, (first, second), airline

    return (folder, *asyncio.run(furnish()))


@pytest.fixture(scope="module", autouse=True)
def _clean() -> Iterator[None]:
    yield
    if furnished.cache_info().currsize:
        shutil.rmtree(furnished()[0])
        furnished.cache_clear()


class Interleavings(RuleBasedStateMachine):
    """Every command is either done, or refused with a sentence and no event; never anything between."""

    running: Running
    _open: AbstractAsyncContextManager[Running]

    def __init__(self) -> None:
        super().__init__()
        furniture, self.cookies, aircraft, self.airline = furnished()
        self.aircraft = list(aircraft)
        self.folder = Path(tempfile.mkdtemp(prefix="vamgr-test-"))
        shutil.copytree(furniture / "data", self.folder / "data")
        self.runner = asyncio.Runner()
        self.clock = TestClock()
        self.bookings: list[Mine] = []
        self.pireps: list[Mine] = []
        self.sent = 0
        self.looked_at = -1
        self.last: tuple[int, str, str, Row | None] | None = None
        self._start()

    def teardown(self) -> None:
        try:
            self._verify()
        finally:
            self._stop()
            self.runner.close()
            shutil.rmtree(self.folder)

    # --- what people do -------------------------------------------------------------------------------------------

    @rule(pilot=who, aircraft=who, to=places)
    def book(self, pilot: int, aircraft: int, to: str) -> None:
        self._keep(self.bookings, pilot, self.say(pilot, "/bookings", self._wish(aircraft, to)))

    @rule(aircraft=who, to=places)
    def both_book_the_same_aircraft_at_once(self, aircraft: int, to: str) -> None:
        wish = self._wish(aircraft, to)

        async def together() -> list[httpx.Response]:
            return await asyncio.gather(*(self._send(pilot, "/bookings", wish) for pilot in (0, 1)))

        answers = self.runner.run(together())
        self._settle()
        assert [answer.status_code for answer in answers].count(201) <= 1
        for pilot, answer in enumerate(answers):
            self._keep(self.bookings, pilot, self._checked(answer))

    @precondition(lambda self: self.bookings)
    @rule(booking=which, other=strange)
    def depart(self, booking: int, other: bool) -> None:
        pilot, booking_id = _one(self.bookings, booking, other)
        self.say(pilot, f"/bookings/{booking_id}/depart", {})

    @precondition(lambda self: self.bookings)
    @rule(booking=which, other=strange, reason=reasons)
    def cancel(self, booking: int, other: bool, reason: Row) -> None:
        pilot, booking_id = _one(self.bookings, booking, other)
        self.say(pilot, f"/bookings/{booking_id}/cancel", reason)

    @precondition(lambda self: self.bookings)
    @rule(booking=which, other=strange, flown=minutes, rate=rates)
    def file(self, booking: int, other: bool, flown: int, rate: int) -> None:
        pilot, booking_id = _one(self.bookings, booking, other)
        body = {"booking_id": booking_id, **self._facts(flown, rate)}
        self._keep(self.pireps, pilot, self.say(pilot, "/pireps", body))

    @rule(pilot=who, aircraft=who, to=places, flown=minutes)
    def file_without_a_booking(self, pilot: int, aircraft: int, to: str, flown: int) -> None:
        at = self.get(f"/aircraft/{self.aircraft[aircraft]}")["location"]["icao"]
        ends = {"aircraft_id": self.aircraft[aircraft], "departure": at, "planned_arrival": to}
        self._keep(self.pireps, pilot, self.say(pilot, "/pireps", {**ends, **self._facts(flown, -150)}))

    @precondition(lambda self: self.pireps)
    @rule(pirep=which, decision=st.sampled_from(["accept", "reject", "reverse"]), reason=reasons)
    def decide(self, pirep: int, decision: str, reason: Row) -> None:
        self.say(0, f"/pireps/{_one(self.pireps, pirep)[1]}/{decision}", reason)

    @precondition(lambda self: self.pireps)
    @rule(pirep=which, then=st.sampled_from(["reject", "reverse"]), reason=reasons)
    def accept_and_take_it_back(self, pirep: int, then: str, reason: Row) -> None:
        """The identity on hours, places, awards, rank and money."""
        _, pirep_id = _one(self.pireps, pirep)
        before = self._situation()
        if self.say(0, f"/pireps/{pirep_id}/accept", reason) is not None:
            assert self._situation() != before
            assert self.say(0, f"/pireps/{pirep_id}/{then}", reason) is not None
        assert self._situation() == before

    @precondition(lambda self: self.pireps)
    @rule(pirep=which, other=strange, flown=minutes)
    def amend(self, pirep: int, other: bool, flown: int) -> None:
        pilot, pirep_id = _one(self.pireps, pirep, other)
        body = {**self._facts(flown, -200), "reason": "The clock was wrong."}
        self.say(pilot, f"/pireps/{pirep_id}/amend", body)

    @precondition(lambda self: self.pireps)
    @rule(pirep=which, other=strange)
    def withdraw(self, pirep: int, other: bool) -> None:
        pilot, pirep_id = _one(self.pireps, pirep, other)
        self.say(pilot, f"/pireps/{pirep_id}/cancel", {})

    @rule(aircraft=who, to=places)
    def move_aircraft(self, aircraft: int, to: str) -> None:
        self.say(0, f"/aircraft/{self.aircraft[aircraft]}/move", {"location": to})

    @rule(pilot=who, to=places)
    def take_a_jump_seat(self, pilot: int, to: str) -> None:
        self.say(pilot, f"/pilots/{self._pilot_id(pilot)}/move", {"icao": to, "reason": ""})

    @rule(aircraft=who)
    def sell_and_buy_another_one(self, aircraft: int) -> None:
        """Its registration is free again, and taken by the next one."""
        sold = self.get(f"/aircraft/{self.aircraft[aircraft]}")
        if self.say(0, f"/aircraft/{sold['id']}/sell", {}) is not None:
            place = {"registration": sold["registration"], "location": sold["location"]["icao"]}
            bought = self.say(0, "/aircraft", {"subfleet_id": sold["subfleet"]["id"], **place})
            assert bought is not None
            self.aircraft[aircraft] = bought["id"]

    @rule(hours=st.sampled_from([1, 30, 80]))
    def time_goes_by(self, hours: int) -> None:
        """Long enough, and what nobody flew expires."""
        self.clock.forward(hours=hours)
        self.runner.run(self.running.system.jobs.run_due_now())
        self._settle()

    @precondition(lambda self: self.last)
    @rule()
    def say_the_last_one_again(self) -> None:
        assert self.last is not None
        before = self._head()
        pilot, path, key, body = self.last
        answer = self.runner.run(self._send(pilot, path, body, key))
        assert answer.headers.get("idempotency-replayed") == "true", answer.text
        assert self._head() == before

    @rule()
    def restart(self) -> None:
        self._stop()
        self._start()

    # --- what is always so ----------------------------------------------------------------------------------------

    @invariant()
    def everything_fits(self) -> None:
        if self._head() == self.looked_at:
            return
        self.looked_at = self._head()
        bookings = self.rows("/bookings", status="booked,departed")
        reports, fleet = self.rows("/pireps"), self.rows("/aircraft")
        self._check_claims(bookings, reports, fleet)
        for row in fleet:
            self._check_aircraft(
                row,
                [one["status"] for one in bookings if one["aircraft"]["id"] == row["id"]],
                [one for one in reports if one["aircraft"]["id"] == row["id"]],
            )
        flights, flown = Counter[str](), Counter[str]()
        for one in reports:
            if one["state"] == "accepted":
                flights[one["pilot"]["id"]] += 1
                flown[one["pilot"]["id"]] += one["block_minutes"]
        for row in self.rows("/pilots"):
            assert (row["flights"], row["block_minutes"]) == (flights[row["id"]], flown[row["id"]])
        balance = self.get("/finance/trial-balance", airline=self.airline)
        assert balance["difference_minor"] == 0
        assert balance["debit_total_minor"] == balance["credit_total_minor"]

    def _check_claims(self, bookings: list[Row], reports: list[Row], fleet: list[Row]) -> None:
        """Held by what is open, by all of that, and by nothing else."""
        claims = self._claims()
        held = {row["aircraft"]["id"]: f"booking-{row['id']}" for row in bookings}
        assert len(held) == len(bookings), "two open bookings have the same aircraft"
        assert claims["booked-aircraft"] == held
        here = {f"aircraft-{row['id']}" for row in fleet if row["state"] not in {"sold", "retired"}}
        assert set(claims["registration"].values()) == here
        states = {f"pirep-{row['id']}": row["state"] for row in reports}
        assert "cancelled" not in {states[holder] for holder in claims["pirep-duplicate"].values()}

    def _check_aircraft(self, row: Row, bookings: list[str], reports: list[Row]) -> None:
        """Its state is what its bookings and reports make it, its hours are those of its accepted flights."""
        if row["state"] in {"sold", "retired"}:
            assert not bookings
        else:
            held = bookings or [one for one in reports if one["state"] in OPEN_REPORT]
            assert row["state"] == ("in_flight" if "departed" in bookings else "reserved" if held else "parked")
        accepted = [one["block_minutes"] for one in reports if one["state"] == "accepted"]
        assert (row["cycles"], row["block_minutes_total"]) == (len(accepted), sum(accepted))

    def _verify(self) -> None:
        """The chain, the balance, and every table against a rebuild from the log."""
        report = self.runner.run(self.running.system.verify())
        assert report.ok, report.problems  # type: ignore[attr-defined]

    # --- how it is said -------------------------------------------------------------------------------------------

    def say(self, pilot: int, path: str, body: Row | None) -> Row | None:
        """A command; None when it is refused, and then nothing must have happened."""
        before = self._head()
        self.sent += 1
        self.last = (pilot, path, f"command-{self.sent}", body)
        answer = self.runner.run(self._send(pilot, path, body, self.last[2]))
        self._settle()
        done = self._checked(answer)
        if done is None:
            assert self._head() == before, f"{path} was refused and left something behind"
            self.last = None
        return done

    def get(self, path: str, **query: Any) -> Row:
        answer = self.runner.run(self.clients[0].get(f"/api/v1{path}", params=query))
        assert answer.status_code == 200, answer.text
        found: Row = answer.json()
        return found

    def rows(self, path: str, **query: Any) -> list[Row]:
        page = self.get(path, limit=200, **query)
        assert page["next_cursor"] is None
        rows: list[Row] = page["items"]
        return rows

    async def _send(self, pilot: int, path: str, body: Row | None, key: str | None = None) -> httpx.Response:
        headers = {"Idempotency-Key": key} if key else {}
        return await self.clients[pilot].post(f"/api/v1{path}", json=body, headers=headers)

    def _checked(self, answer: httpx.Response) -> Row | None:
        assert answer.status_code in {200, 201, 403, 404, 409, 422}, answer.text
        found: Row = answer.json()
        if answer.is_success:
            return found
        assert found["detail"]
        return None

    def _keep(self, where: list[Mine], pilot: int, done: Row | None) -> None:
        if done is not None:
            where.append((pilot, done["id"]))

    def _wish(self, aircraft: int, to: str) -> Row:
        at = self.get(f"/aircraft/{self.aircraft[aircraft]}")["location"]["icao"]
        ends = {"departure": at, "arrival": to, "airline_id": self.airline}
        return {"kind": "free", "aircraft_id": self.aircraft[aircraft], **ends}

    def _facts(self, flown: int, rate: int) -> Row:
        on = self.clock.now() - timedelta(minutes=5)
        off = on - timedelta(minutes=flown)
        fuel = {"block_fuel_kg": 150, "fuel_used_kg": round(flown * 0.35, 1)}
        return {"block_off_at": iso(off), "block_on_at": iso(on), "landing_rate_fpm": rate, **fuel}

    def _pilot_id(self, pilot: int) -> str:
        answer = self.runner.run(self.clients[pilot].get("/api/v1/me"))
        return str(answer.json()["pilots"][0]["id"])

    def _situation(self) -> Row:
        """What a decision about a report may change, and taking it back must bring back."""
        aircraft = [self.get(f"/aircraft/{one}") for one in self.aircraft]
        pilots = [self.get(f"/pilots/{row['id']}") for row in self.rows("/pilots", sort="name")]
        balance = self.get("/finance/trial-balance", airline=self.airline)
        return {
            "aircraft": [
                [one[name] for name in ("location", "block_minutes_total", "cycles", "fuel_on_board_kg")]
                for one in aircraft
            ],
            "pilots": [
                [one[name] for name in ("location", "flights", "block_minutes", "rank", "awards", "balance_minor")]
                for one in pilots
            ],
            "accounts": {
                (row["account"], row["party"]): row["debit_minor"] - row["credit_minor"]
                for row in balance["items"]
                if row["debit_minor"] != row["credit_minor"]
            },
        }

    def _claims(self) -> dict[str, dict[str, str]]:
        """Scope → value → holder, as the log's file has it."""
        found: dict[str, dict[str, str]] = {"booked-aircraft": {}, "registration": {}, "pirep-duplicate": {}}
        connection = sqlite3.connect(f"file:{self.folder}/data/log.sqlite?mode=ro", uri=True)
        try:
            for scope, value, holder in connection.execute("SELECT scope, value, holder FROM claims"):
                found.setdefault(scope, {})[value] = holder
        finally:
            connection.close()
        return found

    def _head(self) -> int:
        return self.running.system.store.head(self.running.system.tenant).position

    def _settle(self) -> None:
        self.runner.run(self.running.settle())

    def _start(self) -> None:
        self._open = running_system(self.folder / "data", self.clock)
        self.running = self.runner.run(self._open.__aenter__())
        self.clients = [self.running.new_client() for _ in self.cookies]
        for client, cookies in zip(self.clients, self.cookies, strict=True):
            client.cookies.update(cookies)
            assert str(client.base_url) == ORIGIN
        self._settle()

    def _stop(self) -> None:
        for client in self.clients:
            self.runner.run(client.aclose())
        self.runner.run(self._open.__aexit__(None, None, None))


def _one(of: list[Mine], index: int, other: bool = False) -> Mine:
    """One of the newest, and who tries something with it."""
    pilot, found = of[-1 - index % min(len(of), 4)]
    return (1 - pilot if other else pilot), found


TestInterleavings = Interleavings.TestCase
TestInterleavings.settings = settings(
    max_examples=int(os.environ.get("VAMGR_TEST_EXAMPLES", "8")),
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # making it smaller would take minutes
)

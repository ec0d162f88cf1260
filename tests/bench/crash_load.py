"""People who use an airline while its server is killed again and again, and never forget what they were told.

Each one does a thing at a time, under an Idempotency-Key. Without an answer it is said again, word for word, when there
is a server again: so everything is done in the end, and once.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from vamgr.kernel.ids import derived_id
from vamgr.kernel.times import iso

# Within an hour of Boston by Cessna; the way from one to the next is chosen at random.
FIELDS = ("KBOS", "KBED", "KLWM", "KASH", "KMHT", "KORH", "KPVD", "KOWD", "KFIT", "KPSM", "KEWB", "KHYA")


@dataclass
class Ask:
    """One request under its key. ``user_id``: whose key it is. ``number``: of the person. ``tries``: how often it
    was sent."""

    method: str
    path: str
    body: dict[str, Any]
    key: str
    user_id: str
    number: int
    tries: int = 0

    @property
    def command_id(self) -> str:
        """As the server makes it of the key, so that the log can be asked what became of it."""
        return derived_id("command", derived_id("request", self.user_id, self.key), 0)


@dataclass(frozen=True, slots=True)
class Told:
    """What the server acknowledged."""

    ask: Ask
    status: int
    body: dict[str, Any]

    @property
    def done(self) -> bool:
        return self.status < 300


@dataclass
class Door:
    """Where the server is, while there is one. ``busy``: requests that are under way."""

    client: httpx.AsyncClient | None = None
    opened: asyncio.Event = field(default_factory=asyncio.Event)
    idle: asyncio.Event = field(default_factory=asyncio.Event)
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    busy: int = 0
    told: list[Told] = field(default_factory=list)
    lost: int = 0
    repeated: int = 0

    async def open(self, url: str) -> None:
        await self.close()
        self.client = httpx.AsyncClient(base_url=f"{url}/api/v1", timeout=20)
        self.answered.clear()
        self.opened.set()

    async def answers(self) -> None:
        """Wait until somebody got an answer, for twenty seconds at most."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.answered.wait(), 20)

    async def close(self) -> None:
        """Let nobody in any more, and wait until those who were inside know that they got no answer."""
        self.opened.clear()
        if self.busy:
            self.idle.clear()
            await self.idle.wait()
        if self.client is not None:
            await self.client.aclose()
            self.client = None

    async def ask(self, ask: Ask, api_key: str) -> Told:
        while True:
            await self.opened.wait()
            client = self.client
            assert client is not None
            self.busy += 1
            ask.tries += 1
            try:
                headers = {"X-API-Key": api_key, "Idempotency-Key": ask.key}
                answer = await client.request(ask.method, ask.path, json=ask.body, headers=headers)
            except httpx.TransportError:
                self.lost += 1
                if self.opened.is_set():
                    await asyncio.sleep(0.01)
                continue
            finally:
                self.busy -= 1
                if not self.busy:
                    self.idle.set()
            self.repeated += answer.headers.get("idempotency-replayed") == "true"
            # A server that is just starting says so; that is no answer to the question.
            if answer.status_code == 503:
                await asyncio.sleep(0.02)
                continue
            self.answered.set()
            told = Told(ask, answer.status_code, answer.json())
            self.told.append(told)
            return told


@dataclass
class Person:
    """A pilot with an aircraft of their own; what they file is accepted by the owner."""

    number: int
    airline_id: str
    user_id: str
    api_key: str
    aircraft_id: str
    owner_id: str
    owner_key: str
    door: Door
    dice: random.Random
    at: str = "KBOS"
    routes: int = 0
    flights: int = 0

    async def live(self) -> None:
        while True:
            if self.dice.random() < 0.3:
                await self._plan()
            await self._fly()

    async def _plan(self) -> None:
        self.routes += 1
        body = {
            "airline_id": self.airline_id,
            "flight_number": self.number * 1000 + self.routes % 1000,
            "departure": "KBOS",
            "arrival": self.dice.choice(FIELDS[1:]),
        }
        await self._as_owner("POST", "/routes", body)

    async def _fly(self) -> None:
        to = self.dice.choice([place for place in FIELDS if place != self.at])
        wish = {"kind": "free", "departure": self.at, "arrival": to, "aircraft_id": self.aircraft_id}
        booked = await self._do("POST", "/bookings", {**wish, "airline_id": self.airline_id})
        if not booked.done:
            raise AssertionError(f"a pilot could not book: {booked.body}, after {self._lately()}")
        on = datetime.now(UTC) - timedelta(seconds=1)
        report = {
            "booking_id": booked.body["id"],
            "block_off_at": iso(on - timedelta(minutes=40)),
            "block_on_at": iso(on),
            "block_fuel_kg": 60,
            "fuel_used_kg": 20,
            "landing_rate_fpm": -150,
        }
        filed = await self._do("POST", "/pireps", report)
        if not filed.done:  # the same way within ten minutes: seen as a double
            cancelled = await self._do("POST", f"/bookings/{booked.body['id']}/cancel", {"reason": "Flown already."})
            if not cancelled.done:
                raise AssertionError(f"a booking could not be cancelled: {cancelled.body}, after {self._lately()}")
            return
        if filed.body["state"] != "accepted":
            accepted = await self._as_owner("POST", f"/pireps/{filed.body['id']}/accept", {"reason": "As flown."})
            if not accepted.done:
                raise AssertionError(f"a report could not be accepted: {accepted.body}, after {self._lately()}")
        self.at = to
        self.flights += 1

    def _lately(self) -> str:
        mine = [one for one in self.door.told if one.ask.number == self.number][-6:]
        return "; ".join(f"{one.ask.path} ×{one.ask.tries} {one.status} {str(one.body)[:120]}" for one in mine)

    async def _do(self, method: str, path: str, body: dict[str, Any]) -> Told:
        return await self.door.ask(self._ask(method, path, body, self.user_id), self.api_key)

    async def _as_owner(self, method: str, path: str, body: dict[str, Any]) -> Told:
        return await self.door.ask(self._ask(method, path, body, self.owner_id), self.owner_key)

    def _ask(self, method: str, path: str, body: dict[str, Any], user_id: str) -> Ask:
        return Ask(method, path, body, f"{self.dice.getrandbits(128):032x}", user_id, self.number)

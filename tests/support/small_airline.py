"""An airline with a Cessna 172 at KBOS, and flights flown with it, for tests that need something to look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx

from tests.support.running import Running
from vamgr.kernel.times import iso


@dataclass
class SmallAirline:
    running: Running
    owner: httpx.AsyncClient
    airline_id: str
    pilot_id: str
    subfleet_id: str
    aircraft_id: str

    async def get(self, path: str) -> dict[str, Any]:
        answer = await self.owner.get(f"/api/v1{path}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def post(self, path: str, body: dict[str, Any] | None = None, status: int | None = None) -> dict[str, Any]:
        """The answer once the read tables show it."""
        answer = await self.owner.post(f"/api/v1{path}", json=body or {})
        assert answer.status_code == status if status else answer.status_code in {200, 201}, answer.text
        await self.running.settle()
        found: dict[str, Any] = answer.json()
        return found

    async def aircraft(self) -> dict[str, Any]:
        return await self.get(f"/aircraft/{self.aircraft_id}")

    async def pilot(self) -> dict[str, Any]:
        return await self.get(f"/pilots/{self.pilot_id}")

    async def book(self, departure: str = "KBOS", arrival: str = "KBED") -> str:
        wish = {"kind": "free", "departure": departure, "arrival": arrival, "aircraft_id": self.aircraft_id}
        return str((await self.post("/bookings", {**wish, "airline_id": self.airline_id}, 201))["id"])

    async def report(self, booking_id: str, minutes: int = 60, **facts: Any) -> dict[str, Any]:
        """File the flight of a booking, flown just now."""
        self.running.clock.forward(minutes=minutes + 10)
        on = self.running.clock.now() - timedelta(minutes=5)
        prefill = await self.get(f"/pireps/prefill?booking={booking_id}")
        body = {
            "booking_id": booking_id,
            "block_off_at": iso(on - timedelta(minutes=minutes)),
            "block_on_at": iso(on),
            "block_fuel_kg": prefill["block_fuel_kg"],
            "fuel_used_kg": prefill["fuel_used_kg"],
            "landing_rate_fpm": -150,
            **facts,
        }
        return await self.post("/pireps", body, 201)

    async def fly(self, departure: str = "KBOS", arrival: str = "KBED", minutes: int = 60, **facts: Any) -> str:
        """Book, report and have it accepted; gives the report's id."""
        filed = await self.report(await self.book(departure, arrival), minutes, **facts)
        if filed["state"] != "accepted":
            await self.post(f"/pireps/{filed['id']}/accept", {"reason": "As flown."})
        return str(filed["id"])


async def small_airline(running: Running) -> SmallAirline:
    owner = await running.set_up()
    me = (await owner.get("/api/v1/me")).json()
    airline_id, pilot_id = me["airlines"][0]["id"], me["pilots"][0]["id"]
    template = (await owner.get(f"/api/v1/subfleets/template?type=C172&airline={airline_id}")).json()
    template.pop("notes_on")
    made = await owner.post("/api/v1/subfleets", json=template)
    assert made.status_code == 201, made.text
    subfleet_id = made.json()["id"]
    bought = await owner.post(
        "/api/v1/aircraft", json={"subfleet_id": subfleet_id, "registration": "N172AB", "location": "KBOS"}
    )
    assert bought.status_code == 201, bought.text
    await running.settle()
    return SmallAirline(running, owner, airline_id, pilot_id, subfleet_id, bought.json()["id"])

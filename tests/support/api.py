"""A client that reads its own writes, as the frontend does, and says what went wrong."""

from __future__ import annotations

from typing import Any

import httpx


class Api:
    """Wraps a signed-in client; every call must succeed unless ``expect`` names a status."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self.position = 0

    async def get(self, path: str, *, expect: int = 200, **query: Any) -> Any:
        answer = await self.client.get(f"/api/v1{path}", params={**query, "after": self.position})
        return self._checked(answer, expect)

    async def post(self, path: str, body: Any = None, *, expect: int | None = None, **headers: str) -> Any:
        return await self._write("POST", path, body, expect, headers)

    async def patch(self, path: str, body: Any, *, expect: int | None = None) -> Any:
        return await self._write("PATCH", path, body, expect, {})

    async def put(self, path: str, body: Any, *, expect: int | None = None) -> Any:
        return await self._write("PUT", path, body, expect, {})

    async def delete(self, path: str, *, expect: int | None = None) -> Any:
        return await self._write("DELETE", path, None, expect, {})

    async def _write(self, method: str, path: str, body: Any, expect: int | None, headers: dict[str, str]) -> Any:
        answer = await self.client.request(method, f"/api/v1{path}", json=body, headers=headers)
        found = self._checked(answer, expect)
        if answer.is_success and isinstance(found, dict):
            self.position = max(self.position, found.get("position", 0))
        return found

    def _checked(self, answer: httpx.Response, expect: int | None) -> Any:
        good = answer.is_success if expect is None else answer.status_code == expect
        assert good, f"{answer.request.method} {answer.request.url}: {answer.status_code} {answer.text}"
        return answer.json()


async def first_airline(api: Api) -> dict[str, Any]:
    return (await api.get("/airlines"))["items"][0]


async def buy(api: Api, airline_id: str, type_icao: str, registration: str, location: str) -> tuple[str, str]:
    """A subfleet as the template proposes it and one aircraft of it: (subfleet id, aircraft id)."""
    template = await api.get("/subfleets/template", type=type_icao, airline=airline_id)
    template.pop("notes_on")
    subfleet = await api.post("/subfleets", template)
    aircraft = await api.post(
        "/aircraft", {"subfleet_id": subfleet["id"], "registration": registration, "location": location}
    )
    return subfleet["id"], aircraft["id"]


async def open_route(api: Api, airline_id: str, departure: str, arrival: str, number: int = 101, **fields: Any) -> str:
    body = {"airline_id": airline_id, "flight_number": number, "departure": departure, "arrival": arrival, **fields}
    return (await api.post("/routes", body))["id"]


async def book(api: Api, route_id: str, aircraft_id: str) -> str:
    body = {"kind": "route", "route_id": route_id, "aircraft_id": aircraft_id}
    return (await api.post("/bookings", body))["id"]

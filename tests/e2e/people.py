"""Who uses the browsers, and what they need to have before a test begins, made through the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

import httpx

from tests.e2e.watched import Watched
from tests.support.process import Server
from tests.support.running import PASSWORD, first_run


@dataclass(frozen=True)
class Person:
    email: str
    password: str = PASSWORD

    def sign_in(self, browser: Watched) -> None:
        """Without the sign-in page, which has tests of its own."""
        answer = browser.context.request.post(
            f"{browser.origin}/api/v1/session",
            data={"email": self.email, "password": self.password},
            headers={"Origin": browser.origin},
        )
        assert answer.ok, answer.text()


OWNER = Person("owner@example.org")
DEMO_PASSWORD = "northern lights"
DEMO_OWNER = Person("owner@aurora.example", DEMO_PASSWORD)


class Place(Protocol):
    """``url``: without a slash at its end."""

    @property
    def url(self) -> str: ...


class Caller:
    """A person's client of the API that reads its own writes."""

    def __init__(self, server: Place, person: Person | None = None) -> None:
        self._client = httpx.Client(base_url=f"{server.url}/api/v1", headers={"Origin": server.url}, timeout=30)
        self._position = 0
        if person is not None:
            self.post("/session", {"email": person.email, "password": person.password})

    def get(self, path: str, **query: Any) -> Any:
        return self._checked(self._client.get(path, params={**query, "after": self._position}))

    def post(self, path: str, body: Any = None) -> Any:
        found = self._checked(self._client.post(path, json=body if body is not None else {}))
        self._position = max(self._position, found.get("position", 0))
        return found

    def patch(self, path: str, body: Any) -> Any:
        found = self._checked(self._client.patch(path, json=body))
        self._position = max(self._position, found.get("position", 0))
        return found

    @staticmethod
    def _checked(answer: httpx.Response) -> Any:
        assert answer.is_success, f"{answer.request.method} {answer.request.url}: {answer.status_code} {answer.text}"
        return answer.json()


@dataclass
class Airline:
    """A small airline at KBOS with one Cessna and a route to KBED and back, made through the API."""

    server: Server
    owner: Caller
    airline_id: str
    aircraft_id: str
    route_ids: list[str]

    def hire(self, name: str, **body: Any) -> Person:
        """Somebody with an account and a pilot record."""
        person = Person(f"{name.replace(' ', '.').lower()}@example.org")
        pilot = {"airline_id": self.airline_id, "home_airport": "KBOS"}
        account = {"email": person.email, "display_name": name, "password": person.password}
        self.owner.post("/users", {"role": "pilot", "abilities": [], "pilot": pilot, **account, **body})
        return person


def found_airline(server: Server) -> Airline:
    owner = Caller(server)
    owner.post("/setup", first_run())
    airline_id = owner.get("/airlines")["items"][0]["id"]
    template = owner.get("/subfleets/template", type="C172", airline=airline_id)
    template.pop("notes_on")
    subfleet = owner.post("/subfleets", template)["id"]
    aircraft = owner.post("/aircraft", {"subfleet_id": subfleet, "registration": "N172AB", "location": "KBOS"})["id"]
    legs = [(101, "KBOS", "KBED"), (102, "KBED", "KBOS")]
    routes = [
        owner.post(
            "/routes",
            {"airline_id": airline_id, "flight_number": number, "departure": departure, "arrival": arrival},
        )["id"]
        for number, departure, arrival in legs
    ]
    return Airline(server, owner, airline_id, aircraft, routes)

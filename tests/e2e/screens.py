"""Every screen there is, by its route, and an address in the demo airline that shows it with something on it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.people import Caller

ROUTES = Path(__file__).resolve().parents[2] / "web_ui" / "src" / "routes"
_LAYOUTS = {"__root", "_app"}


def routes_of_the_frontend() -> set[str]:
    """The routes as TanStack Router reads them from the files: ``/flights/$id``."""
    names = (path.relative_to(ROUTES).with_suffix("").as_posix() for path in ROUTES.rglob("*.tsx"))
    return {_route(name) for name in names if name not in _LAYOUTS}


def _route(name: str) -> str:
    parts = re.split(r"[/.]", name)
    # A part that ends in an underscore is not inside the page of that name.
    return "/" + "/".join(part.removesuffix("_") for part in parts if part not in {"_app", "index"})


Address = Callable[[Caller], str]


@dataclass(frozen=True)
class Screen:
    """``name`` is also its screenshot's. ``address`` finds one in the demo, asked as its owner."""

    name: str
    route: str
    address: Address
    signed_in: bool = True


def _at(path: str) -> Address:
    return lambda owner: path


def _first(path: str, template: str, field: str = "id", **query: Any) -> Address:
    def address(owner: Caller) -> str:
        return template.format(owner.get(path, **query)["items"][0][field])

    return address


def _acceptance(owner: Caller) -> str:
    """An event that others follow from."""
    entries = owner.get("/history", type="flights.pirep_accepted", limit=1)["items"]
    return f"/history/{entries[0]['event_id']}"


def _invitation(owner: Caller) -> str:
    airline = owner.get("/airlines")["items"][0]["id"]
    made = owner.post("/invitations", {"role": "pilot", "airline_id": airline, "home_airport": "ENGM"})
    return f"/join/{made['token']}"


SCREENS = (
    Screen("sign-in", "/sign-in", _at("/sign-in"), signed_in=False),
    Screen("join", "/join/$token", _invitation, signed_in=False),
    Screen("join-gone", "/join/$token", _at("/join/nothing"), signed_in=False),
    Screen("launch-used-up", "/launch", _at("/launch?token=nothing"), signed_in=False),
    Screen("welcome-done", "/welcome", _at("/welcome")),
    Screen("phpvms-too-late", "/welcome/phpvms", _at("/welcome/phpvms"), signed_in=False),
    Screen("home", "/", _at("/")),
    Screen("fly", "/fly", _at("/fly?flyable=all")),
    Screen("booking", "/fly/bookings/$id", _first("/bookings", "/fly/bookings/{}", status="booked")),
    Screen("booking-departed", "/fly/bookings/$id", _first("/bookings", "/fly/bookings/{}", status="departed")),
    Screen("report", "/flights/new", _first("/bookings", "/flights/new?booking={}", status="booked", pilot="me")),
    Screen("report-free", "/flights/new", _at("/flights/new")),
    Screen("flight", "/flights/$id", _first("/pireps", "/flights/{}", state="accepted")),
    Screen("flight-rejected", "/flights/$id", _first("/pireps", "/flights/{}", state="rejected")),
    Screen("flight-amend", "/flights/$id/edit", _first("/pireps", "/flights/{}/edit", state="accepted")),
    Screen("logbook", "/logbook", _at("/logbook")),
    Screen("review", "/review", _at("/review")),
    Screen("network", "/network", _at("/network")),
    Screen("route", "/network/routes/$id", _first("/routes", "/network/routes/{}")),
    Screen("route-edit", "/network/routes/$id/edit", _first("/routes", "/network/routes/{}/edit")),
    Screen("route-new", "/network/routes/new", _at("/network/routes/new")),
    Screen("airports", "/network/airports", _at("/network/airports")),
    Screen("airport", "/network/airports/$icao", _at("/network/airports/ENGM")),
    Screen("fleet", "/fleet", _at("/fleet")),
    Screen("fleet-table", "/fleet", _at("/fleet?as=table")),
    Screen("fleet-buy", "/fleet/buy", _at("/fleet/buy")),
    Screen("aircraft", "/fleet/aircraft/$id", _first("/aircraft", "/fleet/aircraft/{}")),
    Screen("subfleets", "/fleet/subfleets", _at("/fleet/subfleets")),
    Screen("subfleet", "/fleet/subfleets/$id", _first("/subfleets", "/fleet/subfleets/{}")),
    Screen("crew", "/crew", _at("/crew")),
    Screen("pilot", "/crew/$id", _first("/pilots", "/crew/{}")),
    Screen("ranks", "/crew/ranks", _at("/crew/ranks")),
    Screen("users", "/crew/users", _at("/crew/users")),
    Screen("invitations", "/crew/invitations", _at("/crew/invitations")),
    Screen("account", "/account", _at("/account")),
    Screen("finance", "/finance", _at("/finance")),
    Screen("finance-profit", "/finance/profit", _at("/finance/profit")),
    Screen("finance-accounts", "/finance/accounts", _at("/finance/accounts")),
    Screen("finance-expenses", "/finance/expenses", _at("/finance/expenses")),
    Screen("finance-entries", "/finance/entries", _at("/finance/entries")),
    Screen("finance-entry", "/finance/entries/$id", _first("/finance/entries", "/finance/entries/{}", kind="flight")),
    Screen("history", "/history", _at("/history")),
    Screen("event", "/history/$id", _acceptance),
    Screen("settings", "/settings", _at("/settings")),
    Screen("settings-airline", "/settings/airline", _at("/settings/airline")),
    Screen("settings-rules", "/settings/rules", _at("/settings/rules")),
    Screen("settings-defaults", "/settings/defaults", _at("/settings/defaults")),
    Screen("data", "/settings/data", _at("/settings/data")),
    Screen("copies", "/settings/copies", _at("/settings/copies")),
    Screen("imports", "/settings/import", _at("/settings/import")),
    Screen("system", "/settings/system", _at("/settings/system")),
    Screen("kit", "/kit", _at("/kit"), signed_in=False),
    Screen("nowhere", "", _at("/there-is-no-such-page")),
)


def shown(page: Page) -> None:
    """Wait until a screen shows what it has: its heading, no skeleton, nothing being fetched for a first time."""
    expect(page.locator("h1").first).to_be_attached()
    expect(page.locator("[aria-busy=true]:not(button), [role=status][aria-label=Loading]")).to_have_count(0)

"""Every screen there is, by its route, and an address in the demo airline that shows it with something on it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

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


def _public(owner: Caller) -> str:
    """The airline's page for everybody, with all that it can show."""
    airline = owner.get("/airlines")["items"][0]
    words = {"public_introduction": "Where the road ends.", "public_join": "open", "public_join_text": "Write to us."}
    switches = {"public_enabled": True, "public_roster": True}
    owner.patch(f"/airlines/{airline['id']}/settings", {"changes": {**words, **switches}})
    return f"/va/{airline['icao']}"


def _recorded(owner: Caller) -> str:
    """The newest accepted flight that has a recorded track."""
    for pirep in owner.get("/pireps", state="accepted", source="acars", limit=50)["items"]:
        if owner.get(f"/pireps/{pirep['id']}")["recorded"] is not None:
            return str(pirep["id"])
    raise LookupError("the demo has recorded no flight")


def _shared(owner: Caller) -> str:
    """A flight as anybody with its link sees it."""
    airline = owner.get("/airlines")["items"][0]["id"]
    owner.patch(f"/airlines/{airline}/settings", {"changes": {"public_flight_links": True}})
    return f"/f/{owner.post(f'/pireps/{_recorded(owner)}/link')['token']}"


SCREENS = (
    Screen("sign-in", "/sign-in", _at("/sign-in"), signed_in=False),
    Screen("join", "/join/$token", _invitation, signed_in=False),
    Screen("join-gone", "/join/$token", _at("/join/nothing"), signed_in=False),
    Screen("launch-used-up", "/launch", _at("/launch?token=nothing"), signed_in=False),
    Screen("public", "/va/$code", _public, signed_in=False),
    Screen("public-off", "/va/$code", _at("/va/NONE"), signed_in=False),
    Screen("public-directory", "/va", _at("/va"), signed_in=False),
    Screen("flight-shared", "/f/$token", _shared, signed_in=False),
    Screen("welcome-done", "/welcome", _at("/welcome")),
    Screen("phpvms-too-late", "/welcome/phpvms", _at("/welcome/phpvms"), signed_in=False),
    Screen("home", "/", _at("/")),
    Screen("home-listed", "/", _at("/?list=1&show=airport:ENGM")),
    Screen("kiosk", "/", _at("/?kiosk=1")),
    Screen("fly", "/fly", _at("/fly?flyable=all")),
    Screen("fly-empty", "/fly", _at("/fly?max_block_minutes=5")),
    Screen("booking", "/fly/bookings/$id", _first("/bookings", "/fly/bookings/{}", status="booked")),
    Screen("booking-departed", "/fly/bookings/$id", _first("/bookings", "/fly/bookings/{}", status="departed")),
    Screen("report", "/flights/new", _first("/bookings", "/flights/new?booking={}", status="booked", pilot="me")),
    Screen("report-free", "/flights/new", _at("/flights/new")),
    Screen("flight", "/flights/$id", lambda owner: f"/flights/{_recorded(owner)}"),
    Screen("flight-unrecorded", "/flights/$id", _first("/pireps", "/flights/{}", state="accepted", source="manual")),
    Screen("flight-rejected", "/flights/$id", _first("/pireps", "/flights/{}", state="rejected")),
    Screen("flight-amend", "/flights/$id/edit", _first("/pireps", "/flights/{}/edit", state="accepted")),
    Screen("logbook", "/logbook", _at("/logbook")),
    Screen("logbook-figures", "/logbook", _at("/logbook?tab=figures")),
    Screen("logbook-print", "/logbook/print", _at("/logbook/print?type=C172")),
    Screen("review", "/review", _at("/review")),
    Screen("network", "/network", _at("/network")),
    Screen("network-week", "/network", _at("/network?as=week")),
    Screen("network-day", "/network", _at("/network?as=week&zoom=1&by=airport&clock=utc")),
    Screen("network-map", "/network", _at("/network?as=map&touching=ENGM")),
    Screen("route", "/network/routes/$id", _first("/routes", "/network/routes/{}")),
    Screen("route-edit", "/network/routes/$id/edit", _first("/routes", "/network/routes/{}/edit")),
    Screen("route-record", "/network/routes/$id", _first("/routes", "/network/routes/{}?tab=record")),
    Screen("route-new", "/network/routes/new", _at("/network/routes/new")),
    Screen("routes-many", "/network/routes/many", _at("/network/routes/many")),
    Screen("airports", "/network/airports", _at("/network/airports")),
    Screen("airport", "/network/airports/$icao", _at("/network/airports/ENGM")),
    Screen("fleet", "/fleet", _at("/fleet")),
    Screen("fleet-states", "/fleet", _at("/fleet?by=state")),
    Screen("fleet-table", "/fleet", _at("/fleet?view=table")),
    Screen("fleet-buy", "/fleet/buy", _at("/fleet/buy")),
    Screen("aircraft", "/fleet/aircraft/$id", _first("/aircraft", "/fleet/aircraft/{}")),
    Screen("aircraft-use", "/fleet/aircraft/$id", _first("/aircraft", "/fleet/aircraft/{}?tab=use")),
    Screen("aircraft-profit", "/fleet/aircraft/$id", _first("/aircraft", "/fleet/aircraft/{}?tab=money")),
    Screen("subfleets", "/fleet/subfleets", _at("/fleet/subfleets")),
    Screen("subfleets-fares", "/fleet/subfleets", _at("/fleet/subfleets?view=grid")),
    Screen("subfleets-compared", "/fleet/subfleets", _at("/fleet/subfleets?view=compare")),
    Screen("subfleet", "/fleet/subfleets/$id", _first("/subfleets", "/fleet/subfleets/{}")),
    Screen("crew", "/crew", _at("/crew")),
    Screen("pilot", "/crew/$id", _first("/pilots", "/crew/{}")),
    Screen("ranks", "/crew/ranks", _at("/crew/ranks")),
    Screen("away", "/crew/away", _at("/crew/away")),
    Screen("users", "/crew/users", _at("/crew/users")),
    Screen("invitations", "/crew/invitations", _at("/crew/invitations")),
    Screen("account", "/account", _at("/account")),
    Screen("finance", "/finance", _at("/finance")),
    Screen("finance-profit", "/finance/profit", _at("/finance/profit")),
    Screen("finance-compared", "/finance", _at("/finance?range=own&from=2026-10-01&to=2026-11-01&before=1")),
    Screen("finance-statement", "/finance/profit", _at("/finance/profit?by=account&before=1")),
    Screen("finance-profit-of-types", "/finance/profit", _at("/finance/profit?by=subfleet&before=1")),
    Screen("finance-accounts", "/finance/accounts", _at("/finance/accounts")),
    Screen("finance-expenses", "/finance/expenses", _at("/finance/expenses")),
    Screen("finance-entries", "/finance/entries", _at("/finance/entries")),
    Screen("finance-entries-drilled", "/finance/entries", _at("/finance/entries?account=fuel&from=2026-01-01")),
    Screen("finance-entry", "/finance/entries/$id", _first("/finance/entries", "/finance/entries/{}", kind="flight")),
    Screen("history", "/history", _at("/history")),
    Screen("event", "/history/$id", _acceptance),
    Screen("settings", "/settings", _at("/settings")),
    Screen("settings-airline", "/settings/airline", _at("/settings/airline")),
    Screen("settings-rules", "/settings/rules", _at("/settings/rules")),
    Screen("settings-defaults", "/settings/defaults", _at("/settings/defaults")),
    Screen("settings-public", "/settings/public", _at("/settings/public")),
    Screen("settings-abilities", "/settings/abilities", _at("/settings/abilities")),
    Screen("data", "/settings/data", _at("/settings/data")),
    Screen("copies", "/settings/copies", _at("/settings/copies")),
    Screen("phpvms-report", "/settings/phpvms", _at("/settings/phpvms")),
    Screen("imports", "/settings/import", _at("/settings/import")),
    Screen("system", "/settings/system", _at("/settings/system")),
    Screen("kit", "/kit", _at("/kit"), signed_in=False),
    Screen("nowhere", "", _at("/there-is-no-such-page")),
)

# Of a server that hosts many airlines; looked at in test_hosted.py.
HOSTED_SCREENS = (
    Screen("portal", "/portal", _at("/portal"), signed_in=False),
    Screen("open", "/open", _at("/open"), signed_in=False),
    Screen("no-airline", "", _at("/t/nowhere/"), signed_in=False),
    Screen("portal-airlines", "/portal", _at("/portal")),
    Screen("tenants", "/tenants", _at("/t/platform/tenants")),
    Screen("platform-users", "/crew/users", _at("/t/platform/crew/users")),
    Screen("platform-system", "/settings/system", _at("/t/platform/settings/system")),
    Screen("founded-by-nobody", "/", _at("/t/coast/")),
)


_LOADING = "[aria-busy=true]:not(button), [role=status][aria-label=Loading]"


def shown(page: Page) -> None:
    """Wait until a screen shows what it has: its heading, no skeleton, nothing being fetched for a first time."""
    try:
        # Seen in the frame in which it is so; the two below look again only after a second, when they looked in vain.
        page.wait_for_function(
            "(loading) => document.querySelector('h1') && !document.querySelector(loading)", arg=_LOADING
        )
    except PlaywrightTimeoutError:
        expect(page.locator("h1").first).to_be_attached()
        expect(page.locator(_LOADING)).to_have_count(0)

"""An event that a read table cannot digest: seen in `/readyz` and on the system page, nobody else waits, and it goes
on after the fix and a retry."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.running import STORE, Running
from tests.support.small_airline import SmallAirline, small_airline
from vamgr.finance.events import ExpenseDefined
from vamgr.finance.views_expenses import expenses_view


async def shown(airline: SmallAirline) -> dict[str, Any]:
    found = (await airline.get("/system"))["projections"]
    return next(one for one in found if one["name"] == "expenses")


async def test_a_parked_projection_is_shown_and_retried(system: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    airline = await small_airline(system)
    rent = {
        "name": "Rent",
        "kind": "daily",
        "amount_minor": 5,
        "currency": "USD",
        "airline_id": None,
        "attached_to": {"kind": "airline", "id": None},
    }

    def broken(*_: Any) -> None:
        raise KeyError("a fault of this program")

    with monkeypatch.context() as patched:
        patched.setitem(expenses_view.handlers, ExpenseDefined, broken)
        made = await airline.owner.post("/api/v1/expenses", json=rent)
        assert made.status_code == 201, made.text
        await system.settle()
        parked = await shown(airline)
        assert parked["status"] == "parked"
        assert "a fault of this program" in parked["error"]["message"]
        assert parked["error"]["position"] == made.json()["position"]
        ready = await airline.owner.get("/readyz")
        if STORE == "sqlite":  # of many airlines, one that has stopped takes none of the others away
            assert ready.status_code == 503
            assert any("expenses" in reason for reason in ready.json()["reasons"])
        assert (await airline.owner.get("/healthz")).status_code == 200
        # The rest goes on, and sees what was written after the fault.
        route = {"airline_id": airline.airline_id, "flight_number": 7, "departure": "KBOS", "arrival": "KBED"}
        opened = await airline.post("/routes", route, 201)
        assert (await airline.get(f"/routes/{opened['id']}?after={opened['position']}"))["ident"] == "FJO7"
        again = await airline.owner.post("/api/v1/system/projections/expenses/retry", json={})
        assert again.status_code == 200, again.text
        assert (await shown(airline))["status"] == "parked"

    assert (await airline.owner.post("/api/v1/system/projections/expenses/retry", json={})).status_code == 200
    await system.settle()
    assert (await shown(airline))["status"] == "live"
    assert (await airline.owner.get("/readyz")).status_code == 200
    assert [one["name"] for one in (await airline.get("/expenses"))["items"]] == ["Rent"]

"""However the money is summed up, it is the ledger's: by month, thing and account, and as what moved the cash."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.integration.finance.test_money import expense, fly, fly_back, reference_airline
from tests.support.running import Running
from tests.support.small_airline import SmallAirline
from vamgr.finance import reports
from vamgr.finance.accounts import account
from vamgr.finance.views import entries_table, lines_table
from vamgr.kernel.read import Reader

GROUPINGS = ("month", "route", "aircraft", "subfleet", "pilot", "none")


async def later(airline: SmallAirline, days: int) -> None:
    """Days on, signed in anew."""
    airline.running.clock.forward(days=days)
    airline.owner = await airline.running.sign_in("owner@example.org")


async def busy_airline(system: Running) -> SmallAirline:
    """Flights over three months, one of them taken back, a rent, and an aircraft bought and sold."""
    airline = await reference_airline(system)
    await expense(
        airline, airline_id=airline.airline_id, name="Rent", kind="daily", amount_minor=700,
        attached_to={"kind": "airline", "id": None},
    )  # fmt: skip
    await fly(airline)
    await later(airline, 35)
    back = await fly_back(airline)
    await airline.post(f"/pireps/{back}/reject", {"reason": "Not flown."})
    body = {"subfleet_id": airline.subfleet_id, "registration": "N2", "location": "KBOS"}
    other = (await airline.post("/aircraft", body, 201))["id"]
    await later(airline, 31)
    await airline.post(f"/aircraft/{other}/sell", {"price_minor": 5})
    return airline


def ledger_of(reader: Reader, airline_id: str, start: date, end: date) -> dict[str, int]:
    """By account: credits less debits of the airline's own lines, added up line by line."""
    joined = lines_table.join(entries_table, lines_table.c.entry_id == entries_table.c.id)
    rows = reader.all(
        select(lines_table.c.account, lines_table.c.debit_minor, lines_table.c.credit_minor)
        .select_from(joined)
        .where(
            entries_table.c.airline_id == airline_id,
            lines_table.c.party == "airline",
            entries_table.c.happened_at >= start.isoformat(),
            entries_table.c.happened_at < end.isoformat(),
        )
    )
    sums: dict[str, int] = {}
    for row in rows:
        sums[row["account"]] = sums.get(row["account"], 0) + row["credit_minor"] - row["debit_minor"]
    return sums


async def test_every_sum_is_the_ledgers(system: Running) -> None:
    airline = await busy_airline(system)
    reader = system.system.read_model.reader(system.system.tenant)
    first = reports.first_day(reader, airline.airline_id)
    assert first is not None
    offsets = st.integers(-3, 80)

    @settings(max_examples=60, deadline=None)
    @given(offsets, offsets)
    def check(a: int, b: int) -> None:
        start, end = first + timedelta(days=a), first + timedelta(days=b)
        ledger = ledger_of(reader, airline.airline_id, start, end)
        profit = {code: amount for code, amount in ledger.items() if account(code).counts_as_profit and amount}
        for by in GROUPINGS:
            whole = reports.total(reports.profit_by(reader, airline.airline_id, by, start, end).values())
            assert whole.by_account == profit
            assert whole.net_minor == sum(profit.values())
        opening, moved = reports.cash_flow(reader, airline.airline_id, start, max(start, end))
        before = ledger_of(reader, airline.airline_id, date.min, start)
        assert opening == -before.get("cash", 0)
        assert sum(moved.values()) == -ledger.get("cash", 0)

    check()


async def test_the_things_of_a_kind_together_are_the_whole(system: Running) -> None:
    airline = await busy_airline(system)
    whole = await pnl(airline, "month")
    assert len(whole["groups"]) == 3
    by_account = await pnl(airline, "account")
    assert by_account["months"] == [group["key"] for group in whole["groups"]]
    assert sum(group["net_minor"] for group in by_account["groups"]) == whole["totals"]["net_minor"]
    for group in by_account["groups"]:
        assert sum(group["by_month"].values()) == group["net_minor"]
        assert group["net_minor"] == whole["totals"]["by_account"][group["key"]]
    things = await pnl(airline, "aircraft")
    for thing in things["groups"]:
        if thing["key"]:
            alone = await pnl(airline, "month", aircraft=thing["key"])
            assert alone["totals"]["net_minor"] == thing["net_minor"]
            assert alone["totals"]["by_account"] == thing["by_account"]


async def test_figures_are_of_one_thing(system: Running) -> None:
    airline = await reference_airline(system)
    base = f"/api/v1/finance/profit-and-loss?airline={airline.airline_id}"
    for query in ("group_by=route&aircraft=x", "group_by=month&aircraft=x&pilot=y"):
        answer = await airline.owner.get(f"{base}&{query}")
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["code"] == "too-many"


async def test_an_income_statement_as_csv_has_a_column_for_each_month(system: Running) -> None:
    airline = await busy_airline(system)
    path = f"/api/v1/finance/profit-and-loss?airline={airline.airline_id}&group_by=account&format=csv"
    head, *rows = (await airline.owner.get(path)).text.splitlines()
    months = (await pnl(airline, "account"))["months"]
    assert head.split(",") == ["key", "label", "income_minor", "cost_minor", "net_minor", *months]
    assert len(rows) == len((await pnl(airline, "account"))["groups"])


async def test_what_moved_the_cash_is_all_that_moved_it(system: Running) -> None:
    airline = await busy_airline(system)
    flow = await airline.get(f"/finance/cash-flow?airline={airline.airline_id}")
    assert flow["opening_minor"] == 0
    assert flow["opening_minor"] + sum(step["amount_minor"] for step in flow["steps"]) == flow["closing_minor"]
    summary = await airline.get(f"/finance/summary?airline={airline.airline_id}")
    assert flow["closing_minor"] == summary["cash_minor"]
    assert flow["steps"][0]["account"] == "aircraft" or flow["steps"][0]["account"] == "capital"
    cash = await airline.get(f"/finance/cash?airline={airline.airline_id}")
    assert (cash["founded_on"], cash["closing_minor"]) == (flow["from"], flow["closing_minor"])


async def test_what_falls_due_next_and_what_it_comes_to(system: Running) -> None:
    airline = await reference_airline(system)
    made = await expense(
        airline, airline_id=airline.airline_id, name="Rent", kind="daily", amount_minor=700,
        attached_to={"kind": "airline", "id": None},
    )  # fmt: skip
    forecast = await airline.get(f"/expenses/forecast?airline={airline.airline_id}&days=7")
    due = [one["due"] for one in forecast["dues"] if one["expense_id"] == made]
    assert due == sorted(set(due))
    assert len(due) in {7, 8}
    days = (date.fromisoformat(f"{forecast['next_month']}-01") + timedelta(days=32)).replace(day=1)
    in_next = (days - date.fromisoformat(f"{forecast['next_month']}-01")).days
    assert forecast["next_month_minor"] == in_next * 700
    assert forecast["month_due_minor"] % 700 == 0


async def pnl(airline: SmallAirline, group_by: str, **only: Any) -> dict[str, Any]:
    rest = "".join(f"&{name}={value}" for name, value in only.items())
    return await airline.get(f"/finance/profit-and-loss?airline={airline.airline_id}&group_by={group_by}{rest}")

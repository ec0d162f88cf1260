"""Addresses for every query of the API, made from what an airline has: filters, sorts, pages, searches, exports."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterable
from typing import Any
from urllib.parse import quote, urlencode

import httpx

from vamgr.kernel.area import Area
from vamgr.kernel.endpoint import CONTROL, WINDOW, Endpoint

API = "/api/v1"
# What depends on the process, on chance, or on another store; and what makes files of all of it.
LEFT_OUT = re.compile(
    r"^/(system|demo|digest|export$|branches|setup|registrations/suggest|catalog|sessions|api-keys|me$)"
)
_THINGS = {
    "airline": "/airlines",
    "pilot": "/pilots",
    "subfleet": "/subfleets",
    "aircraft": "/aircraft",
    "route": "/routes",
    "rank": "/ranks",
    "booking": "/bookings",
    "pirep": "/pireps",
    "expense": "/expenses",
    "user": "/users",
}
_FIXED: dict[str, list[str]] = {
    "from_": ["2026-01-01"],
    "to": ["2027-01-01"],
    "week": ["2026-06-15"],
    "group_by": ["month", "aircraft", "route", "pilot", "subfleet"],
    "step": ["day", "month"],
    "lat": ["60.2"],
    "lon": ["11.1"],
    "near": ["60.2,11.1"],
    "points": ["100"],
    "format": ["csv", "jsonl"],
    "days": ["30"],
    "day": ["1"],
}
_PAGING = {"limit", "cursor", "offset", "sort", "q"}


class Asker:
    """Asks one server for what the addresses need. ``thorough``: twice as many of them."""

    def __init__(self, client: httpx.AsyncClient, areas: Iterable[Area], *, thorough: bool = False) -> None:
        self._client = client
        self._thorough = thorough
        self._endpoints = [
            endpoint
            for area in areas
            for endpoint in area.endpoints
            if endpoint.method == "GET"
            and endpoint.ability not in {WINDOW, CONTROL}
            and not LEFT_OUT.match(endpoint.path)
        ]
        self._items: dict[str, list[dict[str, Any]]] = {}

    async def addresses(self) -> AsyncIterator[str]:
        for endpoint in self._endpoints:
            async for path in self._paths(endpoint):
                async for query in self._queries(endpoint, path):
                    yield f"{API}{path}{'?' + query if query else ''}"

    async def items(self, path: str) -> list[dict[str, Any]]:
        if path not in self._items:
            answer = await self._client.get(f"{API}{path}")
            found = _said(answer)
            items = found.get("items", []) if isinstance(found, dict) else found
            self._items[path] = [item for item in items if isinstance(item, dict)]
        return self._items[path]

    async def _paths(self, endpoint: Endpoint) -> AsyncIterator[str]:
        if "{" not in endpoint.path:
            yield endpoint.path
            return
        before, name = re.match(r"(/.*?)/\{(\w+)\}", endpoint.path).groups()  # type: ignore[union-attr]
        names = {
            "event_id": ["event_id", "id"],
            "command_id": ["command_id"],
            "icao": ["icao"],
            "code": ["icao", "code"],
        }
        source = "/history" if name in {"event_id", "command_id"} else before
        items = await self.items(source)
        chosen = (*items[: 2 if self._thorough else 1], *items[-1:])
        for item in {str(found): found for found in chosen}.values():
            value = next((item[key] for key in (*names.get(name, []), name, "id") if key in item), None)
            if value is not None:
                yield endpoint.path.replace(f"{{{name}}}", quote(str(value)))

    async def _queries(self, endpoint: Endpoint, path: str) -> AsyncIterator[str]:
        fields = {(field.alias or name): field.is_required() for name, field in endpoint.query.model_fields.items()}
        needed = {name: (await self._values(name, path))[:1] for name, required in fields.items() if required}
        if any(not values for values in needed.values()):
            return
        base = {name: values[0] for name, values in needed.items()}
        yield urlencode(base)
        for name in fields:
            if name in _PAGING or name in needed:
                continue
            for value in (await self._values(name, path))[: 5 if self._thorough else 2]:
                yield urlencode({**base, name: value})
        if not {"sort", "limit"} <= fields.keys():
            return
        async for query in self._pages(path, base, fields):
            yield query

    async def _pages(self, path: str, base: dict[str, str], fields: dict[str, bool]) -> AsyncIterator[str]:
        for number, sort in enumerate(await self._sorts(path, base)):
            for order in (sort, f"-{sort}"):
                page = {**base, "sort": order, "limit": "7"}
                cursor = await self._cursor(path, page)
                if cursor is None or self._thorough:  # else the second page has all that the first one shows of it
                    yield urlencode(page)
                for _ in range(3 if self._thorough else 1):
                    if cursor is None:
                        break
                    yield urlencode({**page, "cursor": cursor})
                    cursor = await self._cursor(path, {**page, "cursor": cursor}) if self._thorough else None
                for offset in ("3", "1000") if self._thorough or number == 0 else ():
                    yield urlencode({**page, "offset": offset})
        if "q" in fields:
            for words in ("a", "OS", "N1", "en ", "%", "_", "é", "172")[: 8 if self._thorough else 3]:
                yield urlencode({**base, "q": words})
        for form in ("csv", "jsonl"):
            yield urlencode({**base, "format": form})

    async def _sorts(self, path: str, base: dict[str, str]) -> list[str]:
        answer = await self._client.get(f"{API}{path}?{urlencode({**base, 'sort': 'nonsense'})}")
        found = re.search(r"Use one of: ([\w, ]+)", answer.text)
        return found[1].split(", ") if found else []

    async def _cursor(self, path: str, query: dict[str, str]) -> str | None:
        answer = await self._client.get(f"{API}{path}?{urlencode(query)}")
        found: str | None = _said(answer).get("next_cursor")
        return found

    async def _values(self, name: str, path: str) -> list[str]:
        """Something that this parameter may be."""
        if name in _FIXED:
            return _FIXED[name]
        if name.removesuffix("_id") in _THINGS:
            return [str(item["id"]) for item in (await self.items(_THINGS[name.removesuffix("_id")]))[:2]]
        if name in {"hub", "departure", "arrival", "home", "location", "touching", "airport", "start", "from"}:
            return [*_of(await self.items("/routes"), "departure")[:1], "ENGM"]
        if name in {"type", "types"}:
            return _of(await self.items("/aircraft"), "type_icao", "type")[:1]
        names = (name, f"{name}_id", name.removeprefix("min_"), name.removeprefix("max_"), f"{name[:-5]}_at")
        return _of(await self.items(path), *names)[:4] or ["true"]


def _said(answer: httpx.Response) -> Any:
    is_json = answer.headers.get("content-type", "").startswith("application/json")
    return answer.json() if answer.status_code == 200 and is_json else {}


def _of(items: Iterable[dict[str, Any]], *names: str) -> list[str]:
    """What the items say under these names, each once."""
    found: dict[str, None] = {}
    for item in items:
        for name in names:
            value = item.get(name)
            if isinstance(value, str | int | float) and not isinstance(value, bool):
                found[str(value)] = None
    return list(found)

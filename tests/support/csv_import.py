"""Files that are imported in tests, through the API as a browser does it."""

from __future__ import annotations

import asyncio
import csv
import io
from typing import Any

import httpx

from tests.support.running import Running


def csv_of(columns: str, *rows: str) -> bytes:
    return "\r\n".join([columns, *rows, ""]).encode()


def rows_in(raw: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(raw.decode(), newline="")))


class Importer:
    """Uploads files and waits for what is done with them."""

    def __init__(
        self, running: Running, client: httpx.AsyncClient, *, seconds: float = 60, pause: float = 0.01
    ) -> None:
        self.running = running
        self.client = client
        self.seconds, self.pause = seconds, pause

    async def dry_run(self, kind: str, raw: bytes, **query: str) -> dict[str, Any]:
        answer = await self.upload(kind, raw, **query)
        assert answer.status_code == 200, answer.text
        return await self.done(answer.json()["id"])

    async def upload(self, kind: str, raw: bytes, **query: str) -> httpx.Response:
        return await self.client.post(
            "/api/v1/imports",
            params={"kind": kind, "file_name": f"{kind}.csv", **query},
            content=raw,
            headers={"Content-Type": "text/csv"},
        )

    async def apply(self, import_id: str) -> dict[str, Any]:
        answer = await self.client.post(f"/api/v1/imports/{import_id}/apply")
        assert answer.status_code == 200, answer.text
        return await self.done(import_id)

    async def undo(self, import_id: str) -> dict[str, Any]:
        answer = await self.client.post(f"/api/v1/imports/{import_id}/undo")
        assert answer.status_code == 200, answer.text
        return await self.done(import_id)

    async def bring(self, kind: str, raw: bytes, **query: str) -> dict[str, Any]:
        """Look at a file and import it."""
        return await self.apply((await self.dry_run(kind, raw, **query))["id"])

    async def done(self, import_id: str) -> dict[str, Any]:
        """The import once nothing is going on any more."""
        async with asyncio.timeout(self.seconds):
            while True:
                found = await self.get(f"/imports/{import_id}")
                if found["state"] not in {"checking", "applying", "undoing"}:
                    return found
                await asyncio.sleep(self.pause)

    async def rows(self, import_id: str, **query: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (await self.get(f"/imports/{import_id}/rows", limit=200, **query))["items"]
        return found

    async def export(self, kind: str, **query: str) -> bytes:
        """Of the past too, once it has been worked out."""
        async with asyncio.timeout(self.seconds):
            while True:
                answer = await self.client.get(f"/api/v1/exports/{kind}.csv", params=query)
                if answer.status_code != 503 or answer.json()["type"] != "/problems/past-being-prepared":
                    break
                await asyncio.sleep(self.pause)
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        return answer.content

    async def get(self, path: str, **query: Any) -> dict[str, Any]:
        answer = await self.client.get(f"/api/v1{path}", params=query)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

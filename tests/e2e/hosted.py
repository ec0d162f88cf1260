"""A server that hosts two airlines, and whoever hosts them."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.people import Caller, Person
from tests.e2e.watched import Watched
from tests.support.beside import Beside
from tests.support.postgres import drop_schema, schema_name
from tests.support.process import ROOT, Server, environment, serving
from tests.support.services import need
from vamgr.adapters.postgres.connections import Database

HOST = Person("hanna@platform.example")


@contextmanager
def hosted_server(folder: Path) -> Iterator[Server]:
    """Two airlines that were opened for somebody; one of them has its owner, and has not been founded yet."""
    database = Database(need("postgresql"), schema=schema_name())
    arguments = [need("postgresql"), database.schema, HOST.email, HOST.password, str(folder / "owner")]
    owner = [sys.executable, "-m", "tests.support.platform_owner", *arguments]
    try:
        subprocess.run(owner, cwd=ROOT, env=environment(), check=True, timeout=120)
        settings = {"database_url": need("postgresql"), "database_schema": database.schema, "sign_up": "true"}
        settings["tenant_storage_mb"] = "2000"
        with serving(folder / "data", **settings) as server:
            host = platform(server)
            for slug, name in (("ridge", "Ridge Air"), ("coast", "Coast Connect")):
                body = {"slug": slug, "name": name, "owner_email": HOST.email}
                opened = host.post("/platform/tenants", body)
            token = opened["invitation"].rpartition("/")[2]
            account = {"email": HOST.email, "display_name": "Hanna Host", "password": HOST.password}
            at(server, "coast").post(f"/invitations/by-token/{token}/accept", account)
            yield server
    finally:
        # Playwright's loop runs in this thread.
        dropping = threading.Thread(target=lambda: asyncio.run(drop_schema(database)))
        dropping.start()
        dropping.join()


def at(server: Server, slug: str, person: Person | None = None) -> Caller:
    return Caller(Beside(f"{server.url}/t/{slug}"), person)


def platform(server: Server) -> Caller:
    """Whoever hosts, in the platform's own address."""
    return at(server, "platform", HOST)


def expecting(one: Watched) -> Watched:
    # Who is not signed in, and which names are free, is learned from such answers.
    one.expected |= {(status, "/t/") for status in ("401", "403", "404", "422")}
    one.expected.add(("401", "/api/v1/platform/session"))
    return one

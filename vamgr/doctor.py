"""Looks at everything around the airline that could be wrong, and says what to do about each."""

from __future__ import annotations

import asyncio
import contextlib
import os
import platform
import shutil
import socket
import sqlite3
import ssl
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from pydantic import BaseModel

from vamgr import __version__
from vamgr.areas import load_areas
from vamgr.care.doctoring import Said, examine_care
from vamgr.desktop.toolkit import find_web_view
from vamgr.kernel.errors import VamgrError
from vamgr.kernel.times import from_iso
from vamgr.runtime import holder_of, inspect_log, refuse_newer_folder
from vamgr.settings import Settings, shown
from vamgr.tls import Certificate

_LITTLE_BYTES = 1024**3
_TOO_LITTLE_BYTES = 100 * 1024**2
_SLOW_SECONDS = 5.0
_CLOCK_SLACK = timedelta(minutes=5)
_LOOKED_THROUGH_BYTES = 200_000_000
_BUILT = datetime(2026, 11, 1, tzinfo=UTC)


class Finding(BaseModel):
    """``state``: ok | note (works, worth knowing) | wrong. ``text`` says what to do where something is to be done."""

    check: str
    state: Literal["ok", "note", "wrong"]
    text: str


async def examine(settings: Settings) -> list[Finding]:
    """All checks, in the order in which a person would want to know. Changes nothing that is in the folder."""
    return [finding async for finding in _all(settings)]


async def _all(settings: Settings) -> AsyncIterator[Finding]:
    yield _version()
    yield _folder(settings.data_dir)
    yield _disk(settings.data_dir)
    yield _log(settings)
    for check, state, text in await asyncio.to_thread(_care, settings):
        yield Finding(check=check, state=state, text=text)
    yield _clock(settings)
    yield _port(settings)
    if settings.tls_cert is not None and settings.tls_key is not None:
        yield _tls(settings.tls_cert, settings.tls_key)
    if not settings.loopback_only or settings.trusted_proxies or settings.allowed_hosts:
        yield _reach(settings)
    yield _web_view()
    for check, url, probe in (
        ("postgresql", settings.database_url, _ask_postgresql),
        ("rabbitmq", settings.amqp_url, _ask_rabbitmq),
        ("redis", settings.redis_url, _ask_redis),
    ):
        if url is not None:
            yield await _service(check, url, probe)


def _version() -> Finding:
    frozen = " (one-file executable)" if getattr(sys, "frozen", False) else ""
    text = (
        f"vamgr {__version__}{frozen}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        f"{ssl.OPENSSL_VERSION}, {platform.system()} {platform.machine()}"
    )
    return Finding(check="version", state="ok", text=text)


def _folder(data_dir: Path) -> Finding:
    nearest = next(path for path in (data_dir, *data_dir.parents) if path.exists())
    if not data_dir.exists():
        if not nearest.is_dir():
            return Finding(check="folder", state="wrong", text=f"{data_dir} cannot be made: {nearest} is a file.")
        if os.access(nearest, os.W_OK):
            return Finding(check="folder", state="ok", text=f"{data_dir} is not there yet and can be made")
        return Finding(check="folder", state="wrong", text=f"{data_dir} cannot be made: {nearest} cannot be written.")
    if not data_dir.is_dir():
        return Finding(check="folder", state="wrong", text=f"{data_dir} is a file. Choose a folder with --data-dir.")
    if not os.access(data_dir, os.W_OK | os.X_OK):
        return Finding(check="folder", state="wrong", text=f"{data_dir} cannot be written. Give vamgr permission to.")
    if os.name == "posix" and data_dir.stat().st_mode & 0o077:
        text = f"{data_dir} can be looked into by other users of this machine. Make it private: chmod 700"
        return Finding(check="folder", state="note", text=text)
    return Finding(check="folder", state="ok", text=f"{data_dir} is private and can be written")


def _disk(data_dir: Path) -> Finding:
    nearest = next(path for path in (data_dir, *data_dir.parents) if path.exists())
    free = shutil.disk_usage(nearest).free
    text = f"{free / 1024**3:,.1f} GiB are free where {nearest} is"
    if free < _TOO_LITTLE_BYTES:
        return Finding(check="disk", state="wrong", text=f"{text}: free some space before you go on.")
    return Finding(check="disk", state="note" if free < _LITTLE_BYTES else "ok", text=text)


def _log(settings: Settings) -> Finding:
    if not (settings.data_dir / "log.sqlite").exists():
        return Finding(check="log", state="ok", text="there is no airline here yet")
    load_areas()
    reader = None
    try:
        refuse_newer_folder(settings)
        reader = inspect_log(settings)
        reader.check()
        # Larger files take longer than somebody who asks for a look waits; `vamgr verify` finds it in them.
        small = reader.path.stat().st_size <= _LOOKED_THROUGH_BYTES
        if small and (damage := reader.damage()) is not None:
            text = f"the file is damaged ({damage}). `vamgr verify` says how far it is whole; restore it from a backup."
            return Finding(check="log", state="wrong", text=text)
        events = sum(reader.head(tenant).position for tenant, _ in reader.tenants())
    except VamgrError as error:
        return Finding(check="log", state="wrong", text=error.detail)
    finally:
        if reader is not None:
            reader.close()
    return Finding(check="log", state="ok", text=f"{events:,} events; `vamgr verify` proves each of them")


def _care(settings: Settings) -> list[Said]:
    return list(examine_care(settings, datetime.now(UTC)))


def _clock(settings: Settings) -> Finding:
    now = datetime.now(UTC)
    if now < _BUILT:
        text = f"the clock says {now:%Y-%m-%d}, and this program is newer than that. Set the clock."
        return Finding(check="clock", state="wrong", text=text)
    last = _last_recorded(settings)
    if last is not None and last > now + _CLOCK_SLACK:
        text = f"the clock says {now:%Y-%m-%d %H:%MZ}, and the last event was at {last:%Y-%m-%d %H:%MZ}. Set the clock."
        return Finding(check="clock", state="wrong", text=text)
    return Finding(check="clock", state="ok", text=f"{now:%Y-%m-%d %H:%M:%SZ}, after everything in the log")


def _last_recorded(settings: Settings) -> datetime | None:
    if not (settings.data_dir / "log.sqlite").exists():
        return None
    reader = inspect_log(settings)
    try:
        rows = reader.query(
            "SELECT e.recorded_at FROM heads h JOIN events e ON e.tenant = h.tenant AND e.position = h.position"
        )
    except VamgrError:
        return None  # the check of the log says what is wrong with it
    finally:
        reader.close()
    return max((from_iso(row[0]) for row in rows), default=None)


def _port(settings: Settings) -> Finding:
    try:
        holder = holder_of(settings)
    except VamgrError:
        holder = None
    if holder is not None and holder.url is not None:
        return Finding(check="port", state="ok", text=f"a vamgr (process {holder.pid}) answers at {holder.url}")
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with contextlib.closing(socket.socket(family, socket.SOCK_STREAM)) as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            text = f"port {settings.port} on {settings.host} cannot be used: {error.strerror}."
            if "port" in settings.model_fields_set:
                return Finding(check="port", state="wrong", text=f"{text} Choose another one with --port.")
            return Finding(check="port", state="note", text=f"{text} A free one will be taken instead.")
    return Finding(check="port", state="ok", text=f"port {settings.port} on {settings.host} is free")


def _tls(cert: Path, key: Path) -> Finding:
    try:
        Certificate(cert, key)
        since, until = _validity(cert)
    except (VamgrError, ValueError) as error:
        return Finding(check="tls", state="wrong", text=str(error))
    left = until - datetime.now(UTC)
    if since > datetime.now(UTC):
        return Finding(check="tls", state="wrong", text=f"the certificate begins on {since:%Y-%m-%d}. Check the clock.")
    text = f"the certificate is good until {until:%Y-%m-%d}"
    if left < timedelta(0):
        return Finding(check="tls", state="wrong", text=f"the certificate ended on {until:%Y-%m-%d}. Renew it.")
    return Finding(check="tls", state="note" if left < timedelta(days=14) else "ok", text=text)


def _validity(cert: Path) -> tuple[datetime, datetime]:
    from cryptography import x509

    first = x509.load_pem_x509_certificates(cert.read_bytes())[0]
    return first.not_valid_before_utc, first.not_valid_after_utc


def _reach(settings: Settings) -> Finding:
    if settings.scheme == "https" or settings.trusted_proxies:
        who = f"through {', '.join(settings.trusted_proxies)}" if settings.trusted_proxies else "over HTTPS"
        return Finding(check="reach", state="ok", text=f"others reach it {who}")
    text = (
        f"others reach {settings.host} without encryption: passwords can be read on the way. Give --tls-cert and "
        "--tls-key, or put a proxy in front and name it in trusted_proxies."
    )
    return Finding(check="reach", state="note", text=text)


def _web_view() -> Finding:
    found = find_web_view()
    if found.name:
        return Finding(check="web view", state="ok", text=found.name)
    return Finding(check="web view", state="note", text=f"the browser is used instead: {found.why_not}")


async def _service(check: str, url: str, probe: Callable[[str], Awaitable[str]]) -> Finding:
    try:
        version = await asyncio.wait_for(probe(url), _SLOW_SECONDS)
    except TimeoutError:
        text = f"{shown(url)} did not answer within {_SLOW_SECONDS:.0f} s. Is it running, and is the address right?"
        return Finding(check=check, state="wrong", text=text)
    except Exception as error:  # each driver has errors of its own; all of them mean that it cannot be used
        text = f"{shown(url)} cannot be used: {_refusal(error) or _first_line(error)}"
        return Finding(check=check, state="wrong", text=text)
    return Finding(check=check, state="ok", text=f"{shown(url)} answers: {version}")


def _refusal(error: Exception) -> str | None:
    from vamgr.scaled.letting_in import refusal_of

    return refusal_of(error)


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]


async def _ask_postgresql(url: str) -> str:
    import asyncpg

    connection = await asyncpg.connect(url)
    try:
        return f"PostgreSQL {await connection.fetchval('SHOW server_version')}"
    finally:
        await connection.close()


async def _ask_rabbitmq(url: str) -> str:
    import aio_pika

    connection = await aio_pika.connect(url)
    try:
        link = connection.transport.connection if connection.transport else None
        version = dict(getattr(link, "server_properties", None) or {}).get("version", "")
        return f"RabbitMQ {version.decode() if isinstance(version, bytes) else version}".strip()
    finally:
        await connection.close()


async def _ask_redis(url: str) -> str:
    from redis.asyncio import Redis

    client = Redis.from_url(url)
    try:
        return f"Redis {(await client.info('server'))['redis_version']}"
    finally:
        await client.aclose()

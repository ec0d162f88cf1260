"""Routes of vamgr's own window: what a page in it cannot do by itself, and what a second start asks of the first."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from vamgr.identity.queries import active_owner_ids
from vamgr.kernel.endpoint import CONTROL, WINDOW, Body, Call, Model
from vamgr.kernel.errors import Forbidden, StoreUnavailable
from vamgr.overview.area import api as every_api

api = every_api.of_folder()

SAVE_LIMIT_BYTES = 64 * 1024 * 1024
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


class SaveQuery(Body):
    name: str = Field(min_length=1, max_length=150, description="The file name to begin with.")


class Saved(Model):
    """``saved`` is false when the person closed the dialog. ``name``: the file that was written, without its folder."""

    saved: bool
    name: str | None = None


class ZoomBody(Body):
    step: Literal[-1, 0, 1] = Field(description="1 larger, -1 smaller, 0 as it was made.")


class Zoomed(Model):
    factor: float


class Shown(Model):
    """``shown``: a window was brought to the front. Else ``address`` opens a browser that is signed in, once."""

    shown: bool
    address: str | None = None


class Opened(Model):
    """An empty answer."""


@api.post("/window/save", ability=WINDOW, query=SaveQuery, answer=Saved, upload_limit_bytes=SAVE_LIMIT_BYTES)
async def save_file(call: Call) -> Saved:
    """Write the body to a file that the person chooses in the system's own dialog."""
    target = await _window(call).ask_where_to_save(file_name(call.query.name))
    if target is None:
        return Saved(saved=False)
    call.services.refuse_own_file(target)
    try:
        _window(call).write(target, call.upload.content if call.upload is not None else b"")
    except OSError as error:
        raise _cannot_write(target, error) from error
    return Saved(saved=True, name=target.name)


@api.post("/window/backup", ability="data.backup", answer=Saved)
async def save_backup(call: Call) -> Saved:
    """Back everything up into a file that the person chooses in the system's own dialog."""
    if not call.in_window:
        raise Forbidden("This works in vamgr's own window only. In a browser, download the backup instead.")
    system = call.services
    target = await _window(call).ask_where_to_save(system.backup_name())
    if target is None:
        return Saved(saved=False)
    await system.back_up(target)
    return Saved(saved=True, name=target.name)


@api.post("/window/zoom", ability=WINDOW, body=ZoomBody, answer=Zoomed)
async def zoom(call: Call) -> Zoomed:
    """Make everything in the window larger or smaller."""
    return Zoomed(factor=_window(call).zoom(call.body.step))


@api.post("/window/print", ability=WINDOW, answer=Opened)
async def print_page(call: Call) -> Opened:
    """Print what the window shows, through the system's own dialog."""
    _window(call).print_page()
    return Opened()


@api.post("/window/data-folder", ability=WINDOW, answer=Opened)
async def open_data_folder(call: Call) -> Opened:
    """Open the data folder in the system's file manager."""
    _window(call).open_data_folder()
    return Opened()


@api.post("/window/show", ability=CONTROL, answer=Shown)
async def show(call: Call) -> Shown:
    """Bring the window to the front; without one, give an address that opens a browser already signed in."""
    system = call.services
    if system.window is not None:
        system.window.show()
        return Shown(shown=True)
    owners = active_owner_ids(call.reader)
    if not owners:
        return Shown(shown=False, address=f"{call.origin}/")
    token = system.launch_tokens.issue(call.tenant, owners[0], call.now)
    return Shown(shown=False, address=f"{call.origin}/launch?token={token}")


def file_name(wanted: str) -> str:
    """A name that every system takes, without a way to another folder."""
    plain = _NOT_IN_NAMES.sub("_", wanted).strip(" .")
    return plain or "vamgr"


def _window(call: Call) -> Any:
    window = call.services.window
    if window is None:
        raise Forbidden("vamgr's own window is closed already.")
    return window


def _cannot_write(target: Path, error: OSError) -> StoreUnavailable:
    return StoreUnavailable(f"{target} cannot be written: {error.strerror or error}. Choose another place.")

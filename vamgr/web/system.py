"""What the web layer needs of the composition root."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from vamgr.identity.sessions import LaunchTokens, SessionStore
from vamgr.kernel.area import Area
from vamgr.kernel.channel import Heads
from vamgr.kernel.clock import Clock
from vamgr.kernel.codec import Codec
from vamgr.kernel.commands import CommandBus
from vamgr.kernel.read import ReadModel
from vamgr.kernel.store import EventStore
from vamgr.settings import Settings


class System(Protocol):
    """``applied``: how far the read tables are; ``heads``: how far the log is; ``tenant``: whose log is served."""

    @property
    def settings(self) -> Settings: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def areas(self) -> Sequence[Area]: ...
    @property
    def store(self) -> EventStore: ...
    @property
    def codec(self) -> Codec: ...
    @property
    def read_model(self) -> ReadModel: ...
    @property
    def heads(self) -> Heads: ...
    @property
    def applied(self) -> Heads: ...
    @property
    def bus(self) -> CommandBus: ...
    @property
    def sessions(self) -> SessionStore: ...
    @property
    def launch_tokens(self) -> LaunchTokens: ...
    @property
    def tenant(self) -> str: ...
    @property
    def started_at(self) -> datetime: ...
    @property
    def control_token(self) -> str: ...
    @property
    def setup_token(self) -> str: ...
    @property
    def data_dir(self) -> Path: ...
    @property
    def uploads_dir(self) -> Path: ...

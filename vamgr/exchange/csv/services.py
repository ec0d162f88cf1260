"""What imports of rows need of the program that they run in."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from vamgr.kernel.area import Area
from vamgr.kernel.channel import Heads
from vamgr.kernel.clock import Clock
from vamgr.kernel.codec import Codec
from vamgr.kernel.commands import CommandBus
from vamgr.kernel.read import ReadModel
from vamgr.kernel.remote import Projecting
from vamgr.kernel.store import EventStore


class Services(Protocol):
    """What imports need of the composition root."""

    @property
    def store(self) -> EventStore: ...
    @property
    def codec(self) -> Codec: ...
    @property
    def areas(self) -> list[Area]: ...
    @property
    def bus(self) -> CommandBus: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def read_model(self) -> ReadModel: ...
    @property
    def projector(self) -> Projecting: ...
    @property
    def applied(self) -> Heads: ...
    @property
    def data_dir(self) -> Path: ...

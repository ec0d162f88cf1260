"""What happens to a data folder that another version of vamgr wrote: a newer one is refused, an older one is copied
before it is changed."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING

from vamgr import __version__
from vamgr.adapters.sqlite.formats import LogFormat, read_format, refuse_what_is_newer
from vamgr.kernel.event import registry

if TYPE_CHECKING:
    from vamgr.adapters.sqlite.backup import Backup

_log = logging.getLogger("vamgr")
_PREFIX = "before-update"
_KEPT = 5


def prepare(data_dir: Path, log_path: Path) -> Backup | None:
    """Make sure that this version may open the log. Returns the backup that was made first, None when none was needed.

    The areas must be loaded. Blocking. Raises NewerFolder, and StoreUnavailable when the backup cannot be made: then
    nothing was changed.
    """
    found = read_format(log_path)
    if found is None:
        return None
    refuse_what_is_newer(found, schema_of)
    if not (found.is_old or is_older(found.written_by, __version__)):
        return None
    from vamgr.adapters.sqlite.backup import backup_name, keep_newest, write_backup

    target = data_dir / "backups" / backup_name(f"{_PREFIX}-to-{__version__}")
    made = write_backup(data_dir, target)
    keep_newest(target.parent, _PREFIX, _KEPT)
    _log.info("the data folder of vamgr %s was copied to %s before it is brought up to date", _by(found), target)
    return made


def is_older(version: str | None, than: str) -> bool:
    """Whether one version number comes before another; what is unknown is old."""
    return version is None or _numbers(version) < _numbers(than)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version.partition("+")[0]))


def schema_of(name: str) -> int | None:
    """The newest schema of a type of event that this version knows; None for an unknown type."""
    return registry.named(name).schema if registry.known(name) else None


def _by(found: LogFormat) -> str:
    return found.written_by or f"with log format {found.version}"

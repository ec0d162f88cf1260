"""Makes the owner of a platform over its database, as whoever installs it does.

``python -m tests.support.platform_owner URL SCHEMA EMAIL PASSWORD FOLDER``
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from vamgr.adapters.postgres.bridge import bridged
from vamgr.hosted import open_hosted
from vamgr.identity import accounts, commands, passwords
from vamgr.kernel.ids import uuid7
from vamgr.kernel.tenants import PLATFORM
from vamgr.kernel.uow import SYSTEM
from vamgr.settings import load_settings


async def make_owner(url: str, schema: str, email: str, password: str, folder: Path) -> None:
    settings = load_settings(data_dir=folder, database_url=url, database_schema=schema)
    async with open_hosted(settings, background=False) as system:
        command = commands.RegisterUser(
            user_id=uuid7(),
            email=email,
            email_key=await accounts.email_key(system.keys, PLATFORM, email),
            display_name="Hanna Host",
            password_hash=await passwords.make_hash(password),
            role="owner",
        )
        done = await system.bus.execute(PLATFORM, commands.register_user, command, actor=SYSTEM)
        await system.applied.reached(PLATFORM, done.position, 10.0)


if __name__ == "__main__":
    url, schema, email, password, folder = sys.argv[1:]
    asyncio.run(bridged(make_owner(url, schema, email, password, Path(folder))))

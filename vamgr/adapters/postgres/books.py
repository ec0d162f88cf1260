"""The books about read tables: which generations there are, and how far each has got for each tenant."""

from __future__ import annotations

from vamgr.adapters.postgres.connections import Connection
from vamgr.adapters.postgres.read_sql import PostgresTable
from vamgr.kernel.projection import Projection
from vamgr.kernel.read_tables import Checkpoint, Generation
from vamgr.kernel.times import from_iso


def shape_of(sql: dict[str, PostgresTable], projection: Projection) -> str:
    return " ".join(sql[table.name].shape() for table in projection.tables)


async def generations_of(connection: Connection, projection: Projection, shape: str) -> list[Generation]:
    """Those that are filled; what was replaced is not among them."""
    rows = await connection.fetch(
        """SELECT generation, version, status, shape FROM projection_generations
        WHERE projection = $1 AND status <> 'replaced' ORDER BY generation""",
        projection.name,
    )
    return [
        Generation(
            projection.name,
            row["generation"],
            row["version"],
            row["status"] == "active",
            (row["version"], row["shape"]) != (projection.version, shape),
        )
        for row in rows
    ]


async def checkpoints_of(connection: Connection, generation: Generation) -> dict[str, Checkpoint]:
    """By tenant. The connection's purpose is "projections"."""
    rows = await connection.fetch(
        """SELECT tenant, position, at, error, failed_position, edition FROM projection_state
        WHERE projection = $1 AND generation = $2""",
        generation.projection,
        generation.number,
    )
    return {
        row["tenant"]: Checkpoint(
            row["position"],
            from_iso(row["at"]) if row["at"] else None,
            row["error"],
            row["failed_position"],
            row["edition"],
        )
        for row in rows
    }

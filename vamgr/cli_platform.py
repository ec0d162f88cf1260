"""``vamgr platform``: what whoever runs the servers does with the airlines of a database."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from vamgr.cli import AsJson, DataDir, SettingsUnusable, settings_from

if TYPE_CHECKING:
    from vamgr.hosting.standing import PlatformSystem

command_app = typer.Typer(help="The airlines of a database, for whoever hosts them.", no_args_is_help=True)
T = TypeVar("T")
Database = Annotated[
    str | None,
    typer.Option("--database-url", help="The PostgreSQL database: postgresql://user@host/name.", show_default=False),
]


@command_app.command("owner")
def owner(
    context: typer.Context,
    email: Annotated[str, typer.Option(help="Of the account, which is made when it is not there.")],
    name: Annotated[str | None, typer.Option(help="Default: made from the address.")] = None,
    password: Annotated[str | None, typer.Option(help="Default: one is made and shown.")] = None,
    database_url: Database = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Let somebody open, suspend and delete airlines. Works while servers run, too."""
    from vamgr.hosting.operating import make_platform_owner

    made = _over_database(
        context,
        lambda system: make_platform_owner(system, email, name=name, password=password),
        data_dir=data_dir,
        database_url=database_url,
    )
    if as_json:
        typer.echo(json.dumps(asdict(made)))
        return
    typer.echo(f"{made.email} owns the platform{f', password {made.password}' if made.password else ''}.")
    typer.echo("The address to sign in at is /t/platform/ of the server.")


@command_app.command("tenants")
def tenants(
    context: typer.Context, database_url: Database = None, data_dir: DataDir = None, as_json: AsJson = False
) -> None:
    """List the airlines, those that were deleted too."""
    from vamgr.hosting.operating import listed_tenants

    async def look(system: Any) -> list[dict[str, Any]]:
        return listed_tenants(system)

    found = _over_database(context, look, data_dir=data_dir, database_url=database_url)
    if as_json:
        typer.echo(json.dumps(found))
        return
    if not found:
        typer.echo("There are no airlines here yet.")
    for row in found:
        reason = f"  {row['reason']}" if row["reason"] else ""
        typer.echo(f"{row['slug']:24} {row['status']:10} {row['events']:>10,} events  {row['name']}{reason}")


@command_app.command("suspend")
def suspend(
    context: typer.Context,
    slug: Annotated[str, typer.Argument(help="Its name in addresses.")],
    reason: Annotated[str, typer.Option(help="Shown to people of the platform only.")],
    database_url: Database = None,
    data_dir: DataDir = None,
) -> None:
    """Let nobody into an airline any more. Running servers know it within seconds."""
    from vamgr.hosting.operating import suspend_by_slug

    _over_database(
        context,
        lambda system: suspend_by_slug(system, slug, reason),
        data_dir=data_dir,
        database_url=database_url,
    )
    typer.echo(f"{slug} is suspended.")


@command_app.command("resume")
def resume(
    context: typer.Context,
    slug: Annotated[str, typer.Argument(help="Its name in addresses.")],
    database_url: Database = None,
    data_dir: DataDir = None,
) -> None:
    """Let a suspended airline go on."""
    from vamgr.hosting.operating import resume_by_slug

    _over_database(context, lambda system: resume_by_slug(system, slug), data_dir=data_dir, database_url=database_url)
    typer.echo(f"{slug} goes on.")


@command_app.command("delete")
def delete(
    context: typer.Context,
    slug: Annotated[str, typer.Argument(help="Its name in addresses.")],
    reason: Annotated[str, typer.Option(help="Shown to people of the platform only.")],
    days: Annotated[int, typer.Option(min=1, max=365, help="How long it can be called off.")] = 30,
    database_url: Database = None,
    data_dir: DataDir = None,
) -> None:
    """Have everything of an airline deleted when some days have passed; until then its owner can look at it."""
    from vamgr.hosting.operating import delete_by_slug

    _over_database(
        context,
        lambda system: delete_by_slug(system, slug, days, reason),
        data_dir=data_dir,
        database_url=database_url,
    )
    typer.echo(f"{slug} is deleted in {days} days. Until then: vamgr platform keep {slug}")


@command_app.command("keep")
def keep(
    context: typer.Context,
    slug: Annotated[str, typer.Argument(help="Its name in addresses.")],
    database_url: Database = None,
    data_dir: DataDir = None,
) -> None:
    """Call the deletion of an airline off."""
    from vamgr.hosting.operating import keep_by_slug

    _over_database(context, lambda system: keep_by_slug(system, slug), data_dir=data_dir, database_url=database_url)
    typer.echo(f"{slug} stays.")


@command_app.command("system")
def system(
    context: typer.Context, database_url: Database = None, data_dir: DataDir = None, as_json: AsJson = False
) -> None:
    """Say how the tables, policies, queues and jobs of all airlines are doing, and where an event has stopped one."""
    from vamgr.hosting.standing import standing_of

    found = _over_database(context, standing_of, data_dir=data_dir, database_url=database_url)
    if as_json:
        typer.echo(found.model_dump_json())
        return
    for line in standing_lines(found):
        typer.echo(line)


def standing_lines(found: PlatformSystem) -> Iterator[str]:
    """What `vamgr platform system` says to people."""
    for table in found.projections:
        building = "" if table.building is None else f"  being built, {table.building:,} events to go"
        yield f"{table.name:28} {table.lag:>10,} behind  {table.stopped:>6} stopped{building}"
    for policy in found.policies:
        yield f"{policy.name:28} {policy.lag:>10,} behind  {policy.stopped:>6} stopped"
    if found.partitions is not None:
        yield ""
        yield f"{'Queue':28} {'events to go':>14} {'waiting':>9} {'in work':>9}  process"
    for queue in found.partitions or []:
        yield (
            f"{f'{queue.consumer} {queue.partition}':28} {queue.events:>14,} {_counted(queue.ready):>9} "
            f"{_counted(queue.unacknowledged):>9}  {queue.process or 'nobody'}"
            f"{'' if queue.current or queue.counted_at is None else f'  (counted at {queue.counted_at})'}"
        )
    yield ""
    if not found.jobs:
        yield "No job has told of its runs: where one process does everything, its System page shows them."
    for job in found.jobs:
        failed = f"  FAILED for {job.failed:,}: {job.error}" if job.failed else ""
        yield f"{job.name:28} last run {job.last_run_at}  next {job.next_run_at}{failed}"
    for one in found.stopped:
        yield f"STOPPED {one.kind} {one.name} of {one.slug} at event {one.position}: {one.error}"
    if found.stopped:
        yield "After a fix: vamgr platform retry NAME AIRLINE"


def _counted(messages: int | None) -> str:
    return "?" if messages is None else f"{messages:,}"


@command_app.command("rebuild")
def rebuild(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="Of the tables, as `vamgr platform system` lists them.")],
    database_url: Database = None,
    data_dir: DataDir = None,
) -> None:
    """Make tables anew for all airlines, beside those that answer."""
    _over_database(
        context, lambda running: running.projector.rebuild(name), data_dir=data_dir, database_url=database_url
    )
    typer.echo(f"{name} was made anew.")


@command_app.command("retry")
def retry(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="Of the tables or the policy.")],
    slug: Annotated[str, typer.Argument(help="The airline's name in addresses.")],
    database_url: Database = None,
    data_dir: DataDir = None,
) -> None:
    """Let what an event has stopped in an airline try that event again."""
    from vamgr.hosting.operating import retry_by_slug

    goes_on = _over_database(
        context, lambda running: retry_by_slug(running, name, slug), data_dir=data_dir, database_url=database_url
    )
    typer.echo(f"{name} of {slug} goes on." if goes_on else f"The same event stops {name} of {slug} again.")
    if not goes_on:
        raise typer.Exit(1)


@command_app.command("verify")
def verify(
    context: typer.Context,
    slug: Annotated[str, typer.Argument(help="The airline's name in addresses.")],
    database_url: Database = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Check that an airline's history is what was written."""
    from vamgr.hosting.operating import verified_by_slug

    proof = _over_database(
        context, lambda running: verified_by_slug(running, slug), data_dir=data_dir, database_url=database_url
    )
    if as_json:
        typer.echo(json.dumps(proof.model_dump()))
    else:
        for one in proof.problems:
            typer.echo(f"WRONG   event {one.position}: {one.detail}")
        if proof.ok:
            typer.echo(f"{proof.events:,} events follow from one another, up to {proof.head_hash}.")
    if not proof.ok:
        raise typer.Exit(1)


def _over_database(context: typer.Context, work: Callable[[Any], Awaitable[T]], **flags: Any) -> T:
    """Raises SettingsUnusable where no database is named."""
    settings = settings_from(context, **flags)
    if settings.database_url is None:
        raise SettingsUnusable(
            "A data folder holds one airline and no platform. Name the database with --database-url, "
            "VAMGR_DATABASE_URL or in vamgr.toml."
        )

    async def open_and_work() -> T:
        from vamgr.hosted import open_hosted

        async with open_hosted(settings, background=False) as system:
            await system.projector.catch_up("platform")
            return await work(system)

    from vamgr.hosted import bridged_task
    from vamgr.serving import run

    return run(bridged_task(open_and_work()))

"""``vamgr export``, ``import``, ``digest`` and ``prove``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from vamgr.kernel.errors import InvalidInput
from vamgr.settings import Settings

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="The folder that holds everything.", show_default=False)
]
DatabaseUrl = Annotated[
    str | None, typer.Option("--database-url", help="The database that holds many airlines.", show_default=False)
]
InDatabase = Annotated[
    str | None, typer.Option("--tenant", help="In a database: the airline's name in addresses.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]


def register(app: typer.Typer) -> None:
    app.command("export")(export)
    app.command("import")(import_)
    app.command("digest")(digest)
    app.command("prove")(prove)


def export(
    context: typer.Context,
    target: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="The file or folder to write to; else this folder.")
    ] = None,
    without_personal_data: Annotated[
        bool, typer.Option("--without-personal-data", help="Leave out what makes names and addresses readable.")
    ] = False,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
    tenant: InDatabase = None,
    as_json: AsJson = False,
) -> None:
    """Write the whole airline into one documented file that can be read without vamgr, also while it is in use."""
    from vamgr import cli
    from vamgr.copies.archives import export_folder
    from vamgr.serving import run

    settings = cli.settings_from(context, data_dir=data_dir, database_url=database_url)
    named = _named(settings, tenant, "--tenant")
    personal = not without_personal_data
    with cli._progress(shown=not as_json) as progress:
        if named is None:
            made = run(export_folder(settings, target, personal_data=personal, progress=progress))
        else:
            from vamgr.copies.hosted import export_hosted, run_bridged

            made = run_bridged(export_hosted(settings, named, target, personal_data=personal, progress=progress))
    if as_json:
        _say(
            {
                "path": str(made.path),
                "bytes": made.bytes,
                "events": made.manifest.position,
                "head_hash": made.manifest.head_hash,
                "personal_data": made.manifest.personal_data,
            }
        )
        return
    typer.echo(
        f"{made.path}: {made.manifest.position:,} events, {made.bytes:,} bytes. Its README.txt says what is in it."
    )
    if made.manifest.personal_data:
        typer.echo("It holds everybody's personal data and the keys to it: keep it as you keep a backup.")


def import_(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(metavar="FILE", help="An archive that `vamgr export` has written.")],
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
    as_name: Annotated[
        str | None,
        typer.Option("--as", help="In a database: what it is to be called in addresses.", show_default=False),
    ] = None,
    replace: Annotated[
        bool,
        typer.Option("--replace", help="In a database: put the airline of that name back to what the archive says."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Make a data folder of an archive, event for event, or one more airline in a database; over one that is there
    only in a database and with --replace."""
    from vamgr import cli
    from vamgr.copies.archives import import_folder

    settings = cli.settings_from(context, data_dir=data_dir, database_url=database_url)
    named = _named(settings, as_name, "--as")
    if named is not None:
        _import_hosted(settings, source, named, replace=replace, as_json=as_json)
        return
    if replace:
        raise cli.SettingsUnusable("--replace is for an airline in a database. Import into a new folder instead.")
    with cli._progress(shown=not as_json) as progress:
        made = import_folder(settings, source, progress)
    if as_json:
        _say({"data_dir": str(settings.data_dir), "events": made.position, "head_hash": made.head_hash})
        return
    typer.echo(f"{settings.data_dir} holds the airline of the archive: {made.position:,} events, each proven.")
    if not made.personal_data:
        typer.echo("Nobody can sign in, because the archive has no personal data. Make an owner's account first:")
        typer.echo(f'  vamgr user add --role owner --data-dir "{settings.data_dir}"')
    typer.echo(f'Prove it:  vamgr verify --data-dir "{settings.data_dir}"')


def _import_hosted(settings: Settings, source: Path, named: str, *, replace: bool, as_json: bool) -> None:
    from vamgr import cli
    from vamgr.copies.hosted import import_hosted, run_bridged

    with cli._progress(shown=not as_json) as progress:
        made = run_bridged(import_hosted(settings, source, named, progress, replace=replace))
    if as_json:
        _say({"tenant": named, "events": made.position, "head_hash": made.head_hash})
        return
    if replace:
        typer.echo(f"{named} is what the archive says: {made.position:,} events, each proven. Everybody is signed out.")
        return
    typer.echo(f"The database holds the airline of the archive as {named}: {made.position:,} events, each proven.")
    typer.echo("Who serves it finds it within seconds and makes its tables.")


def digest(
    context: typer.Context,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
    tenant: InDatabase = None,
    as_json: AsJson = False,
) -> None:
    """Print a signed digest of everything up to now. Publish it: by it, every later export can be proven."""
    from vamgr import cli
    from vamgr.copies.digests import digest_of_folder
    from vamgr.serving import run

    settings = cli.settings_from(context, data_dir=data_dir, database_url=database_url)
    named = _named(settings, tenant, "--tenant")
    if named is None:
        found = run(digest_of_folder(settings))
    else:
        from vamgr.copies.hosted import digest_hosted, run_bridged

        found = run_bridged(digest_hosted(settings, named))
    typer.echo(found.model_dump_json() if as_json else found.model_dump_json(indent=1))


def prove(
    context: typer.Context,
    digest_file: Annotated[Path, typer.Argument(metavar="DIGEST", help="A file with what `vamgr digest` printed.")],
    archive: Annotated[
        Path | None, typer.Argument(metavar="[ARCHIVE]", help="An archive; else the data folder is looked at.")
    ] = None,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
    as_json: AsJson = False,
) -> None:
    """Say whether an archive, or a data folder, goes on from a digest: the same history, and nothing of it changed."""
    from vamgr import cli
    from vamgr.copies.digests import prove_archive, prove_folder
    from vamgr.exchange.archive.digest import parsed
    from vamgr.exchange.archive.layout import ArchiveUnusable

    try:
        known = parsed(digest_file.read_bytes(), digest_file.name)
    except OSError as error:
        raise ArchiveUnusable(f"{digest_file} cannot be read: {error.strerror or error}.") from None
    if archive is not None:
        found = prove_archive(known, archive)
    elif (settings := cli.settings_from(context, data_dir=data_dir, database_url=database_url)).database_url is None:
        found = prove_folder(known, settings)
    else:
        from vamgr.copies.hosted import prove_hosted, run_bridged

        found = run_bridged(prove_hosted(known, settings))
    if as_json:
        _say({"proven": found.proven, "sentence": found.sentence, "events": found.events})
    else:
        typer.echo(found.sentence)
    raise SystemExit(cli.OK if found.proven else cli.FOUND)


def _named(settings: Settings, name: str | None, flag: str) -> str | None:
    """Which airline in a database is meant; None for a data folder, which holds one. Raises InvalidInput."""
    if settings.database_url is None:
        if name is not None:
            raise InvalidInput(f"{flag} goes with a database. Name one with --database-url, or leave {flag} away.")
        return None
    if name is None:
        raise InvalidInput(f"A database holds many airlines. Say which one with {flag}.")
    return name


def _say(answer: dict[str, Any]) -> None:
    typer.echo(json.dumps(answer))

"""``vamgr export``, ``import``, ``digest`` and ``prove``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="The folder that holds everything.", show_default=False)
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
    as_json: AsJson = False,
) -> None:
    """Write the whole airline into one documented file that can be read without vamgr, also while it is in use."""
    from vamgr import cli
    from vamgr.copies.archives import export_folder
    from vamgr.serving import run

    settings = cli.settings_from(context, data_dir=data_dir)
    with cli._progress(shown=not as_json) as progress:
        made = run(export_folder(settings, target, personal_data=not without_personal_data, progress=progress))
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
    as_json: AsJson = False,
) -> None:
    """Make a data folder of an archive, event for event; never over an airline that is there."""
    from vamgr import cli
    from vamgr.copies.archives import import_folder

    settings = cli.settings_from(context, data_dir=data_dir)
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


def digest(context: typer.Context, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Print a signed digest of everything up to now. Publish it: by it, every later export can be proven."""
    from vamgr import cli
    from vamgr.copies.digests import digest_of_folder
    from vamgr.serving import run

    found = run(digest_of_folder(cli.settings_from(context, data_dir=data_dir)))
    typer.echo(found.model_dump_json() if as_json else found.model_dump_json(indent=1))


def prove(
    context: typer.Context,
    digest_file: Annotated[Path, typer.Argument(metavar="DIGEST", help="A file with what `vamgr digest` printed.")],
    archive: Annotated[
        Path | None, typer.Argument(metavar="[ARCHIVE]", help="An archive; else the data folder is looked at.")
    ] = None,
    data_dir: DataDir = None,
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
    if archive is None:
        found = prove_folder(known, cli.settings_from(context, data_dir=data_dir))
    else:
        found = prove_archive(known, archive)
    if as_json:
        _say({"proven": found.proven, "sentence": found.sentence, "events": found.events})
    else:
        typer.echo(found.sentence)
    raise SystemExit(cli.OK if found.proven else cli.FOUND)


def _say(answer: dict[str, Any]) -> None:
    typer.echo(json.dumps(answer))

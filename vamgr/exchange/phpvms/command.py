"""``vamgr import-phpvms``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    app.command("import-phpvms")(import_phpvms)


def import_phpvms(
    context: typer.Context,
    dump: Annotated[Path, typer.Argument(metavar="DUMP", help="An SQL dump of the site's database: .sql or .sql.gz.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would come; write nothing.")] = False,
    owner: Annotated[
        str | None, typer.Option(help="E-mail address of who will own the airline. Default: the first administrator.")
    ] = None,
    report: Annotated[Path | None, typer.Option(help="Write the whole report into this file, as JSON.")] = None,
    data_dir: Annotated[
        Path | None, typer.Option("--data-dir", help="The folder that holds everything.", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
) -> None:
    """Bring a whole phpVMS 7 site along, with its past, into a data folder without an airline."""
    from vamgr import cli
    from vamgr.exchange.phpvms.findings import lines
    from vamgr.exchange.phpvms.folder import import_folder, look_at
    from vamgr.serving import run

    settings = cli.folder_settings(context, data_dir=data_dir)
    with cli._progress(shown=not as_json) as progress:
        doing = look_at(dump, owner, progress) if dry_run else import_folder(settings, dump, owner, progress)
        made = run(doing)
    if report is not None:
        report.write_text(made.model_dump_json(indent=1) + "\n", "utf-8")
    if as_json:
        typer.echo(json.dumps(made.model_dump(mode="json")))
        return
    for line in lines(made):
        typer.echo(line)
    if dry_run:
        typer.echo(f"\nNothing was written. It would be {made.events:,} events.")
        return
    typer.echo(f"\n{settings.data_dir} holds the airline: {made.events:,} events in {made.took_seconds} s.")
    typer.echo(
        f"{made.owner.email if made.owner else 'The owner'} owns it; everybody signs in with the password of phpVMS."
    )
    typer.echo(f'Prove it:  vamgr verify --data-dir "{settings.data_dir}"')

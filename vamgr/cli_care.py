"""The commands that look after a data folder: backup, restore, verify, doctor, rebuild, erase-person."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from vamgr.settings import Settings

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="The folder that holds everything.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]
_DONE, _FOUND = 0, 1

_NO_WAY_BACK = "It is damaged, so it stays there as it is and cannot be put back."


def register(app: typer.Typer) -> None:
    for command in (verify, rebuild, backup, restore, doctor):
        app.command()(command)
    app.command("erase-person")(erase_person)


def verify(context: typer.Context, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Check everything: file, hash chain, events, claims, uploads, money, and that every table equals a rebuild."""
    from vamgr import cli
    from vamgr.serving import run
    from vamgr.verifying import verify_folder

    settings = cli.folder_settings(context, data_dir=data_dir)
    with cli._progress(shown=not as_json) as progress:
        report = run(verify_folder(settings, progress))
    typer.echo(report.model_dump_json() if as_json else "\n".join(report.lines()))
    raise SystemExit(_DONE if report.ok else _FOUND)


def rebuild(
    context: typer.Context,
    projections: Annotated[list[str] | None, typer.Argument(help="Which ones; all when none is named.")] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Make the read tables anew from the log."""
    from vamgr import cli
    from vamgr.serving import run
    from vamgr.verifying import rebuild_projections

    settings = cli.folder_settings(context, data_dir=data_dir)
    with cli._progress(shown=not as_json) as progress:
        rebuilt = run(rebuild_projections(settings, projections or [], progress))
    typer.echo(json.dumps({"rebuilt": rebuilt}) if as_json else f"Rebuilt: {', '.join(rebuilt)}.")


def backup(
    context: typer.Context,
    target: Annotated[
        Path | None, typer.Argument(help="The file or folder to write to; else where backups are kept.")
    ] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Copy everything into one file, also while it is in use, and read the copy again before it counts."""
    from vamgr.cli import folder_settings
    from vamgr.runtime import back_up

    made = back_up(folder_settings(context, data_dir=data_dir), target)
    if as_json:
        typer.echo(json.dumps({"path": str(made.path), "bytes": made.bytes, "events": made.events}))
    else:
        typer.echo(f"{made.path}: {made.events:,} events, {made.bytes:,} bytes, read again and found whole.")


def restore(
    context: typer.Context,
    source: Annotated[
        Path | None, typer.Argument(help="A backup, or a data folder such as one in replaced/.", show_default=False)
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Also over an airline that is there; it is kept in replaced/.")
    ] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help="Put back what the last restore replaced (implies --replace).")
    ] = False,
    yes: Yes = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Make a data folder from a backup. Over an airline that is there only with --replace, and that one is kept."""
    from vamgr import cli
    from vamgr.areas import load_areas
    from vamgr.runtime import restore as restore_backup

    settings = cli.folder_settings(context, data_dir=data_dir)
    if (source is None) != undo:
        raise typer.BadParameter("Name a backup, or say --undo to put back what the last restore replaced.")
    if not (replace or undo):
        assert source is not None  # noqa: S101  (said above)
        made = restore_backup(settings, source)
        _say_restored(settings, made.made_at, made.events, None, as_json=as_json)
        return
    from vamgr.care.restoring import newest_replaced

    load_areas(routes=False)
    chosen = newest_replaced(settings) if source is None else source.expanduser().absolute()
    _replace(settings, chosen, ask=not (yes or as_json) and sys.stdin.isatty(), as_json=as_json)


def _replace(settings: Settings, source: Path, *, ask: bool, as_json: bool) -> None:
    from vamgr import cli
    from vamgr.care.restoring import replace_airline

    def agree(sentences: list[str]) -> bool:
        if not as_json:
            typer.echo("\n".join(sentences))
        return not ask or typer.confirm("Replace it?")

    with cli._progress(shown=not as_json and not ask) as progress:
        done = replace_airline(settings, source, agree, progress)
    if done is None:
        typer.echo("Nothing was changed.")
        raise SystemExit(_FOUND)
    _say_restored(settings, done.made_at, done.events, settings.data_dir / "replaced" / done.aside, as_json=as_json)


def _say_restored(settings: Settings, made_at: str, events: int, kept: Path | None, *, as_json: bool) -> None:
    kept = kept if kept is not None and kept.exists() else None
    if as_json:
        found = {"data_dir": str(settings.data_dir), "made_at": made_at, "events": events}
        typer.echo(json.dumps(found | ({} if kept is None else {"replaced": str(kept)})))
        return
    typer.echo(f"{settings.data_dir} is as it was on {made_at}: {events:,} events.")
    if kept is not None:
        from vamgr.care.restoring import can_be_put_back

        way_back = f'Put it back:  vamgr restore --undo --data-dir "{settings.data_dir}"'
        typer.echo(f"What it replaced is in {kept}. {way_back if can_be_put_back(kept) else _NO_WAY_BACK}")
    typer.echo(f'Prove it:  vamgr verify --data-dir "{settings.data_dir}"')


def doctor(
    context: typer.Context,
    data_dir: DataDir = None,
    host: Annotated[str | None, typer.Option("--host", help="The address to listen on.", show_default=False)] = None,
    port: Annotated[
        int | None, typer.Option("--port", help="The port; 0 takes a free one.", show_default=False)
    ] = None,
    tls_cert: Annotated[
        Path | None, typer.Option("--tls-cert", help="Serve HTTPS with this certificate (PEM).", show_default=False)
    ] = None,
    tls_key: Annotated[
        Path | None, typer.Option("--tls-key", help="The certificate's key (PEM).", show_default=False)
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Look at folder, disk, log, backups, clock, port, web view, services; say what to do about what is wrong."""
    from vamgr.cli import settings_from
    from vamgr.doctor import examine
    from vamgr.serving import run

    settings = settings_from(context, data_dir=data_dir, host=host, port=port, tls_cert=tls_cert, tls_key=tls_key)
    found = run(examine(settings))
    well = all(finding.state != "wrong" for finding in found)
    if as_json:
        typer.echo(json.dumps({"ok": well, "findings": [finding.model_dump() for finding in found]}))
    else:
        for finding in found:
            typer.echo(f"{finding.state:6} {finding.check:11} {finding.text}")
    raise SystemExit(_DONE if well else _FOUND)


def erase_person(
    context: typer.Context,
    person: Annotated[str, typer.Argument(help="Their e-mail address, or the id of their account.")],
    yes: Yes = False,
    delete_old_backups: Annotated[
        bool,
        typer.Option("--delete-old-backups", help="Also delete the backups that still hold their data."),
    ] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Erase somebody's personal data for good, and prove that it is gone. What they flew and earned stays, without
    their name."""
    from vamgr.care import erasing
    from vamgr.cli import folder_settings
    from vamgr.serving import run

    settings = folder_settings(context, data_dir=data_dir)
    plan = run(erasing.plan(settings, person))
    if not as_json:
        typer.echo("\n".join(plan.sentences(deleting=delete_old_backups)))
    if not yes:
        if as_json or not sys.stdin.isatty():
            typer.echo("Nothing was changed. Say --yes to erase it for good.", err=True)
            raise SystemExit(_FOUND)
        typed = typer.prompt("Erasing cannot be undone. Type the e-mail address to confirm")
        if typed.strip().casefold() != plan.email.casefold():
            typer.echo("That is another address. Nothing was changed.", err=True)
            raise SystemExit(_FOUND)
    proof: Any = run(erasing.erase(settings, plan, delete_old_backups=delete_old_backups))
    typer.echo(json.dumps(proof.as_json()) if as_json else "\n".join(proof.sentences()))
    raise SystemExit(_DONE if proof.ok else _FOUND)

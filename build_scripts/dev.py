"""Runs, tests and maintains vamgr from a clone. Needs Python 3.11 or newer and nothing else.

  python3 build_scripts/dev.py run [...]         start vamgr; further arguments go to it
  python3 build_scripts/dev.py test [...]        run the tests; further arguments go to pytest
  python3 build_scripts/dev.py crash [...]       kill a server under load, 200 times; --points N for other numbers
  python3 build_scripts/dev.py faults [...]      kill everything in a cluster of processes; needs the real services
  python3 build_scripts/dev.py figures [--quick] the frontend's figures beside their limits (Node.js, Chromium)
  python3 build_scripts/dev.py lint [--fix]      ruff and mypy
  python3 build_scripts/dev.py frontend          check web_ui/ and that web_dist/ is its build (Node.js)
  python3 build_scripts/dev.py frontend --write  ... and put the fresh build into web_dist/
  python3 build_scripts/dev.py build             make the executable, dist/vamgr, and weigh it
  python3 build_scripts/dev.py smoke [--exe F]   try the executable out, from the first run to the window
  python3 build_scripts/dev.py data [...]        make vamgr/data/ again, or only check it (--check)
  python3 build_scripts/dev.py lock [...]        renew requirements/*.lock; arguments go to uv (--upgrade)

The dependencies live in .venv in the repository's folder; run and test make it and keep it in step.
"""

import os
import subprocess
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - people do start this with an older Python
    sys.exit(
        f"vamgr needs Python 3.11 or newer; this is Python {sys.version.split()[0]} ({sys.executable}).\n"
        "Install a newer one and start this with it, for example: python3.12 build_scripts/dev.py run"
    )

import signal

import build_exe
import dev_chromium
import dev_frontend
from dev_venv import ROOT, SetUpError, ensure, say


def main(arguments: list[str]) -> int:
    commands = {
        "run": run,
        "test": test,
        "crash": crash,
        "faults": faults,
        "figures": figures,
        "lint": lint,
        "frontend": frontend,
        "build": build,
        "smoke": smoke,
        "data": data,
        "lock": lock,
    }
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(__doc__)
        return 0 if arguments else 2
    if arguments[0] not in commands:
        print(f"There is no command {arguments[0]!r}. One of: {', '.join(commands)}.", file=sys.stderr)
        return 2
    return commands[arguments[0]](arguments[1:])


def run(arguments: list[str]) -> int:
    """Becomes vamgr: on POSIX the process itself is replaced, so signals and exit codes are its own."""
    # -P: the folder that we are started in is not searched for modules.
    return _become([str(ensure("runtime")), "-P", "-m", "vamgr", *arguments], _environment())


# A file at a time, in the order of the collection: the browser's tests stay the last ones. Twice as many at once as two
# cores have: those in a browser wait for a third of their time, for something to be painted, started or asked again.
_EVERYTHING = ["-n", "4", "--dist", "loadfile", "--no-loadscope-reorder"]


def test(arguments: list[str]) -> int:
    python = ensure("dev")
    environment = _environment()
    chromium = dev_chromium.find_or_install(python)
    if chromium:
        environment[dev_chromium.VARIABLE] = str(chromium)
    else:
        need = f"NO CHROMIUM: install Chromium or Chrome, or name one in {dev_chromium.VARIABLE}."
        if os.environ.get("CI") == "true":
            say(need)
            return 1
        say(f"{need} THE TESTS IN A BROWSER ARE SKIPPED.")
    os.chdir(ROOT)
    return _become([str(python), "-m", "pytest", *(arguments or _EVERYTHING)], environment)


def faults(arguments: list[str]) -> int:
    """Everything that can be killed is killed, in a cluster of real processes. Takes some minutes."""
    python = ensure("dev")
    os.chdir(ROOT)
    command = [str(python), "-m", "pytest", "tests/faults", "-m", "faults", "-s", "--timeout", "1200"]
    return _become([*command, *arguments], _environment())


def crash(arguments: list[str]) -> int:
    python = ensure("dev")
    os.chdir(ROOT)
    return _become([str(python), "-m", "tests.bench.crash", *arguments], _environment())


def figures(arguments: list[str]) -> int:
    """What `npm run bench` does, with all that it needs: the packages of both sides and a browser."""
    python = ensure("dev")
    dev_frontend.ready()
    chromium = dev_chromium.find_or_install(python)
    if chromium is None:
        raise SetUpError(f"NO CHROMIUM: install Chromium or Chrome, or name one in {dev_chromium.VARIABLE}.")
    os.chdir(ROOT)
    environment = {**_environment(), dev_chromium.VARIABLE: str(chromium)}
    return _become([str(python), "-m", "tests.bench.bench_frontend", *arguments], environment)


def lint(arguments: list[str]) -> int:
    fix = arguments == ["--fix"]
    if arguments and not fix:
        raise SetUpError("lint knows one argument: --fix.")
    python = str(ensure("dev"))
    steps = (
        ["ruff", "check", *(["--fix"] if fix else [])],
        ["ruff", "format", *([] if fix else ["--check"])],
        ["mypy"],
    )
    # Every step runs, so that one round shows everything there is to mend.
    codes = [subprocess.run([python, "-m", *step], cwd=ROOT, check=False).returncode for step in steps]
    return 1 if any(codes) else 0


def frontend(arguments: list[str]) -> int:
    if arguments not in ([], ["--write"]):
        raise SetUpError("frontend knows one argument: --write.")
    return dev_frontend.frontend(bool(arguments), ensure("runtime"))


def build(arguments: list[str]) -> int:
    if arguments:
        raise SetUpError("build takes no arguments.")
    return build_exe.build(ensure("build"))


def smoke(arguments: list[str]) -> int:
    """In the environment of the tests, which has a browser; what is tried out is the built file alone."""
    python = ensure("dev")
    environment = _environment()
    chromium = dev_chromium.find_or_install(python)
    if chromium is None:
        raise SetUpError(f"NO CHROMIUM: install Chromium or Chrome, or name one in {dev_chromium.VARIABLE}.")
    environment[dev_chromium.VARIABLE] = str(chromium)
    return _become([str(python), str(ROOT / "build_scripts" / "smoke.py"), *arguments], environment)


def data(arguments: list[str]) -> int:
    python = ensure("runtime")
    script = ROOT / "build_scripts" / "build_data.py"
    return subprocess.run([str(python), str(script), *arguments], env=_environment(), check=False).returncode


def lock(arguments: list[str]) -> int:
    """Resolves pyproject.toml anew. Versions that still fit stay as they are, unless --upgrade is said."""
    python = str(ensure("dev"))
    shared = ["compile", "--quiet", "--universal", "--generate-hashes", "--python-version", "3.11"]
    shared += ["--no-emit-index-url", "--custom-compile-command", "python3 build_scripts/dev.py lock"]
    shared += ["--constraints", "requirements/constraints.txt", "--overrides", "requirements/overrides.txt"]
    for name, sources in (
        ("runtime", ["pyproject.toml"]),
        ("dev", ["pyproject.toml", "--group", "dev", "--constraints", "requirements/runtime.lock"]),
        ("build", ["pyproject.toml", "--group", "build", "--constraints", "requirements/runtime.lock"]),
        ("deploy", ["--group", "deploy"]),
        ("bench", ["--group", "bench"]),
    ):
        output = f"requirements/{name}.lock"
        say(f"resolving {output}")
        command = [python, "-m", "uv", "pip", *shared, *arguments, *sources, "--output-file", output]
        code = subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL).returncode
        if code != 0:
            return code
    return 0


def _environment() -> dict[str, str]:
    """The environment of a program that imports vamgr from this clone, wherever it is started."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    return {**os.environ, "PYTHONPATH": path}


def _become(command: list[str], environment: dict[str, str]) -> int:
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execve(command[0], command, environment)  # noqa: S606 - no shell is what we want
    # Windows has no exec: wait for the child, which gets Ctrl-C from the console by itself and decides alone.
    with subprocess.Popen(command, env=environment) as child:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        return child.wait()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except SetUpError as problem:
        say(str(problem))
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)

#!/usr/bin/env python3
"""Lets the registrar's own Python client loose on a sandbox.

Starts the built sandbox on a free port, runs the tests in `suite/` against it, and ends with one line
`contract: N passed, N failed`. The client lives in a virtual environment in the user's cache folder, made the first
time and kept by version.

    python3 crates/sandbox/contract/run.py [--binary target/debug/registrant-sandbox] [-v]
"""

import argparse
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import venv

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
GREETING = "listening on "


def cache_folder():
    base = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    return pathlib.Path(base) / "registrant" / "contract"


def environment():
    """The Python of a virtual environment that holds what `requirements.txt` names."""
    requirements = HERE / "requirements.txt"
    digest = hashlib.sha256(requirements.read_bytes()).hexdigest()[:16]
    version = "{}.{}".format(*sys.version_info[:2])
    folder = cache_folder() / "python{}-{}".format(version, digest)
    python = folder / "bin" / "python"
    if not (folder / "complete").exists():
        print("contract: making {}".format(folder), flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements]
        subprocess.run(pip, check=True)
        (folder / "complete").touch()
    return python


def start(binary):
    """A sandbox that keeps nothing, and its address."""
    arguments = [binary, "--listen", "127.0.0.1:0", "--memory"]
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    line = process.stdout.readline()
    if not line.startswith(GREETING):
        process.kill()
        sys.exit("contract: the sandbox did not start: {!r}".format(line))
    return process, line[len(GREETING):].strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=pathlib.Path, help="the sandbox [default: target/debug/registrant-sandbox]")
    parser.add_argument("-v", "--verbose", action="store_true", help="name each test")
    options = parser.parse_args()
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target")
    binary = options.binary or target / "debug" / "registrant-sandbox"
    if not binary.exists():
        sys.exit("contract: there is no {}; run `cargo build -p registrant-sandbox` first".format(binary))
    python = environment()
    process, url = start(binary)
    try:
        # oauthlib insists on https, which a server of this machine does not need.
        variables = dict(
            os.environ,
            REGISTRANT_SANDBOX_URL=url,
            OAUTHLIB_INSECURE_TRANSPORT="1",
            PYTHONDONTWRITEBYTECODE="1",
        )
        arguments = [python, HERE / "suite" / "main.py"] + (["-v"] if options.verbose else [])
        return subprocess.run(arguments, env=variables).returncode
    finally:
        process.terminate()
        process.wait(timeout=10)


if __name__ == "__main__":
    sys.exit(main())

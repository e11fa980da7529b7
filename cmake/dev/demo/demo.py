#!/usr/bin/env python3
"""demo.py BUILD [SCENE...] [--list]: see ./dev demo --help."""
import argparse
import importlib
import pathlib
import shutil
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "chain")]
from chain import Chain  # noqa: E402
from cloud import Cloud  # noqa: E402
from packages import Packages, martlet  # noqa: E402
from stage import Broken, Stage  # noqa: E402

SCENES = ("promotion", "no_op", "rollback", "missing_version", "outside_prefix", "one_fails", "killed", "tampered")
HELP = """./dev demo
./dev demo rollback tampered
./dev demo --list

Demonstrates what Martlet guarantees about deployments. The command starts a separate local cloud with three accounts, and uses real pushes, pipelines,
deployers and policies. Each scene shows one guarantee, and checks it. The state of the cloud is deleted at the end.
"""


def scene(name):
    return importlib.import_module(f"scenes.{name}")


def options():
    parser = argparse.ArgumentParser(prog="./dev demo", description=HELP, formatter_class=argparse.RawDescriptionHelpFormatter, usage=argparse.SUPPRESS)
    parser.add_argument("build", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help="the scenes to run (default: all)")
    parser.add_argument("--list", action="store_true", help="lists the scenes")
    asked = parser.parse_args()
    for name in asked.scenes:
        if name not in SCENES:
            parser.error(f"there is no scene {name}; see ./dev demo --list")
    return asked


def play(name, stage):
    """Whether it went as promised."""
    began = time.monotonic()
    print(f"\n{name}: {scene(name).__doc__}", flush=True)
    try:
        scene(name).play(stage)
    except Broken as broken:
        print(f"  BROKEN: {broken}", flush=True)
        return False
    print(f"  as promised ({time.monotonic() - began:.1f} s)", flush=True)
    return True


def main():
    asked = options()
    if asked.list:
        for name in SCENES:
            print(f"{name:16} {scene(name).__doc__}")
        return 0
    if not shutil.which("git"):
        print("skipped: there is no git")
        return 0
    with tempfile.TemporaryDirectory(prefix="martlet-demo-") as place:
        folder = pathlib.Path(place)
        with Cloud(martlet(asked.build.resolve()), state=folder / "state", log=folder / "cloud.log") as cloud:
            print("setting the stage: three accounts, and two versions of two functions in dev", flush=True)
            stage = Stage(Chain(asked.build.resolve(), cloud.endpoint), Packages(asked.build.resolve(), folder / "packages"), folder, cloud)
            played = [(name, play(name, stage)) for name in asked.scenes or SCENES]
    broken = [name for name, is_kept in played if not is_kept]
    print(f"\n{len(played) - len(broken)} of {len(played)} scenes went as promised" + (": not " + ", ".join(broken) if broken else ""))
    return 1 if broken else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

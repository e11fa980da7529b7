#!/usr/bin/env python3
"""demo.py BUILD [SCENARIO...] [--list]: see ./dev demo --help."""
import argparse
import importlib
import pathlib
import shutil
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "accounts")]
from accounts import Accounts  # noqa: E402
from local_cloud_process import LocalCloudProcess  # noqa: E402
from packages import Packages, martlet  # noqa: E402
from scenario_context import CheckFailed, ScenarioContext  # noqa: E402

SCENARIOS = ("promotion", "no_op", "rollback", "missing_version", "outside_prefix", "one_fails", "killed", "tampered")
HELP = """./dev demo
./dev demo rollback tampered
./dev demo --list

Demonstrates what Martlet guarantees about deployments. The command starts a separate local cloud with three accounts, and uses real pushes, pipelines,
deployers and policies. Each scenario shows one guarantee, and checks it. The state of the cloud is deleted at the end.
"""


def scenario(name):
    return importlib.import_module(f"scenarios.{name}")


def options():
    parser = argparse.ArgumentParser(prog="./dev demo", description=HELP, formatter_class=argparse.RawDescriptionHelpFormatter, usage=argparse.SUPPRESS)
    parser.add_argument("build", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("scenarios", nargs="*", metavar="SCENARIO", help="the scenarios to run (default: all)")
    parser.add_argument("--list", action="store_true", help="lists the scenarios")
    asked = parser.parse_args()
    for name in asked.scenarios:
        if name not in SCENARIOS:
            parser.error(f"there is no scenario {name}; see ./dev demo --list")
    return asked


def run(name, context):
    """Runs a scenario; returns whether all its checks passed."""
    began = time.monotonic()
    print(f"\n{name}: {scenario(name).__doc__}", flush=True)
    try:
        scenario(name).run(context)
    except CheckFailed as failure:
        print(f"  BROKEN: {failure}", flush=True)
        return False
    print(f"  as promised ({time.monotonic() - began:.1f} s)", flush=True)
    return True


def main():
    asked = options()
    if asked.list:
        for name in SCENARIOS:
            print(f"{name:16} {scenario(name).__doc__}")
        return 0
    if not shutil.which("git"):
        print("skipped: there is no git")
        return 0
    with tempfile.TemporaryDirectory(prefix="martlet-demo-") as place:
        folder = pathlib.Path(place)
        with LocalCloudProcess(martlet(asked.build.resolve()), state=folder / "state", log=folder / "cloud.log") as cloud:
            print("preparing three accounts, and two versions of two functions in dev", flush=True)
            context = ScenarioContext(Accounts(asked.build.resolve(), cloud.endpoint), Packages(asked.build.resolve(), folder / "packages"), folder, cloud)
            outcomes = [(name, run(name, context)) for name in asked.scenarios or SCENARIOS]
    broken = [name for name, is_kept in outcomes if not is_kept]
    print(f"\n{len(outcomes) - len(broken)} of {len(outcomes)} scenarios went as promised" + (": not " + ", ".join(broken) if broken else ""))
    return 1 if broken else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)

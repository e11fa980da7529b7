#!/usr/bin/env python3
"""three_accounts.py BUILD [OPTIONS]: see ./dev up --help."""
import argparse
import pathlib
import shutil
import signal
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
sys.path.insert(0, str(ROOT / "cmake/dev/accounts"))
import definition_repository  # noqa: E402
import pipelines  # noqa: E402
import terraform  # noqa: E402
from accounts import PREFIX, Accounts  # noqa: E402
from local_cloud_process import LocalCloudProcess, port_if_free  # noqa: E402
from guide import guide  # noqa: E402
from packages import Packages, martlet  # noqa: E402
from watch_pipelines import PipelineWatch, follow, say  # noqa: E402

HELP = """./dev up
./dev up --fresh
./dev up orders --transport rest

Runs three accounts (dev, test and prod) in a local cloud on this machine. The command creates the infrastructure of infra/ in each account, and publishes
the services of examples/ in dev. When you push the definition file, which lists the versions to deploy, a pipeline deploys them to test and, after an
approval, to prod. The cloud keeps running until you press Ctrl-C, so you can edit the file, push it, and watch the deployment. The state is kept in
build/cloud, and the next ./dev up continues from it.

With the name of a service, the command runs only this service, as an HTTP server and as a Lambda function that a gateway invokes. To list the options,
run `./dev up NAME --help`.
"""


def options():
    parser = argparse.ArgumentParser(prog="./dev up", description=HELP, formatter_class=argparse.RawDescriptionHelpFormatter, usage=argparse.SUPPRESS)
    parser.add_argument("build", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, default=4566, metavar="P", help="the port of the cloud (default: 4566, or a free port if 4566 is in use)")
    parser.add_argument("--fresh", action="store_true", help="deletes the state of earlier runs")
    parser.add_argument("--without-terraform", action="store_true", help="creates the infrastructure from its recordings, even if Terraform is installed")
    parser.add_argument("--once", action="store_true", help="exits after the first deployment")
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "build/cloud", metavar="DIR", help="the folder of the state (default: build/cloud)")
    return parser.parse_args()


def create(accounts, asked, deployer):
    if accounts.are_created():
        say("the infrastructure of dev, test and prod already exists")
        return
    missing = "without Terraform, as asked" if asked.without_terraform else terraform.missing_requirement()
    if missing:
        say(f"creating dev, test and prod from recordings of Terraform's calls ({missing})")
        accounts.seed(deployer)
    else:
        say("creating dev, test and prod with Terraform")
        terraform.apply(accounts, asked.folder / "infra", deployer)


def publish(accounts, packages):
    """Publishes the services; returns {function: version} for the first definition file."""
    say("publishing the local builds in dev")
    first = {
        PREFIX + "api": accounts.publish_build(PREFIX + "api", packages.create("api")),
        PREFIX + "hello": accounts.publish_build(PREFIX + "hello", packages.create("hello")),
        PREFIX + "shipping": accounts.publish_build(PREFIX + "shipping", packages.shipping(parcel_cents=390)),
    }
    dearer = accounts.publish_build(PREFIX + "shipping", packages.shipping(parcel_cents=420), at_least="1.1.0")
    for function, version in first.items():
        say(f"  {function} {version}" + (f", and {dearer} with other rates" if function.endswith("shipping") else ""))
    return first


def deploy(accounts, repository, first):
    """Deploys the versions that the definition file names: in dev with `martlet deploy apply`, in test and prod by pushing it to their pipelines."""
    if repository.file.exists():
        say(f"continuing with {repository.file}")
        commit = definition_repository.git(repository.folder, "rev-parse", "HEAD")
    else:
        commit = repository.commit(definition_repository.text_of(first), "Deploy " + ", ".join(f"{name} {version}" for name, version in first.items()))
    if any(accounts.dev.live_version(function) == "$LATEST" for function in first):
        say("deploying in dev, which has no pipeline")
        accounts.apply(repository.file)
    for account in (accounts.test, accounts.prod):
        if account.main_commit(definition_repository.REPOSITORY):
            continue  # after the first deployment, the user pushes
        say(f"pushing deploy.json to {account.name}" + (", where the same commit has to be approved" if account is accounts.prod else ""))
        repository.push(account)
        follow(accounts, account, pipelines.execution_of_commit(account, commit), approve=account is accounts.prod)


def main():
    asked = options()
    asked.build = asked.build.resolve()
    folder = asked.folder.resolve()
    if asked.fresh:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    port = port_if_free(asked.port)
    if port != asked.port:
        say(f"port {asked.port} is taken; the system chooses another")
    try:
        with LocalCloudProcess(martlet(asked.build), folder / "state", port, folder / "cloud.log") as cloud:
            accounts = Accounts(asked.build, cloud.endpoint)
            say(f"the local cloud is at {cloud.endpoint}")
            packages = Packages(asked.build, folder / "packages")
            create(accounts, asked, packages.create("deployer"))
            first = publish(accounts, packages)
            repository = definition_repository.DefinitionRepository(folder / "definition", (accounts.test, accounts.prod))
            deploy(accounts, repository, first)
            print(guide(accounts, repository), flush=True)
            if not asked.once:
                PipelineWatch(accounts, cloud).run()
            say("stopping")
    except KeyboardInterrupt:
        say("stopped")
    return 0


if __name__ == "__main__":
    sys.exit(main())

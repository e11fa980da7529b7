#!/usr/bin/env python3
"""three_accounts.py BUILD [OPTIONS]: see ./dev up --help."""
import argparse
import pathlib
import shutil
import signal
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
sys.path.insert(0, str(ROOT / "cmake/dev/chain"))
import definition  # noqa: E402
import pipelines  # noqa: E402
import terraform  # noqa: E402
from chain import PREFIX, Chain  # noqa: E402
from cloud import Cloud, free  # noqa: E402
from guide import guide  # noqa: E402
from packages import Packages, martlet  # noqa: E402
from watch import Watch, follow, say  # noqa: E402

HELP = """./dev up
./dev up --fresh
./dev up orders --transport rest

Shows what Martlet is for, on this machine: three accounts (dev, test, prod) in a local cloud, with the infrastructure of infra/; the services of
examples/, published in dev; a definition file that, when pushed, deploys them to test and, after approval, to prod. Then it stays up, so that you can edit
the file, push, and watch. Everything is kept in build/cloud: the next ./dev up continues from there.

With the name of a service it serves that one alone, twice: as an HTTP server, and as a Lambda function that a gateway invokes.
"""


def options():
    parser = argparse.ArgumentParser(prog="./dev up", description=HELP, formatter_class=argparse.RawDescriptionHelpFormatter, usage=argparse.SUPPRESS)
    parser.add_argument("build", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, default=4566, metavar="P", help="where the cloud listens (4566; another if that is taken)")
    parser.add_argument("--fresh", action="store_true", help="deletes the state of earlier runs")
    parser.add_argument("--without-terraform", action="store_true", help="creates the infrastructure from its recordings, even if Terraform is installed")
    parser.add_argument("--once", action="store_true", help="ends when everything has been shown")
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "build/cloud", metavar="DIR", help="where everything is kept (build/cloud)")
    return parser.parse_args()


def create(chain, asked, deployer):
    if chain.is_created():
        say("the infrastructure of dev, test and prod is there")
        return
    missing = "without Terraform, as asked" if asked.without_terraform else terraform.why_not()
    if missing:
        say(f"creating dev, test and prod with the calls that Terraform makes, as they were recorded ({missing})")
        chain.seed(deployer)
    else:
        say("creating dev, test and prod by Terraform")
        terraform.apply(chain, asked.folder / "infra", deployer)


def publish(chain, packages):
    """{function: version}: those that the first definition file names."""
    say("publishing in dev what was built here")
    first = {
        PREFIX + "api": chain.publish_build(PREFIX + "api", packages.make("api")),
        PREFIX + "hello": chain.publish_build(PREFIX + "hello", packages.make("hello")),
        PREFIX + "shipping": chain.publish_build(PREFIX + "shipping", packages.shipping(parcel_cents=390)),
    }
    dearer = chain.publish_build(PREFIX + "shipping", packages.shipping(parcel_cents=420), at_least="1.1.0")
    for function, version in first.items():
        say(f"  {function} {version}" + (f", and {dearer} with other rates" if function.endswith("shipping") else ""))
    return first


def deploy(chain, repository, first):
    """Deploys what the definition file names: in dev by `martlet deploy apply`, in test and prod by pushes, which their pipelines deploy."""
    if repository.file.exists():
        say(f"going on with {repository.file}")
        commit = definition.git(repository.folder, "rev-parse", "HEAD")
    else:
        commit = repository.commit(definition.text_of(first), "Deploy " + ", ".join(f"{name} {version}" for name, version in first.items()))
    if any(chain.dev.live(function) == "$LATEST" for function in first):
        say("deploying in dev, where there is no pipeline")
        chain.apply(repository.file)
    for account in (chain.test, chain.prod):
        if account.head(definition.REPOSITORY):
            continue  # from now on its user pushes
        say(f"pushing deploy.json to {account.name}" + (", where the same commit has to be approved" if account is chain.prod else ""))
        repository.push(account)
        follow(chain, account, pipelines.of_commit(account, commit), approve=account is chain.prod)


def main():
    asked = options()
    asked.build = asked.build.resolve()
    folder = asked.folder.resolve()
    if asked.fresh:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    port = free(asked.port)
    if port != asked.port:
        say(f"port {asked.port} is taken; the system chooses another")
    try:
        with Cloud(martlet(asked.build), folder / "state", port, folder / "cloud.log") as cloud:
            chain = Chain(asked.build, cloud.endpoint)
            say(f"the local cloud is at {cloud.endpoint}")
            packages = Packages(asked.build, folder / "packages")
            create(chain, asked, packages.make("deployer"))
            first = publish(chain, packages)
            repository = definition.Definition(folder / "definition", (chain.test, chain.prod))
            deploy(chain, repository, first)
            print(guide(chain, repository), flush=True)
            if not asked.once:
                Watch(chain, cloud).run()
            say("stopping")
    except KeyboardInterrupt:
        say("stopped")
    return 0


if __name__ == "__main__":
    sys.exit(main())

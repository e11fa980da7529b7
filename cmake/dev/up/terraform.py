"""Creates the infrastructure with Terraform, from a copy of infra/ that also contains Terraform's state."""
import importlib
import platform
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from accounts import ACCOUNT_IDS, ROOT

OPTIONS = ("-auto-approve", "-input=false", "-no-color", "-compact-warnings", "-var-file=local.tfvars")


def provider():
    """The module of the tests that runs Terraform with the provider that is installed on this machine."""
    sys.path.insert(0, str(ROOT / "tests/terraform"))
    return importlib.import_module("installed_provider")


def missing_requirement():
    """What is missing; "" if nothing is."""
    return provider().missing_requirement()


def apply(accounts, folder, deployer):
    """Creates the infrastructure of the three accounts concurrently: none requires another one to exist."""
    shutil.copytree(ROOT / "infra", folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("backend.tf", ".terraform*", "*.tfstate*"))
    progress = Progress()
    with ThreadPoolExecutor(len(accounts.all)) as together:
        ends = list(together.map(lambda account: create(accounts, account, folder / "environments" / account.name, deployer, progress), accounts.all))
    for account, output in zip(accounts.all, ends):
        if output:
            raise SystemExit(f"terraform apply in {account.name}:\n{output}")
    progress.end()


def create(accounts, account, folder, deployer, progress):
    """Terraform's output if it failed; "" otherwise."""
    shutil.copy(deployer, folder / "deployer.zip")
    architecture = {"aarch64": "arm64"}.get(platform.machine(), platform.machine())
    place = {name: value for name, value in accounts.environment(account).items() if name.startswith("AWS_")}
    with provider().Terraform(folder, place) as terraform:
        got = terraform.run("get")
        if got.returncode:
            return got.stdout + got.stderr
        command = ["terraform", "apply", *OPTIONS, f"-var=architecture={architecture}"]
        applying = subprocess.Popen(command, cwd=folder, env=terraform.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        lines = []
        for line in applying.stdout:
            lines.append(line)
            if "Creation complete" in line:
                progress.count(account.name)
        return "".join(lines[-60:]) if applying.wait() else ""


class Progress:
    """Shows on a terminal how many resources each account has so far."""

    def __init__(self):
        self.counts = {name: 0 for name in ACCOUNT_IDS}

    def count(self, name):
        self.counts[name] += 1
        self.show("\r", "")

    def end(self):
        self.show("\r" if sys.stderr.isatty() else "", "\n", always=True)

    def show(self, before, after, always=False):
        if always or sys.stderr.isatty():
            counts = ", ".join(f"{name} {count}" for name, count in self.counts.items())
            print(f"{before}up:   resources: {counts}", end=after, file=sys.stderr, flush=True)

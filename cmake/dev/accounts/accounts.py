"""Three accounts with the infrastructure of infra/, in one local cloud."""
import base64
import hashlib
import json
import os
import pathlib
import subprocess

import packages
from account_client import REGION, AccountClient

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
ACCOUNT_IDS = {"dev": "111111111111", "test": "222222222222", "prod": "333333333333"}
PREFIX = "orders-"


class Accounts:
    def __init__(self, build, endpoint):
        self.martlet, self.endpoint = packages.martlet(pathlib.Path(build)), endpoint
        self.dev, self.test, self.prod = (AccountClient(endpoint, name, account_id) for name, account_id in ACCOUNT_IDS.items())
        self.all = (self.dev, self.test, self.prod)

    def are_created(self):
        """Whether all accounts have functions. Exits with an error if only some have: the missing infrastructure can't be added."""
        created = [bool(account.functions()) for account in self.all]
        if any(created) and not all(created):
            raise SystemExit("the infrastructure is incomplete: start again with ./dev up --fresh")
        return all(created)

    def seed(self, deployer):
        self.run("local", "seed", ROOT / "infra", "--deployer", deployer, "--endpoint", self.endpoint)

    def apply(self, definition):
        """Deploys the versions that a definition file names in dev."""
        configuration = definition.parent.parent / "dev.json"
        configuration.write_text(json.dumps({"account": self.dev.account_id, "prefix": PREFIX, "alias": "LIVE"}) + "\n")
        self.run("deploy", "apply", "--definition", definition, "--config", configuration)

    def publish(self, function, version, package):
        self.run("publish", function, "--version", version, "--zip", package)

    def publish_build(self, function, package, at_least="1.0.0"):
        """Returns the version in dev that has these bytes. If there is none, publishes them as the next version, at least `at_least`."""
        known = sorted(numbers(alias) for alias in self.dev.aliases(function) if alias != "LIVE")
        for version in reversed(known):
            if self.dev.code_sha256(function, "-".join(map(str, version))) == sha256(package):
                return text(version)
        major, minor, patch = known[-1] if known else (0, 0, 0)
        version = text(max((major, minor, patch + 1), numbers(at_least)))
        self.publish(function, version, package)
        return version

    def run(self, *words, account=None):
        """Runs `martlet WORDS` as the administrator of `account` (default: dev); returns its output."""
        done = subprocess.run([str(self.martlet), *map(str, words)], env=self.environment(account or self.dev), capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"martlet {words[0]}: {done.stderr.strip()}")
        return done.stdout

    def environment(self, account):
        return {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "AWS_ENDPOINT_URL": self.endpoint, "AWS_REGION": REGION,
                "AWS_ACCESS_KEY_ID": account.account_id, "AWS_SECRET_ACCESS_KEY": "any"}


def numbers(version):
    """The numbers of a version such as "1.0.0", or of its alias, "1-0-0"."""
    return tuple(int(number) for number in version.replace("-", ".").split("."))


def text(version):
    return ".".join(map(str, version))


def sha256(package):
    return base64.b64encode(hashlib.sha256(pathlib.Path(package).read_bytes()).digest()).decode()

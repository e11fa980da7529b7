"""Terraform with a provider that is installed on this machine, so nothing is downloaded. Only the paths of mirrors are read from the user's configuration."""
import functools
import glob
import os
import pathlib
import platform
import re
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).parent.parent.parent
INFRA = ROOT / "infra"
PROVIDER = "registry.terraform.io/hashicorp/aws"
WAIT_MAX_S = 300


def mirrors():
    """Folders that may contain registry.terraform.io/, in order of preference."""
    yield os.environ.get("MARTLET_TERRAFORM_PLUGINS", "")
    yield from mirrors_of_configuration(os.environ.get("TF_CLI_CONFIG_FILE") or os.path.expanduser("~/.terraformrc"))
    yield os.environ.get("TF_PLUGIN_CACHE_DIR", "")
    # Where Terraform looks by default: "Implied Local Mirror Directories" in the documentation of its CLI configuration.
    yield os.path.expanduser("~/.terraform.d/plugins")
    data = [os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")]
    data += (os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    yield from (os.path.join(folder, "terraform/plugins") for folder in data)
    # Mirrors that were installed as separate packages.
    yield from sorted(glob.glob("/opt/*/registry.terraform.io"))


def mirrors_of_configuration(file):
    try:
        text = pathlib.Path(file).read_text()
    except OSError:
        return []
    return re.findall(r'^\s*(?:path|plugin_cache_dir)\s*=\s*"([^"]+)"', text, re.MULTILINE)


@functools.cache
def folder():
    """The folder with the provider's program, of the newest version; None without one."""
    machine = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
    for mirror in mirrors():
        place = pathlib.Path(mirror.removesuffix("/registry.terraform.io")) / PROVIDER if mirror else None
        for version in sorted(place.glob(f"*/linux_{machine}") if place else [], key=lambda found: numbers(found.parent.name), reverse=True):
            if any(version.glob("terraform-provider-aws*")):
                return version
    return None


def numbers(version):
    return [int(number) for number in re.findall("[0-9]+", version)]


def missing_requirement():
    """What is missing on this machine; empty if nothing."""
    if not shutil.which("terraform"):
        return "there is no terraform on the PATH"
    if not folder():
        return f"{PROVIDER} is in none of Terraform's mirror folders (or name one: MARTLET_TERRAFORM_PLUGINS=folder that holds registry.terraform.io)"
    return ""


class Terraform:
    """Runs Terraform in one folder. The provider is configured as a development override, so no `init` unpacks and hashes its 700 MB."""

    def __init__(self, where, environment=None):
        self.where = where
        self.own = tempfile.TemporaryDirectory(prefix="martlet-terraform-")
        configuration = pathlib.Path(self.own.name) / "terraformrc"
        configuration.write_text(f'provider_installation {{\n  dev_overrides {{\n    "hashicorp/aws" = "{folder()}"\n  }}\n  direct {{\n    exclude = ["*/*/*"]\n  }}\n}}\n')
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": self.own.name, "TF_CLI_CONFIG_FILE": str(configuration), "TF_DATA_DIR": f"{self.own.name}/data",
            "TF_IN_AUTOMATION": "1", "CHECKPOINT_DISABLE": "1", **(environment or {})}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.own.cleanup()

    def run(self, *arguments):
        return subprocess.run(["terraform", *arguments], cwd=self.where, env=self.environment, capture_output=True, text=True, timeout=WAIT_MAX_S)

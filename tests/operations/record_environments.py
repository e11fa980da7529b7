#!/usr/bin/env python3
"""record_environments.py MARTLET [ENVIRONMENT...]: creates environments in the local cloud and writes their recordings into infra/recordings."""
import json
import sys
import tempfile

import terraform_phases
from local_cloud import REGION, LocalCloud
from moto_accounts import package
from recording import Recording, canonical
from recording_proxy import RecordingProxy

RECORDINGS = terraform_phases.ROOT / "infra/recordings"
DEPLOYER = package("the deployer's package")  # replaces the real package while recording
PLACEHOLDER = "modules/service/placeholder.zip"
OPTIONS = ("-var-file=local.tfvars",)


def record(martlet, name):
    """The calls that create an environment."""
    with LocalCloud(martlet=martlet) as cloud, RecordingProxy(cloud.endpoint) as proxy, tempfile.TemporaryDirectory() as folder:
        infra = terraform_phases.copy_of_infra(folder, DEPLOYER)
        where, account, _ = terraform_phases.places(infra)[name]
        recording = Recording(account, REGION, proxy.endpoint, "arm64", {PLACEHOLDER: (infra / PLACEHOLDER).read_bytes(), "deployer.zip": DEPLOYER})
        for exchange in terraform_phases.run_phases(cloud, proxy, where, account, OPTIONS, phases=("create",))["create"]:
            recording.add(exchange)
        return recording.calls


def read(name):
    return json.loads((RECORDINGS / f"{name}.json").read_text())["calls"]


def write(name, calls):
    RECORDINGS.mkdir(exist_ok=True)
    lines = ",\n".join(json.dumps(call) for call in calls)
    (RECORDINGS / f"{name}.json").write_text(f'{{"account": "{terraform_phases.ACCOUNTS[name]}", "region": "{REGION}", "calls": [\n' + lines + "\n]}\n")


def differences(calls, recorded):
    """The calls that only one of them contains, as texts. The order may differ, because Terraform makes several calls at once."""
    one, other = sorted(map(canonical, calls)), sorted(map(canonical, recorded))
    return [text for text in one if text not in other], [text for text in other if text not in one]


if __name__ == "__main__":
    for name in sys.argv[2:] or terraform_phases.ACCOUNTS:
        calls = record(sys.argv[1], name)
        if not (RECORDINGS / f"{name}.json").exists() or differences(calls, read(name)) != ([], []):
            write(name, calls)
        print(f"{name}: {len(calls)} calls", file=sys.stderr)

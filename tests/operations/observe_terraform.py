#!/usr/bin/env python3
"""observe_terraform.py MARTLET [PLACE...]: applies infra/ in the local cloud, and records in operations.json which operations Terraform calls, for
which resources, in which phase. All places take some minutes, because the provider waits for its changes to complete."""
import collections
import sys
import tempfile

import operations_table
import terraform_phases
from local_cloud import LocalCloud
from moto_accounts import package
from recording_proxy import RecordingProxy


def observe(martlet, names=()):
    """{(service, operation): {resource: phases}} of these places (by default, of all)."""
    seen = collections.defaultdict(lambda: collections.defaultdict(set))
    with tempfile.TemporaryDirectory() as folder:
        infra = terraform_phases.copy_of_infra(folder, package("deployer"))
        for name, (where, account, options) in terraform_phases.places(infra).items():
            if names and name not in names:
                continue
            with LocalCloud(martlet=martlet) as cloud, RecordingProxy(cloud.endpoint) as proxy:
                for phase, exchanges in terraform_phases.run_phases(cloud, proxy, where, account, options).items():
                    for exchange in exchanges:
                        if exchange.operation is None:
                            raise RuntimeError(f"no operation matches {exchange.method} {exchange.target}")
                        seen[exchange.service, exchange.operation][exchange.resource].add(phase)
            print(f"{name}: {len(seen)} operations so far", file=sys.stderr, flush=True)
    return seen


if __name__ == "__main__":
    seen = observe(sys.argv[1], sys.argv[2:])
    table = operations_table.read()
    if not sys.argv[2:]:
        for row in table.values():
            row.pop("terraform", None)
    for key, resources in seen.items():
        row = table.setdefault(key, operations_table.row(*key))
        for resource, phases in resources.items():
            known = row.setdefault("terraform", {})
            known[resource] = [phase for phase in terraform_phases.PHASES if phase in phases or phase in known.get(resource, ())]
    operations_table.write(table)

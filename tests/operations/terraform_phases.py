"""Applies infra/ with Terraform in simulated accounts, phase by phase, and returns every call that Terraform makes."""
import json
import pathlib
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT / "tests" / folder) for folder in ("terraform", "simulated_accounts", "cloud")]
import installed_provider  # noqa: E402
from moto_accounts import DEV, PROD, REGION, TEST  # noqa: E402

ACCOUNTS = {"dev": DEV, "test": TEST, "prod": PROD}
OPTIONS = ("-no-color", "-input=false", "-compact-warnings")
# The phase `change` changes the default tags, because every resource has them.
PHASES = {"create": ("apply", "-auto-approve"), "refresh": ("plan", "-detailed-exitcode"), "change": ("apply", "-auto-approve"), "destroy": ("destroy", "-auto-approve")}
CHANGED_TAGS = {"provider": {"aws": {"default_tags": {"tags": {"managed-by": "terraform", "team": "shop"}}}}}

# Modules that no environment uses, each in a root module of a few lines, in the account dev.
ALIAS = f"arn:aws:lambda:{REGION}:{DEV}:function:orders-api:LIVE"
SERVICE = {"source": "../../modules/service", "name": "orders-api"}
ROOTS = {
    "table": {"name": "orders", "role_name": "${module.service.role_name}", "partition_key": "pk", "sort_key": "sk", "expiry_attribute": "expires",
              "is_protected": False, "indexes": [{"name": "by_customer", "partition_key": "customer", "sort_key": "sk"}]},
    "schedule": {"name": "orders-nightly", "alias_arn": "${module.service.alias_arn}", "expression": "cron(0 3 * * ? *)"},
    "queue-consumer": {"name": "orders-jobs", "alias_arn": "${module.service.alias_arn}", "role_name": "${module.service.role_name}", "function_timeout_s": 29},
    "function-url": {"alias_arn": "${module.service.alias_arn}", "callers": [TEST]},
}


def copy_of_infra(folder, deployer):
    """`deployer` is the package of the deployer's function, which the environments upload."""
    infra = pathlib.Path(folder) / "infra"
    shutil.copytree(installed_provider.INFRA, infra)
    for environment in ACCOUNTS:
        (infra / "environments" / environment / "backend.tf").unlink()  # so that the state is stored in the copy
        (infra / "environments" / environment / "deployer.zip").write_bytes(deployer)
    for module, variables in ROOTS.items():
        root = infra / "roots" / module
        root.mkdir(parents=True)
        (root / "main.tf.json").write_text(json.dumps({
            "provider": {"aws": {"region": REGION}},
            "module": {"service": SERVICE, "this": {"source": f"../../modules/{module}", **variables}}}))
    return infra


def without(infra, *resources):
    """Removes resources, such as ("modules/deployer/staging_bucket", "aws_s3_bucket_lifecycle_configuration", "staging")."""
    for file, kind, name in resources:
        (infra / f"{file}_override.tf").write_text(f'resource "{kind}" "{name}" {{\n  count = 0\n}}\n')


def places(infra):
    """{name: (folder, account, options)} of everything that can be applied."""
    found = {name: (infra / "environments" / name, account, ("-var-file=example.tfvars",)) for name, account in ACCOUNTS.items()}
    found["test, with a bucket"] = (infra / "environments/test", TEST, ("-var-file=example.tfvars", "-var=definition_source=s3"))
    found |= {name: (infra / "roots" / name, DEV, ()) for name in ROOTS}
    return found


def run_phases(cloud, proxy, folder, account, options=(), phases=tuple(PHASES)):
    """{phase: exchanges}. Raises an error if Terraform fails or, after `create`, plans a change."""
    log = folder / "provider.log"
    environment = cloud.environment(account) | {"AWS_ENDPOINT_URL": proxy.endpoint, "TF_LOG_PROVIDER": "DEBUG", "TF_LOG_PATH": str(log)}
    done = {}
    with installed_provider.Terraform(folder, environment) as terraform:
        run(terraform, "get")
        proxy.take_exchanges()
        for phase in phases:
            if phase == "change":
                (folder / "tags_override.tf.json").write_text(json.dumps(CHANGED_TAGS))
            run(terraform, *PHASES[phase], *OPTIONS, *options)
            done[phase] = proxy.take_exchanges()
        resources = resources_of(log.read_text())
        for exchange in (one for exchanges in done.values() for one in exchanges):
            exchange.resource = resources.get(exchange.headers.get("amz-sdk-invocation-id"), "provider")
    return done


def resources_of(log):
    """{id of a call: "aws_iam_role", "data.aws_region", or "provider"}, from the provider's log, whose entries may span several lines."""
    found = {}
    for entry in re.split(r"^(?=[0-9-]+T[0-9:.]+Z \[)", log, flags=re.MULTILINE):
        call = re.search(r"amz_sdk_invocation_id=(\S+)", entry)
        kind = re.search(r"tf_(resource|data_source)_type=(\S+)", entry)
        if call and "HTTP Request Sent" in entry:
            found[call[1]] = ("" if kind[1] == "resource" else "data.") + kind[2] if kind else "provider"
    return found


def run(terraform, *arguments):
    ended = terraform.run(*arguments)
    if ended.returncode != 0:
        raise RuntimeError(f"terraform {' '.join(arguments)} in {terraform.where}:\n{ended.stdout[-6000:]}\n{ended.stderr[-6000:]}")
    return ended

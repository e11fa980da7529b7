#!/usr/bin/env python3
"""The life of an environment in moto's simulated accounts: it is created, deployed to, changed, and destroyed."""
import json
import pathlib
import shutil
import sys
import tempfile
import unittest

import installed_provider

sys.path.insert(0, str(installed_provider.ROOT / "tests/simulated_accounts"))
import moto_accounts  # noqa: E402
from moto_accounts import TEST, MotoAccounts, package, sha256  # noqa: E402

# Resources that moto doesn't support are removed from the copy that is applied; README.md says why.
LEFT_OUT = {
    "modules/deployer/staging_bucket": ("aws_s3_bucket_lifecycle_configuration", "staging"),
    "modules/pipeline/artifacts": ("aws_s3_bucket_lifecycle_configuration", "artifacts"),
}
OPTIONS = ("-no-color", "-input=false", "-compact-warnings", "-var-file=example.tfvars", '-var=services={"api":{"memory_mb":512}}')
CHANGED = ('-var=services={"api":{"memory_mb":768}}',)


def copy_of_infra(folder):
    infra = pathlib.Path(folder) / "infra"
    shutil.copytree(installed_provider.INFRA, infra)
    for file, (kind, name) in LEFT_OUT.items():
        (infra / f"{file}_override.tf").write_text(f'resource "{kind}" "{name}" {{\n  count = 0\n}}\n')
    environment = infra / "environments/test"
    (environment / "backend.tf").unlink()  # so that the state is stored in the copy
    shutil.copy(infra / "modules/service/placeholder.zip", environment / "deployer.zip")
    return environment


class EnvironmentLifecycle(unittest.TestCase):
    def test_an_environment_is_created_deployed_to_changed_and_destroyed(self):
        with MotoAccounts() as accounts, tempfile.TemporaryDirectory() as folder:
            self.environment = copy_of_infra(folder)
            with installed_provider.Terraform(self.environment, accounts.environment(TEST)) as self.terraform:
                self.accounts, self.lambdas = accounts, accounts.client("lambda", TEST)
                self.run_terraform("get")
                self.check_creation()
                self.check_that_no_change_is_planned()
                self.deploy()
                self.check_that_a_deployment_is_kept()
                self.check_that_a_memory_change_keeps_live()
                self.check_that_an_architecture_change_keeps_live()
                self.check_destruction()

    def run_terraform(self, *arguments, status=0):
        done = self.terraform.run(*arguments)
        self.assertEqual(done.returncode, status, f"terraform {' '.join(arguments)}:\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def apply(self, *arguments):
        self.run_terraform("apply", "-auto-approve", *OPTIONS, *arguments)

    def latest(self):
        return self.lambdas.get_function(FunctionName="orders-api")["Configuration"]

    def check_creation(self):
        self.apply()
        self.assertEqual(self.accounts.live(TEST, "orders-api"), "$LATEST")
        placeholder = (installed_provider.INFRA / "modules/service/placeholder.zip").read_bytes()
        self.assertEqual(self.latest()["CodeSha256"], sha256(placeholder))
        policy = json.loads(self.lambdas.get_policy(FunctionName="orders-api", Qualifier="LIVE")["Policy"])
        self.assertEqual([statement["Principal"] for statement in policy["Statement"]], [{"Service": "apigateway.amazonaws.com"}])
        asynchronous = self.lambdas.get_function_event_invoke_config(FunctionName="deployer-orders")
        self.assertEqual((asynchronous["MaximumRetryAttempts"], asynchronous["MaximumEventAgeInSeconds"]), (0, 300))
        self.assertEqual(self.accounts.client("codecommit", TEST).get_repository(repositoryName="orders-definition")["repositoryMetadata"]["repositoryName"], "orders-definition")
        stages = self.accounts.client("codepipeline", TEST).get_pipeline(name="orders-deploy")["pipeline"]["stages"]
        told = json.loads(stages[1]["actions"][0]["configuration"]["UserParameters"])
        self.assertEqual((told["pipeline"], told["execution"]), ("orders-deploy", "#{codepipeline.PipelineExecutionId}"))
        self.assertEqual(told["sources"], [{"role": "arn:aws:iam::111111111111:role/source-orders", "externalId": "dev-to-test-7c1f"}])

    def check_that_no_change_is_planned(self):
        self.run_terraform("plan", "-detailed-exitcode", *OPTIONS)  # exit status 2 if anything differs

    def deploy(self):
        """Does with boto3 what the deployer does."""
        number = self.accounts.publish(TEST, "orders-api", "1.0.0", "deployed")
        self.lambdas.update_alias(FunctionName="orders-api", Name="LIVE", FunctionVersion=number, RoutingConfig={"AdditionalVersionWeights": {}})
        self.assertEqual(self.accounts.live(TEST, "orders-api"), "1.0.0")

    def check_that_a_deployment_is_kept(self):
        self.run_terraform("plan", "-detailed-exitcode", *OPTIONS)

    def change_the_placeholder(self):
        """Changes the placeholder, as a later version of the module might, because `ignore_changes` has no effect without a difference."""
        service = self.environment.parent.parent / "modules/service"
        (service / "next.zip").write_bytes(package("another placeholder"))
        main = service / "main.tf"
        main.write_text(main.read_text().replace("/placeholder.zip", "/next.zip"))

    def check_that_live_runs_the_deployed_version(self):
        self.assertEqual(self.accounts.live(TEST, "orders-api"), "1.0.0")
        live = self.lambdas.get_function(FunctionName="orders-api", Qualifier="LIVE")["Configuration"]
        self.assertEqual(live["CodeSha256"], sha256(package("deployed")))
        return live

    def check_that_a_memory_change_keeps_live(self):
        self.change_the_placeholder()
        before = self.accounts.versions(TEST, "orders-api")
        self.apply(*CHANGED)
        self.assertEqual(self.latest()["MemorySize"], 768)
        self.assertEqual(self.latest()["CodeSha256"], sha256(package("deployed")))  # even the code of $LATEST is unchanged
        self.assertEqual(self.check_that_live_runs_the_deployed_version()["MemorySize"], 512)  # published versions are immutable
        self.assertEqual(self.accounts.versions(TEST, "orders-api"), before)
        self.run_terraform("plan", "-detailed-exitcode", *OPTIONS, *CHANGED)

    def check_that_an_architecture_change_keeps_live(self):
        before = self.accounts.versions(TEST, "orders-api")
        self.accounts.forget_calls()
        self.apply(*CHANGED, "-var=architecture=x86_64")
        self.check_that_live_runs_the_deployed_version()
        # If the architecture changes, the provider uploads code even if code is ignored (its needsFunctionCodeUpdate), but only to $LATEST, which is never invoked.
        after = self.accounts.versions(TEST, "orders-api")
        placeholder = sha256((installed_provider.INFRA / "modules/service/placeholder.zip").read_bytes())
        self.assertEqual(after.pop("$LATEST"), placeholder)
        before.pop("$LATEST")
        self.assertEqual(after, before)  # no version was published
        written = {call["operation"] for call in self.accounts.calls(TEST, "lambda") if call["operation"].startswith(("Create", "Update", "Publish", "Delete"))}
        self.assertEqual(written, {"UpdateFunctionCode"})

    def check_destruction(self):
        self.run_terraform("destroy", "-auto-approve", "-refresh=false", *OPTIONS)
        self.assertEqual(self.lambdas.list_functions()["Functions"], [])
        self.assertEqual(self.accounts.client("iam", TEST).list_roles()["Roles"], [])
        self.assertEqual(self.accounts.client("s3", TEST).list_buckets()["Buckets"], [])
        self.assertEqual(self.accounts.client("codepipeline", TEST).list_pipelines()["pipelines"], [])


if __name__ == "__main__":
    reason = installed_provider.missing_requirement() or moto_accounts.missing_requirement()
    if reason:
        print(f"skipped: {reason}")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])

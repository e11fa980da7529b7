#!/usr/bin/env python3
"""deploy_test.py MARTLET [local]: `martlet deploy` with moto or the local cloud, as used by people and by scripts."""
import io
import json
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import unittest
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "simulated_accounts"))
from local_cloud_accounts import accounts_for  # noqa: E402
from moto_accounts import DEV, PROD, TEST, MotoAccounts, package, sha256  # noqa: E402

ACCOUNTS = accounts_for(sys.argv)
MARTLET = sys.argv.pop(1) if len(sys.argv) > 1 else "martlet"


class Deploy(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.accounts = ACCOUNTS
        cls.accounts.__enter__()
        cls.addClassCleanup(cls.accounts.__exit__)
        cls.accounts.seed({
            DEV: {name: {"versions": {"1.0.0": name + " old", "1.1.1": name + " new"}, "live": "1.1.1"} for name in ("orders-api", "orders-cron", "orders-back")},
            TEST: {
                "orders-api": {"versions": {"1.0.0": "orders-api old"}, "live": "1.0.0"},
                "orders-cron": {},
                "orders-back": {"versions": {"1.0.0": "orders-back old", "1.1.1": "orders-back new"}, "live": "1.1.1"},
                "orders-kept": {"versions": {"2.0.0": "kept"}, "live": "2.0.0"},
            },
        })

    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())) if hasattr(self, "enterContext") else pathlib.Path(tempfile.mkdtemp())
        self.config = self.write("deployer.json", json.dumps({
            "prefix": "orders-", "records": str(self.folder / "records"), "sources": [{"role": MotoAccounts.role_arn(DEV), "externalId": "x-1"}]}))

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return str(path)

    def definition(self, **versions):
        return self.write("deploy.json", json.dumps({"lambdas": [{"name": name.replace("_", "-"), "version": version} for name, version in versions.items()]}))

    def martlet(self, *arguments):
        environment = {**{k: v for k, v in os.environ.items() if not k.startswith("AWS_")}, **self.accounts.environment(TEST)}
        return subprocess.run([MARTLET, "deploy", *arguments], env=environment, capture_output=True, text=True, timeout=120)

    def test_an_invalid_definition_exits_with_2_and_reads_nothing(self):
        self.accounts.forget_calls()
        wrong = self.write("deploy.json", '{"lambdas": [{"name": "orders-api", "version": "v1.1.1"}]}')
        done = self.martlet("plan", "--definition", wrong, "--config", self.config)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, "")
        self.assertIn('version "v1.1.1" is not MAJOR.MINOR.PATCH', done.stderr)
        self.assertTrue(done.stderr.endswith("nothing was read or changed\n"), done.stderr)
        self.assertEqual(self.accounts.calls(), [])

    def test_plan_apply_and_status_of_several_deployments(self):
        mixed = self.definition(orders_api="1.1.1", orders_cron="1.0.0", orders_back="1.0.0", orders_kept="2.0.0")
        common = ("--definition", mixed, "--config", self.config)
        before = self.accounts.versions(TEST, "orders-api")

        plan = self.martlet("plan", *common)
        self.assertEqual((plan.returncode, plan.stderr), (0, ""))
        self.assertIn("2 to promote, 1 to move, 1 with nothing to do; 1 goes back to a lower version", plan.stdout)
        self.assertEqual(self.martlet("plan", *common, "--detailed-exitcode").returncode, 3)
        self.assertEqual(self.accounts.versions(TEST, "orders-api"), before)

        applied = self.martlet("apply", *common, "--json")
        self.assertEqual(applied.returncode, 0, applied.stdout + applied.stderr)
        report = json.loads(applied.stdout)
        self.assertEqual({one["name"]: one["action"] for one in report["functions"]},
                         {"orders-api": "promote", "orders-cron": "promote", "orders-back": "move", "orders-kept": "none"})
        self.assertEqual([self.accounts.live(TEST, name) for name in ("orders-api", "orders-cron", "orders-back", "orders-kept")],
                         ["1.1.1", "1.0.0", "1.0.0", "2.0.0"])
        number = self.accounts.aliases(TEST, "orders-api")["LIVE"]
        self.assertEqual(self.accounts.versions(TEST, "orders-api")[number], sha256(package("orders-api new")))

        again = self.martlet("apply", *common)
        self.assertEqual(again.returncode, 0, again.stdout + again.stderr)
        self.assertIn("4 of 4 functions run the requested version", again.stdout)
        self.assertEqual(self.martlet("plan", *common, "--detailed-exitcode").returncode, 0)

        status = self.martlet("status", *common)
        self.assertEqual(status.returncode, 0, status.stdout + status.stderr)
        self.assertIn("orders-api", status.stdout)

        history = self.martlet("history", "--config", self.config, "--json")
        self.assertEqual(history.returncode, 0, history.stderr)
        self.assertEqual({one["name"] for one in json.loads(history.stdout)["history"]}, {"orders-api", "orders-cron", "orders-back"})

        api = self.write("api.json", '{"lambdas":[{"name":"orders-api","version":"1.1.1"}]}')
        of_api = json.loads(self.martlet("history", "--definition", api, "--config", self.config, "--json").stdout)
        self.assertEqual({one["name"] for one in of_api["history"]}, {"orders-api"})

        self.assertEqual(self.martlet("rollback", "orders-api", "orders-cron", "--config", self.config).returncode, 2)
        back = self.martlet("rollback", "orders-api", "--definition", mixed, "--config", self.config)
        self.assertEqual(back.returncode, 0, back.stdout + back.stderr)
        self.assertIn("move, BACK", back.stdout)
        self.assertIn("names 1.1.1 for orders-api: the next apply moves LIVE there again", back.stderr)
        self.assertEqual(self.accounts.live(TEST, "orders-api"), "1.0.0")

    def test_a_refused_deployment_exits_with_1_and_changes_nothing(self):
        missing = self.definition(orders_kept="9.9.9")
        for subcommand in ("plan", "apply"):
            done = self.martlet(subcommand, "--definition", missing, "--config", self.config)
            self.assertEqual(done.returncode, 1)
            self.assertIn("version 9.9.9 is in neither this account nor any source: account 111111111111 has no function orders-kept", done.stdout)
        self.assertEqual(self.accounts.live(TEST, "orders-kept"), "2.0.0")

    def test_records_are_stored_beside_a_configuration_that_names_no_place(self):
        config = self.write("plain.json", json.dumps({"prefix": "orders-", "sources": [{"role": MotoAccounts.role_arn(DEV), "externalId": "x-1"}]}))
        before = self.accounts.live(TEST, "orders-back")
        other = "1.0.0" if before == "1.1.1" else "1.1.1"
        done = self.martlet("apply", "--definition", self.definition(orders_back=other), "--config", config)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertTrue(any((self.folder / ".martlet" / "plain").rglob("*.json")))
        back = self.martlet("rollback", "orders-back", "--config", config)
        self.assertEqual(back.returncode, 0, back.stdout + back.stderr)
        self.assertEqual(self.accounts.live(TEST, "orders-back"), before)

    def test_progress_in_a_pipe_is_printed_as_plain_lines(self):
        name = "orders-pipe"
        self.accounts.seed({DEV: {name: {"versions": {"1.0.0": "piped"}, "live": "1.0.0"}}, TEST: {name: {}}})
        done = self.martlet("apply", "--definition", self.definition(orders_pipe="1.0.0"), "--config", self.config)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn("\r", done.stderr)
        self.assertIn("orders-pipe: publishing\n", done.stderr)
        self.assertIn("orders-pipe: LIVE is on 1.0.0 (1)\n", done.stderr)

    def test_progress_on_a_terminal_overwrites_one_line(self):
        self.accounts.seed({DEV: {"orders-seen": {"versions": {"1.0.0": "seen"}, "live": "1.0.0"}}, TEST: {"orders-seen": {}}})
        terminal, end = pty.openpty()
        environment = {**{k: v for k, v in os.environ.items() if not k.startswith("AWS_")}, **self.accounts.environment(TEST)}
        command = [MARTLET, "deploy", "apply", "--definition", self.definition(orders_seen="1.0.0"), "--config", self.config]
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=end, text=True, timeout=120)
        os.close(end)
        shown = os.read(terminal, 65536).decode()
        os.close(terminal)
        self.assertEqual(done.returncode, 0, shown)
        self.assertIn("\r\033[Korders-seen: publishing", shown)
        self.assertTrue(shown.endswith("\r\033[K"), shown)
        self.assertTrue(shown.startswith(f"account {TEST}, region "), shown)
        self.assertEqual(shown.count("\n"), 1, shown)

    def test_account_region_and_caller_are_printed_before_a_write_and_another_account_is_refused(self):
        self.accounts.seed({DEV: {"orders-whose": {"versions": {"1.0.0": "whose"}, "live": "1.0.0"}}, TEST: {"orders-whose": {}}})
        configuration = {"prefix": "orders-", "records": str(self.folder / "records"), "sources": [{"role": MotoAccounts.role_arn(DEV), "externalId": "x-1"}]}
        other = self.write("other.json", json.dumps({**configuration, "account": PROD}))
        self.accounts.forget_calls()
        for subcommand in ("plan", "apply"):
            done = self.martlet(subcommand, "--definition", self.definition(orders_whose="1.0.0"), "--config", other)
            self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
            self.assertIn(f"the credentials belong to account {TEST}, not to account {PROD}", done.stderr)
        self.assertEqual(self.accounts.calls(TEST, "lambda"), [])
        same = self.write("same.json", json.dumps({**configuration, "account": TEST}))
        done = self.martlet("apply", "--definition", self.definition(orders_whose="1.0.0"), "--config", same)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(done.stderr.startswith(f"account {TEST}, region eu-central-1, as arn:aws:"), done.stderr)

    def test_a_package_that_cannot_start_is_not_uploaded(self):
        self.accounts.seed({DEV: {"orders-stuck": {}}, TEST: {"orders-stuck": {"versions": {"0.9.0": "runs"}, "live": "0.9.0"}}})
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("bootstrap", "#!/bin/sh\n")  # not executable
        below = self.accounts.client("lambda", DEV)
        below.update_function_code(FunctionName="orders-stuck", ZipFile=packed.getvalue())
        number = below.publish_version(FunctionName="orders-stuck")["Version"]
        below.create_alias(FunctionName="orders-stuck", Name="1-0-0", FunctionVersion=number)
        before = self.accounts.versions(TEST, "orders-stuck")
        done = self.martlet("apply", "--definition", self.definition(orders_stuck="1.0.0"), "--config", self.config)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("bootstrap is not executable in the zip", done.stdout)
        self.assertEqual(self.accounts.versions(TEST, "orders-stuck"), before)
        self.assertEqual(self.accounts.live(TEST, "orders-stuck"), "0.9.0")

    def test_a_missing_configuration_exits_with_2(self):
        done = self.martlet("plan", "--definition", self.definition(orders_api="1.0.0"))
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stderr, "martlet deploy: --config FILE is missing; see martlet deploy --help [required-option]\nnothing was read or changed\n")


if __name__ == "__main__":
    unittest.main()

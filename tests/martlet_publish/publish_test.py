#!/usr/bin/env python3
"""publish_test.py MARTLET [local]: `martlet publish` in moto's simulated accounts, or in the local cloud."""
import io
import json
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import unittest
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "simulated_accounts"))
import moto_accounts  # noqa: E402
from local_cloud_accounts import accounts_for  # noqa: E402
from moto_accounts import DEV, package, sha256  # noqa: E402

ACCOUNTS = accounts_for(sys.argv)
MARTLET = sys.argv[1] if len(sys.argv) > 1 else ""


def setUpModule():
    global FOLDER
    FOLDER = pathlib.Path(unittest.enterModuleContext(tempfile.TemporaryDirectory()))
    ACCOUNTS.__enter__()
    unittest.addModuleCleanup(ACCOUNTS.__exit__)


def build(text):
    path = FOLDER / f"{abs(hash(text))}.zip"
    path.write_bytes(text if isinstance(text, bytes) else package(text))
    return str(path)


def martlet(*arguments, **variables):
    return subprocess.run([MARTLET, "publish", *arguments], env={**ACCOUNTS.environment(DEV), **variables}, capture_output=True, text=True, timeout=120)


def executable(name):
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.create_system, entry.external_attr = 3, 0o100755 << 16
    return entry


def zip_of(name, content, is_executable=True):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(executable(name) if is_executable else name, content)
    return packed.getvalue()


def program(machine, interpreter=b""):
    """An ELF program with one segment (System V ABI, chapters 4 and 5). `machine` 62 is x86_64, 183 is arm64."""
    header = struct.pack("<16sHHIQQQIHHHHHH", b"\x7fELF\x02\x01\x01", 2, machine, 1, 0, 64, 0, 0, 64, 56, 1, 0, 0, 0)
    segment = struct.pack("<IIQQQQQQ", 3 if interpreter else 1, 5, 120, 0, 0, len(interpreter), len(interpreter), 1)
    return header + segment + interpreter


class Publish(unittest.TestCase):
    def changes(self):
        return [call["operation"] for call in ACCOUNTS.calls(DEV) if not call["operation"].startswith(("Get", "List"))]

    def test_publishes_a_build_as_one_version_and_does_not_move_live(self):
        ACCOUNTS.seed({DEV: {"orders-api": {"versions": {"1.0.0": "old"}, "live": "1.0.0"}}})
        ACCOUNTS.forget_calls()
        done = martlet("orders-api", "--version", "1.1.1", "--zip", build("new"), "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout), {"name": "orders-api", "version": "1.1.1", "alias": "1-1-1", "published": True, "number": "2",
                                                   "codeSha256": sha256(package("new")), "codeBytes": len(package("new"))})
        self.assertEqual(ACCOUNTS.aliases(DEV, "orders-api"), {"LIVE": "1", "1-0-0": "1", "1-1-1": "2"})
        self.assertEqual(ACCOUNTS.versions(DEV, "orders-api")["2"], sha256(package("new")))
        self.assertEqual(self.changes(), ["UpdateFunctionCode", "PublishVersion", "CreateAlias"])
        described = ACCOUNTS.client("lambda", DEV).get_function(FunctionName="orders-api", Qualifier="2")["Configuration"]["Description"]
        self.assertTrue(described.startswith(f"martlet 1.1.1 sha256={sha256(package('new'))} from=build run="), described)

        ACCOUNTS.forget_calls()
        done = martlet("orders-api", "--version", "1.1.1", "--zip", build("new"))
        self.assertEqual((done.returncode, done.stdout), (0, "orders-api 1.1.1 already exists, with the same bytes; nothing was changed: version 2, alias 1-1-1, "
                                                          f"sha256 {sha256(package('new'))}\n"))
        self.assertEqual(self.changes(), [])

        done = martlet("orders-api", "--version", "1.1.1", "--zip", build("other"), "--json")
        self.assertEqual(done.returncode, 1)
        self.assertIn("version 1.1.1 already exists with different bytes", done.stderr)
        self.assertEqual(json.loads(done.stdout)["error"]["next"], "the bytes of a version never change: publish these under a new version")
        self.assertEqual(self.changes(), [])
        self.assertEqual(ACCOUNTS.versions(DEV, "orders-api")["$LATEST"], sha256(package("new")))

    def test_continues_after_an_interrupted_run(self):
        for done_before in ("update", "publish"):
            name = f"orders-{done_before}"
            ACCOUNTS.seed({DEV: {name: {}}})
            functions = ACCOUNTS.client("lambda", DEV)
            functions.update_function_code(FunctionName=name, ZipFile=package("new"))
            if done_before == "publish":
                functions.publish_version(FunctionName=name)
            done = martlet(name, "--version", "1.1.1", "--zip", build("new"))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(ACCOUNTS.aliases(DEV, name), {"LIVE": "$LATEST", "1-1-1": "1"})
            self.assertEqual(sorted(ACCOUNTS.versions(DEV, name)), ["$LATEST", "1"])

    def test_uploads_more_than_50_mb_through_a_bucket(self):
        ACCOUNTS.seed({DEV: {"orders-big": {}}})
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(executable("bootstrap"), "#!/bin/sh\n")
            archive.writestr("data", os.urandom(51 * 1024 * 1024))
        big = build(packed.getvalue())
        done = martlet("orders-big", "--version", "1.0.0", "--zip", big)
        self.assertEqual(done.returncode, 1)
        self.assertIn("above 50 MB Lambda accepts it only from a bucket", done.stderr)
        s3 = ACCOUNTS.client("s3", DEV)
        s3.create_bucket(Bucket="builds", CreateBucketConfiguration={"LocationConstraint": moto_accounts.REGION})
        done = martlet("orders-big", "--version", "1.0.0", "--zip", big, "--staging-bucket", "builds")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(ACCOUNTS.versions(DEV, "orders-big")["1"], sha256(packed.getvalue()))
        self.assertEqual(s3.list_objects_v2(Bucket="builds")["KeyCount"], 0)

    def test_reports_a_missing_function(self):
        done = martlet("orders-nowhere", "--version", "1.0.0", "--zip", build("new"))
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("there is no function orders-nowhere in this account and region", done.stderr)

    def test_uses_the_named_region(self):
        ACCOUNTS.seed({DEV: {"orders-region": {}}})
        done = martlet("orders-region", "--version", "1.0.0", "--zip", build("new"), "--region", "us-east-1")
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("there is no function orders-region", done.stderr)
        done = martlet("orders-region", "--version", "1.0.0", "--zip", build("new"), "--region", moto_accounts.REGION, AWS_REGION="us-east-1", AWS_DEFAULT_REGION="us-east-1")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_checks_the_zip_before_writing(self):
        ACCOUNTS.seed({DEV: {"orders-look": {}}})
        loader = b"/lib64/ld-linux-x86-64.so.2\0"
        for content, sentence in (
            (zip_of("service", "#!/bin/sh\n"), "the zip has no bootstrap"), (zip_of("build/bootstrap", "#!/bin/sh\n"), "bootstrap is in the folder build/"),
            (zip_of("bootstrap", "#!/bin/sh\n", is_executable=False), "bootstrap is not executable"), (zip_of("bootstrap", "#!/bin/sh\r\n"), "CR LF"),
            (zip_of("bootstrap", program(62, loader)), "bootstrap is a dynamic program"), (zip_of("bootstrap", program(243)), "a processor that Lambda doesn't offer")):
            ACCOUNTS.forget_calls()
            done = martlet("orders-look", "--version", "1.0.0", "--zip", build(content))
            self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
            self.assertIn(sentence, done.stderr)
            self.assertIn("--force", done.stderr)
            self.assertEqual(ACCOUNTS.calls(DEV), [])
        done = martlet("orders-look", "--version", "1.0.0", "--zip", build(zip_of("service", "#!/bin/sh\n")), "--force")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_refuses_a_program_for_another_architecture(self):
        ACCOUNTS.seed({DEV: {"orders-arch": {}}})
        runs_on = ACCOUNTS.client("lambda", DEV).get_function(FunctionName="orders-arch")["Configuration"]["Architectures"][0]
        right, wrong = (62, 183) if runs_on == "x86_64" else (183, 62)
        ACCOUNTS.forget_calls()
        done = martlet("orders-arch", "--version", "1.0.0", "--zip", build(zip_of("bootstrap", program(wrong))))
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn(f"and the function runs on {runs_on}", done.stderr)
        self.assertEqual(self.changes(), [])
        done = martlet("orders-arch", "--version", "1.0.0", "--zip", build(zip_of("bootstrap", program(right))))
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_prints_the_account_and_refuses_to_write_to_another(self):
        ACCOUNTS.seed({DEV: {"orders-whose": {}}})
        config = FOLDER / "dev.json"
        config.write_text(json.dumps({"prefix": "orders-", "account": "999999999999"}))
        arguments = ("orders-whose", "--version", "1.0.0", "--zip", build("new"), "--config", str(config))
        ACCOUNTS.forget_calls()
        done = martlet(*arguments)
        self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
        self.assertIn(f"the credentials belong to account {DEV}, not to account 999999999999", done.stderr)
        self.assertTrue(done.stderr.endswith("nothing was changed\n"), done.stderr)
        self.assertEqual(self.changes(), [])
        config.write_text(json.dumps({"prefix": "orders-", "account": DEV}))
        done = martlet(*arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(done.stderr.startswith(f"account {DEV}, region {moto_accounts.REGION}, as arn:aws:"), done.stderr)
        config.write_text(json.dumps({"prefix": "invoices-"}))
        done = martlet(*arguments)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn('does not begin with "invoices-"', done.stderr)

    def test_needs_a_region_and_credentials(self):
        done = martlet("orders-api", "--version", "1.0.0", "--zip", build("new"), AWS_REGION="", AWS_DEFAULT_REGION="")
        self.assertEqual(done.returncode, 2)
        self.assertTrue(done.stderr.endswith("nothing was changed\n"), done.stderr)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=1)

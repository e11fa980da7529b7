#!/usr/bin/env python3
"""publish_test.py MARTLET: `martlet publish` in a world of accounts that is not ours."""
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "world"))
import world  # noqa: E402
from world import DEV, World, package, sha256  # noqa: E402

MARTLET = sys.argv[1] if len(sys.argv) > 1 else ""


def setUpModule():
    global PLACE, FOLDER
    FOLDER = pathlib.Path(unittest.enterModuleContext(tempfile.TemporaryDirectory()))
    PLACE = World()
    PLACE.__enter__()
    unittest.addModuleCleanup(PLACE.__exit__)


def build(text):
    path = FOLDER / f"{abs(hash(text))}.zip"
    path.write_bytes(text if isinstance(text, bytes) else package(text))
    return str(path)


def martlet(*arguments, **variables):
    return subprocess.run([MARTLET, "publish", *arguments], env={**PLACE.environment(DEV), **variables}, capture_output=True, text=True, timeout=120)


class Publish(unittest.TestCase):
    def changes(self):
        return [call["operation"] for call in PLACE.calls(DEV) if not call["operation"].startswith(("Get", "List"))]

    def test_makes_a_build_a_version_once_and_leaves_live_alone(self):
        PLACE.seed({DEV: {"orders-api": {"versions": {"1.0.0": "old"}, "live": "1.0.0"}}})
        PLACE.forget()
        done = martlet("orders-api", "--version", "1.1.1", "--zip", build("new"), "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout), {"name": "orders-api", "version": "1.1.1", "alias": "1-1-1", "published": True, "number": "2",
                                                   "codeSha256": sha256(package("new")), "codeBytes": len(package("new"))})
        self.assertEqual(PLACE.aliases(DEV, "orders-api"), {"LIVE": "1", "1-0-0": "1", "1-1-1": "2"})
        self.assertEqual(PLACE.versions(DEV, "orders-api")["2"], sha256(package("new")))
        self.assertEqual(self.changes(), ["UpdateFunctionCode", "PublishVersion", "CreateAlias"])
        described = PLACE.client("lambda", DEV).get_function(FunctionName="orders-api", Qualifier="2")["Configuration"]["Description"]
        self.assertTrue(described.startswith(f"martlet 1.1.1 sha256={sha256(package('new'))} from=build run="), described)

        PLACE.forget()
        done = martlet("orders-api", "--version", "1.1.1", "--zip", build("new"))
        self.assertEqual((done.returncode, done.stdout), (0, "orders-api 1.1.1 is there already, with the same bytes; nothing was changed: version 2, alias 1-1-1, "
                                                          f"sha256 {sha256(package('new'))}\n"))
        self.assertEqual(self.changes(), [])

        done = martlet("orders-api", "--version", "1.1.1", "--zip", build("other"), "--json")
        self.assertEqual(done.returncode, 1)
        self.assertIn("version 1.1.1 is there already, with other bytes", done.stderr)
        self.assertEqual(json.loads(done.stdout)["error"]["next"], "a version's bytes never change: publish them under a new version")
        self.assertEqual(self.changes(), [])
        self.assertEqual(PLACE.versions(DEV, "orders-api")["$LATEST"], sha256(package("new")))

    def test_goes_on_where_a_run_has_died(self):
        for done_before in ("update", "publish"):
            name = f"orders-{done_before}"
            PLACE.seed({DEV: {name: {}}})
            functions = PLACE.client("lambda", DEV)
            functions.update_function_code(FunctionName=name, ZipFile=package("new"))
            if done_before == "publish":
                functions.publish_version(FunctionName=name)
            done = martlet(name, "--version", "1.1.1", "--zip", build("new"))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(PLACE.aliases(DEV, name), {"LIVE": "$LATEST", "1-1-1": "1"})
            self.assertEqual(sorted(PLACE.versions(DEV, name)), ["$LATEST", "1"])

    def test_takes_more_than_50_mb_by_way_of_a_bucket(self):
        PLACE.seed({DEV: {"orders-big": {}}})
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr("bootstrap", os.urandom(51 * 1024 * 1024))
        big = build(packed.getvalue())
        done = martlet("orders-big", "--version", "1.0.0", "--zip", big)
        self.assertEqual(done.returncode, 1)
        self.assertIn("above 50 MB Lambda takes it from a bucket only", done.stderr)
        s3 = PLACE.client("s3", DEV)
        s3.create_bucket(Bucket="builds", CreateBucketConfiguration={"LocationConstraint": world.REGION})
        done = martlet("orders-big", "--version", "1.0.0", "--zip", big, "--staging-bucket", "builds")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(PLACE.versions(DEV, "orders-big")["1"], sha256(packed.getvalue()))
        self.assertEqual(s3.list_objects_v2(Bucket="builds")["KeyCount"], 0)

    def test_says_where_there_is_no_such_function(self):
        done = martlet("orders-nowhere", "--version", "1.0.0", "--zip", build("new"))
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("there is no function orders-nowhere in this account and region", done.stderr)

    def test_asks_the_region_that_is_named(self):
        PLACE.seed({DEV: {"orders-region": {}}})
        done = martlet("orders-region", "--version", "1.0.0", "--zip", build("new"), "--region", "us-east-1")
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("there is no function orders-region", done.stderr)
        done = martlet("orders-region", "--version", "1.0.0", "--zip", build("new"), "--region", world.REGION, AWS_REGION="us-east-1", AWS_DEFAULT_REGION="us-east-1")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_needs_a_region_and_credentials(self):
        done = martlet("orders-api", "--version", "1.0.0", "--zip", build("new"), AWS_REGION="", AWS_DEFAULT_REGION="")
        self.assertEqual(done.returncode, 2)
        self.assertTrue(done.stderr.endswith("nothing was touched\n"), done.stderr)


if __name__ == "__main__":
    if world.why_not():
        print(f"skipped: {world.why_not()}")
        sys.exit(77)
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=1)

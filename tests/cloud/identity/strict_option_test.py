#!/usr/bin/env python3
"""strict_option_test.py MARTLET: `martlet local up --strict` checks signatures; `martlet local key` creates an account's first access key."""
import json
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import DEV, PROD, LocalCloud, refused  # noqa: E402


class StrictOption(unittest.TestCase):
    def test_12_digit_keys_are_refused(self):
        with LocalCloud("--strict") as cloud:
            self.assertEqual(refused(cloud.client("sts").get_caller_identity)[0], "InvalidClientTokenId")

    def test_the_first_key_is_the_root_key_of_the_account_and_its_signatures_are_checked(self):
        with LocalCloud("--strict") as cloud:
            self.assertEqual(refused(cloud.client("sts").get_caller_identity)[1], 403)
            state = json.loads(cloud.command("local", "status", "--json").stdout)["state"]
            printed = json.loads(cloud.command("local", "key", "--account", DEV, "--state", state, "--json").stdout)
            key, secret = printed["accessKeyId"], printed["secretAccessKey"]
            self.assertEqual(cloud.client("sts", key=key, secret=secret).get_caller_identity()["Arn"], f"arn:aws:iam::{DEV}:root")
            self.assertEqual(refused(cloud.client("sts", key=key, secret="any").get_caller_identity)[0], "SignatureDoesNotMatch")
            exported = subprocess.run(["sh", "-c", f'eval "$("{cloud.martlet}" local key --account {PROD} --state "{state}")"; echo $AWS_ACCESS_KEY_ID $AWS_SECRET_ACCESS_KEY'],
                                      capture_output=True, text=True).stdout.split()
            user = cloud.client("iam", key=exported[0], secret=exported[1])
            user.create_user(UserName="someone")
            self.assertEqual(user.list_users()["Users"][0]["Arn"], f"arn:aws:iam::{PROD}:user/someone")
            wrong = cloud.command("local", "key", "--account", "12", "--state", state)
            self.assertEqual(wrong.returncode, 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

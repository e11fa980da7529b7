#!/usr/bin/env python3
"""kms_test.py MARTLET: KMS in the local cloud, called with boto3: keys, aliases, policies, encryption."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import DEV, REGION, TEST, LocalCloud, allow, policy, refused  # noqa: E402


class Kms(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())

    def setUp(self):
        self.kms = self.cloud.client("kms")

    def key(self, **members):
        return self.kms.create_key(**members)["KeyMetadata"]

    def test_a_key_is_described_as_it_was_created(self):
        key = self.key(Description="Artifacts", Tags=[{"TagKey": "team", "TagValue": "orders"}])
        self.assertEqual(key["Arn"], f"arn:aws:kms:{REGION}:{DEV}:key/{key['KeyId']}")
        self.assertEqual((key["KeyState"], key["KeyManager"], key["KeySpec"], key["Description"]), ("Enabled", "CUSTOMER", "SYMMETRIC_DEFAULT", "Artifacts"))
        self.assertEqual(self.kms.describe_key(KeyId=key["Arn"])["KeyMetadata"], key)
        self.assertEqual(self.kms.list_resource_tags(KeyId=key["KeyId"])["Tags"], [{"TagKey": "team", "TagValue": "orders"}])

    def test_the_default_policy_of_a_key_leaves_access_to_iam(self):
        text = self.kms.get_key_policy(KeyId=self.key()["KeyId"], PolicyName="default")["Policy"]
        self.assertIn(f"arn:aws:iam::{DEV}:root", text)
        key = self.key()["Arn"]
        may = self.cloud.user_client("kms", self.cloud.user("uses-key", allow("kms:DescribeKey", resource=key)))
        self.assertEqual(may.describe_key(KeyId=key)["KeyMetadata"]["Arn"], key)
        code, status, message = refused(may.get_key_rotation_status, KeyId=key)
        self.assertEqual((code, status), ("AccessDeniedException", 400))
        self.assertIn(f"not authorized to perform: kms:GetKeyRotationStatus on resource: {key}", message)

    def test_a_policy_for_one_user_denies_all_others(self):
        only = self.cloud.user("only")
        statement = {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{DEV}:user/only"}, "Action": "kms:*", "Resource": "*"}
        self.assertEqual(refused(self.kms.create_key, Policy=policy(statement))[0], "MalformedPolicyDocumentException")
        key = self.key(Policy=policy(statement), BypassPolicyLockoutSafetyCheck=True)["KeyId"]
        self.assertEqual(refused(self.kms.describe_key, KeyId=key)[0], "AccessDeniedException")
        self.assertEqual(self.cloud.user_client("kms", only).describe_key(KeyId=key)["KeyMetadata"]["KeyId"], key)

    def test_rotation_is_off_until_it_is_enabled(self):
        key = self.key()["KeyId"]
        self.assertFalse(self.kms.get_key_rotation_status(KeyId=key)["KeyRotationEnabled"])
        self.kms.enable_key_rotation(KeyId=key)
        status = self.kms.get_key_rotation_status(KeyId=key)
        self.assertEqual((status["KeyRotationEnabled"], status["RotationPeriodInDays"]), (True, 365))

    def test_an_alias_points_at_a_key_and_is_unique(self):
        key = self.key()["KeyId"]
        self.kms.create_alias(AliasName="alias/artifacts", TargetKeyId=key)
        self.assertEqual(self.kms.describe_key(KeyId="alias/artifacts")["KeyMetadata"]["KeyId"], key)
        aliases = self.kms.list_aliases(KeyId=key)["Aliases"]
        self.assertEqual([(a["AliasName"], a["AliasArn"], a["TargetKeyId"]) for a in aliases],
                         [("alias/artifacts", f"arn:aws:kms:{REGION}:{DEV}:alias/artifacts", key)])
        code, _, message = refused(self.kms.create_alias, AliasName="alias/artifacts", TargetKeyId=key)
        self.assertEqual((code, message), ("AlreadyExistsException", f"An alias with the name arn:aws:kms:{REGION}:{DEV}:alias/artifacts already exists"))
        self.kms.delete_alias(AliasName="alias/artifacts")
        self.assertEqual(refused(self.kms.describe_key, KeyId="alias/artifacts")[:2], ("NotFoundException", 400))

    def test_pages_contain_every_alias_exactly_once(self):
        kms = self.cloud.client("kms", TEST)
        key = kms.create_key()["KeyMetadata"]["KeyId"]
        names = [f"alias/page-{i:02}" for i in range(23)]
        for name in names:
            kms.create_alias(AliasName=name, TargetKeyId=key)
        pages = kms.get_paginator("list_aliases").paginate(PaginationConfig={"PageSize": 5})
        self.assertEqual([alias["AliasName"] for page in pages for alias in page["Aliases"]], names)

    def test_a_ciphertext_is_decrypted_only_with_its_encryption_context(self):
        key = self.key()["Arn"]
        sealed = self.kms.encrypt(KeyId=key, Plaintext=b"secret", EncryptionContext={"order": "1"})
        self.assertEqual(sealed["KeyId"], key)
        self.assertNotIn(b"secret", sealed["CiphertextBlob"])
        opened = self.kms.decrypt(CiphertextBlob=sealed["CiphertextBlob"], EncryptionContext={"order": "1"})
        self.assertEqual((opened["Plaintext"], opened["KeyId"]), (b"secret", key))
        self.assertEqual(refused(self.kms.decrypt, CiphertextBlob=sealed["CiphertextBlob"], EncryptionContext={"order": "2"})[0], "InvalidCiphertextException")
        self.assertEqual(refused(self.kms.decrypt, CiphertextBlob=b"other")[0], "InvalidCiphertextException")
        other = self.key()["KeyId"]
        self.assertEqual(refused(self.kms.decrypt, CiphertextBlob=sealed["CiphertextBlob"], KeyId=other)[0], "IncorrectKeyException")

    def test_a_data_key_is_returned_in_plaintext_and_encrypted(self):
        made = self.kms.generate_data_key(KeyId=self.key()["KeyId"], KeySpec="AES_256")
        self.assertEqual(len(made["Plaintext"]), 32)
        self.assertEqual(self.kms.decrypt(CiphertextBlob=made["CiphertextBlob"])["Plaintext"], made["Plaintext"])

    def test_a_key_pending_deletion_cannot_be_used(self):
        key = self.key()
        answer = self.kms.schedule_key_deletion(KeyId=key["KeyId"], PendingWindowInDays=7)
        self.assertEqual((answer["KeyId"], answer["KeyState"], answer["PendingWindowInDays"]), (key["Arn"], "PendingDeletion", 7))
        self.assertEqual(self.kms.describe_key(KeyId=key["KeyId"])["KeyMetadata"]["KeyState"], "PendingDeletion")
        code, _, message = refused(self.kms.encrypt, KeyId=key["KeyId"], Plaintext=b"x")
        self.assertEqual((code, message), ("KMSInvalidStateException", f"{key['Arn']} is pending deletion."))

    def test_the_error_for_a_missing_key_names_it(self):
        missing = "00000000-0000-0000-0000-000000000000"
        self.assertEqual(refused(self.kms.describe_key, KeyId=missing)[2], f"Key 'arn:aws:kms:{REGION}:{DEV}:key/{missing}' does not exist")
        self.assertEqual(refused(self.kms.describe_key, KeyId="nonsense")[2], "Invalid keyId 'nonsense'")

    def test_keys_survive_a_kill(self):
        with tempfile.TemporaryDirectory() as state:
            with LocalCloud(state=state) as cloud:
                key = cloud.client("kms").create_key()["KeyMetadata"]["Arn"]
                sealed = cloud.client("kms").encrypt(KeyId=key, Plaintext=b"kept")["CiphertextBlob"]
                cloud.process.kill()
            with LocalCloud(state=state) as cloud:
                self.assertEqual(cloud.client("kms").decrypt(CiphertextBlob=sealed)["Plaintext"], b"kept")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

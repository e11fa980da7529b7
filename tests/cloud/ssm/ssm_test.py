#!/usr/bin/env python3
"""ssm_test.py MARTLET: Parameter Store in the local cloud, called with boto3: versions, paths, SecureStrings, permissions."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import DEV, REGION, LocalCloud, allow, refused  # noqa: E402


class Ssm(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())

    def setUp(self):
        self.ssm = self.cloud.client("ssm")

    def put(self, name, value="1", type="String", **members):
        return self.ssm.put_parameter(Name=name, Value=value, Type=type, **members)

    def get(self, name, **members):
        return self.ssm.get_parameter(Name=name, **members)["Parameter"]

    def test_each_overwrite_creates_a_version_that_a_selector_reads(self):
        self.put("/versions/a", "one", Description="first")
        self.assertEqual(self.put("/versions/a", "two", Overwrite=True)["Version"], 2)
        self.assertEqual(self.get("/versions/a")["Value"], "two")
        old = self.get("/versions/a:1")
        self.assertEqual((old["Value"], old["Version"], old["Selector"]), ("one", 1, ":1"))
        self.assertEqual([entry["Value"] for entry in self.ssm.get_parameter_history(Name="/versions/a")["Parameters"]], ["one", "two"])
        code, status, message = refused(self.ssm.get_parameter, Name="/versions/a:3")
        self.assertEqual((code, status), ("ParameterVersionNotFound", 400))
        self.assertEqual(message, "Systems Manager could not find version 3 of /versions/a. Verify the version and try again.")

    def test_a_parameter_is_overwritten_only_on_request(self):
        self.put("/once")
        self.assertEqual(refused(self.put, name="/once")[::2],
                         ("ParameterAlreadyExists", "The parameter already exists. To overwrite this value, set the overwrite option in the request to true."))

    def test_a_name_without_a_slash_has_an_arn_with_one(self):
        self.put("plain", "p")
        arn = f"arn:aws:ssm:{REGION}:{DEV}:parameter/plain"
        self.assertEqual(self.get("plain")["ARN"], arn)
        self.assertEqual(self.get(arn)["Name"], "plain")

    def test_names_that_aws_refuses_are_refused(self):
        for name in ["a/b", "/ssm/a", "awsome", "/a b", "/a//b", "/" + "/".join("abcdefghijklmnop")]:
            with self.subTest(name):
                self.assertIn(refused(self.put, name=name)[0], ("ValidationException", "HierarchyLevelLimitExceededException"))
        self.assertEqual(refused(self.put, name="/aws/reserved")[0], "AccessDeniedException")

    def test_a_missing_parameter_causes_an_error(self):
        self.assertEqual(refused(self.ssm.get_parameter, Name="/missing")[:2], ("ParameterNotFound", 400))
        self.assertEqual(refused(self.ssm.delete_parameter, Name="/missing")[:2], ("ParameterNotFound", 400))

    def test_pages_contain_every_parameter_of_a_path_exactly_once(self):
        names = [f"/pages/{i:02}" for i in range(23)] + ["/pages/deeper/a"]
        for name in names + ["/pagesother"]:
            self.put(name)
        pages = self.ssm.get_paginator("get_parameters_by_path").paginate(Path="/pages/", Recursive=True)
        self.assertEqual([p["Name"] for page in pages for p in page["Parameters"]], sorted(names))
        first = self.ssm.get_parameters_by_path(Path="/pages", MaxResults=3)
        self.assertEqual([p["Name"] for p in first["Parameters"]], ["/pages/00", "/pages/01", "/pages/02"])
        self.assertEqual(refused(self.ssm.get_parameters_by_path, Path="/pages", NextToken="?")[0], "InvalidNextToken")

    def test_parameters_can_be_filtered(self):
        self.put("/described/a", Description="it", Tags=[{"Key": "team", "Value": "orders"}])
        self.put("/described/b", type="StringList")

        def described(*filters):
            return [p["Name"] for p in self.ssm.describe_parameters(ParameterFilters=list(filters))["Parameters"]]
        self.assertEqual(described({"Key": "Name", "Values": ["/described/a"]}), ["/described/a"])
        self.assertEqual(described({"Key": "Name", "Option": "BeginsWith", "Values": ["/described"]}), ["/described/a", "/described/b"])
        self.assertEqual(described({"Key": "Path", "Values": ["/described"]}, {"Key": "Type", "Values": ["StringList"]}), ["/described/b"])
        self.assertEqual(described({"Key": "tag:team", "Values": ["orders"]}), ["/described/a"])
        self.assertEqual(refused(self.ssm.describe_parameters, ParameterFilters=[{"Key": "Size", "Values": ["1"]}])[0], "InvalidFilterKey")

    def test_tags_can_be_set_at_creation_and_changed_later(self):
        self.put("/tagged", Tags=[{"Key": "a", "Value": "1"}])
        self.ssm.add_tags_to_resource(ResourceType="Parameter", ResourceId="/tagged", Tags=[{"Key": "b", "Value": "2"}])
        self.ssm.remove_tags_from_resource(ResourceType="Parameter", ResourceId="/tagged", TagKeys=["a"])
        self.put("/tagged", "2", Overwrite=True)
        self.assertEqual(self.ssm.list_tags_for_resource(ResourceType="Parameter", ResourceId="/tagged")["TagList"], [{"Key": "b", "Value": "2"}])

    def test_the_size_determines_the_tier(self):
        self.assertIn("upgrade the parameter", refused(self.put, name="/long", value="x" * 4097)[2])
        self.assertEqual(self.put("/long", "x" * 4097, Tier="Intelligent-Tiering")["Tier"], "Advanced")
        self.assertIn("downgrade", refused(self.put, name="/long", value="x", Tier="Standard", Overwrite=True)[2])

    def test_a_value_must_match_its_pattern(self):
        self.assertEqual(refused(self.put, name="/pattern", value="abc", AllowedPattern="\\d+")[0], "ParameterPatternMismatchException")
        self.assertEqual(self.put("/pattern", "123", AllowedPattern="^\\d+$")["Version"], 1)

    def test_many_parameters_are_deleted_with_one_request(self):
        self.put("/deleted")
        answer = self.ssm.delete_parameters(Names=["/deleted", "/never"])
        self.assertEqual((answer["DeletedParameters"], answer["InvalidParameters"]), (["/deleted"], ["/never"]))

    def test_a_secure_string_needs_permission_to_use_its_key(self):
        self.put("/secure/a", "s3cret", "SecureString")
        reader = self.cloud.user_client("ssm", self.cloud.user("ssm-reader", allow("ssm:GetParameter")))
        self.assertEqual(reader.get_parameter(Name="/secure/a", WithDecryption=True)["Parameter"]["Value"], "s3cret")  # alias/aws/ssm: everyone may use this key through SSM
        key = self.cloud.client("kms").create_key()["KeyMetadata"]["Arn"]
        self.put("/secure/b", "s3cret", "SecureString", KeyId=key)
        code, _, message = refused(reader.get_parameter, Name="/secure/b", WithDecryption=True)
        self.assertEqual(code, "AccessDeniedException")
        self.assertIn(f"kms:Decrypt on resource: {key}", message)
        condition = {"StringLike": {"kms:EncryptionContext:PARAMETER_ARN": f"arn:aws:ssm:{REGION}:{DEV}:parameter/secure/*"}}
        may = self.cloud.user("ssm-decrypts", allow("ssm:GetParameter"), {**allow("kms:Decrypt", resource=key), "Condition": condition})
        self.assertEqual(self.cloud.user_client("ssm", may).get_parameter(Name="/secure/b", WithDecryption=True)["Parameter"]["Value"], "s3cret")
        self.assertEqual(refused(self.put, name="/secure/c", type="SecureString", KeyId="alias/missing")[0], "InvalidKeyId")

    def test_permissions_are_checked_for_the_arn_of_the_parameter(self):
        self.put("/mine/a")
        self.put("/yours/a")
        client = self.cloud.user_client("ssm", self.cloud.user("mine", allow("ssm:*", resource=f"arn:aws:ssm:{REGION}:{DEV}:parameter/mine/*")))
        self.assertEqual(client.get_parameter(Name="/mine/a")["Parameter"]["Value"], "1")
        code, _, message = refused(client.get_parameter, Name="/yours/a")
        self.assertEqual(code, "AccessDeniedException")
        self.assertIn(f"ssm:GetParameter on resource: arn:aws:ssm:{REGION}:{DEV}:parameter/yours/a because", message)
        self.assertIn(f"arn:aws:ssm:{REGION}:{DEV}:*", refused(client.describe_parameters)[2])

    def test_secrets_are_not_on_disk_and_survive_a_kill(self):
        with tempfile.TemporaryDirectory() as state:
            with LocalCloud(state=state) as cloud:
                cloud.client("ssm").put_parameter(Name="/kept", Value="on-no-disk", Type="SecureString")
                cloud.process.kill()
            files = [file.read_bytes() for file in pathlib.Path(state).rglob("*") if file.is_file()]
            self.assertTrue(any(b"/kept" in content for content in files))
            self.assertFalse(any(b"on-no-disk" in content for content in files))
            with LocalCloud(state=state) as cloud:
                self.assertEqual(cloud.client("ssm").get_parameter(Name="/kept", WithDecryption=True)["Parameter"]["Value"], "on-no-disk")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

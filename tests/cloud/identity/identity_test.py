#!/usr/bin/env python3
"""identity_test.py MARTLET: IAM and STS in the local cloud, called with boto3: access keys, signatures, policies, roles across accounts."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import DEV, TEST, LocalCloud, allow, deny, policy, refused  # noqa: E402


class Identity(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())

    def test_the_administrator_of_an_account_has_the_arn_of_root(self):
        caller = self.cloud.client("sts", TEST).get_caller_identity()
        self.assertEqual((caller["Account"], caller["Arn"]), (TEST, f"arn:aws:iam::{TEST}:root"))

    def test_a_user_may_do_what_its_policy_allows_and_nothing_else(self):
        key = self.cloud.user("reader", allow("iam:GetUser"))
        iam = self.cloud.user_client("iam", key)
        self.assertEqual(iam.get_user()["User"]["UserName"], "reader")
        code, status, message = refused(iam.create_user, UserName="other")
        self.assertEqual((code, status), ("AccessDenied", 403))
        self.assertEqual(message, f"User: arn:aws:iam::{DEV}:user/reader is not authorized to perform: iam:CreateUser on resource: "
                                  f"arn:aws:iam::{DEV}:user/other because no identity-based policy allows the iam:CreateUser action")

    def test_a_deny_overrides_an_allow(self):
        key = self.cloud.user("denied", allow("iam:*"), deny("iam:ListUsers"))
        self.assertIn("with an explicit deny in an identity-based policy", refused(self.cloud.user_client("iam", key).list_users)[2])

    def test_wrong_secrets_and_unknown_keys_are_refused(self):
        key = self.cloud.user("signer")
        self.assertEqual(refused(self.cloud.client("sts", key=key["AccessKeyId"], secret="wrong").get_caller_identity)[0], "SignatureDoesNotMatch")
        self.assertEqual(refused(self.cloud.client("sts", key="AKIAGHOST00000000000").get_caller_identity)[0], "InvalidClientTokenId")

    def test_inactive_and_deleted_keys_are_refused(self):
        key = self.cloud.user("leaver", allow("iam:*"))
        iam, me = self.cloud.client("iam"), self.cloud.user_client("sts", key)
        iam.update_access_key(UserName="leaver", AccessKeyId=key["AccessKeyId"], Status="Inactive")
        self.assertEqual(refused(me.get_caller_identity)[0], "InvalidClientTokenId")
        iam.update_access_key(UserName="leaver", AccessKeyId=key["AccessKeyId"], Status="Active")
        self.assertEqual(me.get_caller_identity()["Arn"], f"arn:aws:iam::{DEV}:user/leaver")
        iam.delete_access_key(UserName="leaver", AccessKeyId=key["AccessKeyId"])
        self.assertEqual(refused(me.get_caller_identity)[0], "InvalidClientTokenId")

    def test_assuming_a_role_in_another_account_needs_permission_trust_and_the_external_id(self):
        key = self.cloud.user("deployer")
        user = f"arn:aws:iam::{DEV}:user/deployer"
        trust = {"Effect": "Allow", "Principal": {"AWS": user}, "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"sts:ExternalId": "agreed"}}}
        role = self.cloud.client("iam", TEST).create_role(RoleName="source", AssumeRolePolicyDocument=policy(trust))["Role"]["Arn"]
        sts = self.cloud.user_client("sts", key)
        ask = {"RoleArn": role, "RoleSessionName": "promotion"}
        self.assertEqual(refused(sts.assume_role, **ask, ExternalId="agreed")[:2], ("AccessDenied", 403))  # the caller's own permission is missing
        self.cloud.client("iam").put_user_policy(UserName="deployer", PolicyName="p", PolicyDocument=policy(allow("sts:AssumeRole", resource=role)))
        self.assertEqual(refused(sts.assume_role, **ask)[0], "AccessDenied")
        self.assertEqual(refused(sts.assume_role, **ask, ExternalId="guessed")[0], "AccessDenied")
        session = sts.assume_role(**ask, ExternalId="agreed")["Credentials"]
        caller = self.cloud.session_client("sts", session).get_caller_identity()
        self.assertEqual((caller["Account"], caller["Arn"]), (TEST, f"arn:aws:sts::{TEST}:assumed-role/source/promotion"))

    def test_a_session_policy_limits_a_session(self):
        role = self.cloud.role("limited", {"AWS": DEV}, allow("iam:*"))
        sts = self.cloud.client("sts")
        session = sts.assume_role(RoleArn=role, RoleSessionName="reading", Policy=policy(allow("iam:GetRole")))["Credentials"]
        iam = self.cloud.session_client("iam", session)
        self.assertEqual(iam.get_role(RoleName="limited")["Role"]["Arn"], role)
        self.assertIn("because no session policy allows", refused(iam.list_roles)[2])

    def test_a_source_identity_is_kept_by_every_chained_session(self):
        iam, sts = self.cloud.client("iam"), self.cloud.client("sts")
        trust = policy({"Effect": "Allow", "Principal": {"AWS": DEV}, "Action": ["sts:AssumeRole", "sts:SetSourceIdentity"]})
        known = {**allow("iam:ListRoles"), "Condition": {"StringEquals": {"aws:SourceIdentity": "ada"}}}
        for name, statement in (("first", allow("sts:*")), ("second", known)):
            iam.create_role(RoleName=name, AssumeRolePolicyDocument=trust)
            iam.put_role_policy(RoleName=name, PolicyName="permissions", PolicyDocument=policy(statement))
        first, second = (f"arn:aws:iam::{DEV}:role/{name}" for name in ("first", "second"))
        began = sts.assume_role(RoleArn=first, RoleSessionName="s1", SourceIdentity="ada")
        self.assertEqual(began["SourceIdentity"], "ada")
        chained = self.cloud.session_client("sts", began["Credentials"])
        followed = chained.assume_role(RoleArn=second, RoleSessionName="s2")
        self.assertEqual(followed["SourceIdentity"], "ada")
        self.cloud.session_client("iam", followed["Credentials"]).list_roles()
        self.assertEqual(refused(chained.assume_role, RoleArn=second, RoleSessionName="s3", SourceIdentity="bob")[:2], ("AccessDenied", 403))
        anyone = sts.assume_role(RoleArn=second, RoleSessionName="s4")
        self.assertNotIn("SourceIdentity", anyone)
        self.assertEqual(refused(self.cloud.session_client("iam", anyone["Credentials"]).list_roles)[0], "AccessDenied")
        plain = self.cloud.role("plain", {"AWS": DEV}, allow("iam:*"))
        self.assertIn("sts:SetSourceIdentity", refused(sts.assume_role, RoleArn=plain, RoleSessionName="s5", SourceIdentity="ada")[2])

    def test_a_session_of_a_deleted_role_has_no_permissions(self):
        role = self.cloud.role("gone", {"AWS": DEV}, allow("iam:*"))
        session = self.cloud.client("sts").assume_role(RoleArn=role, RoleSessionName="late")["Credentials"]
        admin = self.cloud.client("iam")
        admin.delete_role_policy(RoleName="gone", PolicyName="permissions")
        admin.delete_role(RoleName="gone")
        self.cloud.role("gone", {"AWS": DEV}, allow("iam:*"))
        self.assertEqual(refused(self.cloud.session_client("iam", session).list_roles)[0], "InvalidClientTokenId")

    def test_managed_policies_are_attached_and_enforced(self):
        key, iam = self.cloud.user("attached"), self.cloud.client("iam")
        arn = iam.create_policy(PolicyName="listing", PolicyDocument=policy(allow("iam:ListUsers")))["Policy"]["Arn"]
        iam.attach_user_policy(UserName="attached", PolicyArn=arn)
        self.assertTrue(self.cloud.user_client("iam", key).list_users()["Users"])
        self.assertEqual(refused(iam.delete_policy, PolicyArn=arn)[:2], ("DeleteConflict", 409))
        iam.detach_user_policy(UserName="attached", PolicyArn=arn)
        self.assertEqual(refused(self.cloud.user_client("iam", key).list_users)[0], "AccessDenied")
        iam.delete_policy(PolicyArn=arn)
        self.assertEqual(refused(iam.get_policy, PolicyArn=arn)[0], "NoSuchEntity")

    def test_names_are_unique_ignoring_case_and_lists_have_pages(self):
        iam = self.cloud.client("iam", "444444444444")
        for name in ("a", "b", "c"):
            self.cloud.role(name, {"AWS": DEV}, account="444444444444")
        self.assertEqual(refused(iam.create_role, RoleName="A", AssumeRolePolicyDocument=policy({"Effect": "Allow", "Principal": {"AWS": DEV}, "Action": "sts:AssumeRole"}))[0],
                         "EntityAlreadyExists")
        pages = iam.get_paginator("list_roles").paginate(PaginationConfig={"PageSize": 2})
        self.assertEqual([[role["RoleName"] for role in page["Roles"]] for page in pages], [["a", "b"], ["c"]])

    def test_unsupported_operations_are_refused_with_an_explanation(self):
        code, status, message = refused(self.cloud.client("iam").list_account_aliases)
        self.assertEqual((code, status), ("InvalidAction", 400))
        self.assertIn("does not support", message)


class State(unittest.TestCase):
    def test_keys_and_sessions_survive_a_kill(self):
        with tempfile.TemporaryDirectory() as folder:
            with LocalCloud(state=folder) as cloud:
                key = cloud.user("lasting", allow("iam:GetUser"))
                role = cloud.role("lasting", {"AWS": DEV})
                session = cloud.client("sts").assume_role(RoleArn=role, RoleSessionName="s1")["Credentials"]
                cloud.process.kill()
            with LocalCloud(state=folder) as cloud:
                self.assertEqual(cloud.user_client("iam", key).get_user()["User"]["UserName"], "lasting")
                self.assertIn("assumed-role/lasting/s1", cloud.session_client("sts", session).get_caller_identity()["Arn"])
            self.assertNotIn(key["SecretAccessKey"].encode(), b"".join(file.read_bytes() for file in pathlib.Path(folder).rglob("*") if file.is_file()))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

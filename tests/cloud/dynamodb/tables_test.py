#!/usr/bin/env python3
"""tables_test.py MARTLET: DynamoDB tables in the local cloud, with boto3: definition, indexes, backups, expiry, tags, permissions."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import DEV, REGION, TEST, LocalCloud, allow, refused  # noqa: E402

KEYS = {"AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
        "BillingMode": "PAY_PER_REQUEST"}


class Tables(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())

    def setUp(self):
        self.tables = self.cloud.client("dynamodb")

    def test_a_table_is_described_as_it_was_created(self):
        index = {"IndexName": "by_name", "KeySchema": [{"AttributeName": "name", "KeyType": "HASH"}], "Projection": {"ProjectionType": "KEYS_ONLY"}}
        made = self.tables.create_table(
            TableName="described", KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
            AttributeDefinitions=[{"AttributeName": name, "AttributeType": kind} for name, kind in (("pk", "S"), ("sk", "N"), ("name", "S"))],
            GlobalSecondaryIndexes=[index], BillingMode="PAY_PER_REQUEST", Tags=[{"Key": "team", "Value": "orders"}])["TableDescription"]
        self.assertEqual(made["TableStatus"], "CREATING")
        self.tables.get_waiter("table_exists").wait(TableName="described", WaiterConfig={"Delay": 1})
        table = self.tables.describe_table(TableName="described")["Table"]
        arn = f"arn:aws:dynamodb:{REGION}:{DEV}:table/described"
        self.assertEqual((table["TableStatus"], table["TableArn"], table["ItemCount"], table["BillingModeSummary"]["BillingMode"], table["DeletionProtectionEnabled"]),
                         ("ACTIVE", arn, 0, "PAY_PER_REQUEST", False))
        found = table["GlobalSecondaryIndexes"][0]
        self.assertEqual((found["IndexName"], found["IndexStatus"], found["IndexArn"], found["Projection"]),
                         ("by_name", "ACTIVE", arn + "/index/by_name", {"ProjectionType": "KEYS_ONLY"}))
        self.assertEqual(self.tables.list_tags_of_resource(ResourceArn=arn)["Tags"], [{"Key": "team", "Value": "orders"}])
        self.tables.tag_resource(ResourceArn=arn, Tags=[{"Key": "more", "Value": ""}])
        self.tables.untag_resource(ResourceArn=arn, TagKeys=["team"])
        self.assertEqual(self.tables.list_tags_of_resource(ResourceArn=arn)["Tags"], [{"Key": "more", "Value": ""}])
        self.assertEqual(refused(self.tables.create_table, TableName="described", **KEYS), ("ResourceInUseException", 400, "Table already exists: described"))

    def test_deleting_a_table_deletes_its_items(self):
        self.tables.create_table(TableName="deleted", **KEYS)
        self.tables.put_item(TableName="deleted", Item={"pk": {"S": "a"}})
        self.assertEqual(self.tables.delete_table(TableName="deleted")["TableDescription"]["TableStatus"], "DELETING")
        self.assertEqual(refused(self.tables.describe_table, TableName="deleted"),
                         ("ResourceNotFoundException", 400, "Requested resource not found: Table: deleted not found"))
        self.assertEqual(refused(self.tables.get_item, TableName="deleted", Key={"pk": {"S": "a"}})[2], "Requested resource not found")
        self.tables.create_table(TableName="deleted", **KEYS)
        self.assertEqual(self.tables.scan(TableName="deleted")["Count"], 0)

    def test_a_protected_table_is_not_deleted(self):
        self.tables.create_table(TableName="protected", DeletionProtectionEnabled=True, **KEYS)
        self.assertEqual(refused(self.tables.delete_table, TableName="protected")[0], "ValidationException")
        self.tables.update_table(TableName="protected", DeletionProtectionEnabled=False)
        self.tables.delete_table(TableName="protected")

    def test_an_index_can_be_added_to_a_table_with_items(self):
        self.tables.create_table(TableName="indexed", **KEYS)
        for number in range(3):
            self.tables.put_item(TableName="indexed", Item={"pk": {"S": str(number)}, **({"kind": {"S": "even"}} if number % 2 == 0 else {})})
        create = {"IndexName": "by_kind", "KeySchema": [{"AttributeName": "kind", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}
        self.tables.update_table(TableName="indexed", AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in ("pk", "kind")],
                                 GlobalSecondaryIndexUpdates=[{"Create": create}])
        query = {"TableName": "indexed", "IndexName": "by_kind", "KeyConditionExpression": "kind = :k", "ExpressionAttributeValues": {":k": {"S": "even"}}}
        self.assertEqual(sorted(item["pk"]["S"] for item in self.tables.query(**query)["Items"]), ["0", "2"])
        self.tables.update_table(TableName="indexed", GlobalSecondaryIndexUpdates=[{"Delete": {"IndexName": "by_kind"}}])
        self.assertEqual(refused(self.tables.query, **query)[2], "The table does not have the specified index: by_kind")
        self.assertEqual([one["AttributeName"] for one in self.tables.describe_table(TableName="indexed")["Table"]["AttributeDefinitions"]], ["pk"])

    def test_backups_and_expiry_are_described_as_they_were_set(self):
        self.tables.create_table(TableName="settings", **KEYS)
        backups = self.tables.describe_continuous_backups(TableName="settings")["ContinuousBackupsDescription"]
        self.assertEqual(backups["PointInTimeRecoveryDescription"], {"PointInTimeRecoveryStatus": "DISABLED"})
        self.tables.update_continuous_backups(TableName="settings", PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True})
        backups = self.tables.describe_continuous_backups(TableName="settings")["ContinuousBackupsDescription"]
        self.assertEqual(backups["PointInTimeRecoveryDescription"]["PointInTimeRecoveryStatus"], "ENABLED")
        self.assertEqual(self.tables.describe_time_to_live(TableName="settings")["TimeToLiveDescription"], {"TimeToLiveStatus": "DISABLED"})
        expiry = {"Enabled": True, "AttributeName": "expires"}
        self.assertEqual(self.tables.update_time_to_live(TableName="settings", TimeToLiveSpecification=expiry)["TimeToLiveSpecification"], expiry)
        self.assertEqual(self.tables.describe_time_to_live(TableName="settings")["TimeToLiveDescription"],
                         {"TimeToLiveStatus": "ENABLED", "AttributeName": "expires"})

    def test_invalid_and_unsupported_requests_are_refused(self):
        create = self.tables.create_table
        self.assertIn("Number of attributes in KeySchema does not exactly match",
                      refused(create, TableName="wrong", **{**KEYS, "AttributeDefinitions": [{"AttributeName": name, "AttributeType": "S"} for name in ("pk", "x")]})[2])
        self.assertIn("Some index key attributes are not defined", refused(
            create, TableName="wrong", **{**KEYS, "AttributeDefinitions": [{"AttributeName": "x", "AttributeType": "S"}]})[2])
        stream = {"StreamEnabled": True, "StreamViewType": "NEW_IMAGE"}
        self.assertEqual(refused(create, TableName="streamed", StreamSpecification=stream, **KEYS)[2], "The local cloud does not support streams of tables.")

    def test_pages_contain_every_table_exactly_once(self):
        tables = self.cloud.client("dynamodb", TEST)
        names = [f"page-{i}" for i in range(7)]
        for name in names:
            tables.create_table(TableName=name, **KEYS)
        pages = tables.get_paginator("list_tables").paginate(PaginationConfig={"PageSize": 3})
        self.assertEqual([name for page in pages for name in page["TableNames"]], names)

    def test_permissions_are_checked_for_tables_indexes_and_partitions(self):
        self.tables.create_table(TableName="guarded", **KEYS)
        arn = f"arn:aws:dynamodb:{REGION}:{DEV}:table/guarded"
        mine = {**allow("dynamodb:GetItem", "dynamodb:Query", resource=arn), "Condition": {"ForAllValues:StringEquals": {"dynamodb:LeadingKeys": ["mine"]}}}
        user = self.cloud.user_client("dynamodb", self.cloud.user("reader", mine))
        user.get_item(TableName="guarded", Key={"pk": {"S": "mine"}})
        query = {"TableName": "guarded", "KeyConditionExpression": "pk = :pk"}
        self.assertEqual(user.query(**query, ExpressionAttributeValues={":pk": {"S": "mine"}})["Count"], 0)
        for call, members in ((user.get_item, {"TableName": "guarded", "Key": {"pk": {"S": "other"}}}),
                              (user.query, {**query, "ExpressionAttributeValues": {":pk": {"S": "other"}}}),
                              (user.put_item, {"TableName": "guarded", "Item": {"pk": {"S": "mine"}}})):
            code, _, message = refused(call, **members)
            self.assertEqual(code, "AccessDeniedException")
            self.assertIn(f"on resource: {arn}", message)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

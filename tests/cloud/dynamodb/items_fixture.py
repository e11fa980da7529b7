"""Two tables in the local cloud's DynamoDB, and short forms of boto3's calls, for the tests of items."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from local_cloud import LocalCloud, refused  # noqa: E402

import boto3.dynamodb.types  # noqa: E402

WRITE, READ = boto3.dynamodb.types.TypeSerializer(), boto3.dynamodb.types.TypeDeserializer()


def wire(**item):
    return {name: WRITE.serialize(value) for name, value in item.items()}


def values(**members):
    return {":" + name: WRITE.serialize(value) for name, value in members.items()}


def plain(item):
    return {name: READ.deserialize(value) for name, value in item.items()}


class ItemsFixture(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cloud = cls.enterClassContext(LocalCloud())
        tables = cls.cloud.client("dynamodb")
        kinds = (("pk", "S"), ("sk", "N"), ("group", "S"))
        for name in ("things", "scanned"):
            tables.create_table(
                TableName=name, BillingMode="PAY_PER_REQUEST", AttributeDefinitions=[{"AttributeName": key, "AttributeType": kind} for key, kind in kinds],
                KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
                GlobalSecondaryIndexes=[{"IndexName": "by_group", "Projection": {"ProjectionType": "ALL"},
                                         "KeySchema": [{"AttributeName": "group", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}]}])

    def setUp(self):
        self.db = self.cloud.client("dynamodb")

    def put(self, pk, sk, **members):
        self.db.put_item(TableName="things", Item=wire(pk=pk, sk=sk, **members))

    def get(self, pk, sk, **members):
        found = self.db.get_item(TableName="things", Key=wire(pk=pk, sk=sk), **members)
        return plain(found["Item"]) if "Item" in found else None

    def update(self, pk, sk, expression, members=None, **more):
        if members:
            more["ExpressionAttributeValues"] = values(**members)
        return self.db.update_item(TableName="things", Key=wire(pk=pk, sk=sk), UpdateExpression=expression, **more)

    def error_of_update(self, expression, members=None, **more):
        if members:
            more["ExpressionAttributeValues"] = values(**members)
        return refused(self.db.update_item, TableName="things", Key=wire(pk="none", sk=1), UpdateExpression=expression, **more)[2]

    def error_of_condition(self, expression, members=None, **more):
        if members:
            more["ExpressionAttributeValues"] = values(**members)
        return refused(self.db.put_item, TableName="things", Item=wire(pk="none", sk=1), ConditionExpression=expression, **more)[2]

    def query(self, condition, table="things", **more):
        members = more.pop("members", {})
        return self.db.query(TableName=table, KeyConditionExpression=condition, ExpressionAttributeValues=values(**members), **more)

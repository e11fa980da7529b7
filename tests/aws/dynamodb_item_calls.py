"""DynamoDB items, written by our client and checked by boto3, in any emulator of DynamoDB."""
from decimal import Decimal


def put_and_read_items(caller):
    boto = caller.boto("dynamodb")
    boto.create_table(TableName="orders", BillingMode="PAY_PER_REQUEST", KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
                      AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}])
    item = {"id": {"S": "a"}, "n": {"N": "12345678901234567890.5"}, "b": {"B": "AP8="}, "t": {"BOOL": True}, "z": {"NULL": True},
            "e": {"S": ""}, "ss": {"SS": ["x", "y"]}, "ns": {"NS": ["1"]}, "bs": {"BS": ["AQ=="]}, "l": {"L": [{"S": "x"}, {"N": "1"}]},
            "m": {"M": {"k": {"S": "v"}}}}
    at = {"TableName": "orders", "Key": {"id": {"S": "a"}}}
    caller.response("DynamoDB", "PutItem", {"TableName": "orders", "Item": item, "ConditionExpression": "attribute_not_exists(#0)",
                                           "ExpressionAttributeNames": {"#0": "id"}})
    stored = boto.get_item(**at)["Item"]
    assert stored["b"]["B"] == b"\0\xff" and stored["n"]["N"] == "12345678901234567890.5", stored
    got = caller.response("DynamoDB", "GetItem", at | {"ConsistentRead": True})["Item"]
    assert got == item, got
    again = caller.failure("DynamoDB", "PutItem", {"TableName": "orders", "Item": item, "ConditionExpression": "attribute_not_exists(#0)",
                                                  "ExpressionAttributeNames": {"#0": "id"}})
    assert (again["code"], again["status"]) == ("ConditionalCheckFailedException", 400), again
    updated = caller.response("DynamoDB", "UpdateItem", at | {
        "UpdateExpression": "SET #0 = :0 ADD #1 :1", "ExpressionAttributeNames": {"#0": "e", "#1": "n"},
        "ExpressionAttributeValues": {":0": {"S": "full"}, ":1": {"N": "0.5"}}, "ReturnValues": "UPDATED_NEW"})["Attributes"]
    assert updated["e"] == {"S": "full"} and Decimal(updated["n"]["N"]) == 12345678901234567891, updated
    assert "Item" not in caller.response("DynamoDB", "GetItem", {"TableName": "orders", "Key": {"id": {"S": "none"}}})
    writes = [{"PutRequest": {"Item": {"id": {"S": str(i)}}}} for i in range(5)] + [{"DeleteRequest": {"Key": {"id": {"S": "a"}}}}]
    caller.response("DynamoDB", "BatchWriteItem", {"RequestItems": {"orders": writes}})
    keys = [{"id": {"S": str(i)}} for i in range(7)]
    read = caller.response("DynamoDB", "BatchGetItem", {"RequestItems": {"orders": {"Keys": keys, "ConsistentRead": True}}})
    assert len(read["Responses"]["orders"]) == 5 and read["UnprocessedKeys"] == {}, read
    queried = caller.response("DynamoDB", "Query", {"TableName": "orders", "KeyConditionExpression": "#0 = :0",
                                                   "ExpressionAttributeNames": {"#0": "id"}, "ExpressionAttributeValues": {":0": {"S": "3"}}})
    assert queried["Items"] == [{"id": {"S": "3"}}] and queried["Count"] == 1, queried
    missing = caller.failure("DynamoDB", "GetItem", {"TableName": "missing", "Key": {"id": {"S": "a"}}})
    assert missing["code"] == "ResourceNotFoundException", missing

#!/usr/bin/env python3
"""items_test.py MARTLET: DynamoDB items in the local cloud, written with boto3: conditions, updates, batches, transactions."""
import pathlib
import sys
import tempfile
import unittest
from decimal import Decimal

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from items_fixture import ItemsFixture, wire, values, plain  # noqa: E402
from local_cloud import LocalCloud, refused  # noqa: E402

import botocore.exceptions  # noqa: E402


class Items(ItemsFixture):
    def test_values_of_all_types_are_stored_unchanged(self):
        item = {"text": "ä", "number": Decimal("-12.50"), "bytes": b"\x00\xff", "yes": True, "nothing": None, "texts": {"a", "b"}, "numbers": {Decimal(1), Decimal("2.5")},
                "binaries": {b"1", b"2"}, "list": ["a", Decimal(1), {"deep": [None]}], "map": {"empty": {}, "list": []}}
        self.put("types", 1, **item)
        found = self.get("types", 1)
        self.assertEqual({name: found[name] for name in item if name not in ("bytes", "binaries")}, {name: item[name] for name in item if name not in ("bytes", "binaries")})
        self.assertEqual((found["bytes"].value, {one.value for one in found["binaries"]}), (b"\x00\xff", {b"1", b"2"}))
        self.assertEqual(self.get("types", 2), None)

    def test_numbers_are_exact(self):
        for text, shown in (("1.50", "1.5"), ("1E3", "1000"), ("-0", "0"), ("0.00001", "0.00001"), ("12345678901234567890123456789012345678",) * 2,
                            ("1e-3", "0.001"), ("-9.9E+125", "-99" + "0" * 124)):
            self.db.put_item(TableName="things", Item={**wire(pk="numbers", sk=1), "n": {"N": text}})
            self.assertEqual(self.db.get_item(TableName="things", Key=wire(pk="numbers", sk=1))["Item"]["n"], {"N": shown}, text)
        for text, message in (("1x", "The parameter cannot be converted to a numeric value: 1x"), ("1E126", "Number overflow. Attempting to store a number with magnitude larger than supported range"),
                              ("1E-131", "Number underflow. Attempting to store a number with magnitude smaller than supported range"),
                              ("1" * 39, "Attempting to store more than 38 significant digits in a Number")):
            self.assertEqual(refused(self.db.put_item, TableName="things", Item={**wire(pk="numbers", sk=1), "n": {"N": text}})[2], message)
        self.update("numbers", 2, "SET n = :a", {"a": Decimal("0.1")})
        self.update("numbers", 2, "SET n = n + :a", {"a": Decimal("0.2")})
        self.update("numbers", 2, "ADD n :a", {"a": Decimal("-100.35")})
        self.assertEqual(self.get("numbers", 2)["n"], Decimal("-100.05"))

    def test_missing_and_mistyped_keys_are_refused(self):
        put = self.db.put_item
        self.assertEqual(refused(put, TableName="things", Item=wire(pk="a"))[2], "One or more parameter values were invalid: Missing the key sk in the item")
        self.assertEqual(refused(put, TableName="things", Item=wire(pk="a", sk="text"))[2],
                         "One or more parameter values were invalid: Type mismatch for key sk expected: N actual: S")
        self.assertIn("cannot contain an empty string value. Key: pk", refused(put, TableName="things", Item=wire(pk="", sk=1))[2])
        self.assertEqual(refused(self.db.get_item, TableName="things", Key=wire(pk="a"))[2], "The provided key element does not match the schema")
        self.assertIn("Type mismatch for Index Key group Expected: S Actual: N IndexName: by_group", refused(put, TableName="things", Item=wire(pk="a", sk=1, group=1))[2])

    def test_items_larger_than_400_kb_are_refused(self):
        self.put("large", 1, data="x" * 409_000)
        self.assertEqual(refused(self.db.put_item, TableName="things", Item=wire(pk="large", sk=1, data="x" * 409_600))[2], "Item size has exceeded the maximum allowed size")
        self.assertEqual(refused(self.db.update_item, TableName="things", Key=wire(pk="large", sk=1), UpdateExpression="SET more = :m", ExpressionAttributeValues=values(m="x" * 1000))[2],
                         "Item size to update has exceeded the maximum allowed size")

    def test_a_condition_decides_whether_an_item_is_written(self):
        def put(condition, **members):
            more = {"ExpressionAttributeValues": values(**members)} if members else {}
            if "#n" in condition:
                more["ExpressionAttributeNames"] = {"#n": "n"}
            try:
                self.db.put_item(TableName="things", Item=wire(pk="conditions", sk=1, n=5, s="abc", l=[1, 2], g={"a", "b"}, m={"x": 1}), ConditionExpression=condition, **more)
                return True
            except self.db.exceptions.ConditionalCheckFailedException as error:
                self.assertEqual(error.response["Error"]["Message"], "The conditional request failed")
                return False

        self.assertTrue(put("attribute_not_exists(pk)"))
        self.assertFalse(put("attribute_not_exists(pk)"))
        for condition, members in (("#n = :n", {"n": 5}), ("n > :n and n < :m", {"n": 4, "m": 10}), ("n BETWEEN :n AND :m", {"n": 5, "m": 5}), ("n IN (:a, :b)", {"a": 1, "b": 5}),
                                   ("begins_with(s, :s)", {"s": "ab"}), ("contains(s, :s)", {"s": "bc"}), ("contains(g, :s)", {"s": "a"}), ("contains(l, :n)", {"n": 2}),
                                   ("size(s) = :n", {"n": 3}), ("attribute_type(m, :t)", {"t": "M"}), ("m.x = :n", {"n": 1}), ("l[1] = :n", {"n": 2}),
                                   ("NOT n = :n OR s = :s", {"n": 5, "s": "abc"}), ("not (n = :n and s = :s)", {"n": 5, "s": "b"}), ("g = :g", {"g": {"b", "a"}}),
                                   ("absent <> :n", {"n": 1}), ("n <> :s", {"s": "5"})):
            self.assertTrue(put(condition, **members), condition)
        for condition, members in (("n = :s", {"s": "5"}), ("n < :n", {"n": 5}), ("absent = :n", {"n": 1}), ("absent < :n", {"n": 1}), ("s > :n", {"n": 1}),
                                   ("contains(s, :n)", {"n": 1}), ("l[2] = :n", {"n": 2}), ("attribute_exists(m.y)", {})):
            self.assertFalse(put(condition, **members), condition)

    def test_a_failed_condition_returns_the_item_on_request(self):
        self.put("told", 1, n=1)
        for call, more in ((self.db.put_item, {"Item": wire(pk="told", sk=1)}), (self.db.delete_item, {"Key": wire(pk="told", sk=1)}), (self.db.update_item, {"Key": wire(pk="told", sk=1)})):
            try:
                call(TableName="things", ConditionExpression="n = :n", ExpressionAttributeValues=values(n=2), ReturnValuesOnConditionCheckFailure="ALL_OLD", **more)
                self.fail()
            except botocore.exceptions.ClientError as error:
                self.assertEqual(plain(error.response["Item"])["n"], 1)

    def test_invalid_conditions_are_refused_with_an_explanation(self):
        for condition, members, message in (
                ("a = ", {}, 'Syntax error; token: "<EOF>", near: "="'), ("a != :b", {"b": 1}, 'Syntax error; token: "!", near: "a !="'),
                ("", {}, "The expression can not be empty;"), ("size(a)", {}, "The function is not allowed to be used this way in an expression; function: size"),
                ("foo(a)", {}, "Invalid function name; function: foo"), ("a = :x", {}, "An expression attribute value used in expression is not defined; attribute value: :x"),
                ("#a = :x", {"x": 1}, "An expression attribute name used in the document path is not defined; attribute name: #a"),
                ("name = :x", {"x": 1}, "Attribute name is a reserved keyword; reserved keyword: name"), ("((a = :x))", {"x": 1}, "The expression has redundant parentheses;"),
                ("begins_with(a, :x)", {"x": 1}, "Incorrect operand type for operator or function; operator or function: begins_with, operand type: N"),
                ("attribute_exists(:x)", {"x": 1}, "Operator or function requires a document path; operator or function: attribute_exists"),
                ("contains(a)", {}, "Incorrect number of operands for operator or function; operator or function: contains, number of operands: 1"),
                ("a = a", {}, "The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]")):
            self.assertEqual(self.error_of_condition(condition, members), "Invalid ConditionExpression: " + message, condition)
        self.assertEqual(self.error_of_condition("a = :x", {"x": 1, "y": 2}), "Value provided in ExpressionAttributeValues unused in expressions: keys: {:y}")
        self.assertEqual(refused(self.db.put_item, TableName="things", Item=wire(pk="a", sk=1), ExpressionAttributeValues=values(x=1))[2],
                         "ExpressionAttributeValues can only be specified when using expressions: ConditionExpression is null")
        deep = "(" * 400 + "a = :x" + ")" * 400
        self.assertIn("Invalid ConditionExpression", self.error_of_condition(deep, {"x": 1}))

    def test_updates(self):
        self.put("updates", 1, n=1, l=[1, 2, 3], g={"a", "b"}, m={"x": {"y": 1}})
        for expression, members, name, wanted in (
                ("SET n = n + :a", {"a": 2}, "n", 3), ("SET n = :a - n", {"a": 2}, "n", -1), ("ADD n :a", {"a": 5}, "n", 4), ("ADD fresh :a", {"a": 5}, "fresh", 5),
                ("SET l = list_append(l, :a)", {"a": [4]}, "l", [1, 2, 3, 4]), ("SET l = list_append(:a, l)", {"a": [0]}, "l", [0, 1, 2, 3, 4]), ("REMOVE l[0], l[2]", None, "l", [1, 3, 4]),
                ("SET l[0] = :a", {"a": "x"}, "l", ["x", 3, 4]), ("SET l[99] = :a", {"a": 5}, "l", ["x", 3, 4, 5]), ("SET m.x.y = if_not_exists(m.x.y, :a)", {"a": 9}, "m", {"x": {"y": 1}}),
                ("SET m.z = if_not_exists(m.z, :a)", {"a": 9}, "m", {"x": {"y": 1}, "z": 9}), ("REMOVE m.x", None, "m", {"z": 9}), ("ADD g :a", {"a": {"b", "c"}}, "g", {"a", "b", "c"}),
                ("DELETE g :a", {"a": {"a", "x"}}, "g", {"b", "c"}), ("DELETE g :a", {"a": {"b", "c"}}, "g", None), ("SET a = n REMOVE n", None, "a", 4)):
            self.update("updates", 1, expression, members)
            self.assertEqual(self.get("updates", 1).get(name), wanted, expression)

    def test_an_update_returns_the_requested_values(self):
        def given(wanted):
            return plain(self.update("returned", 1, "SET a = :a, b.c = :c", {"a": 2, "c": 3}, ReturnValues=wanted).get("Attributes", {}))

        self.put("returned", 1, a=1, b={"c": 1, "d": 1}, e=1)
        self.assertEqual(given("UPDATED_OLD"), {"a": 1, "b": {"c": 1}})
        self.assertEqual(given("UPDATED_NEW"), {"a": 2, "b": {"c": 3}})
        self.assertEqual(given("ALL_NEW"), {"pk": "returned", "sk": 1, "a": 2, "b": {"c": 3, "d": 1}, "e": 1})
        self.assertEqual(given("NONE"), {})
        self.assertEqual(plain(self.update("returned", 2, "SET a = :a", {"a": 1}, ReturnValues="ALL_NEW")["Attributes"]), {"pk": "returned", "sk": 2, "a": 1})
        self.assertEqual(plain(self.db.delete_item(TableName="things", Key=wire(pk="returned", sk=2), ReturnValues="ALL_OLD")["Attributes"])["a"], 1)

    def test_invalid_updates_are_refused_with_an_explanation(self):
        for expression, members, message in (
                ("SET = :a", {"a": 1}, 'Invalid UpdateExpression: Syntax error; token: "=", near: "SET = :a"'),
                ("SET a = :a, a.b = :a", {"a": 1}, "Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a, b]"),
                ("SET a.b = :a, a[1] = :a", {"a": 1}, "Invalid UpdateExpression: Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, [1]]"),
                ("SET a = :a SET b = :a", {"a": 1}, 'Invalid UpdateExpression: The "SET" section can only be used once in an update expression;'),
                ("SET pk = :a", {"a": "x"}, "One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key"),
                ("SET a = b", None, "The provided expression refers to an attribute that does not exist in the item"),
                ("SET a.b = :a", {"a": 1}, "The document path provided in the update expression is invalid for update"),
                ("ADD a :a", {"a": "x"}, "Invalid UpdateExpression: Incorrect operand type for operator or function; operator: ADD, operand type: STRING"),
                ("SET a = :a + :b", {"a": "x", "b": 1}, "Invalid UpdateExpression: Incorrect operand type for operator or function; operator or function: +, operand type: S")):
            self.assertEqual(self.error_of_update(expression, members), message, expression)

    def test_batches(self):
        puts = [{"PutRequest": {"Item": wire(pk="batch", sk=number)}} for number in range(25)]
        self.assertEqual(self.db.batch_write_item(RequestItems={"things": puts})["UnprocessedItems"], {})
        keys = [wire(pk="batch", sk=number) for number in range(0, 50)]
        found = self.db.batch_get_item(RequestItems={"things": {"Keys": keys, "ProjectionExpression": "sk"}})
        self.assertEqual(sorted(plain(item)["sk"] for item in found["Responses"]["things"]), list(range(25)))
        self.assertEqual(found["UnprocessedKeys"], {})
        self.db.batch_write_item(RequestItems={"things": [{"DeleteRequest": {"Key": wire(pk="batch", sk=number)}} for number in range(20)]})
        self.assertEqual(self.query("pk = :p", members={"p": "batch"})["Count"], 5)
        self.assertEqual(refused(self.db.batch_write_item, RequestItems={"things": [puts[0], puts[0]]})[2], "Provided list of item keys contains duplicates")
        self.assertEqual(refused(self.db.batch_get_item, RequestItems={"things": {"Keys": [keys[0], keys[0]]}})[2], "Provided list of item keys contains duplicates")

    def test_a_transaction_is_executed_completely_or_not_at_all(self):
        put = {"Put": {"TableName": "things", "Item": wire(pk="transaction", sk=1), "ConditionExpression": "attribute_not_exists(pk)"}}
        count = {"Update": {"TableName": "things", "Key": wire(pk="transaction", sk=2), "UpdateExpression": "ADD n :a", "ExpressionAttributeValues": values(a=1)}}
        self.db.transact_write_items(TransactItems=[put, count])
        with self.assertRaises(self.db.exceptions.TransactionCanceledException) as cancelled:
            self.db.transact_write_items(TransactItems=[count, put])
        error = cancelled.exception.response
        self.assertEqual(error["Error"]["Message"], "Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]")
        self.assertEqual(error["CancellationReasons"], [{"Code": "None"}, {"Code": "ConditionalCheckFailed", "Message": "The conditional request failed"}])
        self.assertEqual(self.get("transaction", 2)["n"], 1)
        self.assertEqual(refused(self.db.transact_write_items, TransactItems=[count, count])[2], "Transaction request cannot include multiple operations on one item")
        check = {"ConditionCheck": {"TableName": "things", "Key": wire(pk="transaction", sk=1), "ConditionExpression": "attribute_exists(pk)"}}
        self.db.transact_write_items(TransactItems=[check, {"Delete": {"TableName": "things", "Key": wire(pk="transaction", sk=2)}}])
        found = self.db.transact_get_items(TransactItems=[{"Get": {"TableName": "things", "Key": wire(pk="transaction", sk=sk)}} for sk in (1, 2)])["Responses"]
        self.assertEqual(("Item" in found[0], "Item" in found[1]), (True, False))

    def test_a_transaction_with_a_token_is_executed_only_once(self):
        def count(step):
            return [{"Update": {"TableName": "things", "Key": wire(pk="token", sk=1), "UpdateExpression": "ADD n :a", "ExpressionAttributeValues": values(a=step)}}]

        for _ in range(3):
            self.db.transact_write_items(TransactItems=count(1), ClientRequestToken="once")
        self.assertEqual(self.get("token", 1)["n"], 1)
        self.assertEqual(refused(self.db.transact_write_items, TransactItems=count(2), ClientRequestToken="once")[0], "IdempotentParameterMismatchException")

    def test_written_items_survive_a_kill(self):
        with tempfile.TemporaryDirectory() as state:
            with LocalCloud(state=state) as cloud:
                tables = cloud.client("dynamodb")
                tables.create_table(TableName="kept", BillingMode="PAY_PER_REQUEST", AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
                                    KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}])
                tables.put_item(TableName="kept", Item={"pk": {"S": "a"}, "n": {"N": "1.50"}})
                cloud.process.kill()
            with LocalCloud(state=state) as cloud:
                self.assertEqual(cloud.client("dynamodb").get_item(TableName="kept", Key={"pk": {"S": "a"}})["Item"], {"pk": {"S": "a"}, "n": {"N": "1.5"}})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

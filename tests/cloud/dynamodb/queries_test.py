#!/usr/bin/env python3
"""queries_test.py MARTLET: DynamoDB items in the local cloud, read with boto3: projections, queries, pages, scans."""
import pathlib
import sys
import unittest
from decimal import Decimal

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from items_fixture import ItemsFixture, wire, values, plain  # noqa: E402
from local_cloud import refused  # noqa: E402


class Queries(ItemsFixture):
    def test_a_projection_returns_the_selected_parts(self):
        self.put("parts", 1, a=1, l=[1, 2, {"x": 1, "y": 2}], m={"b": 1, "c": 2})
        self.assertEqual(self.get("parts", 1, ProjectionExpression="a, l[0], l[2].y, m.#b, absent", ExpressionAttributeNames={"#b": "b"}), {"a": 1, "l": [1, {"y": 2}], "m": {"b": 1}})

    def test_a_query_returns_a_partition_sorted_by_its_sort_key(self):
        for number in (Decimal("-100"), -2, Decimal("-1.5"), 0, Decimal("0.001"), 1, 9, 10, Decimal("1E20")):
            self.put("order", number, group="g" if number < 1 else "h")
        self.put("ordered", 5)

        def found(condition, **more):
            return [plain(item)["sk"] for item in self.query("pk = :p" + condition, **more)["Items"]]

        everything = [Decimal("-100"), -2, Decimal("-1.5"), 0, Decimal("0.001"), 1, 9, 10, Decimal("1E20")]
        p = {"p": "order"}
        self.assertEqual(found("", members=p), everything)
        self.assertEqual(found("", members=p, ScanIndexForward=False), everything[::-1])
        self.assertEqual(found(" AND sk > :n", members={**p, "n": 1}), everything[6:])
        self.assertEqual(found(" AND sk >= :n", members={**p, "n": 1}), everything[5:])
        self.assertEqual(found(" AND sk < :n", members={**p, "n": -2}), everything[:1])
        self.assertEqual(found(" AND :n >= sk", members={**p, "n": -2}), everything[:2])
        self.assertEqual(found(" AND sk BETWEEN :n AND :m", members={**p, "n": -2, "m": 9}), everything[1:7])
        self.assertEqual(found(" AND sk = :n", members={**p, "n": 9}), [9])
        self.assertEqual([plain(item)["sk"] for item in self.query("#g = :g AND sk < :n", IndexName="by_group", ExpressionAttributeNames={"#g": "group"}, members={"g": "g", "n": 0})["Items"]],
                         everything[:3])

    def test_pages_of_a_query_contain_every_item_exactly_once(self):
        for number in range(25):
            self.put("paged", number, group="paged")
        for more in ({"condition": "pk = :p"}, {"condition": "#g = :p", "IndexName": "by_group", "ExpressionAttributeNames": {"#g": "group"}}):
            condition = more.pop("condition")
            for forward in (True, False):
                pages = list(self.db.get_paginator("query").paginate(TableName="things", KeyConditionExpression=condition, ExpressionAttributeValues=values(p="paged"),
                                                                    ScanIndexForward=forward, PaginationConfig={"PageSize": 7}, **more))
                self.assertEqual([plain(item)["sk"] for page in pages for item in page["Items"]], list(range(25)) if forward else list(range(24, -1, -1)))
                self.assertEqual(len(pages), 4)
        page = self.query("pk = :p", members={"p": "paged", "n": 20}, FilterExpression="num > :n OR attribute_not_exists(num)", Limit=5)
        self.assertEqual((page["Count"], page["ScannedCount"], plain(page["LastEvaluatedKey"])), (5, 5, {"pk": "paged", "sk": 4}))
        self.assertEqual(self.query("pk = :p", members={"p": "paged"}, Select="COUNT")["Count"], 25)

    def test_a_page_ends_after_one_megabyte(self):
        for number in range(4):
            self.put("megabyte", number, data="x" * 380_000)
        page = self.query("pk = :p", members={"p": "megabyte"})
        self.assertEqual((page["Count"], plain(page["LastEvaluatedKey"])), (3, {"pk": "megabyte", "sk": 2}))

    def test_invalid_queries_are_refused_with_an_explanation(self):
        def error_of(condition, members, **more):
            return refused(self.db.query, TableName="things", KeyConditionExpression=condition, ExpressionAttributeValues=values(**members), **more)[2]

        self.assertEqual(error_of("sk = :a", {"a": 1}), "Query condition missed key schema element: pk")
        self.assertEqual(error_of("pk > :a", {"a": "x"}), "Query key condition not supported")
        self.assertEqual(error_of("pk = :a OR sk = :b", {"a": "x", "b": 1}), "Invalid operator used in KeyConditionExpression: OR")
        self.assertEqual(error_of("pk = :a AND sk = :b", {"a": "x", "b": "y"}), "One or more parameter values were invalid: Condition parameter type does not match schema type")
        self.assertEqual(error_of("pk = :a", {"a": "x"}, IndexName="none"), "The table does not have the specified index: none")
        self.assertEqual(error_of("pk = :a", {"a": "x"}, FilterExpression="sk = :a"), "Filter Expression can only contain non-primary key attributes: Primary key attribute: sk")
        self.assertEqual(refused(self.db.query, TableName="things", KeyConditions={})[2], "The local cloud does not support the legacy parameter KeyConditions: use an expression.")

    def test_a_scan_returns_every_item_exactly_once(self):
        for number in range(30):
            self.db.put_item(TableName="scanned", Item=wire(pk=f"p{number % 7}", sk=number, **({"group": "g"} if number % 3 == 0 else {})))
        pages = self.db.get_paginator("scan").paginate(TableName="scanned", PaginationConfig={"PageSize": 4})
        self.assertEqual(sorted(plain(item)["sk"] for page in pages for item in page["Items"]), list(range(30)))
        segments = [[plain(item)["sk"] for item in self.db.scan(TableName="scanned", Segment=segment, TotalSegments=3)["Items"]] for segment in range(3)]
        self.assertEqual(sorted(sum(segments, [])), list(range(30)))
        pages = self.db.get_paginator("scan").paginate(TableName="scanned", IndexName="by_group", PaginationConfig={"PageSize": 4})
        self.assertEqual([plain(item)["sk"] for page in pages for item in page["Items"]], list(range(0, 30, 3)))
        found = self.db.scan(TableName="scanned", FilterExpression="sk < :n", ExpressionAttributeValues=values(n=5), ReturnConsumedCapacity="TOTAL")
        self.assertEqual((found["Count"], found["ScannedCount"], found["ConsumedCapacity"]), (5, 30, {"TableName": "scanned", "CapacityUnits": 0.5}))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

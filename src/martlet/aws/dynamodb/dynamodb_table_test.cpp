#include <martlet/aws/dynamodb/dynamodb_table.hpp>

#include <gtest/gtest.h>

#include <martlet/async/virtual_loop.hpp>
#include <martlet/aws/client/fake_client.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::aws {
namespace {

using namespace dynamodb_operations;

struct Stored {
  std::string id;
  std::int64_t version = 0;
};
Schema describe(Type<Stored>) { return object<Stored>("Stored", field<&Stored::id>("id"), field<&Stored::version>("version")); }

Failure of_code(std::string code, std::string document = {}) {
  Failure failure;
  failure.code = std::move(code);
  failure.status = 400;
  failure.document = std::move(document);
  return failure;
}

struct DynamoDbTableTest : testing::Test {
  FakeClient aws;
  DynamoDbTable table{aws, "orders"};
  VirtualLoop loop;
};

TEST_F(DynamoDbTableTest, returns_a_struct_or_nothing) {
  aws.on(get_item, [](const GetItemRequest& request) {
    GetItemResponse response;
    if (*request.key.at("id").string() == "a") response.item = to_item(Stored{"a", 3});
    return response;
  });
  EXPECT_EQ(loop.run(table.get<Stored>({{"id", "a"}})).value()->version, 3);
  EXPECT_FALSE(loop.run(table.get<Stored>({{"id", "b"}})).value());
  EXPECT_EQ(aws.requests(get_item).front().consistent_read, true);
}

TEST_F(DynamoDbTableTest, names_the_attribute_if_an_item_does_not_match_the_struct) {
  aws.on(get_item, [](const GetItemRequest&) { return GetItemResponse{Item{{"id", "a"}, {"version", "three"}}}; });
  const auto got = loop.run(table.get<Stored>({{"id", "a"}}));
  EXPECT_EQ(got.error().code, failure_code::malformed_response);
  EXPECT_EQ(to_text(got.error()), R"(DynamoDB.GetItem: MalformedResponse: an item: "version" must be a number)");
}

TEST_F(DynamoDbTableTest, puts_with_a_condition_and_reports_that_it_was_false) {
  aws.on(put_item, [](const PutItemRequest&) -> Outcome<ItemWriteResponse> {
    return std::unexpected(of_code("ConditionalCheckFailedException", R"({"message":"x","Item":{"id":{"S":"a"}}})"));
  });
  const Outcome<void> put = loop.run(table.put(Stored{"a", 1}, attribute("id").is_absent()));
  EXPECT_TRUE(is_condition_failed(put.error()));
  EXPECT_EQ(condition_failed_item(put.error())->at("id"), AttributeValue("a"));
  EXPECT_EQ(aws.requests(put_item).front().condition_expression, "attribute_not_exists(#0)");
}

TEST_F(DynamoDbTableTest, updates_and_returns_the_updated_item) {
  aws.on(update_item, [](const UpdateItemRequest&) { return ItemWriteResponse{to_item(Stored{"a", 4})}; });
  const Outcome<Stored> updated = loop.run(table.update<Stored>({{"id", "a"}}, Update().add("version", 1), attribute("version") == 3));
  EXPECT_EQ(updated->version, 4);
  const UpdateItemRequest asked = aws.requests(update_item).front();
  EXPECT_EQ(*asked.update_expression + "; " + *asked.condition_expression, "ADD #0 :1; #0 = :0");
  EXPECT_EQ(asked.return_values, "ALL_NEW");
}

TEST_F(DynamoDbTableTest, queries_pages_up_to_the_limit) {
  aws.on(query, [n = 0](const QueryRequest& request) mutable {
    QueryResponse page;
    EXPECT_EQ(request.exclusive_start_key.has_value(), n > 0);
    for (int i = 0; i < 3; ++i) page.items.push_back(to_item(Stored{std::to_string(n++), 1}));
    page.count = 3;
    if (n < 9) page.last_evaluated_key = page.items.back();
    return page;
  });
  TableQuery some(attribute("id") == "x");
  some.limit = 4;
  EXPECT_EQ(loop.run(table.query<Stored>(some))->size(), 4U);
  EXPECT_EQ(aws.calls().size(), 2U);
}

TEST_F(DynamoDbTableTest, counts_all_pages) {
  aws.on(query, [n = 0](const QueryRequest& request) mutable {
    EXPECT_EQ(request.select, "COUNT");
    QueryResponse page;
    page.count = 5;
    if (++n < 3) page.last_evaluated_key = Item{{"id", n}};
    return page;
  });
  EXPECT_EQ(loop.run(table.count(attribute("id") == "x")).value(), 15);
}

}  // namespace
}  // namespace martlet::aws

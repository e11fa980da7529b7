#include "new_dynamodb_table.hpp"

#include <vector>

#include <martlet/aws/client/call_failed.hpp>
#include <martlet/aws/client/net_client.hpp>
#include <martlet/aws/dynamodb/dynamodb_operations.hpp>
#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/base/random.hpp>

namespace orders {
namespace {

namespace aws = martlet::aws;
using martlet::Schema;
using martlet::Type;

// The operation CreateTable, which Martlet doesn't include, with the members that the tests need.
struct AttributeDefinition {
  std::string name, type;
};
Schema describe(Type<AttributeDefinition>) {
  using R = AttributeDefinition;
  return martlet::object<R>("AttributeDefinition", aws::required<&R::name>("AttributeName"), aws::required<&R::type>("AttributeType"));
}
struct KeyElement {
  std::string name, type;
};
Schema describe(Type<KeyElement>) {
  using R = KeyElement;
  return martlet::object<R>("KeySchemaElement", aws::required<&R::name>("AttributeName"), aws::required<&R::type>("KeyType"));
}
struct Projection {
  std::string type = "ALL";
};
Schema describe(Type<Projection>) { return martlet::object<Projection>("Projection", aws::wire<&Projection::type>("ProjectionType")); }
struct Index {
  std::string name;
  std::vector<KeyElement> keys;
  Projection projection{};
};
Schema describe(Type<Index>) {
  using R = Index;
  return martlet::object<R>("GlobalSecondaryIndex", aws::required<&R::name>("IndexName"), aws::required<&R::keys>("KeySchema"),
                            aws::required<&R::projection>("Projection"));
}
struct CreateTableRequest {
  std::string table_name;
  std::vector<AttributeDefinition> attributes;
  std::vector<KeyElement> keys;
  std::vector<Index> indexes;
  std::string billing_mode = "PAY_PER_REQUEST";
};
Schema describe(Type<CreateTableRequest>) {
  using R = CreateTableRequest;
  return martlet::object<R>("CreateTableInput", aws::required<&R::table_name>("TableName"),
                            aws::required<&R::attributes>("AttributeDefinitions"), aws::required<&R::keys>("KeySchema"),
                            aws::wire<&R::indexes>("GlobalSecondaryIndexes"), aws::wire<&R::billing_mode>("BillingMode"));
}
struct CreateTableResponse {};
Schema describe(Type<CreateTableResponse>) { return martlet::object<CreateTableResponse>("CreateTableOutput"); }

constexpr aws::TypedOperation<CreateTableRequest, CreateTableResponse> create_table{
    {.service = &aws::dynamodb_operations::service, .name = "CreateTable"}};

}  // namespace

std::string new_dynamodb_table() {
  CreateTableRequest request;
  request.table_name = "orders-" + martlet::random_hex(16);
  request.attributes = {{"pk", "S"}, {"sk", "S"}, {"customer", "S"}};
  request.keys = {{"pk", "HASH"}, {"sk", "RANGE"}};
  request.indexes = {{"by_customer", {{"customer", "HASH"}, {"sk", "RANGE"}}}};
  static aws::NetClient client;
  aws::value_or_throw(client.call_blocking(create_table, request));
  return request.table_name;
}

}  // namespace orders

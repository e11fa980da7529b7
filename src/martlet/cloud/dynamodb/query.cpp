#include <algorithm>

#include "dynamodb_errors.hpp"
#include "dynamodb_handlers.hpp"
#include "item_page.hpp"
#include "key_condition.hpp"
#include "legacy_parameters.hpp"
#include "table_access.hpp"

namespace martlet::cloud::dynamodb {
namespace {

std::unexpected<ServiceError> refuse(std::string message) { return std::unexpected(validation_error(std::move(message))); }

ServiceResult<> check_filter(const KeySchema& schema, const RequestExpressions& expressions) {
  if (!expressions.filter) return {};
  const std::vector<DocumentPath> paths = expressions.filter->paths();
  for (const KeyPart* part : schema.parts()) {
    if (std::ranges::any_of(paths, [&](const DocumentPath& path) { return path.attribute() == part->name; }))
      return refuse("Filter Expression can only contain non-primary key attributes: Primary key attribute: " + part->name);
  }
  return {};
}

// The start of a page must lie within the range of the query.
ServiceResult<> check_start(const KeySchema& schema, const std::optional<aws::Item>& start, const KeyRange& range) {
  const ServiceResult<Item> item = start ? read_item(*start) : Item();
  const std::optional<ItemKey> key = start && item ? item_key(schema, *item) : std::nullopt;
  if (!key) return {};  // the error is reported when the page is read
  if (key->hash != range.hash) return refuse("The provided starting key is outside query boundaries based on provided conditions");
  if (schema.range && (key->range < range.low || key->range >= range.high))
    return refuse("The provided starting key does not match the range key predicate");
  return {};
}

// Returns the partition that a query reads, for the condition key dynamodb:LeadingKeys.
std::optional<std::string> partition_of(DynamoDbStore& store, const Call& call, const QueryRequest& request,
                                        const std::map<std::string, KeyTest>& tests) {
  const ServiceResult<TableName> named = read_table_name(call, request.table_name);
  const std::optional<TableRow> table = named ? store.find(named->account_region, named->name) : std::nullopt;
  if (!table) return std::nullopt;
  const Index* index = request.index_name ? find_index(*table, *request.index_name) : nullptr;
  const auto test = tests.find((index ? key_of(*table, *index) : key_of(*table)).hash.name);
  if (test == tests.end() || test->second.values.size() != 1) return std::nullopt;
  return test->second.values.front().text();
}

ServiceResult<std::map<std::string, KeyTest>> read_tests(const ServiceResult<RequestExpressions>& expressions) {
  if (!expressions) return std::unexpected(expressions.error());
  if (!expressions->key_condition)
    return refuse("Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
  return read_key_condition(*expressions->key_condition);
}

}  // namespace

ServiceResult<ItemsResponse> query(DynamoDbStore& store, Call& call, QueryRequest& request) {
  const ServiceResult<RequestExpressions> expressions = read_expressions(request);
  const ServiceResult<std::map<std::string, KeyTest>> tests = read_tests(expressions);
  const std::optional<std::string> partition = tests ? partition_of(store, call, request, *tests) : std::nullopt;
  const ServiceResult<TableRow> table =
      permitted_table(store, call, request.table_name,
                      {.action = "dynamodb:Query", .index = request.index_name.value_or(""), .keys = {}, .partition = partition});
  if (!table) return std::unexpected(table.error());
  const ServiceResult<> modern = refuse_legacy_parameters({{"KeyConditions", &request.key_conditions},
                                                           {"QueryFilter", &request.query_filter},
                                                           {"ConditionalOperator", &request.conditional_operator},
                                                           {"AttributesToGet", &request.attributes_to_get}});
  if (!modern) return std::unexpected(modern.error());
  if (!tests) return std::unexpected(tests.error());
  const bool is_consistent = request.consistent_read.value_or(false);
  const ServiceResult<const Index*> index = read_index(*table, request.index_name, is_consistent);
  if (!index) return std::unexpected(index.error());
  const KeySchema schema = *index ? key_of(*table, **index) : key_of(*table);
  const ServiceResult<KeyRange> range = range_of(schema, *tests);
  if (!range) return std::unexpected(range.error());
  ServiceResult<> checked = check_filter(schema, *expressions);
  if (checked) checked = check_start(schema, request.exclusive_start_key, *range);
  if (!checked) return std::unexpected(checked.error());
  const PageRequest page{.table = &*table,
                         .index = *index,
                         .expressions = &*expressions,
                         .limit = request.limit,
                         .start = std::move(request.exclusive_start_key),
                         .is_consistent = is_consistent,
                         .select = request.select,
                         .capacity = request.return_consumed_capacity};
  const bool is_descending = !request.scan_index_forward.value_or(true);
  return read_page(store, page, [&](ItemStore& items, const std::optional<ItemPlace>& after, int count) {
    return items.query(page.index, *range, after, is_descending, count);
  });
}

}  // namespace martlet::cloud::dynamodb

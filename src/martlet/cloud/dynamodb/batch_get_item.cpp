#include <set>

#include "consumed_capacity.hpp"
#include "dynamodb_errors.hpp"
#include "dynamodb_handlers.hpp"
#include "key_schema.hpp"
#include "legacy_parameters.hpp"
#include "request_expressions.hpp"
#include "table_access.hpp"

namespace martlet::cloud::dynamodb {
namespace {

constexpr std::size_t keys_max = 100;
constexpr std::size_t response_bytes_max = 16UL * 1024 * 1024;

std::unexpected<ServiceError> refuse(std::string message) { return std::unexpected(validation_error(std::move(message))); }

struct TableKeys {
  TableRow table;
  RequestExpressions expressions;
  std::vector<ItemKey> keys;
};

ServiceResult<TableKeys> read_keys(DynamoDbStore& store, const Call& call, const std::string& name, const KeysAndAttributes& wanted) {
  ItemAccess access{.action = "dynamodb:BatchGetItem"};
  for (const aws::Item& key : wanted.keys) access.keys.push_back(&key);
  ServiceResult<TableRow> table = permitted_table(store, call, name, access);
  if (!table) return std::unexpected(table.error());
  const ServiceResult<> modern = refuse_legacy_parameters({{"AttributesToGet", &wanted.attributes_to_get}});
  if (!modern) return std::unexpected(modern.error());
  ServiceResult<RequestExpressions> expressions = read_expressions(wanted);
  if (!expressions) return std::unexpected(expressions.error());
  TableKeys read{*std::move(table), *std::move(expressions), {}};
  std::set<ItemKey> known;
  for (const aws::Item& wire : wanted.keys) {
    const ServiceResult<Item> item = read_item(wire);
    if (!item) return std::unexpected(item.error());
    const ServiceResult<ItemKey> key = read_key(key_of(read.table), *item);
    if (!key) return std::unexpected(key.error());
    if (!known.insert(*key).second) return refuse("Provided list of item keys contains duplicates");
    read.keys.push_back(*key);
  }
  return read;
}

// A reader of one batch. Keys whose items don't fit into the response are returned as unprocessed.
class BatchReader {
 public:
  explicit BatchReader(const BatchGetItemRequest& request) : request_(request) {}

  void read(sqlite::Connection& connection, const std::string& name, const TableKeys& wanted) {
    ItemStore items(connection, wanted.table);
    const KeysAndAttributes& requested = request_.request_items.at(name);
    std::vector<aws::Item>& found = response_.responses[name];
    double units = 0;
    for (std::size_t i = 0; i < wanted.keys.size(); ++i) {
      if (bytes_ >= response_bytes_max) {
        add_unprocessed(name, requested, requested.keys[i]);
        continue;
      }
      const std::optional<Item> item = items.find(wanted.keys[i]);
      units += read_units(item ? size_of(*item) : 0, requested.consistent_read.value_or(false));
      if (!item) continue;
      bytes_ += size_of(*item);
      found.push_back(wire_of(wanted.expressions.projection ? project(*item, *wanted.expressions.projection) : *item));
    }
    units_[wanted.table.name] += units;
  }
  BatchGetItemResponse take() {
    response_.consumed_capacity = consumed_capacity(request_.return_consumed_capacity, units_);
    return std::move(response_);
  }

 private:
  void add_unprocessed(const std::string& name, const KeysAndAttributes& requested, const aws::Item& key) {
    KeysAndAttributes& left = response_.unprocessed_keys.try_emplace(name, requested).first->second;
    if (left.keys.size() == requested.keys.size()) left.keys.clear();
    left.keys.push_back(key);
  }

  const BatchGetItemRequest& request_;
  BatchGetItemResponse response_;
  std::map<std::string, double> units_;
  std::size_t bytes_ = 0;
};

}  // namespace

ServiceResult<BatchGetItemResponse> batch_get_item(DynamoDbStore& store, Call& call, BatchGetItemRequest& request) {
  std::size_t count = 0;
  for (const auto& [name, wanted] : request.request_items) count += wanted.keys.size();
  if (count > keys_max) return refuse("Too many items requested for the BatchGetItem call");
  std::map<std::string, TableKeys> tables;
  for (const auto& [name, wanted] : request.request_items) {
    ServiceResult<TableKeys> keys = read_keys(store, call, name, wanted);
    if (!keys) return std::unexpected(keys.error());
    tables.emplace(name, *std::move(keys));
  }
  BatchReader reader(request);
  store.read([&](sqlite::Connection& connection) {
    for (const auto& [name, wanted] : tables) reader.read(connection, name, wanted);
  });
  return reader.take();
}

}  // namespace martlet::cloud::dynamodb

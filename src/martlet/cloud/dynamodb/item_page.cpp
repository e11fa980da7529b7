#include "item_page.hpp"

#include <algorithm>
#include <set>

#include "consumed_capacity.hpp"
#include "dynamodb_errors.hpp"

namespace martlet::cloud::dynamodb {
namespace {

constexpr std::size_t page_bytes_max = 1024 * 1024;
constexpr int batch = 200;

std::unexpected<ServiceError> refuse(std::string message) { return std::unexpected(validation_error(std::move(message))); }

ServiceResult<> check_select(const PageRequest& request) {
  const std::string select = request.select.value_or("");
  const bool is_projected = request.expressions->projection.has_value();
  if (is_projected && !select.empty() && select != "SPECIFIC_ATTRIBUTES")
    return refuse("Cannot specify the ProjectionExpression when choosing to get " +
                  (select == "COUNT" ? std::string("only the Count") : select));
  if (select == "SPECIFIC_ATTRIBUTES" && !is_projected)
    return refuse("Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES");
  if (select == "ALL_PROJECTED_ATTRIBUTES" && !request.index)
    return std::unexpected(invalid_values("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName"));
  const bool is_partial = request.index && is_global(*request.table, *request.index) && request.index->projection.projection_type != "ALL";
  if (select == "ALL_ATTRIBUTES" && is_partial)
    return std::unexpected(invalid_values("Select type ALL_ATTRIBUTES is not supported for global secondary index " +
                                          request.index->index_name + " because its projection type is not ALL"));
  return {};
}

// Returns the place to continue from: a key of the table, and that of the index if one is read.
ServiceResult<std::optional<ItemPlace>> read_start(const PageRequest& request) {
  if (!request.start) return std::nullopt;
  const ServiceResult<Item> start = read_item(*request.start);
  if (!start) return refuse("The provided starting key is invalid: " + start.error().message);
  const KeySchema schema = key_of(*request.table);
  const ServiceResult<ItemKey> item = read_key(schema, key_attributes(schema, *start));
  if (!item) return refuse("The provided starting key is invalid: " + item.error().message);
  ItemPlace place{*item, *item};
  std::set<std::string> names;
  for (const KeyPart* part : schema.parts()) names.insert(part->name);
  if (request.index) {
    const KeySchema of_index = key_of(*request.table, *request.index);
    const ServiceResult<ItemKey> key = read_key(of_index, key_attributes(of_index, *start));
    if (!key) return refuse("The provided starting key is invalid");
    place.key = *key;
    for (const KeyPart* part : of_index.parts()) names.insert(part->name);
  }
  if (start->size() != names.size())
    return refuse("The provided starting key is invalid: The provided key element does not match the schema");
  return place;
}

Item last_key(const PageRequest& request, const Item& item) {
  Item key = key_attributes(key_of(*request.table), item);
  if (request.index) key.merge(key_attributes(key_of(*request.table, *request.index), item));
  return key;
}

// Returns the part of an item that an index contains.
Item projected(const PageRequest& request, Item item) {
  const Index* index = request.index;
  const bool is_whole = !index || index->projection.projection_type == "ALL" || request.select == "ALL_ATTRIBUTES";
  // A local index fetches missing attributes from its table.
  if (is_whole || (request.expressions->projection && !is_global(*request.table, *index))) return item;
  Item part = last_key(request, item);
  for (const std::string& name : index->projection.non_key_attributes.value_or(std::vector<std::string>())) {
    if (const auto found = item.find(name); found != item.end()) part.insert(*found);
  }
  return part;
}

class PageReader {
 public:
  PageReader(const PageRequest& request, const NextItems& next, const std::function<bool(const ItemPlace&)>& is_wanted)
      : request_(request), next_(next), is_wanted_(is_wanted) {}

  ItemsResponse read(ItemStore& items, std::optional<ItemPlace> after) {
    if (request_.select != "COUNT") response_.items.emplace();
    while (!is_full_) {
      const std::int64_t left = request_.limit ? *request_.limit - response_.scanned_count : batch;
      const int count = static_cast<int>(std::min<std::int64_t>(is_wanted_ ? batch : left, batch));
      std::vector<FoundItem> found = next_(items, after, count);
      if (found.empty()) break;
      after = found.back().place;
      take(found);
      if (std::ssize(found) < count) break;
    }
    if (is_full_) response_.last_evaluated_key = wire_of(last_);
    response_.consumed_capacity =
        consumed_capacity(request_.capacity, {.table = request_.table->name,
                                              .units = read_units(bytes_, request_.is_consistent),
                                              .index = request_.index ? request_.index->index_name : "",
                                              .is_global = request_.index && is_global(*request_.table, *request_.index)});
    return std::move(response_);
  }

 private:
  void take(std::vector<FoundItem>& found) {
    for (FoundItem& one : found) {
      if (is_full_) return;
      if (!is_wanted_ || is_wanted_(one.place)) take(std::move(one.item));
    }
  }

  void take(Item whole) {
    last_ = last_key(request_, whole);
    const Item item = projected(request_, std::move(whole));
    bytes_ += size_of(item);
    ++response_.scanned_count;
    is_full_ = bytes_ >= page_bytes_max || (request_.limit && response_.scanned_count >= *request_.limit);
    const RequestExpressions& expressions = *request_.expressions;
    if (expressions.filter && !expressions.filter->holds(item)) return;
    ++response_.count;
    if (response_.items) response_.items->push_back(wire_of(expressions.projection ? project(item, *expressions.projection) : item));
  }

  const PageRequest& request_;
  const NextItems& next_;
  const std::function<bool(const ItemPlace&)>& is_wanted_;
  ItemsResponse response_;
  Item last_;
  std::size_t bytes_ = 0;
  bool is_full_ = false;
};

}  // namespace

ServiceResult<const Index*> read_index(const TableRow& table, const std::optional<std::string>& name, bool is_consistent) {
  if (!name) return nullptr;
  const Index* index = find_index(table, *name);
  if (!index) return refuse("The table does not have the specified index: " + *name);
  if (is_consistent && is_global(table, *index)) return refuse("Consistent reads are not supported on global secondary indexes");
  return index;
}

ServiceResult<ItemsResponse> read_page(DynamoDbStore& store, const PageRequest& request, const NextItems& next,
                                       const std::function<bool(const ItemPlace&)>& is_wanted) {
  ServiceResult<> checked = check_select(request);
  if (checked && request.expressions->projection) checked = check_key_paths(*request.table, *request.expressions->projection);
  if (checked && request.expressions->filter) checked = check_key_paths(*request.table, request.expressions->filter->paths());
  if (!checked) return std::unexpected(checked.error());
  const ServiceResult<std::optional<ItemPlace>> start = read_start(request);
  if (!start) return std::unexpected(start.error());
  return store.read([&](sqlite::Connection& connection) {
    ItemStore items(connection, *request.table);
    return PageReader(request, next, is_wanted).read(items, *start);
  });
}

}  // namespace martlet::cloud::dynamodb

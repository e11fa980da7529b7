#include <set>

#include "dynamodb_handlers.hpp"
#include "item_write_operation.hpp"

namespace martlet::cloud::dynamodb {
namespace {

constexpr std::size_t writes_max = 25;

std::unexpected<ServiceError> refuse(std::string message) { return std::unexpected(validation_error(std::move(message))); }

ServiceResult<std::vector<ItemWrite>> read_writes(DynamoDbStore& store, const Call& call, const std::string& name,
                                                  const std::vector<WriteRequest>& requests) {
  ItemAccess access{.action = "dynamodb:BatchWriteItem"};
  for (const WriteRequest& request : requests) {
    if (request.put_request.has_value() == request.delete_request.has_value())
      return refuse("Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes");
    access.keys.push_back(request.put_request ? &request.put_request->item : &request.delete_request->key);
  }
  const ServiceResult<TableRow> table = permitted_table(store, call, name, access);
  if (!table) return std::unexpected(table.error());
  std::vector<ItemWrite> writes;
  std::set<ItemKey> known;
  for (const WriteRequest& request : requests) {
    const auto kind = request.put_request ? ItemWrite::Kind::put : ItemWrite::Kind::remove;
    ServiceResult<ItemWrite> write =
        read_item_write(kind, *table, request.put_request ? request.put_request->item : request.delete_request->key, {});
    if (!write) return std::unexpected(write.error());
    if (!known.insert(write->key).second) return refuse("Provided list of item keys contains duplicates");
    writes.push_back(*std::move(write));
  }
  return writes;
}

}  // namespace

ServiceResult<BatchWriteItemResponse> batch_write_item(DynamoDbStore& store, Call& call, BatchWriteItemRequest& request) {
  std::size_t count = 0;
  for (const auto& [name, requests] : request.request_items) count += requests.size();
  if (count > writes_max) return refuse("Too many items requested for the BatchWriteItem call");
  std::vector<ItemWrite> writes;
  for (const auto& [name, requests] : request.request_items) {
    if (requests.empty()) return refuse("The batch write request list for a table cannot be null or empty");
    ServiceResult<std::vector<ItemWrite>> of_table = read_writes(store, call, name, requests);
    if (!of_table) return std::unexpected(of_table.error());
    for (ItemWrite& write : *of_table) writes.push_back(std::move(write));
  }
  std::map<std::string, double> units;
  const ServiceResult<> done = store.write([&](sqlite::Connection& connection) -> ServiceResult<> {
    for (const ItemWrite& write : writes) {
      const ServiceResult<Written> written = apply_item_write(connection, write);
      if (!written) return std::unexpected(written.error());
      units[write.table.name] += units_of(*written);
    }
    return {};
  });
  if (!done) return std::unexpected(done.error());
  BatchWriteItemResponse response;
  response.consumed_capacity = consumed_capacity(request.return_consumed_capacity, units);
  return response;
}

}  // namespace martlet::cloud::dynamodb

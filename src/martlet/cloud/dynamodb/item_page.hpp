#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "dynamodb_store.hpp"
#include "item_shapes.hpp"
#include "request_expressions.hpp"

namespace martlet::cloud::dynamodb {

/// The parameters of a query or scan of a table or an index.
struct PageRequest {
  const TableRow* table = nullptr;
  const Index* index = nullptr;
  const RequestExpressions* expressions = nullptr;
  std::optional<std::int64_t> limit{};
  std::optional<aws::Item> start{};  ///< ExclusiveStartKey
  bool is_consistent = false;
  std::optional<std::string> select{};
  std::optional<std::string> capacity{};
};

/// A function that returns at most `count` of the items after a place.
using NextItems = std::function<std::vector<FoundItem>(ItemStore& items, const std::optional<ItemPlace>& after, int count)>;

/// Reads up to 1 MB or the limit, as Query and Scan do. Fails with ValidationException if the request doesn't fit the table.
ServiceResult<ItemsResponse> read_page(DynamoDbStore& store, const PageRequest& request, const NextItems& next,
                                       const std::function<bool(const ItemPlace&)>& is_wanted = {});

/// Finds the named index. Fails with ValidationException if it doesn't exist or doesn't support consistent reads.
ServiceResult<const Index*> read_index(const TableRow& table, const std::optional<std::string>& name, bool is_consistent);

}  // namespace martlet::cloud::dynamodb

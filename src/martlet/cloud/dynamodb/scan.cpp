#include <martlet/base/sha256.hpp>

#include "dynamodb_errors.hpp"
#include "dynamodb_handlers.hpp"
#include "item_page.hpp"
#include "legacy_parameters.hpp"
#include "table_access.hpp"

namespace martlet::cloud::dynamodb {
namespace {

std::unexpected<ServiceError> refuse(std::string message) { return std::unexpected(validation_error(std::move(message))); }

ServiceResult<> check_segments(const ScanRequest& request) {
  if (request.segment && !request.total_segments)
    return refuse("The TotalSegments parameter is required but was not present in the request when Segment parameter is present");
  if (request.total_segments && !request.segment)
    return refuse("The Segment parameter is required but was not present in the request when parameter TotalSegments is present");
  if (request.segment && *request.segment >= *request.total_segments)
    return refuse("The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: " +
                  std::to_string(*request.segment) + " is not less than TotalSegments: " + std::to_string(*request.total_segments));
  return {};
}

// Returns the segment of an item. All items of a partition are in the same segment.
int segment_of(const ItemPlace& place, int segments) {
  const std::string digest = sha256(place.key.hash);
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) number = number << 8U | static_cast<unsigned char>(digest[i]);
  return static_cast<int>(number % static_cast<std::uint32_t>(segments));
}

}  // namespace

ServiceResult<ItemsResponse> scan(DynamoDbStore& store, Call& call, ScanRequest& request) {
  const ServiceResult<TableRow> table =
      permitted_table(store, call, request.table_name, {.action = "dynamodb:Scan", .index = request.index_name.value_or("")});
  if (!table) return std::unexpected(table.error());
  ServiceResult<> checked = refuse_legacy_parameters({{"ScanFilter", &request.scan_filter},
                                                      {"ConditionalOperator", &request.conditional_operator},
                                                      {"AttributesToGet", &request.attributes_to_get}});
  if (checked) checked = check_segments(request);
  if (!checked) return std::unexpected(checked.error());
  const ServiceResult<RequestExpressions> expressions = read_expressions(request);
  if (!expressions) return std::unexpected(expressions.error());
  const bool is_consistent = request.consistent_read.value_or(false);
  const ServiceResult<const Index*> index = read_index(*table, request.index_name, is_consistent);
  if (!index) return std::unexpected(index.error());
  const PageRequest page{.table = &*table,
                         .index = *index,
                         .expressions = &*expressions,
                         .limit = request.limit,
                         .start = std::move(request.exclusive_start_key),
                         .is_consistent = is_consistent,
                         .select = request.select,
                         .capacity = request.return_consumed_capacity};
  const auto next = [&](ItemStore& items, const std::optional<ItemPlace>& after, int count) {
    return items.scan(page.index, after, count);
  };
  if (!request.segment) return read_page(store, page, next);
  return read_page(store, page, next,
                   [&](const ItemPlace& place) { return segment_of(place, *request.total_segments) == *request.segment; });
}

}  // namespace martlet::cloud::dynamodb

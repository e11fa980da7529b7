#pragma once
#include <martlet/cloud/api/call.hpp>

#include "consumed_capacity.hpp"
#include "dynamodb_errors.hpp"
#include "item_write.hpp"
#include "legacy_parameters.hpp"
#include "table_access.hpp"

namespace martlet::cloud::dynamodb {

/// The common part of PutItem, UpdateItem and DeleteItem: access, expressions, the write and its response.
class ItemWriteOperation {
 public:
  ItemWriteOperation(DynamoDbStore& store, const Call& call, ItemWrite::Kind kind, std::string_view action)
      : store_(store), call_(call), kind_(kind), action_(action) {}

  template <class Request>
  ServiceResult<ItemWriteResponse> answer(const Request& request, const aws::Item& item) {
    ServiceResult<TableRow> table = permitted_table(store_, call_, request.table_name, {.action = action_, .keys = {&item}});
    if (!table) return std::unexpected(table.error());
    ServiceResult<> modern =
        refuse_legacy_parameters({{"Expected", &request.expected}, {"ConditionalOperator", &request.conditional_operator}});
    if constexpr (requires { request.attribute_updates; }) {
      if (modern) modern = refuse_legacy_parameters({{"AttributeUpdates", &request.attribute_updates}});
    }
    if (!modern) return std::unexpected(modern.error());
    const std::string wanted = request.return_values.value_or("NONE");
    if (kind_ != ItemWrite::Kind::update && wanted != "NONE" && wanted != "ALL_OLD")
      return std::unexpected(validation_error("Return values set to invalid value"));
    ServiceResult<RequestExpressions> expressions = read_expressions(request);
    if (!expressions) return std::unexpected(expressions.error());
    ServiceResult<ItemWrite> write = read_item_write(kind_, *std::move(table), item, *std::move(expressions));
    if (!write) return std::unexpected(write.error());
    write->returns_item_on_failure = request.return_values_on_condition_check_failure.value_or("NONE") == "ALL_OLD";
    return make(*write, wanted, request.return_consumed_capacity);
  }

 private:
  ServiceResult<ItemWriteResponse> make(const ItemWrite& write, const std::string& wanted, const std::optional<std::string>& capacity);

  DynamoDbStore& store_;
  const Call& call_;
  const ItemWrite::Kind kind_;
  const std::string_view action_;
};

/// Returns the capacity units that a write consumes.
double units_of(const Written& written);

}  // namespace martlet::cloud::dynamodb

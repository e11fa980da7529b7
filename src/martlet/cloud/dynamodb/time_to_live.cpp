#include "dynamodb_errors.hpp"
#include "dynamodb_handlers.hpp"
#include "table_access.hpp"

namespace martlet::cloud::dynamodb {

ServiceResult<DescribeTimeToLiveResponse> describe_time_to_live(DynamoDbStore& store, Call& call, TableRequest& request) {
  const ServiceResult<TableRow> table = permitted_table_definition(store, call, request.table_name, "dynamodb:DescribeTimeToLive");
  if (!table) return std::unexpected(table.error());
  const std::optional<std::string>& attribute = table->settings.expiry_attribute;
  return DescribeTimeToLiveResponse{TimeToLiveDescription{attribute ? "ENABLED" : "DISABLED", attribute}};
}

ServiceResult<UpdateTimeToLiveResponse> update_time_to_live(DynamoDbStore& store, Call& call, UpdateTimeToLiveRequest& request) {
  ServiceResult<TableRow> table = permitted_table_definition(store, call, request.table_name, "dynamodb:UpdateTimeToLive");
  if (!table) return std::unexpected(table.error());
  const TimeToLiveSpecification& wanted = request.time_to_live_specification;
  std::optional<std::string>& attribute = table->settings.expiry_attribute;
  const bool is_enabled = wanted.enabled.value_or(false);
  if (is_enabled == attribute.has_value() && (!is_enabled || *attribute == wanted.attribute_name))
    return std::unexpected(validation_error(is_enabled ? "TimeToLive is already enabled" : "TimeToLive is already disabled"));
  if (is_enabled && attribute)
    return std::unexpected(validation_error("TimeToLive is active on a different AttributeName: current AttributeName is " + *attribute));
  attribute.reset();
  if (is_enabled) attribute = wanted.attribute_name;
  store.update(*table);
  return UpdateTimeToLiveResponse{wanted};
}

}  // namespace martlet::cloud::dynamodb

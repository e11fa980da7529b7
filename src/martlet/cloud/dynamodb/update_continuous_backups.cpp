#include "dynamodb_errors.hpp"
#include "dynamodb_handlers.hpp"
#include "table_access.hpp"
#include "table_description.hpp"

namespace martlet::cloud::dynamodb {

ServiceResult<ContinuousBackupsDescribed> update_continuous_backups(DynamoDbStore& store, Call& call,
                                                                    UpdateContinuousBackupsRequest& request) {
  ServiceResult<TableRow> table = permitted_table_definition(store, call, request.table_name, "dynamodb:UpdateContinuousBackups");
  if (!table) return std::unexpected(continuous_backups_error(table.error(), request.table_name));
  const PointInTimeRecoverySpecification& wanted = request.point_in_time_recovery_specification;
  TableSettings& settings = table->settings;
  if (!wanted.point_in_time_recovery_enabled.value_or(false)) {
    settings.recoverable_since.reset();
  } else if (!settings.recoverable_since) {
    settings.recoverable_since = call.now;
  }
  if (wanted.recovery_period_in_days) settings.recovery_days = *wanted.recovery_period_in_days;
  store.update(*table);
  return ContinuousBackupsDescribed{describe_backups(*table, call.now)};
}

}  // namespace martlet::cloud::dynamodb

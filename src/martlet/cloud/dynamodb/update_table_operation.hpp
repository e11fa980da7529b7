#pragma once
#include <martlet/aws/dynamodb/dynamodb_operations.hpp>
#include <martlet/cloud/api/call.hpp>

#include "table_store.hpp"
#include "update_table_shapes.hpp"

namespace martlet::cloud::dynamodb {

namespace operations {
inline constexpr aws::TypedOperation<UpdateTableRequest, TableDescribed> update_table{
    {.service = &aws::dynamodb_operations::service, .name = "UpdateTable"}};
}  // namespace operations

/// Changes a table's capacity, class and protection, and adds or removes one global index.
ServiceResult<TableDescribed> update_table(TableStore& store, Call& call, UpdateTableRequest& request);

}  // namespace martlet::cloud::dynamodb

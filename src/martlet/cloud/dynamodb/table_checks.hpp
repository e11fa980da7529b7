#pragma once
#include <martlet/cloud/api/service_error.hpp>
#include "table_shapes.hpp"

namespace martlet::cloud::dynamodb {

/// Checks the rules of CreateTable that its model doesn't state. Fails with ValidationException and AWS's message.
ServiceResult<> check_new_table(const CreateTableRequest& request);

}  // namespace martlet::cloud::dynamodb

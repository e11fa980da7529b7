#pragma once
#include <martlet/cloud/api/service_error.hpp>
#include "table_shapes.hpp"

namespace martlet::cloud::dynamodb {

/// What CreateTable's model doesn't say of its members. Fails with ValidationException and AWS's words.
Reply<> check_new_table(const CreateTableRequest& request);

}  // namespace martlet::cloud::dynamodb

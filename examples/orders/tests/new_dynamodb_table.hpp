#pragma once
#include <string>

namespace orders {

/// Creates a table like that of infra/modules/table, in the DynamoDB at AWS_ENDPOINT_URL. Returns its name.
std::string new_dynamodb_table();

}  // namespace orders

#pragma once
#include <martlet/cloud/api/api.hpp>

#include "api_store.hpp"

namespace martlet::cloud::api_gateway {

/// Adds all operations of API Gateway to `api`. `store` must outlive it.
void register_operations(Api& api, ApiStore& store);

}  // namespace martlet::cloud::api_gateway

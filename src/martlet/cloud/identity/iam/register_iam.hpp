#pragma once
#include <martlet/cloud/api/api.hpp>

#include "iam_store.hpp"

namespace martlet::cloud::identity {

/// Adds IAM's operations. `store` must outlive `api`.
void register_iam(Api& api, IamStore& store, const Secret& master_key);

}  // namespace martlet::cloud::identity

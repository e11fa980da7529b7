#pragma once
#include <vector>

#include "ssm_handlers.hpp"

namespace martlet::cloud::ssm {

/// Returns whether a parameter passes all filters. Reads its tags from `store` if a filter needs them.
bool passes(ParameterStore& store, const std::vector<ParameterStringFilter>& filters, const ParameterVersion& version);

/// Checks the keys, options and values of filters. Fails with InvalidFilterKey, InvalidFilterOption or InvalidFilterValue.
ServiceResult<> check_filters(const std::vector<ParameterStringFilter>& filters);

}  // namespace martlet::cloud::ssm

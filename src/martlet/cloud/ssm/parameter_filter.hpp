#pragma once
#include <vector>

#include "ssm_handlers.hpp"

namespace martlet::cloud::ssm {

/// Does a parameter pass all filters? `tags` are looked up where a filter is about them.
bool passes(ParameterStore& store, const std::vector<ParameterStringFilter>& filters, const ParameterVersion& version);

/// Filters that are known, with options that fit. Fails with InvalidFilterKey, InvalidFilterOption, InvalidFilterValue.
Reply<> check_filters(const std::vector<ParameterStringFilter>& filters);

}  // namespace martlet::cloud::ssm

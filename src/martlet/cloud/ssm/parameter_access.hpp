#pragma once
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "parameter_name.hpp"
#include "parameter_store.hpp"

namespace martlet::cloud::ssm {

/// Checks that the caller may perform `action` on the parameter.
ServiceResult<> authorize(const Call& call, std::string_view action, const ParameterName& name);
/// Finds the version that `name` names. Fails with ParameterNotFound or ParameterVersionNotFound.
ServiceResult<ParameterVersion> find_version(ParameterStore& store, const ParameterName& name);
ServiceError parameter_not_found();

}  // namespace martlet::cloud::ssm

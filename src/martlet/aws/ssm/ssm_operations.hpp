#pragma once
#include <span>

#include <martlet/aws/ssm/ssm.hpp>
#include <martlet/aws/wire/operation.hpp>

/// SSM Parameter Store's operations on the wire.
namespace martlet::aws::ssm_operations {

const Service& service();
/// All that follow.
std::span<const Operation* const> all();

const TypedOperation<GetParameterRequest, GetParameterResponse>& get_parameter();
const TypedOperation<GetParametersRequest, GetParametersResponse>& get_parameters();

}  // namespace martlet::aws::ssm_operations

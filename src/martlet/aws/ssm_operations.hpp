#pragma once
#include <span>

#include <martlet/aws/operation.hpp>
#include <martlet/aws/ssm.hpp>

/// SSM Parameter Store's operations on the wire.
namespace martlet::aws::ssm_operations {

const Service& service();
/// All that follow.
std::span<const Operation* const> all();

const TypedOperation<GetParameterRequest, GetParameterResponse>& get_parameter();
const TypedOperation<GetParametersRequest, GetParametersResponse>& get_parameters();

}  // namespace martlet::aws::ssm_operations

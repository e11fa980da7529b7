#pragma once
#include <span>

#include <martlet/aws/sts/sts.hpp>
#include <martlet/aws/wire/operation.hpp>

/// AWS STS's operations on the wire.
namespace martlet::aws::sts_operations {

const Service& service();
/// All that follow.
std::span<const Operation* const> all();

const TypedOperation<AssumeRoleRequest, AssumeRoleResponse>& assume_role();
const TypedOperation<AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse>& assume_role_with_web_identity();
const TypedOperation<GetCallerIdentityRequest, GetCallerIdentityResponse>& get_caller_identity();

}  // namespace martlet::aws::sts_operations

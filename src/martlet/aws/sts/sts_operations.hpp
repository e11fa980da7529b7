#pragma once
#include <array>

#include <martlet/aws/sts/sts.hpp>
#include <martlet/aws/wire/operation.hpp>

/// The AWS STS operations that the client calls.
namespace martlet::aws::sts_operations {

inline constexpr Service service{"STS", "sts", "sts", Protocol::query, "2011-06-15", {}, "https://sts.amazonaws.com/doc/2011-06-15/"};

inline constexpr TypedOperation<AssumeRoleRequest, AssumeRoleResponse> assume_role{{.service = &service, .name = "AssumeRole"}};

inline constexpr TypedOperation<AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse> assume_role_with_web_identity{
    {.service = &service, .name = "AssumeRoleWithWebIdentity", .is_signed = false}};

inline constexpr TypedOperation<GetCallerIdentityRequest, GetCallerIdentityResponse> get_caller_identity{
    {.service = &service, .name = "GetCallerIdentity"}};

/// All operations of the table.
inline constexpr std::array<const Operation*, 3> all = {&assume_role, &assume_role_with_web_identity, &get_caller_identity};

}  // namespace martlet::aws::sts_operations

#pragma once
#include <array>

#include <martlet/aws/sso/sso.hpp>
#include <martlet/aws/wire/operation.hpp>

/// The IAM Identity Center operations that the client calls.
namespace martlet::aws::sso_operations {

inline constexpr Service service{"SSO", "awsssoportal", "portal.sso", Protocol::rest_json, "2019-06-10"};

inline constexpr TypedOperation<GetRoleCredentialsRequest, GetRoleCredentialsResponse> get_role_credentials{
    {.service = &service,
     .name = "GetRoleCredentials",
     .method = "GET",
     .uri = "/federation/credentials",
     .request_locations = {in_query("roleName", "role_name"), in_query("accountId", "account_id"),
                           in_header("accessToken", "x-amz-sso_bearer_token")},
     .is_signed = false}};

/// All operations of the table.
inline constexpr std::array<const Operation*, 1> all = {&get_role_credentials};

}  // namespace martlet::aws::sso_operations

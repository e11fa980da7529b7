#pragma once
#include <array>

#include <martlet/aws/secrets_manager/secrets_manager_shapes.hpp>
#include <martlet/aws/wire/operation.hpp>

/// The AWS Secrets Manager operations that the client calls.
namespace martlet::aws::secrets_manager_operations {

inline constexpr Service service{"Secrets Manager", "secretsmanager", "secretsmanager", Protocol::json_1_1, "2017-10-17", "secretsmanager"};

inline constexpr TypedOperation<GetSecretValueRequest, GetSecretValueResponse> get_secret_value{
    {.service = &service, .name = "GetSecretValue"}};

/// All operations of the table.
inline constexpr std::array<const Operation*, 1> all = {&get_secret_value};

}  // namespace martlet::aws::secrets_manager_operations

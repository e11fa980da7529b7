#pragma once
#include <string>

namespace martlet::cloud::identity {

/// The account that owns AWS's managed policies, as in "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole".
inline constexpr const char* aws_account = "aws";

/// Returns a migration that adds the AWS managed policies that are usually attached to functions' roles and administrators. Other AWS
/// managed policies don't exist in this cloud.
/// Contract: AWS Managed Policy Reference Guide.
std::string aws_managed_policies_migration();

}  // namespace martlet::cloud::identity

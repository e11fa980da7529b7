#pragma once
#include <string>

namespace martlet::cloud::identity {

/// Whose AWS's own managed policies are: "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole".
inline constexpr const char* aws_account = "aws";

/// A migration that adds those of AWS's managed policies that functions' roles and administrators usually have. Others are not there.
/// Contract: AWS Managed Policy Reference Guide.
std::string aws_managed_policies();

}  // namespace martlet::cloud::identity

#pragma once
#include <martlet/aws/wire/operation.hpp>

namespace martlet::cloud::identity {

/// IAM's name, protocol and version. Contract: IAM API Reference, 2010-05-08.
inline constexpr aws::Service iam_service{
    "IAM", "iam", "iam", aws::Protocol::query, "2010-05-08", {}, "https://iam.amazonaws.com/doc/2010-05-08/", "iam.amazonaws.com"};

}  // namespace martlet::cloud::identity

#pragma once
#include <martlet/cloud/policy/policy.hpp>

namespace martlet::cloud::s3 {

/// Returns whether this bucket policy grants anything to the public. Contract: Amazon S3 User Guide, "The meaning of public" (bucket
/// policies).
bool is_public(const Policy& policy);

}  // namespace martlet::cloud::s3

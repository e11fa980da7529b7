#pragma once
#include <string_view>

namespace martlet::cloud::s3 {

/// Returns whether `name` is a valid bucket name. Contract: Amazon S3 User Guide, "General purpose bucket naming rules".
bool is_bucket_name(std::string_view name);

}  // namespace martlet::cloud::s3

#pragma once
#include <string>
#include <string_view>

namespace martlet::cloud {

/// Returns the bucket in a Host header: "b" for `b.localhost:4566`, `b.s3.localhost` and `b.s3.eu-central-1.amazonaws.com`. Returns "" if
/// the bucket is in the path, as for IP addresses and for `localhost` itself. Contract: Amazon S3 User Guide, "Virtual hosting of buckets".
std::string_view bucket_in_host(std::string_view host);

/// Returns the path (still encoded), beginning with the bucket of the host, if any: "/b/key" for both styles of addressing.
std::string path_with_bucket(std::string_view host, std::string_view path);

}  // namespace martlet::cloud

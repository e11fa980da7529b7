#pragma once
#include <string>
#include <string_view>

namespace martlet::cloud {

/// The bucket that a request names in its Host header: "b" of `b.localhost:4566`, `b.s3.localhost`, `b.s3.eu-central-1.amazonaws.com`.
/// "": it is in the path, as for addresses and `localhost` itself. Contract: Amazon S3 User Guide, "Virtual hosting of buckets".
std::string_view bucket_in_host(std::string_view host);

/// The path (still encoded) with that bucket at its beginning: "/b/key", whichever way it was addressed.
std::string path_with_bucket(std::string_view host, std::string_view path);

}  // namespace martlet::cloud

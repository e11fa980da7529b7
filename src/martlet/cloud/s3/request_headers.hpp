#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

namespace martlet::cloud::s3 {

/// Returns the value of an S3 header, which a presigned URL may also have in its query.
std::optional<std::string> header_of(const Call& call, std::string_view name);
/// Returns a parameter of the query, decoded.
std::optional<std::string> parameter_of(const Call& call, std::string_view name);

}  // namespace martlet::cloud::s3

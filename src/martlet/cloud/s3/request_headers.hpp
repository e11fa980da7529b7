#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "stored_records.hpp"

namespace martlet::cloud::s3 {

/// Returns the value of an S3 header, which a presigned URL may also have in its query.
std::optional<std::string> header_of(const Call& call, std::string_view name);
/// Returns a parameter of the query, decoded.
std::optional<std::string> parameter_of(const Call& call, std::string_view name);

/// Reads the headers that are stored with an object. Fails if S3 refuses one, or if one isn't supported here.
ServiceResult<StoredHeaders> read_stored_headers(const Call& call);

}  // namespace martlet::cloud::s3

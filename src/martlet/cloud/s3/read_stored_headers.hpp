#pragma once
#include <martlet/cloud/api/call.hpp>

#include "stored_records.hpp"

namespace martlet::cloud::s3 {

/// Reads the headers that are stored with an object: its metadata, tags, storage class, encryption and content headers. Fails if S3 refuses
/// one, or if one isn't supported here.
ServiceResult<StoredHeaders> read_stored_headers(const Call& call);

}  // namespace martlet::cloud::s3

#pragma once
#include <martlet/cloud/api/call.hpp>

#include "stored_records.hpp"

namespace martlet::cloud::s3 {

enum class Modification { newer, none };

/// Checks If-Match, If-None-Match, If-Modified-Since and If-Unmodified-Since of a GET or HEAD. Fails with PreconditionFailed.
ServiceResult<Modification> check_read_conditions(const Call& call, const ObjectRecord& object);
/// Checks the same conditions on the source of a copy, from the headers x-amz-copy-source-if-...
ServiceResult<> check_copy_conditions(const Call& call, const ObjectRecord& source);
/// Checks If-Match and If-None-Match of a write that would replace `existing`. Fails with PreconditionFailed or NoSuchKey.
ServiceResult<> check_write_conditions(const Call& call, const std::string& key, const ObjectRecord* existing);

}  // namespace martlet::cloud::s3

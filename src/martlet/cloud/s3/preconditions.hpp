#pragma once
#include <martlet/cloud/api/call.hpp>

#include "records.hpp"

namespace martlet::cloud::s3 {

enum class Modification { newer, none };

/// If-Match, If-None-Match, If-Modified-Since and If-Unmodified-Since of a GET or HEAD. Fails with PreconditionFailed.
Reply<Modification> check_read_conditions(const Call& call, const ObjectRecord& object);
/// The same of a copy's source, as x-amz-copy-source-if-...
Reply<> check_copy_conditions(const Call& call, const ObjectRecord& source);
/// If-Match and If-None-Match of a write, where `existing` is what it would replace. Fails with PreconditionFailed or NoSuchKey.
Reply<> check_write_conditions(const Call& call, const std::string& key, const ObjectRecord* existing);

}  // namespace martlet::cloud::s3

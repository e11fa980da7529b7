#pragma once
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {

/// A version of an object, and its bucket.
struct FoundVersion {
  Bucket bucket;
  ObjectRecord object;
};
/// Finds a version of an object, and checks that the caller may read it: with `action` for the latest version, with `version_action` for a
/// version given by its ID. Fails with NoSuchKey, NoSuchVersion or InvalidArgument, or with MethodNotAllowed for a delete marker that was
/// requested by its ID.
ServiceResult<FoundVersion> find_version(Backend s3, const Call& call, const std::string& bucket, const std::string& key,
                                         const std::optional<std::string>& version_id, std::string_view action,
                                         std::string_view version_action);

/// Checks that `version_id` can be a version ID in this bucket.
ServiceResult<> check_version_id(const Bucket& bucket, const std::string& version_id);

}  // namespace martlet::cloud::s3

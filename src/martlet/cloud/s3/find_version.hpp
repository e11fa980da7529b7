#pragma once
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {

/// May the caller read (`action` for the latest, `version_action` for one that is named) the object? Gives the bucket and the version.
/// Fails with NoSuchKey, NoSuchVersion, MethodNotAllowed for a delete marker that was requested by its id, InvalidArgument.
struct FoundVersion {
  Bucket bucket;
  ObjectRecord object;
};
Reply<FoundVersion> find_version(Backend s3, const Call& call, const std::string& bucket, const std::string& key,
                                 const std::optional<std::string>& version_id, std::string_view action, std::string_view version_action);

/// Fails for what can't be a version's id in this bucket.
Reply<> check_version_id(const Bucket& bucket, const std::string& version_id);

}  // namespace martlet::cloud::s3

#pragma once
#include <optional>
#include <string>

#include <martlet/cloud/api/call.hpp>
#include <martlet/cloud/state/blob_store.hpp>

namespace martlet::cloud {

/// An object that holds a function's code.
struct PackageObject {
  std::string bucket;
  std::string key;
  std::optional<std::string> version_id{};
};

/// The source from which Lambda reads code that a request specifies as an S3 object.
class PackageSource {
 public:
  virtual ~PackageSource() = default;
  /// Appends the object's bytes to `to`, read with the permissions of `call`'s caller. Fails as S3's GetObject does: NoSuchKey,
  /// NoSuchBucket, AccessDenied.
  virtual ServiceResult<> copy(const Call& call, const PackageObject& object, BlobStore::Writer& to) = 0;
};

}  // namespace martlet::cloud

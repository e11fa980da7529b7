#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/s3/object_created.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// The bucket, key and version of an object, for other services of this cloud.
struct ObjectLocation {
  std::string bucket{};
  std::string key{};
  std::optional<std::string> version_id{};  ///< nullopt for the latest
};

struct StoredObject {
  std::string version_id{};  ///< "null" if the bucket has no versions
  std::string e_tag{};       ///< without quotes
  std::int64_t size = 0;
  std::string content_type{};
  std::map<std::string, std::string> metadata{};  ///< names in lower case, without x-amz-meta-
  WallTime modified{};
};

struct NewObject {
  std::string content_type = "binary/octet-stream";
  std::map<std::string, std::string> metadata{};
};

/// Amazon S3 for all accounts, for clients and for other services of the local cloud. docs/operations.md lists the supported operations.
class S3Service {
 public:
  /// Opens the service. `loop` must outlive it. Fails as StateFolder::database() and BlobStore::open() do.
  static Result<S3Service> open(Loop& loop, const StateFolder& state);
  S3Service(S3Service&&) noexcept;
  S3Service& operator=(S3Service&&) noexcept;
  ~S3Service();

  /// Adds S3's operations. The service must outlive `api`.
  void serve(Api& api);

  // Functions for other services, which use them for Lambda's code and the artifacts of pipelines. Only authorize() checks permissions;
  // services that act on behalf of a caller call it first. All fail with S3's errors.

  /// Checks that the caller may perform `action` ("s3:GetObject") on the object, according to the caller's own policies and the bucket's.
  ServiceResult<> authorize(const Call& call, std::string_view action, const ObjectLocation& location);
  /// Does the same for another identity, such as the session of a pipeline's role.
  ServiceResult<> authorize(AccessControl& access_control, const Identity& identity, std::string_view action,
                            const ObjectLocation& location, WallTime now);

  ServiceResult<StoredObject> find(const ObjectLocation& location);
  /// Reads the whole object. Fails with EntityTooLarge if it exceeds `bytes_max`.
  ServiceResult<std::string> read(const ObjectLocation& location, std::size_t bytes_max);
  /// Returns the object as a body that is read in parts; std::monostate if the object is empty.
  ServiceResult<http::Body> stream(const ObjectLocation& location);
  /// Writes the object's latest version and notifies listeners.
  ServiceResult<StoredObject> put(const ObjectLocation& location, std::string_view bytes, const NewObject& object, WallTime now);
  /// A bucket's account and region ("eu-central-1").
  struct BucketSummary {
    std::string account;
    std::string region;
    bool has_versions;
  };
  ServiceResult<BucketSummary> bucket_summary(const std::string& bucket);

  /// Calls `listener` for each new object, after it was stored and before its writer gets the response.
  void on_object_created(std::function<void(const ObjectCreated&)> listener);

 private:
  struct Parts;
  explicit S3Service(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud

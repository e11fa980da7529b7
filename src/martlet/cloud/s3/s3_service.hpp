#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/s3/object_created.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// Which object, for the services of this process.
struct ObjectPlace {
  std::string bucket{};
  std::string key{};
  std::optional<std::string> version_id{};  ///< none: the latest
};

struct StoredObject {
  std::string version_id{};  ///< "null": its bucket has no versions
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

/// Amazon S3 of all accounts, as the services and the clients of the local cloud have it. What of it is served: docs/operations.md.
class S3Service {
 public:
  /// `loop` must outlive it. Fails as StateFolder::database() and BlobStore::open() do.
  static Result<S3Service> open(Loop& loop, const StateFolder& state);
  S3Service(S3Service&&) noexcept;
  S3Service& operator=(S3Service&&) noexcept;
  ~S3Service();

  /// Adds S3's operations. The service outlives `api`.
  void serve(Api& api);

  // For other services: Lambda's code, the artifacts of pipelines. These ask nobody for permission: who works for a caller first asks with
  // may(). They fail with S3's errors.

  /// May `call`'s caller do `action` ("s3:GetObject") with this object, by its own policies and the bucket's?
  Reply<> may(const Call& call, std::string_view action, const ObjectPlace& place);
  /// The same for another identity, such as the session of a pipeline's role.
  Reply<> may(Authority& authority, const Identity& identity, std::string_view action, const ObjectPlace& place, WallTime now);

  Reply<StoredObject> find(const ObjectPlace& place);
  /// All of its bytes. Fails with EntityTooLarge beyond `bytes_max`.
  Reply<std::string> read(const ObjectPlace& place, std::size_t bytes_max);
  /// Its bytes in parts; monostate: it has none.
  Reply<http::Body> stream(const ObjectPlace& place);
  /// Makes it the latest version, and notifies listeners.
  Reply<StoredObject> put(const ObjectPlace& place, std::string_view bytes, const NewObject& object, WallTime now);
  /// The account of a bucket, and where it is: "eu-central-1".
  struct BucketHome {
    std::string account;
    std::string region;
    bool has_versions;
  };
  Reply<BucketHome> home_of(const std::string& bucket);

  /// `listener` is called for each object that is there newly, after it was stored, and before its writer is answered.
  void on_object_created(std::function<void(const ObjectCreated&)> listener);

 private:
  struct Parts;
  explicit S3Service(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud

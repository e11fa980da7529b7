#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <martlet/aws/client/client.hpp>
#include <martlet/aws/s3/s3.hpp>
#include <martlet/http/response.hpp>

/// A client of Amazon S3 that streams objects. Only a few parts are in memory at a time, regardless of an object's size.
namespace martlet::aws {

/// The name of an object. ObjectName and PutOptions aren't aggregates, so that g++ 12 can create them within expressions with co_await.
struct ObjectName {
  ObjectName(std::string of_bucket, std::string of_key) : bucket(std::move(of_bucket)), key(std::move(of_key)) {}
  std::string bucket;
  std::string key;  ///< any text up to 1,024 bytes; not normalized
};

/// An object that is being read.
struct ReadObject {
  std::uint64_t size = 0;
  std::string e_tag;
  std::optional<std::string> content_type;
  std::optional<std::string> last_modified;  ///< an HTTP date
  std::optional<std::string> version_id;
  std::map<std::string, std::string> metadata;  ///< names in lower case
  /// The object's bytes, one part at a time. Each part is fetched when the previous one has been consumed:
  /// `Response(std::move(object->stream))` sends them as fast as the client reads. Throws CallFailed if a part can't be fetched or the
  /// object has been replaced (PreconditionFailed).
  std::unique_ptr<http::BodyStream> stream;
};

struct PutOptions {
  PutOptions() = default;
  std::optional<std::string> content_type{};
  bool is_new = false;                                  ///< if true, put() fails with PreconditionFailed if the key already exists
  std::optional<std::string> if_match{};                ///< if set, put() replaces only the object with this ETag
  std::optional<std::string> server_side_encryption{};  ///< aws:kms or AES256; default: the bucket's encryption
  std::optional<std::string> sse_kms_key_id{};
  std::map<std::string, std::string> metadata{};
};

/// A client that reads and writes objects, which `services.singleton<S3Objects>()` provides.
class S3Objects {
 public:
  static constexpr std::size_t first_part_bytes = std::size_t{256} * 1024;  ///< the first part's size; smaller objects need only one call
  static constexpr std::size_t part_bytes = std::size_t{8} * 1024 * 1024;

  explicit S3Objects(Client& client) : client_(client) {}

  /// Begins to read an object. Fails with NoSuchKey, NoSuchBucket, AccessDenied, ... The stream uses the client, which must outlive it.
  Task<Outcome<ReadObject>> read(ObjectName object);

  /// Uploads `body`, of at most 78 GiB: up to part_bytes in one call, or else in parts, each of which is retried separately. The object is
  /// visible only when the whole upload has succeeded. If the upload fails, its parts are deleted. If it is canceled, they remain and cost
  /// money until a lifecycle rule of the bucket deletes them (AbortIncompleteMultipartUpload). Exceptions from `body` are passed on.
  Task<Outcome<PutObjectResponse>> put(ObjectName object, std::unique_ptr<http::BodyStream> body, PutOptions options = {});
  Task<Outcome<PutObjectResponse>> put(ObjectName object, std::string bytes, PutOptions options = {});

 private:
  Client& client_;
};

}  // namespace martlet::aws

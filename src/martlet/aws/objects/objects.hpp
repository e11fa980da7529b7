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

/// Amazon S3 objects for services, as streams. Memory use is a few parts, regardless of an object's size.
namespace martlet::aws {

/// The name of an object. Neither this nor PutOptions is an aggregate, so that g++ 12 can create one within an expression with co_await.
struct ObjectName {
  ObjectName(std::string of_bucket, std::string of_key) : bucket(std::move(of_bucket)), key(std::move(of_key)) {}
  std::string bucket;
  std::string key;  ///< any text up to 1,024 bytes; not normalized
};

/// An object being read.
struct ReadObject {
  std::uint64_t size = 0;
  std::string e_tag;
  std::optional<std::string> content_type;
  std::optional<std::string> last_modified;  ///< an HTTP date
  std::optional<std::string> version_id;
  std::map<std::string, std::string> metadata;  ///< names in lower case
  /// The object's bytes, one part at a time. Each part is fetched when the one before has been consumed:
  /// `Response(std::move(object->stream))` sends them as fast as the client reads. Throws CallFailed if a part can't be fetched or the
  /// object has been replaced (PreconditionFailed).
  std::unique_ptr<http::BodyStream> stream;
};

struct PutOptions {
  PutOptions() = default;
  std::optional<std::string> content_type{};
  bool is_new = false;                                  ///< fails with PreconditionFailed if the key already exists
  std::optional<std::string> if_match{};                ///< replaces only the object with this ETag
  std::optional<std::string> server_side_encryption{};  ///< aws:kms, AES256; default: the bucket's
  std::optional<std::string> sse_kms_key_id{};
  std::map<std::string, std::string> metadata{};
};

/// Reads and writes objects. `services.singleton<S3Objects>()` makes one from the aws::Client.
class S3Objects {
 public:
  static constexpr std::size_t first_part_bytes = std::size_t{256} * 1024;  ///< read first, so that small objects need only one call
  static constexpr std::size_t part_bytes = std::size_t{8} * 1024 * 1024;

  explicit S3Objects(Client& client) : client_(client) {}

  /// Fails with NoSuchKey, NoSuchBucket, AccessDenied, ... The stream uses the client, which must outlive it.
  Task<Answer<ReadObject>> read(ObjectName object);

  /// Uploads `body`, at most 78 GiB: up to part_bytes in one call, otherwise in parts, each of which is retried separately. The object
  /// appears as a whole when this has succeeded, and not before. If it fails, the parts are deleted. If it is cancelled, they remain and
  /// cost money until a lifecycle rule of the bucket deletes them (AbortIncompleteMultipartUpload). Exceptions from `body` are passed on.
  Task<Answer<PutObjectResponse>> put(ObjectName object, std::unique_ptr<http::BodyStream> body, PutOptions options = {});
  Task<Answer<PutObjectResponse>> put(ObjectName object, std::string bytes, PutOptions options = {});

 private:
  Client& client_;
};

}  // namespace martlet::aws

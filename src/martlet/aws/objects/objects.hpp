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

/// Objects of Amazon S3 for services, as streams, in the memory of a few parts whatever their size.
namespace martlet::aws {

/// Which object. Neither this nor PutOptions is an aggregate, so that g++ 12 can make one within an expression with co_await.
struct ObjectName {
  ObjectName(std::string of_bucket, std::string of_key) : bucket(std::move(of_bucket)), key(std::move(of_key)) {}
  std::string bucket;
  std::string key;  ///< any text up to 1,024 bytes; not normalized
};

/// An object that is read.
struct ReadObject {
  std::uint64_t size = 0;
  std::string e_tag;
  std::optional<std::string> content_type;
  std::optional<std::string> last_modified;  ///< an HTTP date
  std::optional<std::string> version_id;
  std::map<std::string, std::string> metadata;  ///< names in lower case
  /// Its bytes, a part at a time, each fetched when the one before has been taken: `Response(std::move(object->stream))` sends them as fast
  /// as the client reads. Throws CallFailed if a part can't be fetched, or the object was replaced meanwhile (PreconditionFailed).
  std::unique_ptr<http::BodyStream> stream;
};

struct PutOptions {
  PutOptions() = default;
  std::optional<std::string> content_type{};
  bool is_new = false;                                  ///< fails with PreconditionFailed if the key already exists
  std::optional<std::string> if_match{};                ///< only in place of the object with this ETag
  std::optional<std::string> server_side_encryption{};  ///< aws:kms, AES256; default: the bucket's
  std::optional<std::string> sse_kms_key_id{};
  std::map<std::string, std::string> metadata{};
};

/// `services.singleton<S3Objects>()` makes one from the aws::Client.
class S3Objects {
 public:
  static constexpr std::size_t first_part_bytes = std::size_t{256} * 1024;  ///< read at once, so that small objects take one call
  static constexpr std::size_t part_bytes = std::size_t{8} * 1024 * 1024;

  explicit S3Objects(Client& client) : client_(client) {}

  /// Fails with NoSuchKey, NoSuchBucket, AccessDenied, ... The stream uses the client, which must outlive it.
  Task<Answer<ReadObject>> read(ObjectName object);

  /// Uploads what `body` yields: in one call up to part_bytes, else in parts, of which each is retried by itself; at most 78 GiB. The
  /// object is there as a whole when this has succeeded, and not before. If it fails, the parts are deleted. If it is cancelled they
  /// remain, and cost money, until a lifecycle rule of the bucket deletes them (AbortIncompleteMultipartUpload). What `body` throws is
  /// passed on.
  Task<Answer<PutObjectResponse>> put(ObjectName object, std::unique_ptr<http::BodyStream> body, PutOptions options = {});
  Task<Answer<PutObjectResponse>> put(ObjectName object, std::string bytes, PutOptions options = {});

 private:
  Client& client_;
};

}  // namespace martlet::aws

#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/schema/type.hpp>

/// The shapes of the Amazon S3 operations that S3Objects calls, with bodies in memory, as far as they aren't in aws/s3 (s3_shapes.hpp).
/// Contract: Amazon S3 API Reference.
namespace martlet::aws {

/// The response of GetObject to a request with a Range.
struct ObjectPart {
  std::string body;
  std::int64_t content_length = 0;
  std::optional<std::string> content_range{};  ///< such as "bytes 0-99/1000"
  std::optional<std::string> e_tag{};
  std::optional<std::string> content_type{};
  std::optional<std::string> last_modified{};  ///< an HTTP date
  std::optional<std::string> version_id{};
  std::map<std::string, std::string> metadata{};
};

struct PutObjectBodyRequest {
  std::string bucket;
  std::string key;
  std::string body;
  std::optional<std::string> content_type{};
  std::optional<std::string> if_none_match{};
  std::optional<std::string> if_match{};
  std::optional<std::string> server_side_encryption{};
  std::optional<std::string> sse_kms_key_id{};
  std::map<std::string, std::string> metadata{};
};

struct CreateMultipartUploadRequest {
  std::string bucket;
  std::string key;
  std::optional<std::string> content_type{};
  std::optional<std::string> server_side_encryption{};
  std::optional<std::string> sse_kms_key_id{};
  std::map<std::string, std::string> metadata{};
};
struct CreateMultipartUploadResponse {
  std::string upload_id;
};

struct UploadPartRequest {
  std::string bucket;
  std::string key;
  std::string upload_id;
  int part_number = 1;  ///< 1 to 10,000
  std::string body;     ///< 5 MiB or more, except for the last part
};
struct UploadPartResponse {
  std::string e_tag;
};

struct CompletedPart {
  std::string e_tag;
  int part_number = 1;
};
struct CompletedMultipartUpload {
  std::vector<CompletedPart> parts{};
};
struct CompleteMultipartUploadRequest {
  std::string bucket;
  std::string key;
  std::string upload_id;
  CompletedMultipartUpload multipart_upload;
  std::optional<std::string> if_none_match{};
  std::optional<std::string> if_match{};
};
struct CompleteMultipartUploadResponse {
  std::optional<std::string> e_tag{};
  std::optional<std::string> version_id{};
};

struct AbortMultipartUploadRequest {
  std::string bucket;
  std::string key;
  std::string upload_id;
};
struct AbortMultipartUploadResponse {};

Schema describe(Type<ObjectPart>);
Schema describe(Type<PutObjectBodyRequest>);
Schema describe(Type<CreateMultipartUploadRequest>);
Schema describe(Type<CreateMultipartUploadResponse>);
Schema describe(Type<UploadPartRequest>);
Schema describe(Type<UploadPartResponse>);
Schema describe(Type<CompletedPart>);
Schema describe(Type<CompletedMultipartUpload>);
Schema describe(Type<CompleteMultipartUploadRequest>);
Schema describe(Type<CompleteMultipartUploadResponse>);
Schema describe(Type<AbortMultipartUploadRequest>);
Schema describe(Type<AbortMultipartUploadResponse>);

}  // namespace martlet::aws

#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/wire/upload_content.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of the operations of Amazon S3 that Martlet calls. Contract: Amazon S3 API Reference.
namespace martlet::aws {

struct GetObjectRequest {
  std::string bucket;
  std::string key;  ///< any text up to 1,024 bytes; not normalized
  std::optional<std::string> version_id;
  std::optional<std::string> if_match;  ///< an ETag
  std::optional<std::string> range;     ///< "bytes=0-99"
  std::optional<std::string> expected_bucket_owner;
};
/// The headers of an object, which S3 returns for GET and for HEAD.
struct ObjectHead {
  std::int64_t content_length = 0;  ///< bytes
  std::optional<std::string> e_tag;
  std::optional<std::string> version_id;
  std::optional<std::string> content_type;
  std::optional<std::string> last_modified;  ///< an HTTP date
  std::optional<std::string> content_range;
  std::optional<std::string> server_side_encryption;
  std::optional<std::string> sse_kms_key_id;
  std::map<std::string, std::string> metadata;  ///< x-amz-meta-*, names in lower case
};

struct HeadObjectRequest {
  std::string bucket;
  std::string key;
  std::optional<std::string> version_id;
  std::optional<std::string> if_match;
  std::optional<std::string> expected_bucket_owner;
};

struct PutObjectRequest {
  std::string bucket;
  std::string key;
  UploadContent body;
  std::optional<std::string> content_type;
  std::optional<std::string> if_none_match;  ///< if "*", fails if the key already exists
  std::optional<std::string> if_match;
  std::optional<std::string> server_side_encryption;  ///< aws:kms or AES256
  std::optional<std::string> sse_kms_key_id;
  std::optional<std::string> expected_bucket_owner;
  std::map<std::string, std::string> metadata;
};
struct PutObjectResponse {
  std::optional<std::string> e_tag;
  std::optional<std::string> version_id;
  std::optional<std::string> server_side_encryption;
  std::optional<std::string> sse_kms_key_id;
};

struct DeleteObjectRequest {
  std::string bucket;
  std::string key;
  std::optional<std::string> version_id;
  std::optional<std::string> expected_bucket_owner;
};
struct DeleteObjectResponse {
  std::optional<bool> delete_marker;
  std::optional<std::string> version_id;
};

struct ListObjectsV2Request {
  std::string bucket;
  std::optional<std::string> prefix;
  std::optional<std::string> delimiter;
  std::optional<std::string> continuation_token;
  std::optional<std::string> start_after;
  std::optional<int> max_keys;
  std::optional<std::string> expected_bucket_owner;
};
struct S3Object {
  std::string key;
  std::int64_t size = 0;
  std::optional<std::string> e_tag;
  std::optional<std::string> last_modified;  ///< ISO 8601
  std::optional<std::string> storage_class;
};
Schema describe(Type<S3Object>);
struct CommonPrefix {
  std::string prefix;
};
Schema describe(Type<CommonPrefix>);
struct ListObjectsV2Response {
  std::vector<S3Object> contents;
  std::vector<CommonPrefix> common_prefixes;
  bool is_truncated = false;
  std::optional<std::string> next_continuation_token;
  std::optional<int> key_count;
  std::optional<std::string> name;
  std::optional<std::string> prefix;
};

Schema describe(Type<GetObjectRequest>);
Schema describe(Type<ObjectHead>);
Schema describe(Type<HeadObjectRequest>);
Schema describe(Type<PutObjectRequest>);
Schema describe(Type<PutObjectResponse>);
Schema describe(Type<DeleteObjectRequest>);
Schema describe(Type<DeleteObjectResponse>);
Schema describe(Type<ListObjectsV2Request>);
Schema describe(Type<ListObjectsV2Response>);

}  // namespace martlet::aws

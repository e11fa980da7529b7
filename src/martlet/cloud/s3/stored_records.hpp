#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

/// S3's stored records.
namespace martlet::cloud::s3 {

struct Tag {
  std::string key;
  std::string value;
};
Schema describe(Type<Tag>);

struct PublicAccessBlock {
  bool block_public_acls = false;
  bool ignore_public_acls = false;
  bool block_public_policy = false;
  bool restrict_public_buckets = false;
};
Schema describe(Type<PublicAccessBlock>);

struct Bucket {
  std::string name;
  std::string account;
  std::string region;
  WallTime created{};
  std::optional<std::string> versioning;  ///< "Enabled", "Suspended"; nullopt if never enabled
  std::optional<std::string> policy;      ///< the policy document (JSON)
  std::optional<PublicAccessBlock> public_access_block;

  bool has_versions() const { return versioning.has_value(); }
  bool makes_versions() const { return versioning == "Enabled"; }
  std::string arn() const { return "arn:aws:s3:::" + name; }
};
Schema describe(Type<Bucket>);

/// The beginning of the names of headers that hold an object's metadata.
constexpr std::string_view metadata_prefix = "x-amz-meta-";

/// The data that is stored with an object in addition to its bytes, mostly from headers. For an upload, the data of the object that it will
/// create.
struct StoredHeaders {
  std::string content_type = "binary/octet-stream";
  std::optional<std::string> cache_control;
  std::optional<std::string> content_disposition;
  std::optional<std::string> content_encoding;
  std::optional<std::string> content_language;
  std::optional<std::string> expires;
  std::optional<std::string> redirect;
  std::optional<std::string> storage_class;  ///< nullopt for STANDARD
  std::string encryption = "AES256";
  std::optional<std::string> kms_key_id;
  std::optional<bool> bucket_key_enabled;
  std::map<std::string, std::string> metadata;
  std::vector<Tag> tags;
  std::optional<std::string> checksum_algorithm;  ///< "CRC32"
  std::optional<std::string> checksum;            ///< base64; a composite one ends with the number of parts: "-2"
  std::optional<std::string> checksum_type;       ///< "FULL_OBJECT", "COMPOSITE"
  std::optional<int> parts_count;                 ///< only for objects that were uploaded in parts
};
Schema describe(Type<StoredHeaders>);

/// A version of an object, or a delete marker.
struct ObjectRecord {
  std::int64_t id = 0;  ///< greater for newer versions
  std::string bucket;
  std::string key;
  std::string version_id = "null";
  bool is_latest = true;
  bool is_marker = false;
  std::int64_t size = 0;
  std::string e_tag;  ///< without quotes
  WallTime modified{};
  StoredHeaders headers;
};
Schema describe(Type<ObjectRecord>);

/// The bytes of an object in one file: the whole object, or a part as it was uploaded.
struct Segment {
  int number = 1;
  std::string blob;
  std::int64_t size = 0;
  std::string e_tag;
  std::optional<std::string> checksum;  ///< base64
};
Schema describe(Type<Segment>);

/// An object's content. Small contents are in the database, others in files.
struct Content {
  std::string bytes;
  std::vector<Segment> segments;
  std::int64_t size = 0;
};

/// A multipart upload in progress.
struct Upload {
  std::string id;
  std::string bucket;
  std::string key;
  WallTime initiated{};
  std::string initiator;  ///< the initiator's ARN
  StoredHeaders headers;
};
Schema describe(Type<Upload>);

struct Part {
  int number = 1;
  std::string blob;
  std::int64_t size = 0;
  std::string e_tag;
  std::optional<std::string> checksum;
  WallTime modified{};
};
Schema describe(Type<Part>);

}  // namespace martlet::cloud::s3

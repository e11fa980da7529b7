#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/clock.hpp>
#include <martlet/schema/type.hpp>

/// What S3 keeps.
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
  std::optional<std::string> versioning;  ///< "Enabled", "Suspended"; none: it never was
  std::optional<std::string> policy;      ///< its document
  std::optional<PublicAccessBlock> public_access_block;

  bool has_versions() const { return versioning.has_value(); }
  bool makes_versions() const { return versioning == "Enabled"; }
  std::string arn() const { return "arn:aws:s3:::" + name; }
};
Schema describe(Type<Bucket>);

/// What is kept of an object beside its bytes, as headers have it. Of an upload: what its object will have.
struct StoredHeaders {
  std::string content_type = "binary/octet-stream";
  std::optional<std::string> cache_control;
  std::optional<std::string> content_disposition;
  std::optional<std::string> content_encoding;
  std::optional<std::string> content_language;
  std::optional<std::string> expires;
  std::optional<std::string> redirect;
  std::optional<std::string> storage_class;  ///< other than STANDARD
  std::string encryption = "AES256";
  std::optional<std::string> kms_key_id;
  std::optional<bool> bucket_key_enabled;
  std::map<std::string, std::string> metadata;
  std::vector<Tag> tags;
  std::optional<std::string> checksum_algorithm;  ///< "CRC32"
  std::optional<std::string> checksum;            ///< base64; of parts: with "-2" at the end
  std::optional<std::string> checksum_type;       ///< "FULL_OBJECT", "COMPOSITE"
  std::optional<int> parts_count;                 ///< of one that was uploaded in parts
};
Schema describe(Type<StoredHeaders>);

/// One version of an object, or a delete marker.
struct ObjectRecord {
  std::int64_t id = 0;  ///< grows with time
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

/// A file's worth of an object's bytes: the whole, or a part as it was uploaded.
struct Segment {
  int number = 1;
  std::string blob;
  std::int64_t size = 0;
  std::string e_tag;
  std::optional<std::string> checksum;  ///< base64
};
Schema describe(Type<Segment>);

/// An object's bytes: few of them are in the database, more are in files.
struct Content {
  std::string bytes;
  std::vector<Segment> segments;
  std::int64_t size = 0;
};

/// A multipart upload that is under way.
struct Upload {
  std::string id;
  std::string bucket;
  std::string key;
  WallTime initiated{};
  std::string initiator;  ///< an ARN
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

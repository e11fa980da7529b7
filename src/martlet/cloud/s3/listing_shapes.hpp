#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "s3_shapes.hpp"

/// The results of S3's List operations.
namespace martlet::cloud::s3 {

struct ListedObject {
  std::string key;
  WallTime last_modified{};
  std::string e_tag;
  std::vector<std::string> checksum_algorithm;
  std::optional<std::string> checksum_type;
  std::int64_t size = 0;
  std::optional<Owner> owner;
  std::string storage_class = "STANDARD";
};
Schema describe(Type<ListedObject>);
struct ListedPrefix {
  std::string prefix;
};
Schema describe(Type<ListedPrefix>);
/// The result of both versions of ListObjects.
struct ListBucketResult {
  std::string name;
  std::string prefix;
  std::optional<std::string> marker;
  std::optional<std::string> next_marker;
  std::optional<std::string> start_after;
  std::optional<std::string> continuation_token;
  std::optional<std::string> next_continuation_token;
  std::optional<int> key_count;
  int max_keys = 0;
  std::optional<std::string> delimiter;
  std::optional<std::string> encoding_type;
  bool is_truncated = false;
  std::vector<ListedObject> contents;
  std::vector<ListedPrefix> common_prefixes;
};
Schema describe(Type<ListBucketResult>);

struct ListedVersion {
  std::string key;
  std::string version_id;
  bool is_latest = false;
  WallTime last_modified{};
  std::optional<std::string> e_tag;
  std::vector<std::string> checksum_algorithm;
  std::optional<std::string> checksum_type;
  std::optional<std::int64_t> size;
  std::optional<std::string> storage_class;
  Owner owner;
};
Schema describe(Type<ListedVersion>);
struct ListVersionsResult {
  std::string name;
  std::string prefix;
  std::string key_marker;
  std::string version_id_marker;
  std::optional<std::string> next_key_marker;
  std::optional<std::string> next_version_id_marker;
  int max_keys = 0;
  std::optional<std::string> delimiter;
  std::optional<std::string> encoding_type;
  bool is_truncated = false;
  std::vector<ListedVersion> versions;
  std::vector<ListedVersion> delete_markers;
  std::vector<ListedPrefix> common_prefixes;
};
Schema describe(Type<ListVersionsResult>);

struct Initiator {
  std::string id;
  std::optional<std::string> display_name;
};
Schema describe(Type<Initiator>);
struct ListedUpload {
  std::string key;
  std::string upload_id;
  Initiator initiator;
  Owner owner;
  std::string storage_class = "STANDARD";
  WallTime initiated{};
  std::optional<std::string> checksum_algorithm;
  std::optional<std::string> checksum_type;
};
Schema describe(Type<ListedUpload>);
struct ListMultipartUploadsResult {
  std::string bucket;
  std::string key_marker;
  std::string upload_id_marker;
  std::optional<std::string> next_key_marker;
  std::optional<std::string> next_upload_id_marker;
  std::optional<std::string> prefix;
  std::optional<std::string> delimiter;
  std::optional<std::string> encoding_type;
  int max_uploads = 0;
  bool is_truncated = false;
  std::vector<ListedUpload> uploads;
  std::vector<ListedPrefix> common_prefixes;
};
Schema describe(Type<ListMultipartUploadsResult>);
struct ListedPart {
  int part_number = 0;
  WallTime last_modified{};
  std::string e_tag;
  std::int64_t size = 0;
  std::optional<std::string> checksum_crc32;
  std::optional<std::string> checksum_crc32c;
  std::optional<std::string> checksum_crc64nvme;
  std::optional<std::string> checksum_sha1;
  std::optional<std::string> checksum_sha256;
};
Schema describe(Type<ListedPart>);
struct ListPartsResult {
  std::string bucket;
  std::string key;
  std::string upload_id;
  Initiator initiator;
  Owner owner;
  std::string storage_class = "STANDARD";
  int part_number_marker = 0;
  int next_part_number_marker = 0;
  int max_parts = 0;
  bool is_truncated = false;
  std::optional<std::string> checksum_algorithm;
  std::optional<std::string> checksum_type;
  std::vector<ListedPart> parts;
};
Schema describe(Type<ListPartsResult>);

}  // namespace martlet::cloud::s3

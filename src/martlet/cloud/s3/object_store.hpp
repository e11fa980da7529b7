#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "object_contents.hpp"

namespace martlet::cloud::s3 {

/// The objects of all buckets, with their versions.
class ObjectStore {
 public:
  ObjectStore(sqlite::Database& database, ObjectContents& contents) : database_(database), contents_(contents) {}

  /// Finds the latest version, which may be a delete marker.
  std::optional<ObjectRecord> find(const std::string& bucket, const std::string& key);
  std::optional<ObjectRecord> find(const std::string& bucket, const std::string& key, const std::string& version_id);

  /// Makes `object` the latest version: a new version if the bucket's versioning is enabled, otherwise a replacement of the version "null".
  /// Returns it with its id and version.
  ObjectRecord put(const Bucket& bucket, ObjectRecord object, const Content& content);
  /// Removes one version.
  void remove(const ObjectRecord& version);
  /// Deletes an object without naming a version: removes it, or makes a delete marker its latest version and returns the marker.
  std::optional<ObjectRecord> remove_latest(const Bucket& bucket, const std::string& key, WallTime now);
  void set_headers(const ObjectRecord& object, const StoredHeaders& headers);

  /// Returns at most `count` latest versions that aren't delete markers, ordered by key, after `from`, or starting with it if
  /// `includes_from`.
  std::vector<ObjectRecord> list(const std::string& bucket, const std::string& from, bool includes_from, int count);
  /// Returns at most `count` versions, ordered by key and newest first, after the version `id` of `from`. With `id` 0, they start as in
  /// list().
  std::vector<ObjectRecord> list_versions(const std::string& bucket, const std::string& from, bool includes_from, std::int64_t id,
                                          int count);

 private:
  static std::vector<std::string> drop(sqlite::Connection& connection, std::int64_t id);
  sqlite::Database& database_;
  ObjectContents& contents_;
};

}  // namespace martlet::cloud::s3

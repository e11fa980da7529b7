#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contents.hpp"

namespace martlet::cloud::s3 {

/// The objects of all buckets, with their versions.
class Objects {
 public:
  Objects(sqlite::Database& database, Contents& contents) : database_(database), contents_(contents) {}

  /// The latest version, which may be a delete marker.
  std::optional<ObjectRecord> find(const std::string& bucket, const std::string& key);
  std::optional<ObjectRecord> find(const std::string& bucket, const std::string& key, const std::string& version_id);

  /// Makes `object` the latest version: a new one where the bucket makes versions, else in place of the one that has none. Gives it with
  /// its id and version.
  ObjectRecord put(const Bucket& bucket, ObjectRecord object, const Content& content);
  /// Removes one version.
  void remove(const ObjectRecord& version);
  /// What deletion without a version does: the object is gone, or a delete marker is its latest version, which is given.
  std::optional<ObjectRecord> remove_latest(const Bucket& bucket, const std::string& key, WallTime now);
  void set_headers(const ObjectRecord& object, const StoredHeaders& headers);

  /// Latest versions that aren't delete markers, by key: those from `from` on (`from` itself only where `includes_from`), at most `count`.
  std::vector<ObjectRecord> list(const std::string& bucket, const std::string& from, bool includes_from, int count);
  /// All versions, by key, and the newest of a key first: those after the one of `from` with `id`; `id` 0: as list().
  std::vector<ObjectRecord> list_versions(const std::string& bucket, const std::string& from, bool includes_from, std::int64_t id,
                                          int count);

 private:
  static std::vector<std::string> drop(sqlite::Connection& connection, std::int64_t id);
  sqlite::Database& database_;
  Contents& contents_;
};

}  // namespace martlet::cloud::s3

#pragma once
#include <optional>
#include <string>
#include <vector>

#include "object_contents.hpp"

namespace martlet::cloud::s3 {

/// The multipart uploads in progress, and their parts.
class Uploads {
 public:
  Uploads(sqlite::Database& database, Contents& contents) : database_(database), contents_(contents) {}

  void create(const Upload& upload);
  /// Finds an upload, which must be for this bucket and key.
  std::optional<Upload> find(const std::string& bucket, const std::string& key, const std::string& id);
  void put_part(const std::string& upload, const Part& part);
  /// Returns at most `count` parts with numbers after `after`, ordered by number.
  std::vector<Part> parts(const std::string& upload, int after, int count);
  /// Removes the upload with its parts. Files that an object refers to by then are kept.
  void remove(const std::string& upload);
  /// Returns at most `count` uploads whose keys begin with `prefix`, ordered by key and id, after `key` and `id`.
  std::vector<Upload> list(const std::string& bucket, const std::string& prefix, const std::string& key, const std::string& id, int count);

 private:
  sqlite::Database& database_;
  Contents& contents_;
};

}  // namespace martlet::cloud::s3

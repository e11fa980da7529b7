#pragma once
#include <optional>
#include <string>
#include <vector>

#include "object_contents.hpp"

namespace martlet::cloud::s3 {

/// The multipart uploads in progress, and their parts.
class UploadStore {
 public:
  UploadStore(sqlite::Database& database, ObjectContents& contents) : database_(database), contents_(contents) {}

  void create(const Upload& upload);
  /// Finds an upload, which must be for this bucket and key.
  std::optional<Upload> find(const std::string& bucket, const std::string& key, const std::string& id);
  void put_part(const std::string& upload, const Part& part);
  /// Returns at most `count` parts with numbers after `after`, ordered by number.
  std::vector<Part> parts(const std::string& upload, int after, int count);
  /// Removes the upload with its parts. Keeps the files that an object refers to.
  void remove(const std::string& upload);
  /// Returns at most `count` uploads whose keys begin with `prefix`, ordered by key and ID, that follow `key` and `id`.
  std::vector<Upload> list(const std::string& bucket, const std::string& prefix, const std::string& key, const std::string& id, int count);

 private:
  sqlite::Database& database_;
  ObjectContents& contents_;
};

}  // namespace martlet::cloud::s3

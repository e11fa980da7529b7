#pragma once
#include <optional>
#include <string>
#include <vector>

#include "contents.hpp"

namespace martlet::cloud::s3 {

/// The multipart uploads that are under way, and their parts.
class Uploads {
 public:
  Uploads(sqlite::Database& database, Contents& contents) : database_(database), contents_(contents) {}

  void create(const Upload& upload);
  /// That of this bucket and key only.
  std::optional<Upload> find(const std::string& bucket, const std::string& key, const std::string& id);
  void put_part(const std::string& upload, const Part& part);
  /// Those with numbers after `after`, in their order.
  std::vector<Part> parts(const std::string& upload, int after, int count);
  /// With its parts. Files that an object refers to by then stay.
  void remove(const std::string& upload);
  /// By key and id: those from `prefix` on and after `key`, `id`.
  std::vector<Upload> list(const std::string& bucket, const std::string& prefix, const std::string& key, const std::string& id, int count);

 private:
  sqlite::Database& database_;
  Contents& contents_;
};

}  // namespace martlet::cloud::s3

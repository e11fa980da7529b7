#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/cloud/api/account_region.hpp>
#include <martlet/sqlite/database.hpp>

#include "parameter_version.hpp"

namespace martlet::cloud::ssm {

/// Parameter Store's state, in SQLite.
class ParameterStore {
 public:
  static std::vector<std::string> migrations();
  explicit ParameterStore(sqlite::Database database) : database_(std::move(database)) {}

  /// Adds a version, which becomes the latest. `tags` are set with the first version. Only the last 100 versions are kept.
  void add(const ParameterVersion& version, const Tags& tags);
  /// Returns the latest version.
  std::optional<ParameterVersion> find(const AccountRegion& account_region, const std::string& name);
  std::optional<ParameterVersion> find(const AccountRegion& account_region, const std::string& name, std::int64_t version);
  /// Returns at most `count` versions after version `after`, oldest first.
  std::vector<ParameterVersion> history(const AccountRegion& account_region, const std::string& name, std::int64_t after, int count);
  /// Removes a parameter. Returns false if it doesn't exist.
  bool remove(const AccountRegion& account_region, const std::string& name);

  /// Returns the latest versions of at most `count` parameters, ordered by name, that follow the name `after`.
  std::vector<ParameterVersion> list(const AccountRegion& account_region, const std::string& after, int count);
  /// Does the same below a path ("/orders/"): for one level or, if `is_recursive`, for all levels.
  std::vector<ParameterVersion> list_below(const AccountRegion& account_region, const std::string& path, bool is_recursive,
                                           const std::string& after, int count);

  Tags tags(const AccountRegion& account_region, const std::string& name);
  void set_tags(const AccountRegion& account_region, const std::string& name, const Tags& tags);

 private:
  sqlite::Database database_;
};

}  // namespace martlet::cloud::ssm

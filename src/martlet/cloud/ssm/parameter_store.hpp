#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/sqlite/database.hpp>

#include "parameter_version.hpp"

namespace martlet::cloud::ssm {

/// Where parameters belong to.
struct Place {
  std::string account{};
  std::string region{};
};

/// What Parameter Store keeps, in SQLite.
class ParameterStore {
 public:
  static std::vector<std::string> migrations();
  explicit ParameterStore(sqlite::Database database) : database_(std::move(database)) {}

  /// One more version, which is the latest from now on; the first one's tags are `tags`. Of the versions, 100 are kept.
  void add(const ParameterVersion& version, const Tags& tags);
  /// The latest.
  std::optional<ParameterVersion> find(const Place& place, const std::string& name);
  std::optional<ParameterVersion> find(const Place& place, const std::string& name, std::int64_t version);
  /// From the oldest on, after version `after`, at most `count`.
  std::vector<ParameterVersion> history(const Place& place, const std::string& name, std::int64_t after, int count);
  /// false: there is none.
  bool remove(const Place& place, const std::string& name);

  /// The latest versions, by name, after `after`, at most `count`.
  std::vector<ParameterVersion> list(const Place& place, const std::string& after, int count);
  /// The same below a path ("/orders/"): one level, or all.
  std::vector<ParameterVersion> list_below(const Place& place, const std::string& path, bool is_recursive, const std::string& after,
                                           int count);

  Tags tags(const Place& place, const std::string& name);
  void set_tags(const Place& place, const std::string& name, const Tags& tags);

 private:
  sqlite::Database database_;
};

}  // namespace martlet::cloud::ssm

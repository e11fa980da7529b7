#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>
#include <martlet/sqlite/database.hpp>

#include "repository_name.hpp"

namespace martlet::cloud::code_commit {

/// The stored data of a repository, apart from its commits.
struct Repository {
  std::string id{};
  std::string account{};
  std::string region{};
  std::string name{};
  std::string description{};
  WallTime created{};
  WallTime modified{};
  std::map<std::string, std::string> tags{};

  RepositoryName full_name() const { return {account, region, name}; }
};
Schema describe(Type<Repository>);

class RepositoryStore {
 public:
  static std::vector<std::string> migrations();
  explicit RepositoryStore(sqlite::Database database) : database_(std::move(database)) {}

  /// Returns false if the name is in use.
  bool add(const Repository& repository);
  std::optional<Repository> find(const RepositoryName& name);
  std::vector<Repository> list(const std::string& account, const std::string& region);
  void update(const Repository& repository);
  void remove(const Repository& repository);

 private:
  sqlite::Database database_;
};

}  // namespace martlet::cloud::code_commit

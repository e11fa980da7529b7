#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/cloud/api/call.hpp>

#include "code_commit_shapes.hpp"
#include "repository_store.hpp"

namespace martlet::cloud::code_commit {

/// The repositories of all accounts: their records and their folders.
class Repositories {
 public:
  /// `folder` has a folder for each account and region; hooks write to the queue in `queue_folder`.
  Repositories(RepositoryStore store, std::filesystem::path folder, std::filesystem::path queue_folder)
      : store_(std::move(store)), folder_(std::move(folder)), queue_folder_(std::move(queue_folder)) {}

  ServiceResult<Repository> create(const RepositoryName& name, const std::string& description, std::map<std::string, std::string> tags,
                                   WallTime now);
  /// Finds a repository without checking permissions.
  std::optional<Repository> find(const RepositoryName& name) { return store_.find(name); }
  std::vector<Repository> list(const std::string& account, const std::string& region) { return store_.list(account, region); }
  void update(const Repository& repository) { store_.update(repository); }
  /// Returns the id of the removed repository, or nullopt if there was none.
  std::optional<std::string> remove(const RepositoryName& name);

  ServiceResult<RepositoryMetadata> metadata(const Repository& repository);
  ServiceResult<std::optional<std::string>> commit_of(const Repository& repository, const std::string& branch);
  ServiceResult<std::vector<std::string>> branches_of(const Repository& repository);
  ServiceResult<> set_default_branch(const Repository& repository, const std::string& branch);
  std::filesystem::path path_of(const RepositoryName& name) const;

 private:
  Result<void> make(const RepositoryName& name) const;

  RepositoryStore store_;
  std::filesystem::path folder_;
  std::filesystem::path queue_folder_;
};

}  // namespace martlet::cloud::code_commit

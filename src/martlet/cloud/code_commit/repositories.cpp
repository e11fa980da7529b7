#include "repositories.hpp"

#include <fstream>

#include <martlet/base/random.hpp>
#include <martlet/cloud/api/unix_time.hpp>

#include "git.hpp"
#include "post_receive_queue.hpp"

namespace martlet::cloud::code_commit {
namespace {

std::unexpected<ServiceError> unavailable(const Error& error) { return service_error(500, "InternalServerError", to_text(error)); }

}  // namespace

std::filesystem::path Repositories::path_of(const RepositoryName& name) const {
  return folder_ / name.account / name.region / (name.name + ".git");
}

// Makes the repository in a temporary folder and renames that, so that a kill leaves no partial repository under its name.
Result<void> Repositories::make(const RepositoryName& name) const {
  const std::filesystem::path temporary = folder_ / ("new-" + random_hex(16));
  const Result<void> made = make_repository(temporary);
  if (!made) return made;
  std::error_code error;
  const std::filesystem::path hook = temporary / "hooks" / "post-receive";
  std::filesystem::create_directories(hook.parent_path(), error);
  std::ofstream(hook) << PostReceiveQueue::hook_of(queue_folder_, name) << std::flush;
  std::filesystem::permissions(hook, std::filesystem::perms::owner_all, error);
  std::filesystem::create_directories(path_of(name).parent_path(), error);
  std::filesystem::remove_all(path_of(name), error);  // left by an interrupted deletion, or by a creation whose row was never written
  std::filesystem::rename(temporary, path_of(name), error);
  if (error) return failure(Code::unavailable, path_of(name).string() + ": " + error.message());
  return {};
}

ServiceResult<Repository> Repositories::create(const RepositoryName& name, const std::string& description,
                                               std::map<std::string, std::string> tags, WallTime now) {
  Repository repository{.id = random_uuid(),
                        .account = name.account,
                        .region = name.region,
                        .name = name.name,
                        .description = description,
                        .created = now,
                        .modified = now,
                        .tags = std::move(tags)};
  if (store_.find(name)) return service_error(400, "RepositoryNameExistsException", "Repository named " + name.name + " already exists");
  const Result<void> made = make(name);
  if (!made) return unavailable(made.error());
  store_.add(repository);
  return repository;
}

std::optional<std::string> Repositories::remove(const RepositoryName& name) {
  const std::optional<Repository> repository = store_.find(name);
  if (!repository) return std::nullopt;
  store_.remove(*repository);
  std::error_code ignored;
  std::filesystem::remove_all(path_of(name), ignored);
  return repository->id;
}

ServiceResult<std::optional<std::string>> Repositories::commit_of(const Repository& repository, const std::string& branch) {
  const Result<std::optional<std::string>> commit = code_commit::commit_of(path_of(repository.full_name()), branch);
  if (!commit) return unavailable(commit.error());
  return *commit;
}

ServiceResult<std::vector<std::string>> Repositories::branches_of(const Repository& repository) {
  const Result<std::vector<std::string>> branches = code_commit::branches_of(path_of(repository.full_name()));
  if (!branches) return unavailable(branches.error());
  return *branches;
}

ServiceResult<> Repositories::set_default_branch(const Repository& repository, const std::string& branch) {
  const Result<void> set = code_commit::set_default_branch(path_of(repository.full_name()), branch);
  if (!set) return unavailable(set.error());
  return {};
}

// AWS shows no default branch before the branch has a commit.
ServiceResult<RepositoryMetadata> Repositories::metadata(const Repository& repository) {
  const Result<std::string> branch = default_branch_of(path_of(repository.full_name()));
  if (!branch) return unavailable(branch.error());
  const ServiceResult<std::optional<std::string>> head = commit_of(repository, *branch);
  if (!head) return std::unexpected(head.error());
  RepositoryMetadata metadata;
  metadata.account_id = repository.account;
  metadata.repository_id = repository.id;
  metadata.repository_name = repository.name;
  if (!repository.description.empty()) metadata.repository_description = repository.description;
  if (*head) metadata.default_branch = *branch;
  metadata.last_modified_date = unix_seconds(repository.modified);
  metadata.creation_date = unix_seconds(repository.created);
  metadata.clone_url_http = "file://" + path_of(repository.full_name()).string();
  metadata.clone_url_ssh = metadata.clone_url_http;
  metadata.arn = repository.full_name().arn();
  return metadata;
}

}  // namespace martlet::cloud::code_commit

#include "code_commit_service.hpp"

#include <martlet/cloud/api/handler_registration.hpp>

#include "code_commit_handlers.hpp"
#include "git.hpp"
#include "post_receive_queue.hpp"

namespace martlet::cloud {

using namespace code_commit;

struct CodeCommitService::Parts {
  explicit Parts(Repositories all) : repositories(std::move(all)) {}
  Repositories repositories;
  std::unique_ptr<PostReceiveQueue> queue;
};

CodeCommitService::CodeCommitService(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
CodeCommitService::CodeCommitService(CodeCommitService&&) noexcept = default;
CodeCommitService::~CodeCommitService() = default;

Result<CodeCommitService> CodeCommitService::open(net::Reactor& reactor, const StateFolder& state, PushListener& listener) {
  Result<sqlite::Database> database = state.database("code_commit", RepositoryStore::migrations());
  if (!database) return std::unexpected(database.error());
  const Result<std::filesystem::path> folder = state.folder("git");
  if (!folder) return std::unexpected(folder.error());
  const Result<std::filesystem::path> pushes = state.folder("git/pushes");
  if (!pushes) return std::unexpected(pushes.error());
  auto parts = std::make_unique<Parts>(Repositories(RepositoryStore(*std::move(database)), *folder, *pushes));
  const auto take = [&listener, at = parts.get()](PushedReference push) {
    const std::optional<Repository> repository = at->repositories.find(push.repository);
    if (!repository) return;  // the repository was deleted in the meantime
    push.repository_id = repository->id;
    listener.on_push(push);
  };
  Result<std::unique_ptr<PostReceiveQueue>> watched = PostReceiveQueue::watch(reactor, *pushes, take);
  if (!watched) return std::unexpected(watched.error());
  parts->queue = *std::move(watched);
  return CodeCommitService(std::move(parts));
}

void CodeCommitService::serve(Api& api) {
  const auto name = member("repositoryName").required().length(1, 100).pattern("[\\w\\.-]+");
  const auto arn = member("resourceArn").required();
  HandlerRegistration<Repositories> repositories(api, parts_->repositories);
  repositories.add(operations::create_repository, {name, member("repositoryDescription").max_length(1000)}, &create_repository);
  repositories.add(operations::get_repository, {name}, &get_repository);
  repositories.add(operations::delete_repository, {name}, &delete_repository);
  repositories.add(operations::list_repositories, {}, &list_repositories);
  repositories.add(operations::get_branch, {name, member("branchName").required().length(1, 256)}, &get_branch);
  repositories.add(operations::list_tags_for_resource, {arn}, &list_tags_for_resource);
  repositories.add(operations::tag_resource, {arn, member("tags").required()}, &tag_resource);
  repositories.add(operations::untag_resource, {arn, member("tagKeys").required()}, &untag_resource);
  repositories.add(operations::get_commit, {name, member("commitId").required()}, &get_commit);
  repositories.add(operations::list_branches, {name}, &list_branches);
  repositories.add(operations::update_default_branch, {name, member("defaultBranchName").required().length(1, 256)},
                   &update_default_branch);
}

Result<std::optional<BranchHead>> CodeCommitService::head_of(const RepositoryName& repository, const std::string& branch) {
  if (!parts_->repositories.find(repository)) return std::optional<BranchHead>();
  const std::filesystem::path path = parts_->repositories.path_of(repository);
  const Result<std::optional<std::string>> commit = commit_of(path, branch);
  if (!commit) return std::unexpected(commit.error());
  if (!*commit) return std::optional<BranchHead>();
  const Result<std::string> message = commit_message(path, **commit);
  if (!message) return std::unexpected(message.error());
  return std::optional<BranchHead>(BranchHead{**commit, *message});
}

Result<std::string> CodeCommitService::archive(const RepositoryName& repository, const std::string& commit) {
  return code_commit::archive(parts_->repositories.path_of(repository), commit);
}

}  // namespace martlet::cloud

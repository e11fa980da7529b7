#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/code_commit/push.hpp>
#include <martlet/cloud/state/state_folder.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::cloud {

/// The commit at the head of a branch.
struct BranchHead {
  std::string commit{};
  std::string message{};  ///< its first line
};

/// AWS CodeCommit. Clients push to a repository's path with git. Anyone who is allowed to write there can push.
class CodeCommitService {
 public:
  /// `listener` is notified of each push on the loop, from its next turn on, including pushes made while no cloud was running. It must
  /// outlive the service.
  static Result<CodeCommitService> open(net::Reactor& reactor, const StateFolder& state, PushListener& listener);
  CodeCommitService(CodeCommitService&&) noexcept;
  ~CodeCommitService();

  void serve(Api& api);

  /// The head of a branch, for a pipeline's source. nullopt: there is no such repository or branch. Fails if git fails.
  Result<std::optional<BranchHead>> head_of(const RepositoryName& repository, const std::string& branch);
  /// All files of a commit, as a zip.
  Result<std::string> archive(const RepositoryName& repository, const std::string& commit);

 private:
  struct Parts;
  explicit CodeCommitService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud

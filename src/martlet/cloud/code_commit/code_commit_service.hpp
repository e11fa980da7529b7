#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/code_commit/push_listener.hpp>
#include <martlet/cloud/state/state_folder.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::cloud {

/// The commit at the head of a branch.
struct BranchHead {
  std::string commit{};
  std::string message{};  ///< the first line only
};

/// AWS CodeCommit. Clients push to a repository's path with git. Anyone who is allowed to write to that path can push.
class CodeCommitService {
 public:
  /// Opens the repositories. Each push is reported to `listener` on the loop, from the loop's next turn on, including pushes made while no
  /// cloud was running. `listener` must outlive the service.
  static Result<CodeCommitService> open(net::Reactor& reactor, const StateFolder& state, PushListener& listener);
  CodeCommitService(CodeCommitService&&) noexcept;
  ~CodeCommitService();

  void serve(Api& api);

  /// Returns the head of a branch, or nullopt if there is no such repository or branch. Fails if git fails.
  Result<std::optional<BranchHead>> head_of(const RepositoryName& repository, const std::string& branch);
  /// Returns all files of a commit as a zip.
  Result<std::string> archive(const RepositoryName& repository, const std::string& commit);

 private:
  struct Parts;
  explicit CodeCommitService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud

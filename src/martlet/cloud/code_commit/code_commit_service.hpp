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

/// What a branch is at.
struct BranchHead {
  std::string commit{};
  std::string message{};  ///< the first line
};

/// AWS CodeCommit. One pushes to a repository's path, with git; who may write there may push.
class CodeCommitService {
 public:
  /// `listener` is notified of each push, on the loop, from the next turn of the loop on, including pushes while no cloud ran. It must
  /// outlive the service.
  static Result<CodeCommitService> open(net::Reactor& reactor, const StateFolder& state, PushListener& listener);
  CodeCommitService(CodeCommitService&&) noexcept;
  ~CodeCommitService();

  void serve(Api& api);

  /// For a pipeline's source. nullopt: there is no such repository or branch. Fails where git does.
  Result<std::optional<BranchHead>> head_of(const RepositoryName& repository, const std::string& branch);
  /// All files of a commit, as a zip.
  Result<std::string> archive(const RepositoryName& repository, const std::string& commit);

 private:
  struct Parts;
  explicit CodeCommitService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud

#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/net/reactor/readable.hpp>

#include "push.hpp"

namespace martlet::cloud::code_commit {

/// The notes that the repositories' hooks write about pushes: one file each, handled in the order of writing. A note that was written while
/// nothing watched is handled at the next start.
class PushNotes {
 public:
  using Take = std::function<void(const Push& push)>;

  /// Watches `folder` from now on. `take` is called on the loop, also for notes that are already there. Fails with Code::unavailable if the
  /// system can't watch the folder.
  static Result<std::unique_ptr<PushNotes>> watch(net::Reactor& reactor, std::filesystem::path folder, Take take);
  PushNotes(const PushNotes&) = delete;

  /// The hook of one repository: a shell script.
  static std::string hook_of(const std::filesystem::path& folder, const RepositoryName& repository);

 private:
  PushNotes(std::filesystem::path folder, Take take) : folder_(std::move(folder)), take_(std::move(take)) {}
  void take_all();

  std::filesystem::path folder_;
  Take take_;
  std::unique_ptr<net::Readable> changes_;
};

}  // namespace martlet::cloud::code_commit

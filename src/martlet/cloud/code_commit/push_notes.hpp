#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/net/reactor/readable_descriptor.hpp>

#include "push.hpp"

namespace martlet::cloud::code_commit {

/// The notes that the repositories' hooks write about pushes, each in its own file. Notes are handled in the order in which they were
/// written. A note written while no process watches the folder is handled at the next start.
class PushNotes {
 public:
  using Take = std::function<void(const Push& push)>;

  /// Watches `folder` from now on. Calls `take` on the loop for each note, including notes that are already in the folder. Fails with
  /// Code::unavailable if the system can't watch the folder.
  static Result<std::unique_ptr<PushNotes>> watch(net::Reactor& reactor, std::filesystem::path folder, Take take);
  PushNotes(const PushNotes&) = delete;

  /// Returns the hook of one repository, which is a shell script.
  static std::string hook_of(const std::filesystem::path& folder, const RepositoryName& repository);

 private:
  PushNotes(std::filesystem::path folder, Take take) : folder_(std::move(folder)), take_(std::move(take)) {}
  void take_all();

  std::filesystem::path folder_;
  Take take_;
  std::unique_ptr<net::ReadableDescriptor> changes_;
};

}  // namespace martlet::cloud::code_commit

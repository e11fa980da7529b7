#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/net/reactor/descriptor_watch.hpp>

#include "pushed_reference.hpp"

namespace martlet::cloud::code_commit {

/// The queue of pushes that the repositories' post-receive hooks write, each entry in its own file. Entries are handled in the order in
/// which they were written. An entry written while no process watches the folder is handled at the next start.
class PostReceiveQueue {
 public:
  using Take = std::function<void(const PushedReference& push)>;

  /// Watches `folder` from now on. Calls `take` on the loop for each entry, including entries that are already in the folder. Fails with
  /// Code::unavailable if the system can't watch the folder.
  static Result<std::unique_ptr<PostReceiveQueue>> watch(net::Reactor& reactor, std::filesystem::path folder, Take take);
  PostReceiveQueue(const PostReceiveQueue&) = delete;

  /// Returns the hook of one repository, which is a shell script.
  static std::string hook_of(const std::filesystem::path& folder, const RepositoryName& repository);

 private:
  PostReceiveQueue(std::filesystem::path folder, Take take) : folder_(std::move(folder)), take_(std::move(take)) {}
  void take_all();

  std::filesystem::path folder_;
  Take take_;
  std::unique_ptr<net::DescriptorWatch> changes_;
};

}  // namespace martlet::cloud::code_commit

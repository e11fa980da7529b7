#pragma once
#include <filesystem>

#include <martlet/base/result.hpp>

#include "file_descriptor.hpp"

namespace martlet::cli {

/// Says when a file of a service was saved: anything in its folders but hidden ones, build folders (with a CMakeCache.txt) and infra/.
/// Temporary files of editors (hidden, or with a `~` at the end) don't count.
class WatchedSources {
 public:
  /// Fails with Code::unavailable if the system can't watch that many folders.
  static Result<WatchedSources> open(const std::filesystem::path& folder);

  /// To be waited for: readable when something may have changed.
  int descriptor() const { return inotify_.number(); }
  /// Has a file been saved since the last call? Takes all that is known; folders that are new are watched from then on.
  bool take_changes();

 private:
  WatchedSources(std::filesystem::path folder, FileDescriptor inotify) : folder_(std::move(folder)), inotify_(std::move(inotify)) {}
  bool watch_all();
  std::filesystem::path folder_;
  FileDescriptor inotify_;
};

}  // namespace martlet::cli

#pragma once
#include <filesystem>

#include <martlet/base/result.hpp>

#include "file_descriptor.hpp"

namespace martlet::cli {

/// The watched folders of a service: all of them except hidden ones, build folders (with a CMakeCache.txt) and infra/. Detects when a file
/// in them was saved. Ignores editors' temporary files (hidden, or with a `~` at the end).
class WatchedSources {
 public:
  /// Starts watching. Fails with Code::unavailable if the system can't watch that many folders.
  static Result<WatchedSources> open(const std::filesystem::path& folder);

  /// Returns a descriptor for poll(), which is readable when something may have changed.
  int descriptor() const { return inotify_.number(); }
  /// Returns whether a file has been saved since the last call. Consumes all pending changes, and starts to watch new folders.
  bool take_changes();

 private:
  WatchedSources(std::filesystem::path folder, FileDescriptor inotify) : folder_(std::move(folder)), inotify_(std::move(inotify)) {}
  bool watch_all();
  std::filesystem::path folder_;
  FileDescriptor inotify_;
};

}  // namespace martlet::cli

#include "watched_sources.hpp"

#include <sys/inotify.h>

#include <cerrno>
#include <cstring>
#include <string_view>

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t save_events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ONLYDIR;

bool is_watched(const fs::path& folder) {
  const std::string name = folder.filename().string();
  std::error_code failed;
  return !name.starts_with('.') && name != "infra" && !fs::exists(folder / "CMakeCache.txt", failed);
}

// A new file is a change only when it has been written, so creation is a change only for a folder.
bool is_change(const inotify_event& event) {
  const std::string_view name = event.len > 0 ? std::string_view(event.name) : std::string_view();
  if ((event.mask & IN_CREATE) && !(event.mask & IN_ISDIR)) return false;
  return !name.empty() && !name.starts_with('.') && !name.ends_with('~');
}

}  // namespace

Result<WatchedSources> WatchedSources::open(const fs::path& folder) {
  WatchedSources watched(folder, FileDescriptor(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)));
  if (watched.descriptor() < 0 || !watched.watch_all())
    return failure(Code::unavailable, "can't watch " + folder.string() + ": " + std::strerror(errno),
                   "raise the limit fs.inotify.max_user_watches with sysctl");
  return watched;
}

// Folders that are already watched aren't affected.
bool WatchedSources::watch_all() {
  if (::inotify_add_watch(descriptor(), folder_.c_str(), save_events) < 0) return false;
  std::error_code failed;
  fs::recursive_directory_iterator at(folder_, fs::directory_options::skip_permission_denied, failed);
  for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
    if (!at->is_directory(failed) || at->is_symlink(failed)) continue;
    if (!is_watched(at->path())) {
      at.disable_recursion_pending();
    } else if (::inotify_add_watch(descriptor(), at->path().c_str(), save_events) < 0) {
      return false;
    }
  }
  return true;
}

bool WatchedSources::take_changes() {
  bool has_changes = false;
  bool has_folders = false;
  alignas(inotify_event) char events[16 * 1024];
  for (ssize_t bytes = 0; (bytes = ::read(descriptor(), events, sizeof events)) > 0;) {
    for (ssize_t at = 0; at < bytes;) {
      const auto* event = reinterpret_cast<const inotify_event*>(events + at);
      has_changes = has_changes || (event->mask & IN_Q_OVERFLOW) || is_change(*event);
      has_folders = has_folders || (event->mask & IN_ISDIR);
      at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
    }
  }
  if (has_folders) watch_all();
  return has_changes;
}

}  // namespace martlet::cli

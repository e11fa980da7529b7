#pragma once
#include <string>

namespace martlet::cloud {

/// How a function's process is isolated from the host.
enum class Isolation {
  /// A process group with separate environment variables, but with this process's file system and permissions. It doesn't protect against
  /// malicious code.
  process_group,
  /// A process group in separate user, mount and process namespaces. The process sees /var/task, /opt, its own /tmp, and the system's
  /// programs and libraries, read-only. It sees no other files of the host, such as home directories, and no other processes. The network
  /// is shared, so it can reach anything that listens on this machine, including the Runtime APIs of other functions.
  namespaces,
};

/// Returns "namespaces" or "process group", for messages.
std::string to_text(Isolation isolation);

/// The isolation that this machine supports.
struct IsolationProbe {
  Isolation isolation = Isolation::process_group;
  std::string reason{};  ///< why `isolation` isn't namespaces; otherwise empty
};

/// Starts a process in namespaces to find out whether that works. Takes about 5 ms.
IsolationProbe probe_isolation();

}  // namespace martlet::cloud

#pragma once
#include <string>

namespace martlet::cloud {

/// How a function's process is kept apart from the host.
enum class Isolation {
  /// A process group with an environment of its own, in our file system and with our permissions: no protection against malicious code.
  process_group,
  /// Also user, mount and process namespaces of its own: it sees /var/task, /opt, its own /tmp and the system's programs and libraries,
  /// read-only, and no other process. Nothing else of the host's files, such as home directories, is there. The network is shared, so it
  /// reaches whatever listens on this machine, the Runtime APIs of other functions included.
  namespaces,
};

/// "namespaces" or "process group", for people.
std::string to_text(Isolation isolation);

/// What this machine allows.
struct IsolationProbe {
  Isolation isolation = Isolation::process_group;
  std::string reason{};  ///< why it isn't namespaces; empty where it is
};

/// Starts a process in namespaces, and sees whether that works: some 5 ms.
IsolationProbe probe_isolation();

}  // namespace martlet::cloud

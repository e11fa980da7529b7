#pragma once
#include <string>
#include <vector>

namespace martlet::cloud {

/// The host's folders that make up the file system of a process in separate namespaces.
struct RootFolders {
  std::string root;  ///< an empty folder on which the root is mounted
  std::string task;  ///< the package; read-only at /var/task
  std::string tmp;   ///< mounted at /tmp
};

/// The root file system of a process: the system's programs, libraries, certificates and resolver configuration, all read-only; a few
/// devices; a separate /proc; the package, an empty /opt, and /tmp. All steps are prepared before the fork; nothing allocates afterwards.
class ProcessRoot {
 public:
  explicit ProcessRoot(const RootFolders& folders);

  /// Enters the root. Call it in the first process of new user, mount and process namespaces. Async-signal-safe. Returns 0, or the errno of
  /// the step that failed.
  int enter() const;

 private:
  struct Step {
    enum class Kind { folder, file, link, bind, bind_read_only, device, proc };
    Kind kind;
    std::string target;    // on the host, under the root
    std::string source{};  // the source of a link or mount, or the text of a file
  };
  void add_system();
  void add_etc();
  void add_devices();
  void add_proc();
  void add(Step::Kind kind, const std::string& path, std::string source = {});
  void bind_if_exists(const std::string& path);
  static int apply(const Step& step);

  const std::string root_;
  const std::string user_map_;
  const std::string group_map_;
  std::vector<Step> steps_;
};

}  // namespace martlet::cloud

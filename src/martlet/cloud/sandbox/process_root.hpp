#pragma once
#include <string>
#include <vector>

namespace martlet::cloud {

/// What becomes the file system of a process in namespaces of its own. Paths of the host.
struct RootFolders {
  std::string root;  ///< an empty folder, over which it is made
  std::string task;  ///< the package: /var/task, read-only
  std::string tmp;   ///< /tmp
};

/// The root of a process: the system's programs and libraries, certificates and resolver, read-only; a few devices; a /proc of its own; the
/// package, an empty /opt and /tmp. Everything is decided before the process is forked; nothing allocates after that.
class ProcessRoot {
 public:
  explicit ProcessRoot(const RootFolders& folders);

  /// For the first process of new user, mount and process namespaces. Async-signal-safe. 0, or the errno of what failed.
  int enter() const;

 private:
  struct Step {
    enum class Kind { folder, file, link, bind, bind_read_only, device, proc };
    Kind kind;
    std::string target;    // on the host, within the root
    std::string source{};  // of a link or a mount; of a file its text
  };
  void add_system();
  void add_etc();
  void add_devices();
  void add_proc();
  void add(Step::Kind kind, const std::string& path, std::string source = {});
  void bind_if_there(const std::string& path);
  static int apply(const Step& step);

  const std::string root_;
  const std::string user_map_;
  const std::string group_map_;
  std::vector<Step> steps_;
};

}  // namespace martlet::cloud

#pragma once
#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::cli {

/// The settings with which a service is started.
struct ServiceStart {
  std::filesystem::path program;
  std::vector<std::string> arguments;
  int socket;  ///< a listening socket, passed as in systemd's socket activation (sd_listen_fds(3))
};

/// A service that runs as a process. The destructor stops it.
class RunningService {
 public:
  /// Starts a service. Fails with Code::unavailable if it can't be started.
  static Result<RunningService> start(const ServiceStart& start);
  RunningService(RunningService&& other) noexcept : process_(std::exchange(other.process_, -1)) {}
  RunningService& operator=(RunningService&& other) noexcept {
    std::swap(process_, other.process_);
    return *this;
  }
  ~RunningService() { stop(); }

  /// Returns how the service ended ("exit status 1", "signal 11"); nullopt while it runs.
  std::optional<std::string> ended();
  /// Lets the service finish current requests, for at most 2 s, and waits until it has ended.
  void stop();

 private:
  explicit RunningService(pid_t process) : process_(process) {}
  pid_t process_ = -1;
};

}  // namespace martlet::cli

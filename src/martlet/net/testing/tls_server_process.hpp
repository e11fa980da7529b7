#pragma once
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace martlet::net {

/// A process that runs tls_server.py, and ends with this object.
class TlsServerProcess {
 public:
  TlsServerProcess(const std::string& script, const std::string& variant) {
    char name[] = "/tmp/martlet_tls_XXXXXX";
    if (!::mkdtemp(name)) throw std::runtime_error("no folder");
    folder = name;
    int to_server[2];
    int from_server[2];
    if (::pipe2(to_server, O_CLOEXEC) != 0 || ::pipe2(from_server, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, to_server[0], 0);
    posix_spawn_file_actions_adddup2(&actions, from_server[1], 1);
    const std::vector<std::string> arguments = {"python3", script, folder, variant};
    std::vector<char*> argv;
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    const int failed = ::posix_spawnp(&process_, "python3", &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(to_server[0]);
    ::close(from_server[1]);
    if (failed) throw std::runtime_error("no process");
    stop_pipe_ = to_server[1];
    std::string text;
    char part[64];
    while (text.find('\n') == std::string::npos) {
      const ssize_t bytes = ::read(from_server[0], part, sizeof part);
      if (bytes <= 0) throw std::runtime_error("tls_server.py did not start");
      text.append(part, static_cast<std::size_t>(bytes));
    }
    ::close(from_server[0]);
    port = static_cast<std::uint16_t>(std::stoi(text));
  }
  TlsServerProcess(const TlsServerProcess&) = delete;
  ~TlsServerProcess() {
    ::close(stop_pipe_);
    ::waitpid(process_, nullptr, 0);
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
  }
  std::string authority() const { return folder + "/ca.pem"; }

  std::string folder;
  std::uint16_t port = 0;

 private:
  pid_t process_ = -1;
  int stop_pipe_ = -1;
};

}  // namespace martlet::net

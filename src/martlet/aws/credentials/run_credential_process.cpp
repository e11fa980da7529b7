#include "run_credential_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>

namespace martlet::aws {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds poll_interval{50};  // a command can end while one of its children keeps the pipe open

class Pipe {
 public:
  Pipe() { is_open_ = ::pipe2(ends_.data(), O_CLOEXEC) == 0; }
  Pipe(const Pipe&) = delete;
  ~Pipe() {
    close(0);
    close(1);
  }
  bool is_open() const { return is_open_; }
  int end(std::size_t which) const { return ends_[which]; }
  void close(std::size_t which) {
    if (ends_[which] >= 0) ::close(ends_[which]);
    ends_[which] = -1;
  }

 private:
  std::array<int, 2> ends_{-1, -1};
  bool is_open_ = false;
};

// A running command. The destructor kills it.
class Child {
 public:
  Child() = default;
  Child(const Child&) = delete;
  ~Child() {
    if (process_ <= 0 || status_) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }

  // Starts the command. Returns errno, or 0 on success.
  int start(const std::vector<std::string>& words, int output) {
    std::vector<char*> pointers;
    for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    sigset_t signals;
    sigemptyset(&signals);
    ::posix_spawnattr_setsigmask(&attributes, &signals);
    sigaddset(&signals, SIGPIPE);
    ::posix_spawnattr_setsigdefault(&attributes, &signals);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    const int error = ::posix_spawnp(&process_, pointers[0], &actions, &attributes, pointers.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) process_ = -1;
    return error;
  }

  bool has_ended() {
    if (status_) return true;
    int status = 0;
    const pid_t waited = ::waitpid(process_, &status, WNOHANG);
    if (waited == process_) status_ = status;
    if (waited < 0 && errno == ECHILD) status_ = 0;  // SIGCHLD is ignored in this process, so the exit status is unknown
    return status_.has_value();
  }
  int status() const { return status_.value_or(0); }

 private:
  pid_t process_ = -1;
  std::optional<int> status_;
};

class OutputReader {
 public:
  OutputReader(int file, const CredentialProcessLimits& limits) : file_(file), limits_(limits), until_(Clock::now() + limits.timeout) {
    ::fcntl(file_, F_SETFL, O_NONBLOCK);
  }

  Result<std::string> read(Child& child) {
    while (true) {
      const bool has_ended = child.has_ended();  // checked before its last output is read
      if (const Result<void> has_read = read_available(); !has_read) return std::unexpected(has_read.error());
      if (has_ended) return std::move(output_);
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until_ - Clock::now());
      if (left.count() <= 0)
        return failure(Code::timeout, "was killed: it did not end within " + std::to_string(limits_.timeout.count()) + " ms");
      wait(std::min(left, poll_interval));
    }
  }

 private:
  Result<void> read_available() {
    std::array<char, 4096> part{};
    while (!is_at_end_) {
      const ssize_t got = ::read(file_, part.data(), part.size());
      if (got < 0) return {};  // no more output for now
      is_at_end_ = got == 0;
      output_.append(part.data(), static_cast<std::size_t>(got));
      if (output_.size() > limits_.output_bytes_max)
        return failure(Code::too_large, "wrote more than " + std::to_string(limits_.output_bytes_max) + " bytes");
    }
    return {};
  }

  void wait(std::chrono::milliseconds time) const {
    pollfd waited{is_at_end_ ? -1 : file_, POLLIN, 0};
    ::poll(&waited, 1, static_cast<int>(is_at_end_ ? std::min(time, std::chrono::milliseconds(5)).count() : time.count()));
  }

  const int file_;
  const CredentialProcessLimits& limits_;
  const Clock::time_point until_;
  std::string output_;
  bool is_at_end_ = false;
};

// Fails unless the command has exited with status 0.
Result<void> check_status(int status) {
  if (WIFSIGNALED(status)) return failure(Code::unavailable, "was ended by signal " + std::to_string(WTERMSIG(status)));
  if (WEXITSTATUS(status) != 0) return failure(Code::unavailable, "failed with exit code " + std::to_string(WEXITSTATUS(status)));
  return {};
}

}  // namespace

Result<std::string> run_credential_process(const std::vector<std::string>& words, const CredentialProcessLimits& limits) {
  Pipe pipe;
  if (!pipe.is_open()) return failure(Code::unavailable, "can't be started: " + std::string(std::strerror(errno)));
  Child child;
  if (const int error = child.start(words, pipe.end(1)); error != 0)
    return failure(Code::not_found, "can't be started: " + std::string(std::strerror(error)));
  pipe.close(1);
  Result<std::string> output = OutputReader(pipe.end(0), limits).read(child);
  if (!output) return output;
  if (const Result<void> checked = check_status(child.status()); !checked) return std::unexpected(checked.error());
  return output;
}

}  // namespace martlet::aws

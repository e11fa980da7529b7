#include "spawn.hpp"

#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include <martlet/base/text.hpp>

extern "C" {  // which glibc 2.36 forgot
#include <sys/pidfd.h>
}

namespace martlet::cloud {
namespace {

// Closed at its end, unless it was handed on.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  int number() const { return number_; }
  int hand_on() { return std::exchange(number_, -1); }
  void set(int number) {
    close();
    number_ = number;
  }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

struct Pipe {
  Descriptor read;
  Descriptor write;
  bool open() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    read.set(ends[0]);
    write.set(ends[1]);
    return true;
  }
};

// Asio's signal handler writes into a pipe that a forked child shares, so nothing may be handled between fork and exec.
class AllSignalsBlocked {
 public:
  AllSignalsBlocked() {
    sigset_t all;
    sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  AllSignalsBlocked(const AllSignalsBlocked&) = delete;
  ~AllSignalsBlocked() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

Error system_error(int number) {
  const Code code = number == ENOENT || number == ENOTDIR                      ? Code::not_found
                    : number == EACCES || number == EPERM || number == ENOEXEC ? Code::denied
                                                                               : Code::unavailable;
  return Error{code, to_lower(std::strerror(number))};
}

// What the child needs; made before the fork, since only async-signal-safe calls may follow it.
struct Plan {
  const char* program;
  const char* folder;
  std::array<char*, 2> arguments;
  std::vector<char*> variables;
  int input;
  int output;
  int failure;
  pid_t parent;
};

constexpr int failure_descriptor = 3;

void reset_signals() {
  for (int number = 1; number < NSIG; ++number) ::signal(number, SIG_DFL);  // fails harmlessly for SIGKILL and SIGSTOP
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool place_descriptors(const Plan& plan) {
  // Above the places that are about to be overwritten.
  const int input = ::fcntl(plan.input, F_DUPFD, 10);
  const int output = ::fcntl(plan.output, F_DUPFD, 10);
  const int failure = ::fcntl(plan.failure, F_DUPFD, 10);
  if (input < 0 || output < 0 || failure < 0) return false;
  if (::dup2(input, 0) < 0 || ::dup2(output, 1) < 0 || ::dup2(output, 2) < 0 || ::dup2(failure, failure_descriptor) < 0) return false;
  if (::fcntl(failure_descriptor, F_SETFD, FD_CLOEXEC) != 0) return false;
  return ::close_range(failure_descriptor + 1, ~0U, 0) == 0;
}

void set_limits() {
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur > 1024) {
    files.rlim_cur = 1024;
    ::setrlimit(RLIMIT_NOFILE, &files);
  }
}

[[noreturn]] void give_up(int descriptor, int number) {
  [[maybe_unused]] const ssize_t written = ::write(descriptor, &number, sizeof number);
  ::_exit(127);
}

[[noreturn]] void become_program(const Plan& plan) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != plan.parent) ::_exit(127);  // it ended before the line above
  if (::chdir(plan.folder) != 0) give_up(plan.failure, errno);
  if (!place_descriptors(plan)) give_up(plan.failure, errno);
  set_limits();
  reset_signals();
  ::execve(plan.program, plan.arguments.data(), plan.variables.data());
  give_up(failure_descriptor, errno);
}

// Waits until the child has become its program. 0, or what went wrong.
int failure_of(int descriptor) {
  int number = 0;
  ssize_t size = 0;
  do {
    size = ::read(descriptor, &number, sizeof number);
  } while (size < 0 && errno == EINTR);
  return size == sizeof number ? number : 0;
}

void wait_for(pid_t child) {
  while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace

Result<Spawned> spawn(const SpawnOptions& options) {
  Pipe output;
  Pipe failed;
  const Descriptor input(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  if (input.number() < 0 || !output.open() || !failed.open()) return std::unexpected(system_error(errno));
  ::fcntl(output.read.number(), F_SETFL, O_NONBLOCK);

  std::vector<std::string> variables = options.variables;
  std::string name = options.program;
  Plan plan{options.program.c_str(), options.folder.c_str(), {name.data(), nullptr}, {},
            input.number(),          output.write.number(),  failed.write.number(),  ::getpid()};
  for (std::string& variable : variables) plan.variables.push_back(variable.data());
  plan.variables.push_back(nullptr);

  pid_t child = -1;
  {
    const AllSignalsBlocked blocked;
    child = ::fork();
    if (child == 0) become_program(plan);
  }
  if (child < 0) return std::unexpected(system_error(errno));
  ::setpgid(child, child);  // the child does so, too; whoever comes first, the group is there when we return
  failed.write.close();
  if (const int number = failure_of(failed.read.number()); number != 0) {
    wait_for(child);
    return std::unexpected(system_error(number));
  }
  const int exit = ::pidfd_open(child, 0);
  if (exit < 0) {
    const int number = errno;
    ::kill(-child, SIGKILL);
    wait_for(child);
    return std::unexpected(system_error(number));
  }
  return Spawned{child, exit, output.read.hand_on()};
}

}  // namespace martlet::cloud

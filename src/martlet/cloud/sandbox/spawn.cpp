#include "spawn.hpp"

#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <utility>

#include <martlet/base/text.hpp>

#include "process_limits.hpp"

extern "C" {  // missing in glibc 2.36's header
#include <sys/pidfd.h>
}

namespace martlet::cloud {
namespace {

// A file descriptor that is closed by the destructor, unless release() was called.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  int number() const { return number_; }
  int release() { return std::exchange(number_, -1); }
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

// Asio's signal handler writes to a pipe that a forked child shares, so no signal may be handled between fork and exec.
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

// The data that the child needs, prepared before the fork, after which only async-signal-safe calls are allowed.
struct Plan {
  const char* program;
  const char* folder;
  std::array<char*, 2> arguments;
  std::vector<char*> variables;
  int input;
  int output;
  int failure;
  int failure_reader;  // the parent's end of the failure pipe
  int ended;
  const ProcessRoot* root;
};

// What failed in the child: the execution of the program, or the setup before it. This is the first member that the child writes to its
// failure pipe.
enum class Failed : int { program, setup };
struct Failure {
  Failed what;
  int number;  // errno
};

constexpr int failure_descriptor = 3;

void reset_signals() {
  for (int number = 1; number < NSIG; ++number) ::signal(number, SIG_DFL);  // fails harmlessly for SIGKILL and SIGSTOP
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool place_descriptors(const Plan& plan) {
  // The descriptors are duplicated above the numbers that are about to be overwritten.
  const int input = ::fcntl(plan.input, F_DUPFD, 10);
  const int output = ::fcntl(plan.output, F_DUPFD, 10);
  const int failure = ::fcntl(plan.failure, F_DUPFD, 10);
  if (input < 0 || output < 0 || failure < 0) return false;
  if (::dup2(input, 0) < 0 || ::dup2(output, 1) < 0 || ::dup2(output, 2) < 0 || ::dup2(failure, failure_descriptor) < 0) return false;
  if (::fcntl(failure_descriptor, F_SETFD, FD_CLOEXEC) != 0) return false;
  return ::close_range(failure_descriptor + 1, ~0U, 0) == 0;
}

[[noreturn]] void report_failure_and_exit(int descriptor, Failed what, int number) {
  const Failure failure{what, number};
  [[maybe_unused]] const ssize_t written = ::write(descriptor, &failure, sizeof failure);
  ::_exit(127);
}

[[noreturn]] void execute_program(const Plan& plan) {
  if (::chdir(plan.folder) != 0) report_failure_and_exit(plan.failure, Failed::program, errno);
  if (!place_descriptors(plan)) report_failure_and_exit(plan.failure, Failed::setup, errno);
  set_process_limits(plan.root != nullptr);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  reset_signals();
  if (!*plan.program) ::_exit(0);
  ::execve(plan.program, plan.arguments.data(), plan.variables.data());
  report_failure_and_exit(failure_descriptor, Failed::program, errno);
}

// Does what fork() does, without the C library's handlers, which must not run in a child of a process with threads.
pid_t fork_without_handlers(unsigned long flags) {
  return static_cast<pid_t>(::syscall(SYS_clone, flags | SIGCHLD, nullptr, nullptr, nullptr, nullptr));
}

// The first process of the namespaces. When it ends, so do all others. It has a copy of the cloud's memory, which no other process in them
// may read.
[[noreturn]] void wait_for_program(const Plan& plan, pid_t program) {
  ::prctl(PR_SET_DUMPABLE, 0);
  ::prctl(PR_SET_NAME, "sandbox-init");
  const int ended = ::fcntl(plan.ended, F_DUPFD, failure_descriptor);
  ::dup2(ended, 0);
  ::close_range(1, ~0U, 0);
  while (true) {
    int status = 0;
    rusage usage{};
    const pid_t one = ::wait4(-1, &status, 0, &usage);
    if (one != program) continue;  // it was an orphan, or wait4() was interrupted
    const ProgramEnd end{status, usage.ru_maxrss};
    [[maybe_unused]] const ssize_t written = ::write(0, &end, sizeof end);
    ::_exit(0);
  }
}

[[noreturn]] void begin_namespaces(const Plan& plan) {
  if (const int problem = plan.root->enter()) report_failure_and_exit(plan.failure, Failed::setup, problem);
  const pid_t program = fork_without_handlers(0);
  if (program < 0) report_failure_and_exit(plan.failure, Failed::setup, errno);
  if (program == 0) execute_program(plan);
  wait_for_program(plan, program);
}

// Returns whether the parent, which reads the failure pipe, still runs. It may have ended before PR_SET_PDEATHSIG was set.
bool has_parent(const Plan& plan) {
  pollfd failure{plan.failure, 0, 0};
  return ::poll(&failure, 1, 0) == 0;
}

[[noreturn]] void begin(const Plan& plan) {
  ::close(plan.failure_reader);
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (!has_parent(plan)) ::_exit(127);
  if (plan.root) begin_namespaces(plan);
  execute_program(plan);
}

Error to_error(const Failure& failure) {
  Error error = system_error(failure.number);
  if (failure.what == Failed::setup) error = {Code::unavailable, "the process can't be set up: " + error.what};
  return error;
}

void wait_for(pid_t child) {
  while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace

Result<Spawned> spawn(const SpawnOptions& options) {
  Pipe output;
  Pipe failed;
  Pipe ended;
  const Descriptor input(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  if (input.number() < 0 || !output.open() || !failed.open() || !ended.open()) return std::unexpected(system_error(errno));
  for (const Pipe* const pipe : {&output, &ended, &failed}) ::fcntl(pipe->read.number(), F_SETFL, O_NONBLOCK);

  std::optional<ProcessRoot> root;
  if (options.root) root.emplace(*options.root);
  std::vector<std::string> variables = options.variables;
  std::string name = options.program;
  Plan plan{options.program.c_str(), options.folder.c_str(), {name.data(), nullptr}, {},
            input.number(),          output.write.number(),  failed.write.number(),  failed.read.number(),
            ended.write.number(),    root ? &*root : nullptr};
  for (std::string& variable : variables) plan.variables.push_back(variable.data());
  plan.variables.push_back(nullptr);

  pid_t child = -1;
  {
    const AllSignalsBlocked blocked;
    child = fork_without_handlers(root ? CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWIPC : 0);
    if (child == 0) begin(plan);
  }
  if (child < 0) return std::unexpected(Error{Code::unavailable, system_error(errno).what});
  ::setpgid(child, child);  // the child does the same; whichever is first, the group exists when we return
  const int exit = ::pidfd_open(child, 0);
  if (exit < 0) {
    const int number = errno;
    ::kill(-child, SIGKILL);
    wait_for(child);
    return std::unexpected(system_error(number));
  }
  return Spawned{child, exit, output.read.release(), root ? ended.read.release() : -1, failed.read.release()};
}

Start start_of(int descriptor) {
  Failure failure{};
  const ssize_t size = ::read(descriptor, &failure, sizeof failure);
  if (size < 0) return {};
  if (size != sizeof failure) return {Start::State::done, {}};
  return {Start::State::failed, to_error(failure)};
}

}  // namespace martlet::cloud

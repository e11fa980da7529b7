#include "run_program.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace martlet {
namespace {

constexpr std::size_t output_bytes_max = 64 * 1024 * 1024;

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::string read_to_end(int pipe) {
  std::string text;
  char part[4096];
  while (true) {
    const ssize_t bytes = ::read(pipe, part, sizeof part);
    if (bytes < 0 && errno == EINTR) continue;
    if (bytes <= 0) return text;
    if (text.size() < output_bytes_max) text.append(part, static_cast<std::size_t>(bytes));
  }
}

// Returns 0 or an errno value.
int start(Program& program, int output, pid_t& id) {
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  if (program.with_errors) {
    ::posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
  } else {
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  }
  // Otherwise, the program would inherit descriptors that libraries opened without `O_CLOEXEC`.
  ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  // Unblocks all signals, because exec keeps the signal mask. Exec resets handlers, but ignored signals stay ignored.
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  sigset_t none;
  ::sigemptyset(&none);
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  std::vector<std::string> given = program.environment.value_or(std::vector<std::string>());
  const std::vector<char*> variables = pointers_to(given);
  const int failed = ::posix_spawnp(&id, program.words[0].c_str(), &actions, &attributes, pointers_to(program.words).data(),
                                    program.environment ? variables.data() : environ);
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  return failed;
}

}  // namespace

Result<ProgramOutput> run_program(Program program) {
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC) != 0) return failure(Code::unavailable, std::string("can't make a pipe: ") + std::strerror(errno));
  pid_t id = -1;
  const int failed = start(program, pipe[1], id);
  ::close(pipe[1]);
  ProgramOutput output;
  int status = 0;
  if (!failed) {
    output.text = read_to_end(pipe[0]);
    while (::waitpid(id, &status, 0) < 0 && errno == EINTR) {
    }
  }
  ::close(pipe[0]);
  if (failed) {
    return failure(failed == ENOENT ? Code::not_found : Code::unavailable, "can't run " + program.words[0] + ": " + std::strerror(failed));
  }
  output.is_success = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  return output;
}

}  // namespace martlet

#include "running_service.hpp"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

namespace martlet::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto answering_max = 2000ms;
constexpr auto look_again = 5ms;
constexpr int first_listening = 3;  // SD_LISTEN_FDS_START

// Runs in the new process. Since the parent has a single thread, setenv() is safe here.
[[noreturn]] void become(const ServiceStart& start, std::vector<char*>& words) {
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);  // the service must not survive if this process is killed
  if (start.socket != first_listening) ::dup2(start.socket, first_listening);
  if (start.socket == first_listening) ::fcntl(first_listening, F_SETFD, 0);
  ::setenv("LISTEN_FDS", "1", 1);
  ::setenv("LISTEN_PID", std::to_string(::getpid()).c_str(), 1);
  ::execv(words[0], words.data());
  const std::string text = "can't start " + start.program.string() + ": " + std::strerror(errno) + '\n';
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
  ::_exit(127);
}

std::string exit_text(int status) {
  if (WIFSIGNALED(status)) return std::string("signal ") + std::to_string(WTERMSIG(status));
  return "exit status " + std::to_string(WEXITSTATUS(status));
}

}  // namespace

Result<RunningService> RunningService::start(const ServiceStart& start) {
  std::vector<std::string> texts{start.program.string()};
  texts.insert(texts.end(), start.arguments.begin(), start.arguments.end());
  std::vector<char*> words;
  for (std::string& text : texts) words.push_back(text.data());
  words.push_back(nullptr);
  const pid_t process = ::fork();
  if (process == 0) become(start, words);
  if (process < 0) return failure(Code::unavailable, "can't start " + start.program.string() + ": " + std::strerror(errno));
  return RunningService(process);
}

std::optional<std::string> RunningService::ended() {
  int status = 0;
  if (process_ < 0 || ::waitpid(process_, &status, WNOHANG) != process_) return std::nullopt;
  process_ = -1;
  return exit_text(status);
}

void RunningService::stop() {
  if (process_ < 0) return;
  ::kill(process_, SIGTERM);
  for (auto waited = 0ms; waited < answering_max; waited += look_again) {
    if (ended() || process_ < 0) return;
    std::this_thread::sleep_for(look_again);
  }
  ::kill(process_, SIGKILL);
  while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
  process_ = -1;
}

}  // namespace martlet::cli

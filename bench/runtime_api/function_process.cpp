#include "function_process.hpp"

#include <spawn.h>
#include <sys/wait.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace bench {

namespace {

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

}  // namespace

FunctionProcess::FunctionProcess(const std::vector<std::string>& command, const std::string& runtime_api) {
  std::vector<std::string> arguments = command;
  std::vector<std::string> environment = {"AWS_LAMBDA_RUNTIME_API=" + runtime_api, "AWS_LAMBDA_FUNCTION_NAME=bench"};
  // valgrind finds its tools with this variable if it isn't installed under /usr.
  if (const char* tools = std::getenv("VALGRIND_LIB")) environment.push_back(std::string("VALGRIND_LIB=") + tools);
  const int failure =
      posix_spawn(&pid_, command.front().c_str(), nullptr, nullptr, pointers(arguments).data(), pointers(environment).data());
  if (failure != 0) throw std::runtime_error("cannot start " + command.front() + ": " + std::strerror(failure));
}

FunctionProcess::~FunctionProcess() {
  if (pid_ < 0) return;
  ::kill(pid_, SIGTERM);
  for (int waited_ms = 0; waited_ms < 10'000; waited_ms += 10) {
    if (has_exited()) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
}

std::int64_t FunctionProcess::cpu_ns() const {
  clockid_t clock = 0;
  timespec now{};
  if (::clock_getcpuclockid(pid_, &clock) != 0 || ::clock_gettime(clock, &now) != 0)
    throw std::runtime_error("the function has no CPU clock");
  return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

long FunctionProcess::peak_rss_kib() const {
  std::ifstream status("/proc/" + std::to_string(pid_) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::strtol(line.c_str() + 6, nullptr, 10);
  }
  throw std::runtime_error("the function's memory can't be read: the process has ended");
}

bool FunctionProcess::has_exited() {
  if (pid_ < 0) return true;
  if (::waitpid(pid_, nullptr, WNOHANG) != pid_) return false;
  pid_ = -1;
  return true;
}

}  // namespace bench

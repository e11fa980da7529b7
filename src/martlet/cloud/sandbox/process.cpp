#include "process.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <string>

namespace martlet::cloud {
namespace {

// So much is read at once: a process that writes without end must leave the loop to others.
constexpr std::size_t output_block = 64 * 1024;
// A pipe holds 64 KiB by default and 1 MiB at most for those without privileges: so much can have been written before an end.
constexpr std::size_t output_blocks_max = 16;

ExitStatus status_of(int raw) {
  if (WIFSIGNALED(raw)) return {0, WTERMSIG(raw)};
  return {WEXITSTATUS(raw), 0};
}

std::string read_small_file(const std::string& name) {
  const int file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  std::array<char, 4096> block{};
  const ssize_t size = ::read(file, block.data(), block.size());
  ::close(file);
  return {block.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
}

// The number after `label` in a file such as /proc/self/status; 0 where it is missing.
std::size_t number_after(std::string_view text, std::string_view label) {
  std::size_t at = text.find(label);
  if (at == std::string_view::npos) return 0;
  at = text.find_first_not_of(" \t", at + label.size());
  if (at == std::string_view::npos) return 0;
  std::size_t number = 0;
  std::from_chars(text.data() + at, text.data() + text.size(), number);
  return number;
}

}  // namespace

Result<std::unique_ptr<Process>> Process::start(net::Reactor& reactor, const SpawnOptions& options, Events events) {
  const Result<Spawned> spawned = spawn(options);
  if (!spawned) return std::unexpected(spawned.error());
  return std::unique_ptr<Process>(new Process(reactor, *spawned, std::move(events)));
}

Process::Process(net::Reactor& reactor, const Spawned& spawned, Events events) : id_(spawned.id), events_(std::move(events)) {
  output_.emplace(reactor, spawned.output, [this] {
    if (!read_output()) output_.reset();  // they closed it, and may still run
  });
  exit_.emplace(reactor, spawned.exit, [this] { exit_came(); });
}

Process::~Process() {
  if (!exit_) return;  // it has ended and was waited for
  kill();
  while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

void Process::signal(int number) const {
  // Until the leader has been waited for, its number and its group's can't be another's.
  if (exit_) ::kill(-id_, number);
}

void Process::freeze() {
  is_frozen_ = true;
  signal(SIGSTOP);
}

void Process::thaw() {
  if (std::exchange(is_frozen_, false)) signal(SIGCONT);
}

void Process::ask_to_end() {
  signal(SIGTERM);
  thaw();
}

void Process::kill() { signal(SIGKILL); }

bool Process::read_output() {
  std::array<char, output_block> block;  // NOLINT: 64 KiB that are about to be overwritten
  const ssize_t size = ::read(output_->descriptor(), block.data(), block.size());
  if (size < 0) return errno == EAGAIN || errno == EINTR;
  if (size > 0) events_.output(std::string_view(block.data(), static_cast<std::size_t>(size)));
  return size > 0;
}

void Process::drain_output() {
  std::array<char, output_block> block;  // NOLINT: as above
  for (std::size_t count = 0; output_ && count < output_blocks_max; ++count) {
    const ssize_t size = ::read(output_->descriptor(), block.data(), block.size());
    if (size <= 0) return;
    events_.output(std::string_view(block.data(), static_cast<std::size_t>(size)));
  }
}

std::size_t Process::memory_max_kib() const {
  if (!exit_) return memory_at_end_kib_;
  return number_after(read_small_file("/proc/" + std::to_string(id_) + "/status"), "VmHWM:");
}

void Process::exit_came() {
  kill();  // what it started and left running
  int raw = 0;
  rusage usage{};
  const pid_t ended = ::wait4(id_, &raw, WNOHANG, &usage);
  if (ended == 0 || (ended < 0 && errno == EINTR)) return;
  exit_.reset();
  memory_at_end_kib_ = static_cast<std::size_t>(usage.ru_maxrss);
  drain_output();
  output_.reset();
  const auto told = std::move(events_.ended);
  told(status_of(raw));
}

}  // namespace martlet::cloud

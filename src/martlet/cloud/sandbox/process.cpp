#include "process.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "child_processes.hpp"

namespace martlet::cloud {
namespace {

// The number of bytes read at once, limited so that a process that writes continuously doesn't block the loop.
constexpr std::size_t output_block = 64 * 1024;
// A pipe holds 64 KiB by default, and at most 1 MiB without privileges, so this much may be unread when a process ends.
constexpr std::size_t output_blocks_max = 16;

ExitStatus status_of(int raw) {
  if (WIFSIGNALED(raw)) return {0, WTERMSIG(raw)};
  return {WEXITSTATUS(raw), 0};
}

// Returns how the program ended. In namespaces, their first process reports this; if that was also killed, its own end is used.
ProgramEnd end_of(int descriptor, const ProgramEnd& leader) {
  ProgramEnd end;
  if (descriptor < 0) return leader;
  if (::read(descriptor, &end, sizeof end) == sizeof end) return end;
  return {leader.status, 0};
}

}  // namespace

Result<std::unique_ptr<Process>> Process::start(net::Reactor& reactor, const SpawnOptions& options, Events events) {
  const Result<Spawned> spawned = spawn(options);
  if (!spawned) return std::unexpected(spawned.error());
  return std::unique_ptr<Process>(new Process(reactor, *spawned, std::move(events)));
}

Process::Process(net::Reactor& reactor, const Spawned& spawned, Events events)
    : id_(spawned.id), ended_(spawned.ended), start_descriptor_(spawned.start), events_(std::move(events)) {
  output_.emplace(reactor, spawned.output, [this] {
    if (!read_output()) output_.reset();  // the processes closed their end, and may still run
  });
  exit_.emplace(reactor, spawned.exit, [this] { on_exit(); });
}

Process::~Process() {
  if (ended_ >= 0) ::close(ended_);
  if (start_descriptor_ >= 0) ::close(start_descriptor_);
  if (!exit_) return;  // the process has ended and was waited for
  kill();
  while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

void Process::signal(int number) const {
  // Until the leader has been waited for, its id and its group's id can't be reused.
  if (exit_) ::kill(-id_, number);
}

void Process::freeze() {
  is_frozen_ = true;
  signal(SIGSTOP);
}

void Process::thaw() {
  if (std::exchange(is_frozen_, false)) signal(SIGCONT);
}

void Process::terminate() {
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
  return has_program() ? resident_max_kib(program_) : 0;
}

void Process::update_start() const {
  if (start_.state != Start::State::under_way) return;
  start_ = start_of(start_descriptor_);
  if (start_.state != Start::State::under_way) ::close(std::exchange(start_descriptor_, -1));
}

bool Process::has_program() const {
  if (!exit_) return false;
  update_start();
  if (start_.state != Start::State::done) return false;
  if (program_ == 0) program_ = ended_ < 0 ? id_ : first_child_of(id_);
  return program_ != 0;
}

void Process::on_exit() {
  kill();  // the processes that it started and left running
  int raw = 0;
  rusage usage{};
  const pid_t ended = ::wait4(id_, &raw, WNOHANG, &usage);
  if (ended == 0 || (ended < 0 && errno == EINTR)) return;
  exit_.reset();
  update_start();
  const ProgramEnd end = end_of(ended_, {raw, usage.ru_maxrss});
  // If the program hasn't started, the process's memory is a copy of this process's and isn't counted.
  if (start_.state == Start::State::done) memory_at_end_kib_ = static_cast<std::size_t>(end.memory_max_kib);
  drain_output();
  output_.reset();
  const auto on_ended = std::move(events_.ended);
  const Start start = start_;
  on_ended(status_of(end.status), start.state == Start::State::failed ? &start.error : nullptr);
}

}  // namespace martlet::cloud

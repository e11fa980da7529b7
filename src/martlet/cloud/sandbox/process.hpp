#pragma once
#include <sys/types.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/net/reactor/reactor.hpp>
#include <martlet/net/reactor/readable.hpp>

#include "exit_status.hpp"
#include "process_memory.hpp"
#include "spawn.hpp"

namespace martlet::cloud {

/// A process with its group, on a reactor. All signals go to the whole group.
class Process {
 public:
  struct Events {
    std::function<void(std::string_view bytes)> output;  ///< what it wrote, standard output and error mixed as it wrote them
    /// Once, after the last output. May destroy the Process. `unstarted` says why the program never ran; nullptr: it did.
    std::function<void(const ExitStatus& exit, const Error* unstarted)> ended;
  };
  /// Fails as spawn() does.
  static Result<std::unique_ptr<Process>> start(net::Reactor& reactor, const SpawnOptions& options, Events events);
  Process(const Process&) = delete;
  /// Kills the group and waits for the process.
  ~Process();

  void freeze();  ///< SIGSTOP
  void thaw();    ///< SIGCONT; harmless for a process that isn't frozen
  void ask_to_end();
  void kill();

  /// Hands on what it has written so far, without waiting for the loop.
  void drain_output();
  /// The most memory that the process (not its children) ever had resident; after its end what the system counted for it. 0: unknown.
  std::size_t memory_max_kib() const;
  /// What it and its children have resident now; 0 after its end.
  std::size_t memory_kib() const { return has_program() ? resident_kib(program_) : 0; }

 private:
  bool has_program() const;
  void look_at_start() const;
  Process(net::Reactor& reactor, const Spawned& spawned, Events events);
  bool read_output();
  void exit_came();
  void signal(int number) const;

  const pid_t id_;
  const int ended_;  // as in Spawned
  // Until it has been started, it has our memory.
  mutable Start start_;
  mutable int start_descriptor_;  // while that is under way
  mutable pid_t program_ = 0;     // in namespaces it isn't their first process
  Events events_;
  std::optional<net::Readable> output_;
  std::optional<net::Readable> exit_;
  bool is_frozen_ = false;
  std::size_t memory_at_end_kib_ = 0;
};

}  // namespace martlet::cloud

#pragma once
#include <sys/types.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/net/reactor/descriptor_watch.hpp>
#include <martlet/net/reactor/reactor.hpp>

#include "exit_status.hpp"
#include "process_memory.hpp"
#include "spawn.hpp"

namespace martlet::cloud {

/// A process and its group, on a reactor. All signals are sent to the whole group.
class Process {
 public:
  struct Events {
    std::function<void(std::string_view bytes)> output;  ///< standard output and error, in the order written
    /// Called once, after the last output. May destroy the Process. `unstarted` is the reason why the program never ran; nullptr if it did.
    std::function<void(const ExitStatus& exit, const Error* unstarted)> ended;
  };
  /// Starts a process. Fails as spawn() does.
  static Result<std::unique_ptr<Process>> start(net::Reactor& reactor, const SpawnOptions& options, Events events);
  Process(const Process&) = delete;
  /// Kills the group and waits for the process.
  ~Process();

  void freeze();  ///< SIGSTOP
  void thaw();    ///< SIGCONT; harmless for a process that isn't frozen
  void terminate();
  void kill();

  /// Passes on all output so far, without waiting for the loop.
  void drain_output();
  /// Returns the peak resident memory of the process, without its children (after its end, as counted by the system); 0 if unknown.
  std::size_t memory_max_kib() const;
  /// Returns the current resident memory of the process and its children; 0 after its end.
  std::size_t memory_kib() const { return has_program() ? resident_kib(program_) : 0; }

 private:
  bool has_program() const;
  void update_start() const;
  Process(net::Reactor& reactor, const Spawned& spawned, Events events);
  bool read_output();
  void on_exit();
  void signal(int number) const;

  const pid_t id_;
  const int ended_;  // see Spawned
  // Until the program has started, the process has a copy of this process's memory.
  mutable Start start_;
  mutable int start_descriptor_;  // open while the start is under way
  mutable pid_t program_ = 0;     // in namespaces, this isn't their first process
  Events events_;
  std::optional<net::DescriptorWatch> output_;
  std::optional<net::DescriptorWatch> exit_;
  bool is_frozen_ = false;
  std::size_t memory_at_end_kib_ = 0;
};

}  // namespace martlet::cloud

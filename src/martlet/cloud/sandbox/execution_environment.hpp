#pragma once
#include <cstddef>

#include "invocation.hpp"

namespace martlet::cloud {

/// An execution environment: a process, its Runtime API, and its current invocations. As on Lambda, it may outlive its process after a
/// timeout or an exit: its /tmp remains, and start() starts another process. Its owner is notified when it has ended.
class ExecutionEnvironment {
 public:
  class Owner {
   public:
    /// Called when the environment is ready. Returns an invocation for it; if nullptr, the environment waits for assign().
    virtual InvocationPtr take_work(ExecutionEnvironment& environment) = 0;
    /// Called when the environment no longer waits for an invocation, for instance because its runtime has disconnected.
    virtual void stopped_waiting(ExecutionEnvironment& environment) = 0;
    /// Called when initialization has failed. Returns the invocation that fails with that error; nullptr if its caller has disconnected.
    virtual InvocationPtr take_invocation_to_fail() = 0;
    virtual void finished(Invocation& invocation, InvokeResult result) = 0;
    /// Called when the environment takes so long to poll again after a response that callers shouldn't wait for it.
    virtual void became_late() = 0;
    /// Called when the process has ended but start() may start another one. Until then the environment isn't ready.
    virtual void became_dormant(ExecutionEnvironment& environment) = 0;
    /// Called when the environment has ended. The owner then destroys it, but not within this call.
    virtual void ended(ExecutionEnvironment& environment) = 0;

   protected:
    ~Owner() = default;
  };

  virtual ~ExecutionEnvironment() = default;
  /// Starts the first process, or the next one of a dormant environment. A failure is reported to the owner later.
  virtual void start() = 0;
  virtual bool is_dormant() const = 0;
  /// Runs `invocation`. The environment must be waiting for one.
  virtual void assign(InvocationPtr invocation) = 0;
  /// Returns the number of invocations that the environment can soon accept, because it is initializing or about to poll.
  virtual std::size_t soon_ready_count() const = 0;

  /// Ends the environment when it is idle and no invocation waits for it.
  virtual void retire() = 0;
  /// Sends SIGTERM to the environment's processes, even during an invocation.
  virtual void terminate() = 0;
  /// Sends SIGKILL to the environment's processes.
  virtual void kill() = 0;
};

}  // namespace martlet::cloud

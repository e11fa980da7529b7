#pragma once
#include <cstddef>

#include "invocation.hpp"

namespace martlet::cloud {

/// One execution environment: a process, its Runtime API, and its current invocations. It may outlive its process, as on Lambda
/// after a timeout or an exit: its /tmp stays, and start() gives it another one. Its owner is notified when it has ended.
class Environment {
 public:
  class Owner {
   public:
    /// The environment is ready. Work for it, or nullptr: then it waits for assign().
    virtual InvocationPtr take_work(Environment& environment) = 0;
    /// It won't take the work it was about to wait for: its runtime has hung up.
    virtual void hung_up(Environment& environment) = 0;
    /// Initialization has failed. The invocation that this is reported to; nullptr: its caller has disconnected.
    virtual InvocationPtr take_victim() = 0;
    virtual void finished(Invocation& invocation, InvokeResult result) = 0;
    /// It is slow after an answer: callers shouldn't wait for it.
    virtual void is_late() = 0;
    /// Its process has ended, and start() may give it another one; until then it isn't ready.
    virtual void is_dormant(Environment& environment) = 0;
    /// It has ended. Destroy it, but not within this call.
    virtual void ended(Environment& environment) = 0;

   protected:
    ~Owner() = default;
  };

  virtual ~Environment() = default;
  /// Starts the process, the first one or the next of a dormant environment. A failure is reported to the owner later.
  virtual void start() = 0;
  virtual bool is_dormant() const = 0;
  /// Runs `invocation`; only for an environment that waits.
  virtual void assign(InvocationPtr invocation) = 0;
  /// How many invocations it will soon take, since it is initializing, or about to poll.
  virtual std::size_t soon_ready() const = 0;

  /// Ends as soon as it has no invocation, and none waits for it.
  virtual void retire() = 0;
  /// Ends, whatever it is handling: SIGTERM to its processes.
  virtual void ask_to_end() = 0;
  /// SIGKILL.
  virtual void kill() = 0;
};

}  // namespace martlet::cloud

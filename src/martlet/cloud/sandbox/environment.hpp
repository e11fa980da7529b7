#pragma once
#include <cstddef>

#include "invocation.hpp"

namespace martlet::cloud {

/// One execution environment: a process, its Runtime API, and the invocations that it has in hand. It lives as long as its process; its
/// owner is told when that has ended.
class Environment {
 public:
  class Owner {
   public:
    /// The environment is ready. Work for it, or nullptr: then it waits for assign().
    virtual InvocationPtr take_work(Environment& environment) = 0;
    /// It won't take the work it was about to wait for: its runtime has hung up.
    virtual void hung_up(Environment& environment) = 0;
    /// Initialization has failed. The invocation that this is told; nullptr: its caller has gone.
    virtual InvocationPtr take_victim() = 0;
    virtual void finished(Invocation& invocation, InvokeResult result) = 0;
    /// It is slow after an answer: callers shouldn't wait for it.
    virtual void is_late() = 0;
    /// The process has ended. Destroy the environment, but not within this call.
    virtual void ended(Environment& environment) = 0;

   protected:
    ~Owner() = default;
  };

  virtual ~Environment() = default;
  /// Starts the process. What fails is told to the owner later.
  virtual void start() = 0;
  /// Runs `invocation`; only for an environment that waits.
  virtual void assign(InvocationPtr invocation) = 0;
  /// How many invocations it will soon take, since it is initializing, or just about to ask.
  virtual std::size_t soon_ready() const = 0;

  virtual void ask_to_end() = 0;
  virtual void kill() = 0;
};

}  // namespace martlet::cloud

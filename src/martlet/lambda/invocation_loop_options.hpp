#pragma once
#include <functional>

#include <martlet/async/task.hpp>
#include <martlet/base/log.hpp>

namespace martlet::lambda {

struct InvocationLoopOptions {
  Log log;
  /// Runs a task to its end on this thread and rethrows its exception. If empty, the loop uses a LocalLoop, which has timers but no
  /// sockets.
  std::function<void(Task<void>)> run_task;
};

}  // namespace martlet::lambda

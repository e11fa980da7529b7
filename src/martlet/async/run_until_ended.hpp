#pragma once
#include <exception>
#include <utility>

#include <martlet/async/activity.hpp>
#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>

namespace martlet {

/// For implementations of loops: starts `task` on `loop`, then calls `run_one()`, which runs the loop's next piece of work, until the task
/// has ended. Throws what the task or run_one() threw.
template <class RunOne>
void run_until_ended(Loop& loop, Task<void> task, RunOne run_one) {
  Activity activity(loop);
  bool ended = false;
  std::exception_ptr failure;
  activity.start(std::move(task), [&](Activity::End, std::exception_ptr thrown) {
    ended = true;
    failure = thrown;
  });
  while (!ended) run_one();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace martlet

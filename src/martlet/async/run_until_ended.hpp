#pragma once
#include <exception>
#include <utility>

#include <martlet/async/activity.hpp>
#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>

namespace martlet {

/// For those who make loops: starts `task` on `loop` and calls `run_one()`, which runs a piece of whatever the loop has to do, until it has
/// ended. Throws what the task threw, or run_one().
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

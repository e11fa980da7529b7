#include <utility>

#include <martlet/async/activity.hpp>
#include <martlet/async/task_context.hpp>

namespace martlet {
namespace {

// A thread runs one piece of blocking work at a time.
thread_local const TaskContext* of_this_thread = nullptr;

}  // namespace

Activity::Job::ContextOfThread::ContextOfThread(const TaskContext* context) : before_(std::exchange(of_this_thread, context)) {}
Activity::Job::ContextOfThread::~ContextOfThread() { of_this_thread = before_; }

const TaskContext* context_of_blocking_work() { return of_this_thread; }

}  // namespace martlet

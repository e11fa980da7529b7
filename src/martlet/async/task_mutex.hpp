#pragma once
#include <coroutine>
#include <deque>
#include <memory>
#include <mutex>
#include <utility>

#include <martlet/async/activity.hpp>
#include <martlet/async/loop.hpp>

namespace martlet {

/// A mutex that one task at a time can lock, from any loop and thread, in order of the calls of lock(). Waiting doesn't block a thread, and
/// may be canceled. Must outlive its locks and the waiting tasks. For tasks of a single loop, use Semaphore.
class TaskMutex {
 public:
  TaskMutex() = default;
  TaskMutex(const TaskMutex&) = delete;

  /// A lock that holds the mutex until it is destroyed.
  class Lock {
   public:
    explicit Lock(TaskMutex& mutex) : mutex_(&mutex) {}
    Lock(Lock&& other) noexcept : mutex_(std::exchange(other.mutex_, nullptr)) {}
    Lock& operator=(Lock&&) = delete;
    ~Lock() {
      if (mutex_) mutex_->release();
    }

   private:
    TaskMutex* mutex_;
  };

  class Wait;
  /// Waits for the mutex: `const TaskMutex::Lock lock = co_await mutex.lock();`
  Wait lock();

 private:
  // Shared with the posted work that wakes the task, which may run after the task was destroyed.
  struct Waiter {
    Activity* activity = nullptr;
    std::coroutine_handle<> handle;  // resumed on its loop's thread only
    bool has_lock = false;           // guarded by the mutex
    void wake() {
      if (handle) activity->resume(std::exchange(handle, {}));
    }
  };
  bool take_or_wait(std::shared_ptr<Waiter> waiter);
  void remove(Waiter& waiter);
  void release();

  std::mutex mutex_;
  bool is_locked_ = false;
  std::deque<std::shared_ptr<Waiter>> waiting_;
};

class TaskMutex::Wait {
 public:
  explicit Wait(TaskMutex& mutex) : mutex_(mutex), waiter_(std::make_shared<Waiter>()) {}
  Wait(const Wait&) = delete;
  ~Wait() { mutex_.remove(*waiter_); }
  bool await_ready() const { return false; }
  template <class Promise>
  bool await_suspend(std::coroutine_handle<Promise> handle) {
    waiter_->activity = handle.promise().activity;
    waiter_->handle = handle;
    return !mutex_.take_or_wait(waiter_);
  }
  Lock await_resume() {
    waiter_->handle = {};
    hand_over_lock();
    return Lock(mutex_);
  }

 private:
  void hand_over_lock() {
    const std::lock_guard guard(mutex_.mutex_);
    waiter_->has_lock = false;  // the Lock has it now
  }
  TaskMutex& mutex_;
  std::shared_ptr<Waiter> waiter_;
};

inline TaskMutex::Wait TaskMutex::lock() { return Wait(*this); }

}  // namespace martlet

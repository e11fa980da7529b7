#pragma once
#include <coroutine>
#include <deque>
#include <utility>

#include <martlet/async/activity.hpp>
#include <martlet/async/loop.hpp>

namespace martlet {

/// A semaphore, which admits a limited number of tasks in order of arrival. Belongs to one loop's thread, and must outlive its permits.
class Semaphore {
 public:
  explicit Semaphore(int permits) : permits_(permits) {}
  Semaphore(const Semaphore&) = delete;

  /// A permit, which is held until this object is destroyed.
  class Permit {
   public:
    explicit Permit(Semaphore& semaphore) : semaphore_(&semaphore) {}
    Permit(Permit&& other) noexcept : semaphore_(std::exchange(other.semaphore_, nullptr)) {}
    Permit& operator=(Permit&&) = delete;
    ~Permit() {
      if (semaphore_) semaphore_->release();
    }

   private:
    Semaphore* semaphore_;
  };

  class Acquire final : private Timer {
   public:
    explicit Acquire(Semaphore& semaphore) : semaphore_(semaphore) {}
    Acquire(const Acquire&) = delete;
    ~Acquire() override { semaphore_.remove(*this); }
    bool await_ready() { return semaphore_.take(); }
    template <class Promise>
    void await_suspend(std::coroutine_handle<Promise> handle) {
      activity_ = handle.promise().activity;
      handle_ = handle;
      semaphore_.waiting_.push_back(this);
    }
    Permit await_resume() {
      has_permit_ = false;  // the Permit has it now
      return Permit(semaphore_);
    }

   private:
    friend Semaphore;
    void on_expired() override { activity_->resume(handle_); }
    Semaphore& semaphore_;
    Activity* activity_ = nullptr;
    std::coroutine_handle<> handle_;
    bool has_permit_ = false;
  };

  /// Waits for a permit: `const Semaphore::Permit permit = co_await semaphore.acquire();`
  Acquire acquire() { return Acquire(*this); }

 private:
  bool take();
  void release();
  void remove(Acquire& waiting);
  int permits_;
  std::deque<Acquire*> waiting_;
};

}  // namespace martlet

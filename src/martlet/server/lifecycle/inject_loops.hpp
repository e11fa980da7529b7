#pragma once
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include <martlet/async/local_loop.hpp>

namespace martlet {

/// Event loops for inject(), one for each injecting thread. They are reused rather than destroyed, since a handler may still run on one
/// after its request has timed out; destroying them waits for such handlers. Thread-safe.
class InjectLoops {
 public:
  template <class T>
  T run(Task<T> task) {
    const Lease lease(*this);
    return lease.loop->run(std::move(task));
  }

 private:
  struct Lease {
    explicit Lease(InjectLoops& loops) : owner(loops), loop(loops.take()) {}
    Lease(const Lease&) = delete;
    ~Lease() { owner.put_back(std::move(loop)); }
    InjectLoops& owner;
    std::unique_ptr<LocalLoop> loop;
  };
  std::unique_ptr<LocalLoop> take() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return std::make_unique<LocalLoop>();
    std::unique_ptr<LocalLoop> loop = std::move(idle_.back());
    idle_.pop_back();
    return loop;
  }
  void put_back(std::unique_ptr<LocalLoop> loop) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(loop));
  }

  std::mutex mutex_;
  std::vector<std::unique_ptr<LocalLoop>> idle_;
};

}  // namespace martlet

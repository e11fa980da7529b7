#include <martlet/async/worker_pool.hpp>

namespace martlet {

WorkerPool::~WorkerPool() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  has_work_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void WorkerPool::run(Loop::Work work) {
  {
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(work));
    if (idle_ < queue_.size() && threads_.size() < threads_max_ && !stopping_) add_thread();
  }
  has_work_.notify_one();
}

// Where the system gives no more threads, those that are there do.
void WorkerPool::add_thread() {
  try {
    threads_.emplace_back([this] { serve(); });
  } catch (...) {
    if (!threads_.empty()) return;
    queue_.pop_back();  // nobody would ever run it
    throw;
  }
}

void WorkerPool::serve() {
  std::unique_lock lock(mutex_);
  while (true) {
    ++idle_;
    has_work_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    --idle_;
    if (queue_.empty()) return;
    Loop::Work work = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    work();
    work = nullptr;  // its captures end outside the lock
    lock.lock();
  }
}

}  // namespace martlet

#include <martlet/async/worker_pool.hpp>

#include <algorithm>

namespace martlet {

WorkerPool::WorkerPool(const WorkerPoolOptions& options)
    : options_{.threads_max = std::max<std::size_t>(options.threads_max, 1), .queue_max = options.queue_max} {}

WorkerPool::~WorkerPool() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  has_work_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void WorkerPool::run(BlockingJob& job, Client& client) {
  {
    const std::lock_guard lock(mutex_);
    const std::size_t free = idle_ + (options_.threads_max - threads_.size());
    if (waiting_ >= free && waiting_ - free >= options_.queue_max) throw BlockingQueueFull();
    job.client_ = &client;
    append(job);
    if (idle_ < waiting_ && threads_.size() < options_.threads_max && !stopping_) add_thread(job);
  }
  has_work_.notify_one();
}

bool WorkerPool::withdraw(BlockingJob& job) noexcept {
  const std::lock_guard lock(mutex_);
  if (!job.is_queued_) return false;
  remove(job);
  return true;
}

std::size_t WorkerPool::running() const {
  const std::lock_guard lock(mutex_);
  return running_;
}

void WorkerPool::append(BlockingJob& job) {
  job.previous_ = last_;
  job.next_ = nullptr;
  (last_ ? last_->next_ : first_) = &job;
  last_ = &job;
  job.is_queued_ = true;
  ++waiting_;
}

void WorkerPool::remove(BlockingJob& job) {
  (job.previous_ ? job.previous_->next_ : first_) = job.next_;
  (job.next_ ? job.next_->previous_ : last_) = job.previous_;
  job.is_queued_ = false;
  --waiting_;
}

// Starts another thread for the job. If the system refuses it, the existing threads run the job.
void WorkerPool::add_thread(BlockingJob& job) {
  try {
    threads_.emplace_back([this] { serve(); });
    ++idle_;
  } catch (...) {
    if (!threads_.empty()) return;
    remove(job);  // no thread would ever run it
    throw;
  }
}

void WorkerPool::serve() {
  std::unique_lock lock(mutex_);
  while (true) {
    has_work_.wait(lock, [this] { return stopping_ || first_; });
    if (!first_) return;
    BlockingJob& job = *first_;
    remove(job);
    --idle_;
    ++running_;
    lock.unlock();
    job.run();
    static_cast<Client*>(job.client_)->on_job_run(job);  // may destroy the job
    lock.lock();
    --running_;
    ++idle_;
  }
}

}  // namespace martlet

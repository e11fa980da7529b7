#include <martlet/async/local_loop.hpp>

#include <martlet/async/run_until_ended.hpp>

namespace martlet {

void LocalLoop::post(Work work) {
  {
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(work));
  }
  posted_.notify_one();
}

void LocalLoop::run_until_ended(Task<void> task) {
  martlet::run_until_ended(*this, std::move(task), [this] { run_one(); });
}

void LocalLoop::run_one() {
  std::unique_lock lock(mutex_);
  const auto has_work = [this] { return !queue_.empty() || !ended_jobs_.empty(); };
  if (const auto soonest = timers_.next()) {
    posted_.wait_until(lock, *soonest, has_work);
  } else {
    posted_.wait(lock, has_work);
  }
  BlockingJob* const job = take_ended_job();
  Work work;
  if (!job && !queue_.empty()) {
    work = std::move(queue_.front());
    queue_.pop_front();
  }
  lock.unlock();
  if (job) job->on_ended();
  if (work) work();
  timers_.run(std::chrono::steady_clock::now());
}

void LocalLoop::run_blocking(BlockingJob& job) {
  {
    const std::lock_guard lock(mutex_);
    if (!workers_) workers_.emplace();
    ended_jobs_.reserve(++jobs_);  // so that a worker thread doesn't allocate
  }
  try {
    workers_->run(job, *this);
  } catch (...) {
    const std::lock_guard lock(mutex_);
    --jobs_;
    throw;
  }
}

bool LocalLoop::withdraw(BlockingJob& job) noexcept {
  if (!workers_ || !workers_->withdraw(job)) return false;
  const std::lock_guard lock(mutex_);
  --jobs_;
  return true;
}

void LocalLoop::on_job_run(BlockingJob& job) noexcept {
  const std::lock_guard lock(mutex_);
  ended_jobs_.push_back(&job);
  posted_.notify_one();
}

BlockingJob* LocalLoop::take_ended_job() {
  if (ended_jobs_.empty()) return nullptr;
  BlockingJob* const job = ended_jobs_.front();
  ended_jobs_.erase(ended_jobs_.begin());
  --jobs_;
  return job;
}

LocalLoop::~LocalLoop() {
  std::unique_lock lock(mutex_);
  while (jobs_ > 0) {
    posted_.wait(lock, [this] { return !ended_jobs_.empty(); });
    BlockingJob* const job = take_ended_job();
    lock.unlock();
    job->on_ended();
    lock.lock();
  }
}

}  // namespace martlet

#include "asio_reactor.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <boost/asio/buffer.hpp>
#include <csignal>
#include <system_error>

#include <martlet/async/run_until_ended.hpp>

namespace martlet::net {
namespace {

// Asio delivers a signal to every signal set of the process from one reactor's thread, which only a locked context allows.
std::atomic<bool> signals_are_watched = false;

int make_event_fd() {
  const int fd = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (fd < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
  return fd;
}

}  // namespace

Reactor::Engine::Engine(Loop& loop, WorkerPool& workers)
    : context_(BOOST_ASIO_CONCURRENCY_HINT_UNSAFE),
      wakeup_event_(context_, make_event_fd()),
      loop_(loop),
      resolver_(std::in_place, loop),
      workers_(workers),
      alarm_(context_) {
  wait_for_wakeup();
}

Reactor::Engine::~Engine() {
  resolver_.reset();  // its threads post here
  finish_blocking_work();
  drop_posted();
  finish_blocking_work();  // dropped work may have started more
  if (signals_) signals_are_watched = false;
}

void Reactor::Engine::run() {
  context_.restart();
  context_.run();
}

void Reactor::Engine::run_one() {
  context_.restart();
  context_.run_one();
}

void Reactor::Engine::stop() {
  post([this] { context_.stop(); });
}

void Reactor::Engine::post(Work work) {
  bool was_empty = false;
  {
    const std::lock_guard lock(mutex_);
    was_empty = posted_.empty() && ended_jobs_.empty();
    posted_.push_back(std::move(work));
  }
  if (was_empty) wake();
}

void Reactor::Engine::wake() const {
  const std::uint64_t once = 1;
  // Fails only if the counter would overflow, and then the loop has already been woken.
  [[maybe_unused]] const ssize_t written =
      ::write(const_cast<boost::asio::posix::basic_stream_descriptor<Executor>&>(wakeup_event_).native_handle(), &once, sizeof once);
}

void Reactor::Engine::wait_for_wakeup() {
  wakeup_event_.async_read_some(boost::asio::buffer(&wakeup_count_, sizeof wakeup_count_),
                                [this](const boost::system::error_code& failed, std::size_t) {
                                  if (failed) return;
                                  wait_for_wakeup();
                                  run_wakeup();
                                });
}

void Reactor::Engine::run_wakeup() {
  end_jobs();
  run_posted();
}

void Reactor::Engine::run_posted() {
  {
    const std::lock_guard lock(mutex_);
    opened_.swap(posted_);
  }
  for (Work& work : opened_) std::exchange(work, nullptr)();
  opened_.clear();
}

void Reactor::Engine::end_jobs() {
  {
    const std::lock_guard lock(mutex_);
    ending_jobs_.swap(ended_jobs_);
    ended_jobs_.reserve(jobs_);
  }
  for (BlockingJob* job : ending_jobs_) job->on_ended();
  ending_jobs_.clear();
}

void Reactor::Engine::run_blocking(BlockingJob& job) {
  {
    const std::lock_guard lock(mutex_);
    ++jobs_;
    ended_jobs_.reserve(ended_jobs_.size() + jobs_);  // so that a worker allocates nothing
  }
  try {
    workers_.run(job, *this);
  } catch (...) {
    const std::lock_guard lock(mutex_);
    --jobs_;
    throw;
  }
}

bool Reactor::Engine::withdraw(BlockingJob& job) noexcept {
  if (!workers_.withdraw(job)) return false;
  const std::lock_guard lock(mutex_);
  --jobs_;
  return true;
}

void Reactor::Engine::on_job_run(BlockingJob& job) noexcept {
  const std::lock_guard lock(mutex_);
  --jobs_;
  ended_jobs_.push_back(&job);
  job_ended_.notify_one();
  wake();
}

// The end of a job resumes a coroutine, or frees it: the loop must outlive that.
void Reactor::Engine::finish_blocking_work() {
  std::unique_lock lock(mutex_);
  while (jobs_ > 0 || !ended_jobs_.empty()) {
    job_ended_.wait(lock, [this] { return !ended_jobs_.empty(); });
    lock.unlock();
    end_jobs();
    lock.lock();
  }
}

// Dropped work may own timers and sockets of this loop, so it is destroyed while these can still be released.
void Reactor::Engine::drop_posted() {
  std::vector<Work> dropped;
  do {
    dropped.clear();
    const std::lock_guard lock(mutex_);
    dropped.swap(posted_);
  } while (!dropped.empty());
}

void Reactor::Engine::start(Timer& timer, SteadyTime when) {
  timers_.start(timer, when);
  if (!alarm_at_ || when < *alarm_at_) arm();
}

void Reactor::Engine::stop(Timer& timer) noexcept { timers_.stop(timer); }

// An alarm that has become too early is left to expire, which costs less than moving it each time.
void Reactor::Engine::arm() {
  alarm_at_ = timers_.next();
  if (!alarm_at_) return;
  alarm_.expires_at(*alarm_at_);
  alarm_.async_wait([this](const boost::system::error_code& failed) {
    if (failed) return;
    alarm_at_.reset();
    timers_.run(Clock::now());
    arm();
  });
}

Result<void> Reactor::Engine::on_signal(std::function<void(Signal)> handle) {
  if (!signals_) {
    if (signals_are_watched.exchange(true)) {
      return failure(Code::conflict, "another Reactor of this process handles signals", "call on_signal() on that one");
    }
    signals_.emplace(context_, SIGINT, SIGTERM);
    wait_for_signal();
  }
  handle_signal_ = std::move(handle);
  return {};
}

void Reactor::Engine::wait_for_signal() {
  signals_->async_wait([this](const boost::system::error_code& failed, int number) {
    if (failed) return;
    wait_for_signal();
    if (handle_signal_) handle_signal_(number == SIGINT ? Signal::interrupt : Signal::terminate);
  });
}

Reactor::Reactor(WorkerPool& workers) : engine_(std::make_unique<Engine>(*this, workers)) {}
Reactor::~Reactor() = default;

void Reactor::run() { engine_->run(); }
void Reactor::stop() { engine_->stop(); }
void Reactor::post(Work work) { engine_->post(std::move(work)); }
void Reactor::start(Timer& timer, SteadyTime when) { engine_->start(timer, when); }
void Reactor::stop(Timer& timer) noexcept { engine_->stop(timer); }
void Reactor::run_blocking(BlockingJob& job) { engine_->run_blocking(job); }
bool Reactor::withdraw(BlockingJob& job) noexcept { return engine_->withdraw(job); }
Result<void> Reactor::on_signal(std::function<void(Signal)> handle) { return engine_->on_signal(std::move(handle)); }

void Reactor::run_until_ended(Task<void> task) {
  martlet::run_until_ended(*this, std::move(task), [this] { engine_->run_one(); });
}

}  // namespace martlet::net

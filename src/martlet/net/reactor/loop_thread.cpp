#include <map>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include <martlet/async/worker_pool.hpp>
#include <martlet/net/reactor/loop_thread.hpp>

namespace martlet::net {

struct LoopThread::RunningLoop {
  RunningLoop() : thread([this] { reactor.run(); }) {}

  void start(const std::shared_ptr<CrossThreadWakeup>& completion, Make make) {
    const auto [place, is_new] = under_way.emplace(completion.get(), std::make_unique<Activity>(reactor));
    const auto ended = [this, completion](Activity::End, std::exception_ptr) {
      under_way.erase(completion.get());
      completion->end(completion);
      end_if_stopped();
    };
    place->second->start(run_to_end(std::move(make), reactor), ended);
  }
  // Keeps `make` alive as long as the task.
  static Task<void> run_to_end(Make make, Reactor& reactor) {
    Task<void> task = make(reactor);
    co_await std::move(task);
  }
  void cancel(CrossThreadWakeup* completion) {
    if (const auto found = under_way.find(completion); found != under_way.end()) found->second->cancel();
  }
  // Waits for blocking work, such as name resolution.
  void stop(std::function<void()> then) {
    std::vector<CrossThreadWakeup*> all;
    for (const auto& [completion, activity] : under_way) all.push_back(completion);
    for (CrossThreadWakeup* completion : all) cancel(completion);
    last = std::move(then);
    end_if_stopped();
  }
  void end_if_stopped() {
    if (!last || !under_way.empty()) return;
    last();
    reactor.stop();
  }

  WorkerPool workers{1};  // for name resolution
  Reactor reactor{workers};
  std::map<CrossThreadWakeup*, std::unique_ptr<Activity>> under_way;  // used only on the thread
  std::function<void()> last;                                         // called when the thread stops
  std::thread thread;
};

LoopThread::LoopThread() = default;
LoopThread::~LoopThread() { stop(); }

void LoopThread::stop(std::function<void()> last) {
  const std::lock_guard lock(mutex_);
  if (!running_loop_) return;
  running_loop_->reactor.post(
      [running_loop = running_loop_.get(), last = std::move(last)]() mutable { running_loop->stop(std::move(last)); });
  running_loop_->thread.join();
  running_loop_.reset();
}

Result<LoopThread::RunningLoop*> LoopThread::running_loop() {
  const std::lock_guard lock(mutex_);
  if (running_loop_) return running_loop_.get();
  try {
    running_loop_ = std::make_unique<RunningLoop>();
  } catch (const std::system_error& error) {
    return failure(Code::unavailable, std::string("can't start a client's thread: ") + error.what());
  }
  return running_loop_.get();
}

Result<void> LoopThread::start(const std::shared_ptr<CrossThreadWakeup>& completion, Make make) {
  const Result<RunningLoop*> ready = running_loop();
  if (!ready) return std::unexpected(ready.error());
  RunningLoop* const running_loop = *ready;
  running_loop->reactor.post(
      [running_loop, completion, make = std::move(make)]() mutable { running_loop->start(completion, std::move(make)); });
  return {};
}

void LoopThread::cancel(const std::shared_ptr<CrossThreadWakeup>& completion) {
  running_loop_->reactor.post([running_loop = running_loop_.get(), completion] { running_loop->cancel(completion.get()); });
}

}  // namespace martlet::net

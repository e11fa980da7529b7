#include "resolver.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace martlet::net {

// The state of a Resolver, which belongs to the loop's thread except for what the mutex guards.
struct Resolver::State : std::enable_shared_from_this<State> {
  State(Loop& from, LookUp function) : look_up(std::move(function)), loop(&from) {}

  void add(Wait& wait) {
    const auto [query, is_new] = queries.try_emplace(wait.host_);
    query->second.push_back(&wait);
    if (is_new) queue.push_back(wait.host_);
    start_next();
  }
  void remove(Wait& wait) {
    const auto query = queries.find(wait.host_);
    if (query != queries.end()) std::erase(query->second, &wait);
  }

  void start_next() {
    while (running < threads_max && !queue.empty()) {
      const std::string host = std::move(queue.front());
      queue.pop_front();
      const auto query = queries.find(host);
      if (query->second.empty()) {
        queries.erase(query);  // all callers were canceled
      } else {
        start(host);
      }
    }
  }

  void start(const std::string& host) {
    ++running;
    try {
      std::thread([self = shared_from_this(), host] { self->run(host); }).detach();
    } catch (const std::system_error& failed) {
      post(host, failure(Code::unavailable, "the host " + host + " can't be resolved: " + failed.code().message()));
    }
  }

  // Runs on a separate thread.
  void run(const std::string& host) { post(host, look_up(host)); }

  void post(const std::string& host, Result<Addresses> found) {
    const std::lock_guard lock(mutex);
    if (!loop) return;
    loop->post([self = shared_from_this(), host, result = std::move(found)] {
      --self->running;
      self->tell(host, result);
      self->start_next();
    });
  }

  // A caller that receives its result may cancel others, or look up the same host again.
  void tell(const std::string& host, const Result<Addresses>& found) {
    const auto query = queries.extract(host);
    told = &query.mapped();
    while (!told->empty()) {
      Wait& wait = *told->front();
      told->erase(told->begin());
      wait.is_waiting_ = false;
      wait.found_ = found;
      wait.activity_->resume(wait.handle_);
    }
    told = nullptr;
  }

  const LookUp look_up;
  std::map<std::string, std::vector<Wait*>> queries;  // waits by host, queued or being looked up; empty if all were canceled
  std::deque<std::string> queue;                      // hosts that wait for a thread
  std::size_t running = 0;
  std::vector<Wait*>* told = nullptr;  // waits that are receiving their results

  std::mutex mutex;
  Loop* loop;  // null after its destruction
};

Resolver::Resolver(Loop& loop, LookUp look_up) : state_(std::make_shared<State>(loop, std::move(look_up))) {}

Resolver::~Resolver() {
  const std::lock_guard lock(state_->mutex);
  state_->loop = nullptr;
}

Resolver::Wait Resolver::find(std::string host) { return Wait(state_, std::move(host)); }

void Resolver::Wait::begin() {
  is_waiting_ = true;
  state_->add(*this);
}

Resolver::Wait::~Wait() {
  if (!is_waiting_) return;
  if (state_->told) std::erase(*state_->told, this);
  state_->remove(*this);
}

}  // namespace martlet::net

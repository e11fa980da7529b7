#pragma once
#include <coroutine>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <martlet/async/activity.hpp>

#include "host_lookup.hpp"

namespace martlet::net {

/// A resolver of host names, with threads that nothing waits for: a look-up can't be interrupted, so if its name servers don't respond,
/// a wait for it would delay deadlines, a pool's other work, and the end of the loop. At most `threads_max` look-ups run at a time;
/// concurrent requests for the same host share one.
class Resolver {
 public:
  using LookUp = std::function<Result<Addresses>(const std::string& host)>;
  static constexpr std::size_t threads_max = 8;

  explicit Resolver(Loop& loop, LookUp look_up = net::look_up);
  Resolver(const Resolver&) = delete;
  /// Waiting coroutines are not resumed any more. Running look-ups end on their own.
  ~Resolver();

  class Wait;
  /// Looks up `host`. Fails as look_up() does, and with Code::unavailable if no thread can be created.
  Wait find(std::string host);

 private:
  struct State;
  struct Query;
  const std::shared_ptr<State> state_;  // shared with the threads
};

class Resolver::Wait {
 public:
  Wait(std::shared_ptr<State> state, std::string host) : state_(std::move(state)), host_(std::move(host)) {}
  Wait(const Wait&) = delete;
  ~Wait();
  bool await_ready() const noexcept { return false; }
  template <class Promise>
  void await_suspend(std::coroutine_handle<Promise> handle) {
    activity_ = handle.promise().activity;
    handle_ = handle;
    begin();
  }
  Result<Addresses> await_resume() { return std::move(*found_); }

 private:
  friend Resolver;
  void begin();
  const std::shared_ptr<State> state_;
  const std::string host_;
  Activity* activity_ = nullptr;
  std::coroutine_handle<> handle_;
  bool is_waiting_ = false;
  std::optional<Result<Addresses>> found_;
};

}  // namespace martlet::net

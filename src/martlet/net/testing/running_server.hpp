#pragma once
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <semaphore>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <martlet/async/blocking.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/net/server/server.hpp>

namespace martlet::net {

/// A server on a separate thread, for tests.
class RunningServer {
 public:
  explicit RunningServer(http::Handler handler, Limits limits = {}, const WorkerPoolOptions& blocking = {.threads_max = 2})
      : workers_(blocking) {
    ServerOptions options;
    options.limits = limits;
    options.log = Log([this](std::string_view line) { note(line); }, Level::info);
    server_.emplace(Server::listen(reactor_, std::move(handler), std::move(options)).value());
    thread_ = std::thread([this] { reactor_.run(); });
  }
  RunningServer(const RunningServer&) = delete;
  ~RunningServer() {
    if (thread_.joinable()) stop(std::chrono::seconds(0));
  }

  std::uint16_t port() const { return server_->port(); }

  /// Begins a graceful stop, without waiting for its end.
  void begin_stop(std::chrono::milliseconds grace) {
    reactor_.post([this, grace] { server_->stop(grace, [this] { reactor_.stop(); }); });
  }
  void join() { thread_.join(); }
  void stop(std::chrono::milliseconds grace) {
    begin_stop(grace);
    join();
  }

  std::string log() const {
    const std::lock_guard lock(mutex_);
    return log_;
  }

 private:
  void note(std::string_view line) {
    const std::lock_guard lock(mutex_);
    log_ += line;
  }
  mutable std::mutex mutex_;
  std::string log_;
  WorkerPool workers_;
  Reactor reactor_{workers_};
  std::optional<Server> server_;
  std::thread thread_;
};

}  // namespace martlet::net

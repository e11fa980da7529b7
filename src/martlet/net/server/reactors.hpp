#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include <martlet/net/reactor/reactor.hpp>
#include <martlet/net/server/server.hpp>

namespace martlet::net {

/// Several Reactors, one per thread, that listen on the same ports: the kernel distributes connections, and none ever migrates.
class Reactors {
 public:
  /// If `count` is 0, creates a Reactor for each core that this process may use. Calls raise_descriptor_limit().
  Reactors(std::size_t count, WorkerPool& workers);
  Reactors(const Reactors&) = delete;
  ~Reactors();

  std::size_t size() const { return reactors_.size(); }
  /// Returns the Reactor that runs on run()'s thread: for initialization before run(), for signals, for clients.
  Reactor& first() { return *reactors_.front(); }

  /// Creates a server on each Reactor, with copies of `handler`, and returns the port. Call before run(). Fails as Server::listen() does; a
  /// port of another program counts as in use even if that program shares it.
  Result<std::uint16_t> listen(const http::Handler& handler, const ServerOptions& options = {});

  /// Runs all Reactors until stop() has ended. Throws std::system_error if a thread can't be started.
  void run();
  /// Stops every server as Server::stop() does, then every Reactor, at the latest after `grace`: blocking work can't be interrupted, and
  /// the destructor waits for what is still running (see WorkerPool::running()). Thread-safe; further calls have no effect.
  void stop(std::chrono::milliseconds grace = std::chrono::seconds(5));

 private:
  struct Servers;  // the servers of one Reactor
  void stop_one(std::size_t which, std::chrono::milliseconds grace);
  std::vector<std::unique_ptr<Reactor>> reactors_;
  std::vector<std::unique_ptr<Servers>> servers_;
};

}  // namespace martlet::net

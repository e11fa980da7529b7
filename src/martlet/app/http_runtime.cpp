#include "http_runtime.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include <martlet/async/worker_pool.hpp>
#include <martlet/net/reactor.hpp>
#include <martlet/net/server.hpp>

namespace martlet {
namespace {

constexpr std::chrono::milliseconds grace{5000};  // hapi's server.stop(): then what still runs is cancelled
constexpr std::size_t blocking_threads = 16;

// One event loop with its share of the connections. Connections don't migrate.
class ServingLoop {
 public:
  explicit ServingLoop(WorkerPool& workers) : reactor_(workers) {}

  Result<std::uint16_t> listen(Server& server, net::ServerOptions options) {
    options.log = server.log();
    Result<net::Server> listening = net::Server::listen(reactor_, server.as_handler(), std::move(options));
    if (!listening) return std::unexpected(std::move(listening.error()));
    server_.emplace(std::move(*listening));
    return server_->port();
  }
  /// Thread-safe.
  void stop() {
    reactor_.post([this] { server_->stop(grace, [this] { reactor_.stop(); }); });
  }
  net::Reactor& reactor() { return reactor_; }

 private:
  net::Reactor reactor_;
  std::optional<net::Server> server_;
};

int fail(const Error& error) {
  std::fprintf(stderr, "%s\n", to_text(error).c_str());
  return 1;
}

}  // namespace

int serve_http(Server& server, const Arguments& arguments) {
  WorkerPool workers(blocking_threads);
  const unsigned count = arguments.loops > 0 ? arguments.loops : std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::unique_ptr<ServingLoop>> loops;
  for (unsigned i = 0; i < count; ++i) loops.push_back(std::make_unique<ServingLoop>(workers));
  net::Reactor& first = loops.front()->reactor();
  if (Result<void> ready = first.run(server.initialize()); !ready) return fail(ready.error());

  net::ServerOptions options;
  options.host = arguments.host;
  options.port = arguments.port;
  options.shares_port = count > 1;
  for (const auto& loop : loops) {
    const Result<std::uint16_t> port = loop->listen(server, options);
    if (!port) return fail(port.error());
    options.port = *port;  // where the system chose one, the others join it
  }
  const Result<void> signals = first.on_signal([&](net::Reactor::Signal) {
    for (const auto& loop : loops) loop->stop();
  });
  if (!signals) return fail(signals.error());
  std::fprintf(stderr, "listening on http://%s:%u\n", arguments.host.c_str(), static_cast<unsigned>(options.port));

  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < loops.size(); ++i) threads.emplace_back([&loop = *loops[i]] { loop.reactor().run(); });
  first.run();
  for (std::thread& thread : threads) thread.join();
  return 0;
}

}  // namespace martlet

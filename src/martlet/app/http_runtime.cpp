#include "http_runtime.hpp"

#include <cstdio>

#include <martlet/async/worker_pool.hpp>
#include <martlet/net/server/reactors.hpp>

namespace martlet {
namespace {

constexpr std::chrono::milliseconds grace{5000};  // hapi's server.stop(): then what still runs is cancelled
constexpr std::size_t blocking_threads = 16;

int fail(const Error& error) {
  std::fprintf(stderr, "%s\n", to_text(error).c_str());
  return 1;
}

}  // namespace

int serve_http(Server& server, const Arguments& arguments) {
  WorkerPool workers(blocking_threads);
  net::Reactors loops(arguments.loops, workers);
  if (Result<void> ready = loops.first().run(server.initialize()); !ready) return fail(ready.error());

  net::ServerOptions options;
  options.host = arguments.host;
  options.port = arguments.port;
  options.log = server.log();
  const Result<std::uint16_t> port = loops.listen(server.as_handler(), options);
  if (!port) return fail(port.error());
  const Result<void> signals = loops.first().on_signal([&](net::Reactor::Signal) { loops.stop(grace); });
  if (!signals) return fail(signals.error());
  std::fprintf(stderr, "listening on http://%s:%u\n", arguments.host.c_str(), static_cast<unsigned>(*port));
  loops.run();
  return 0;
}

}  // namespace martlet

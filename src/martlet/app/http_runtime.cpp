#include "http_runtime.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <martlet/async/worker_pool.hpp>
#include <martlet/base/error_explanations.hpp>
#include <martlet/net/server/reactors.hpp>

#include "shutdown_watchdog.hpp"

namespace martlet {
namespace {

// The time that connections have to close when they are canceled after the grace period.
constexpr std::chrono::milliseconds closing_time{250};

int fail(const Error& error) {
  std::fprintf(stderr, "%s\n", to_text(error).c_str());
  return 1;
}

// Ends the process without destructors, since these would wait for the blocking work that is still running.
void end_now(const Log& log) {
  log.error("the grace period is over, but work is still running: the process ends without waiting for it");
  std::_Exit(1);
}

// Restores the default effect of signals, so that a second one ends the process.
void restore_default_signal_handlers() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

}  // namespace

int serve_http(Server& server, const Arguments& arguments, const HttpOptions& http) {
  ShutdownWatchdog watchdog([&] { end_now(server.log()); });
  WorkerPool workers(WorkerPoolOptions{.threads_max = http.blocking_threads, .queue_max = http.blocking_queue});
  net::Reactors loops(arguments.loops, workers);
  if (Result<void> ready = loops.first().run(server.initialize()); !ready) return fail(ready.error());

  net::ServerOptions options;
  options.host = arguments.host;
  options.port = arguments.port;
  options.limits = http.limits;
  options.log = server.log();
  const Result<std::uint16_t> port = loops.listen(server.as_handler(), options);
  if (!port) return fail(errors::with_name(port.error(), {errors::initialization_page()}, "initialization"));
  const Result<void> signals = loops.first().on_signal([&](net::Reactor::Signal) {
    restore_default_signal_handlers();
    watchdog.begin(http.grace + closing_time);
    loops.stop(http.grace);
  });
  if (!signals) return fail(signals.error());
  std::fprintf(stderr, "listening on http://%s:%u\n", arguments.host.c_str(), static_cast<unsigned>(*port));
  loops.run();
  return 0;
}

}  // namespace martlet

#include "test_server_state.hpp"

#include <stdexcept>

#include <martlet/async/local_loop.hpp>

namespace martlet {
namespace {

ServerOptions with_log(ServerOptions options, const TestLog& log) {
  options.log = log.log();
  if (!options.log_requests) options.log_requests = LogRequests::refused;  // as martlet::run() does
  return options;
}

}  // namespace

TestClient::ServerState::ServerState(ServerOptions options) : server(with_log(std::move(options), log)) {}

void TestClient::ServerState::start() {
  const std::lock_guard lock(starting);
  if (is_started) return;
  is_started = true;
  if (!failure.empty()) return;
  try {
    LocalLoop loop;
    const Result<void> ready = loop.run(server.initialize());
    if (!ready) failure = to_text(ready.error());
  } catch (const std::exception& thrown) {
    failure = thrown.what();
  }
}

Server& TestClient::ServerState::running() {
  start();
  if (!failure.empty()) throw std::runtime_error(failure);
  return server;
}

}  // namespace martlet

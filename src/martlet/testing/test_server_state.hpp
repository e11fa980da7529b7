#pragma once
#include <memory>
#include <mutex>
#include <string>

#include <martlet/lambda/event_handler.hpp>
#include <martlet/server/server.hpp>
#include <martlet/testing/test_client.hpp>
#include <martlet/testing/test_log.hpp>

namespace martlet {

/// The state that a TestServer and its clients share.
struct TestClient::ServerState {
  explicit ServerState(ServerOptions options);

  /// Initializes the server, unless that has already happened. Thread-safe.
  void start();
  /// Returns the started server. Throws std::runtime_error if it can't start.
  Server& running();

  TestLog log;
  Server server;
  std::unique_ptr<lambda::EventHandler> events;  // null unless the application takes Events
  std::string failure;                           // the reason why it can't start; "" if there has been no error so far
  bool is_started = false;                       // guarded by `starting`
  std::mutex starting;
};

}  // namespace martlet

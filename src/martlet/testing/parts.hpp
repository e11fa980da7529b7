#pragma once
#include <memory>
#include <mutex>
#include <string>

#include <martlet/lambda/event_handler.hpp>
#include <martlet/server/server.hpp>
#include <martlet/testing/test_client.hpp>
#include <martlet/testing/test_log.hpp>

namespace martlet {

/// What a TestServer and its clients share.
struct TestClient::Parts {
  explicit Parts(ServerOptions options);

  /// Initializes the server, once. Thread-safe.
  void start();
  /// The server, started. Throws std::runtime_error where that fails.
  Server& running();

  TestLog log;
  Server server;
  std::unique_ptr<lambda::EventHandler> events;  // of an application that takes Events
  std::string failure;                           // why it can't start; "": it can, so far
  bool is_started = false;                       // guarded by `starting`
  std::mutex starting;
};

}  // namespace martlet

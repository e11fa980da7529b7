#pragma once
#include <mutex>
#include <string>

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
  std::string failure;      // why it can't start; "": it can, so far
  bool is_started = false;  // guarded by `starting`
  std::mutex starting;
};

}  // namespace martlet

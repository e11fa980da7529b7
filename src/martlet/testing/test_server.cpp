#include <martlet/testing/test_server.hpp>

#include <stdexcept>

#include "test_server_state.hpp"

namespace martlet {

TestServer::TestServer(std::function<void(Server&)> app, ServerOptions options)
    : TestClient(std::make_shared<ServerState>(std::move(options))) {
  try {
    app(tested_->server);
  } catch (const std::exception& thrown) {
    tested_->failure = thrown.what();
  }
}

void TestServer::refuse(const Error& error) { throw std::runtime_error(to_text(error)); }

std::string TestServer::failure() {
  tested_->start();
  return tested_->failure;
}

const TestLog& TestServer::log() const { return tested_->log; }
Server& TestServer::server() { return tested_->server; }

Services& TestServer::services() {
  const std::lock_guard lock(tested_->starting);
  if (tested_->is_started) throw std::logic_error("the server has already started: replace services before the first request");
  return tested_->server.services();
}

}  // namespace martlet

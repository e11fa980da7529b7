#include <martlet/testing/test_server.hpp>

#include <stdexcept>

#include "test_client_parts.hpp"

namespace martlet {

TestServer::TestServer(std::function<void(Server&)> app, ServerOptions options) : TestClient(std::make_shared<Parts>(std::move(options))) {
  try {
    app(parts_->server);
  } catch (const std::exception& thrown) {
    parts_->failure = thrown.what();
  }
}

void TestServer::refuse(const Error& error) { throw std::runtime_error(to_text(error)); }

std::string TestServer::failure() {
  parts_->start();
  return parts_->failure;
}

const TestLog& TestServer::log() const { return parts_->log; }
Server& TestServer::server() { return parts_->server; }

Services& TestServer::services() {
  const std::lock_guard lock(parts_->starting);
  if (parts_->is_started) throw std::logic_error("the server has started: give it its fakes before the first request");
  return parts_->server.services();
}

}  // namespace martlet

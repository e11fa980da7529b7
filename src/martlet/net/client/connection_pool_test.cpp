#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <string>

#include <martlet/net/client/client.hpp>
#include <martlet/net/testing/running_server.hpp>
#include <martlet/net/testing/scripted_server.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

TEST(ConnectionPool, keeps_a_connection_for_the_next_request) {
  const auto answers = [](http::Request&) -> Task<http::Response> { co_return http::Response(); };
  Limits limits;
  limits.connections_max = 1;  // a second connection would wait forever
  RunningServer server(answers, limits);
  WorkerPool workers(1);
  Reactor reactor(workers);
  Client client(reactor);
  const auto ask = [&]() -> Task<bool> {
    const Origin origin{"127.0.0.1", server.port()};
    ClientRequest request;
    request.deadline = std::chrono::steady_clock::now() + 5s;
    Result<ClientResponse> response = co_await client.send(origin, std::move(request));
    co_return response.has_value();
  };
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(reactor.run(ask()));
}

TEST(ConnectionPool, replaces_a_connection_that_the_server_has_closed) {
  // Each connection is closed after one response, although it allows further requests.
  std::atomic<int> requests = 0;
  const auto answers = [&](ScriptedConnection& connection) {
    connection.read_until("\r\n\r\n");
    ++requests;
    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
  };
  ScriptedServer server({answers, answers, answers});
  WorkerPool workers(1);
  Reactor reactor(workers);
  Client client(reactor);
  const auto ask = [&]() -> Task<Result<std::string>> {
    const Origin origin{"127.0.0.1", server.port};
    Result<ClientResponse> response = co_await client.send(origin, ClientRequest());
    if (!response) co_return std::unexpected(response.error());
    Result<std::string> body = co_await response->body->read(1000);
    if (body) *body = std::to_string(response->status) + " " + *body;
    co_return body;
  };
  for (int i = 0; i < 3; ++i) EXPECT_EQ(reactor.run(ask()).value(), "200 ok");
  EXPECT_EQ(requests, 3);
}

}  // namespace
}  // namespace martlet::net

#include "server_connections.hpp"

#include <gtest/gtest.h>

#include <martlet/async/sleep.hpp>
#include <martlet/async/virtual_loop.hpp>
#include <martlet/net/testing/memory_transport.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
constexpr std::string_view get_later = "GET /later HTTP/1.1\r\nHost: a\r\n\r\n";

Task<http::Response> answer(http::Request& request) {
  http::Response response;
  if (request.target == "/later") co_await sleep(1h);
  if (request.target == "/body") {
    const Result<std::string_view> body = co_await request.body->read(1'000'000, std::nullopt);
    response.status = !body && body.error().code == Code::timeout ? 408 : 200;
  }
  co_return response;
}

struct ServerConnectionsTest : testing::Test {
  ~ServerConnectionsTest() override { connections->close_now(); }
  void open(MemoryClient& to) { connections->open(std::make_unique<MemoryTransport>(to), "peer"); }
  static void send(MemoryClient& to, std::string_view request) { to.deliver(request, request.size()); }
  MemoryClient client, first, second;  // these outlive the transports
  VirtualLoop loop;
  std::shared_ptr<ServerConnections> connections = std::make_shared<ServerConnections>(loop, answer, Limits(), Log());
};

TEST_F(ServerConnectionsTest, close_the_longest_idle_connection_first) {
  open(first);
  open(second);
  send(second, get);
  send(first, get);  // so that this connection is idle for a shorter time
  EXPECT_TRUE(connections->close_longest_idle());
  EXPECT_FALSE(second.is_open());
  EXPECT_TRUE(first.is_open());
  EXPECT_TRUE(connections->close_longest_idle());
  EXPECT_FALSE(connections->close_longest_idle());
  EXPECT_EQ(connections->connections(), 0u);
}

TEST_F(ServerConnectionsTest, close_no_busy_connection_to_make_room_for_another_one) {
  open(client);
  send(client, get_later);
  EXPECT_FALSE(connections->close_longest_idle());
  EXPECT_TRUE(client.is_open());
}

TEST_F(ServerConnectionsTest, report_the_end_of_a_connection_after_its_removal) {
  bool was_open = true;
  connections->on_connection_end([&] { was_open = client.is_open(); });
  open(client);
  EXPECT_TRUE(connections->close_longest_idle());
  EXPECT_FALSE(was_open) << "its descriptor is free for the next one";
  connections->on_connection_end(nullptr);
}

TEST_F(ServerConnectionsTest, send_the_first_bytes_of_the_response_to_a_client_that_half_closes) {
  open(client);
  send(client, get_later);
  client.deliver("", 0);
  EXPECT_EQ(client.output, "HTTP/1.1 ");
  EXPECT_TRUE(client.is_open());
}

TEST_F(ServerConnectionsTest, close_an_idle_connection_without_a_response) {
  open(first);
  open(second);
  send(second, get);
  second.output.clear();
  loop.run_until(loop.now() + 59s);
  EXPECT_TRUE(first.is_open() && second.is_open());
  loop.run_until(loop.now() + 5s);
  EXPECT_FALSE(first.is_open() || second.is_open());
  EXPECT_EQ(first.output + second.output, "");
}

// Sends a byte every 100 ms until the server responds. Returns how long that takes, in whole seconds.
std::chrono::seconds drip_until_answered(VirtualLoop& loop, MemoryClient& client) {
  const SteadyTime start = loop.now();
  while (client.output.empty() && loop.now() < start + 1h) {
    loop.run_until(loop.now() + 100ms);
    if (client.is_reading()) client.deliver("a", 1);
  }
  return std::chrono::floor<std::chrono::seconds>(loop.now() - start);
}

TEST_F(ServerConnectionsTest, respond_408_to_a_head_that_arrives_too_slowly) {
  open(client);
  send(client, "GET / HTTP/1.1\r\nHost: ");
  const std::chrono::seconds taken = drip_until_answered(loop, client);
  EXPECT_TRUE(taken >= 10s && taken <= 12s) << taken.count();
  EXPECT_TRUE(client.output.starts_with("HTTP/1.1 408 Request Timeout\r\n")) << client.output;
}

TEST_F(ServerConnectionsTest, report_a_body_that_arrives_too_slowly_to_the_handler) {
  open(client);
  send(client, "POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
  const std::chrono::seconds taken = drip_until_answered(loop, client);
  EXPECT_TRUE(taken >= 60s && taken <= 62s) << taken.count();
  EXPECT_TRUE(client.output.starts_with("HTTP/1.1 408 Request Timeout\r\n")) << client.output;
}

}  // namespace
}  // namespace martlet::net

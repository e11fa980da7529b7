#include "server_connections.hpp"

#include <gtest/gtest.h>

#include <martlet/async/local_loop.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/net/reactor/memory_transport.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
constexpr std::string_view get_later = "GET /later HTTP/1.1\r\nHost: a\r\n\r\n";

Task<http::Response> answer(std::string target) {
  if (target == "/later") co_await sleep(1h);
  co_return http::Response();
}

struct ServerConnectionsTest : testing::Test {
  ~ServerConnectionsTest() override { connections->close_now(); }
  void open(MemoryLine& to) { connections->open(std::make_unique<MemoryTransport>(to), "peer"); }
  static void send(MemoryLine& to, std::string_view request) { to.deliver(request, request.size()); }
  MemoryLine line, first, second;  // they outlive the transports
  LocalLoop loop;
  std::shared_ptr<ServerConnections> connections = std::make_shared<ServerConnections>(
      loop, [](http::Request& request) { return answer(std::string(request.target)); }, Limits(), Log());
};

TEST_F(ServerConnectionsTest, close_what_has_been_idle_for_longest_first) {
  open(first);
  open(second);
  send(second, get);
  send(first, get);  // so that it is idle for a shorter time
  EXPECT_TRUE(connections->close_longest_idle());
  EXPECT_FALSE(second.is_open());
  EXPECT_TRUE(first.is_open());
  EXPECT_TRUE(connections->close_longest_idle());
  EXPECT_FALSE(connections->close_longest_idle());
  EXPECT_EQ(connections->connections(), 0u);
}

TEST_F(ServerConnectionsTest, close_no_connection_with_a_request_for_another_one) {
  open(line);
  send(line, get_later);
  EXPECT_FALSE(connections->close_longest_idle());
  EXPECT_TRUE(line.is_open());
}

TEST_F(ServerConnectionsTest, tell_of_a_departure_when_the_connection_is_gone) {
  bool was_open = true;
  connections->on_departure([&] { was_open = line.is_open(); });
  open(line);
  EXPECT_TRUE(connections->close_longest_idle());
  EXPECT_FALSE(was_open) << "its descriptor is free for the next one";
  connections->on_departure(nullptr);
}

TEST_F(ServerConnectionsTest, send_a_client_that_ends_its_sending_the_first_bytes_of_its_answer) {
  open(line);
  send(line, get_later);
  line.deliver("", 0);
  EXPECT_EQ(line.output, "HTTP/1.1 ");
  EXPECT_TRUE(line.is_open());
}

}  // namespace
}  // namespace martlet::net

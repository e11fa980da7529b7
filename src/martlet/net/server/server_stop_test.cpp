#include <gtest/gtest.h>

#include <martlet/net/testing/eventually.hpp>
#include <martlet/net/testing/raw_client.hpp>
#include <martlet/net/testing/running_server.hpp>
#include <martlet/net/testing/without_dates.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

struct ServerStop : testing::Test {
  static Task<http::Response> answer(std::atomic<int>& running, http::Request& request) {
    ++running;
    if (request.target == "/soon") co_await sleep(200ms);
    if (request.target == "/never") co_await sleep(1h);
    co_return http::Response();
  }
  std::atomic<int> running = 0;
  RunningServer server{[this](http::Request& request) { return answer(running, request); }};
};

TEST_F(ServerStop, closes_idle_connections_at_once) {
  RawClient fresh(server.port());
  RawClient used(server.port());
  used.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  used.read_until("\r\n\r\n");
  const auto start = std::chrono::steady_clock::now();
  server.stop(10s);
  EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
  EXPECT_EQ(used.read_to_end(), "");
}

TEST_F(ServerStop, finishes_running_requests_and_sends_connection_close) {
  RawClient client(server.port());
  client.send("GET /soon HTTP/1.1\r\nHost: a\r\n\r\n");
  ASSERT_TRUE(eventually([&] { return running == 1; }));
  server.stop(10s);
  EXPECT_EQ(without_dates(client.read_to_end()), "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
}

TEST_F(ServerStop, finishes_a_request_whose_head_has_begun_to_arrive) {
  RawClient client(server.port());
  client.send("GET / HTTP/1.1\r\n");
  RawClient other(server.port());
  other.send("GET / HTTP/1.0\r\n\r\n");
  other.read_to_end();  // by then the first bytes have been read
  server.begin_stop(10s);
  std::this_thread::sleep_for(20ms);
  client.send("Host: a\r\n\r\n");
  EXPECT_EQ(without_dates(client.read_to_end()), "HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
  server.join();
}

TEST_F(ServerStop, accepts_no_new_connections) {
  RawClient client(server.port());
  client.send("GET /soon HTTP/1.1\r\nHost: a\r\n\r\n");
  ASSERT_TRUE(eventually([&] { return running == 1; }));
  server.begin_stop(10s);
  EXPECT_TRUE(eventually([&] {
    try {
      RawClient refused(server.port());
      return false;
    } catch (const std::runtime_error&) {
      return true;
    }
  }));
  server.join();
}

TEST_F(ServerStop, cancels_requests_that_have_not_finished_in_time) {
  RawClient client(server.port());
  client.send("GET /never HTTP/1.1\r\nHost: a\r\n\r\n");
  ASSERT_TRUE(eventually([&] { return running == 1; }));
  const auto start = std::chrono::steady_clock::now();
  server.stop(100ms);
  EXPECT_GE(std::chrono::steady_clock::now() - start, 100ms);
  EXPECT_EQ(client.read_to_end(), "");
}

TEST_F(ServerStop, ends_at_once_without_connections) {
  const auto start = std::chrono::steady_clock::now();
  server.stop(10s);
  EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
}

}  // namespace
}  // namespace martlet::net

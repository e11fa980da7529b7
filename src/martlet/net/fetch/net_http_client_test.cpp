#include <martlet/net/fetch/net_http_client.hpp>

#include <gtest/gtest.h>

#include <martlet/async/deadline.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/async/when_all.hpp>
#include <martlet/net/testing/eventually.hpp>
#include <martlet/net/testing/running_server.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

struct Echo {
  std::string method;
  std::string target;
  std::string body;
};
Schema describe(Type<Echo>) {
  return object<Echo>("Echo", field<&Echo::method>("method"), field<&Echo::target>("target"), field<&Echo::body>("body"));
}

// Tests with a server that returns what it received, and the client's port, which shows if a connection was kept.
struct NetHttpClientTest : testing::Test {
  std::atomic<int> left{0};

  Task<http::Response> serve(http::Request& request) {
    const Result<std::string_view> body = co_await request.body->read(1'000'000, std::nullopt);
    if (request.target == "/slow") {
      struct Leaving {
        std::atomic<int>& left;
        ~Leaving() { ++left; }
      };
      const Leaving leaving{left};
      co_await sleep(1h);
    }
    http::Response response;
    if (request.target == "/teapot") response.status = 418;
    response.headers.set("x-seen", std::string(request.headers.get("x-sent").value_or("")));
    response.headers.set("x-peer", std::string(request.remote_address));
    const Echo echo{std::string(request.method), std::string(request.target), body->empty() ? "none" : std::string(*body)};
    response.body = to_json(echo);
    co_return response;
  }

  RunningServer server{[this](http::Request& request) { return serve(request); }};
  const std::string base = "http://127.0.0.1:" + std::to_string(server.port());
  NetHttpClient client{FetchDefaults{.base_url = base, .headers = {}, .timeout = std::nullopt}};
  LocalLoop loop;
};

TEST_F(NetHttpClientTest, sends_and_reads_from_a_loop_without_sockets) {
  FetchRequest request = FetchRequest::post(base + "/orders?a=1").body("tea", "text/plain").header("x-sent", "yes");
  const Result<FetchResponse> response = loop.run(client.fetch(request));
  ASSERT_TRUE(response) << response.error().what;
  EXPECT_EQ(response->status, 200);
  EXPECT_EQ(*response->headers.get("x-seen"), "yes");
  const Result<Echo> echo = response->as<Echo>();
  ASSERT_TRUE(echo) << echo.error().what;
  EXPECT_EQ(echo->method + ' ' + echo->target + ' ' + echo->body, "POST /orders?a=1 tea");
}

TEST_F(NetHttpClientTest, serves_a_thread_that_blocks) {
  const Result<Echo> echo = client.fetch_blocking_as<Echo>(FetchRequest::get("/a").query("q", "x y&z"));
  ASSERT_TRUE(echo) << echo.error().what;
  EXPECT_EQ(echo->target, "/a?q=x%20y%26z");
}

TEST_F(NetHttpClientTest, serves_many_threads_at_once) {
  std::atomic<int> right{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&, i] {
      for (int n = 0; n < 20; ++n) {
        const std::string target = "/" + std::to_string(i) + "/" + std::to_string(n);
        const Result<Echo> echo = client.fetch_blocking_as<Echo>(FetchRequest::get(target));
        if (echo && echo->target == target) ++right;
      }
    });
  }
  for (std::thread& one : threads) one.join();
  EXPECT_EQ(right, 160);
}

TEST_F(NetHttpClientTest, an_error_status_is_an_error_only_if_a_value_is_requested) {
  const Result<FetchResponse> response = client.fetch_blocking(FetchRequest::get("/teapot"));
  ASSERT_TRUE(response);
  EXPECT_EQ(response->status, 418);
  const Result<Echo> echo = client.fetch_blocking_as<Echo>(FetchRequest::get("/teapot"));
  ASSERT_FALSE(echo);
  EXPECT_EQ(echo.error().code, Code::malformed);
}

TEST_F(NetHttpClientTest, fails_at_the_deadline) {
  const Result<FetchResponse> response = client.fetch_blocking(FetchRequest::get("/slow").timeout(30ms));
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().code, Code::timeout);
}

TEST_F(NetHttpClientTest, closes_the_connection_of_a_cancelled_request) {
  Task<Result<FetchResponse>> slow = client.fetch(FetchRequest::get("/slow").timeout(1h));
  const auto in_time = loop.run(with_deadline(std::move(slow), std::chrono::steady_clock::now() + 100ms));
  EXPECT_FALSE(in_time);
  EXPECT_TRUE(eventually([&] { return left == 1; }));
}

TEST_F(NetHttpClientTest, reports_an_answer_that_is_too_large) {
  const Result<FetchResponse> response = client.fetch_blocking(FetchRequest::get("/a").body_bytes_max(10));
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().code, Code::too_large);
}

TEST_F(NetHttpClientTest, names_an_address_that_refuses_connections) {
  const Result<FetchResponse> response = client.fetch_blocking(FetchRequest::get("http://127.0.0.1:1/"));
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().code, Code::unavailable);
}

TEST_F(NetHttpClientTest, sends_nothing_to_a_malformed_url) {
  for (const char* url : {"ftp://a.example/", "orders", "http://", "http://user:pass@a.example/", "http://a.example:0/",
                          "http://a.example:x/", "http://a.example/a b"}) {
    const Result<FetchResponse> response = client.fetch_blocking(FetchRequest::get(url));
    ASSERT_FALSE(response) << url;
    EXPECT_EQ(response.error().code, Code::malformed) << url;
  }
}

TEST_F(NetHttpClientTest, may_be_destroyed_unused) {
  NetHttpClient unused;
  NetHttpClient used{FetchDefaults{.base_url = base, .headers = {}, .timeout = std::nullopt}};
  EXPECT_TRUE(used.fetch_blocking(FetchRequest::get("/")));
}

}  // namespace
}  // namespace martlet::net

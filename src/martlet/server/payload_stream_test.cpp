#include <martlet/server/payload_stream.hpp>

#include <gtest/gtest.h>

#include <martlet/async/local_loop.hpp>
#include <martlet/net/testing/raw_client.hpp>
#include <martlet/net/testing/running_server.hpp>
#include <martlet/server/inject.hpp>
#include <martlet/server/server.hpp>

namespace martlet {
namespace {

Task<std::string> count(Body<PayloadStream> upload) {
  std::size_t bytes = 0;
  while (true) {
    Task<std::optional<std::string>> coming = upload->next();
    const std::optional<std::string> part = co_await std::move(coming);
    if (!part) break;
    bytes += part->size();
  }
  co_return std::to_string(bytes);
}

// A response that sends the request's body back while it arrives.
class Echo final : public http::BodyStream {
 public:
  explicit Echo(PayloadStream upload) : upload_(std::move(upload)) {}
  Task<std::optional<std::string>> next() override { return upload_.next(); }

 private:
  PayloadStream upload_;
};
std::unique_ptr<http::BodyStream> echo(Body<PayloadStream> upload) { return std::make_unique<Echo>(std::move(*upload)); }

InjectOptions post(std::string url, std::string payload, std::string type = "application/octet-stream") {
  InjectOptions options;
  options.method = "POST";
  options.url = std::move(url);
  options.payload = std::move(payload);
  options.headers = {{"content-type", std::move(type)}, {"content-length", std::to_string(options.payload.size())}};
  return options;
}

TEST(PayloadStream, has_one_part_if_the_transport_has_the_whole_body) {
  Server server;
  server.post("/count", count);
  EXPECT_EQ(server.inject(post("/count", "0123456789")).payload, "10");
  EXPECT_EQ(server.inject(post("/count", "")).payload, "0");
}

TEST(PayloadStream, accepts_any_type_unless_the_route_restricts_them) {
  Server server;
  server.post("/any", count);
  server.post("/csv", count).payload({.allow = {"text/csv"}});
  EXPECT_EQ(server.inject(post("/any", "{broken", "application/json")).payload, "7") << "nothing parses it";
  EXPECT_EQ(server.inject(post("/any", "--x--", "multipart/form-data; boundary=x")).payload, "5");
  EXPECT_EQ(server.inject(post("/csv", "a,b", "text/csv")).payload, "3");
  EXPECT_EQ(server.inject(post("/csv", "{}", "application/json")).status, 415);
}

TEST(PayloadStream, rejects_a_declared_length_above_the_limit_before_the_handler_runs) {
  Server server;
  bool was_called = false;
  server
      .post("/count",
            [&](Body<PayloadStream>) -> std::string {
              was_called = true;
              return "called";
            })
      .payload({.bytes_max = 5});
  EXPECT_EQ(server.inject(post("/count", "0123456789")).status, 413);
  EXPECT_FALSE(was_called);
}

TEST(PayloadStream, can_be_the_source_of_the_response) {
  Server server;
  server.post("/echo", echo);
  EXPECT_EQ(server.inject(post("/echo", "hello")).payload, "hello");
}

TEST(PayloadStream, is_rejected_at_initialization_on_routes_that_cannot_support_it) {
  Server server;
  server.post("/count", count).server_timeout(std::chrono::seconds(1));
  LocalLoop loop;
  const Result<void> ready = loop.run(server.initialize());
  ASSERT_FALSE(ready);
  EXPECT_NE(to_text(ready.error()).find("server_timeout"), std::string::npos) << to_text(ready.error());
}

// Sends the request over a socket, and returns the response.
std::string answer_to(const std::string& request, PayloadOptions options = {}) {
  Server server;
  server.post("/count", count).payload(std::move(options)).never_blocks();
  server.post("/echo", echo).never_blocks();
  LocalLoop loop;
  loop.run(server.initialize()).value();
  net::RunningServer running(server.as_handler());
  net::RawClient client(running.port());
  client.send(request);
  return client.read_to_end();
}

constexpr const char* chunked = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";

TEST(PayloadStream, is_read_over_a_socket) {
  EXPECT_TRUE(answer_to(std::string("POST /count") + chunked + "5\r\n01234\r\n5\r\n01234\r\n0\r\n\r\n").ends_with("10"));
  EXPECT_TRUE(answer_to("POST /count HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc").ends_with("3"));
}

TEST(PayloadStream, is_413_when_it_exceeds_the_limit) {
  const std::string answer = answer_to(std::string("POST /count") + chunked + "5\r\n01234\r\n5\r\n01234\r\n", {.bytes_max = 7});
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 413 ")) << answer;
}

TEST(PayloadStream, is_408_if_nothing_arrives_in_time) {
  const std::string answer = answer_to(std::string("POST /count") + chunked + "5\r\n01234\r\n", {.timeout = std::chrono::milliseconds(50)});
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 408 ")) << answer;
}

TEST(PayloadStream, is_400_if_its_chunks_are_malformed) {
  const std::string answer = answer_to(std::string("POST /count") + chunked + "nonsense\r\n");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 400 ")) << answer;
}

TEST(PayloadStream, can_be_sent_back_while_it_arrives) {
  const std::string answer = answer_to(std::string("POST /echo") + chunked + "5\r\nhello\r\n0\r\n\r\n");
  EXPECT_TRUE(answer.ends_with("\r\n\r\n5\r\nhello\r\n0\r\n\r\n")) << answer;
}

}  // namespace
}  // namespace martlet

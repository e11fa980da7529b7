#include <gtest/gtest.h>

#include <fstream>

#include <martlet/http/streamed_request_body.hpp>

#include <martlet/net/testing/eventually.hpp>
#include <martlet/net/testing/raw_client.hpp>
#include <martlet/net/testing/running_server.hpp>

// Tests of a body that the handler reads while it arrives.

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

struct Seen {
  std::atomic<int> handlers_alive = 0;
  std::atomic<std::size_t> bytes = 0;
  std::atomic<std::size_t> largest_part = 0;
  std::atomic<bool> may_read = true;
};

struct Present {
  explicit Present(Seen& what) : seen(what) { ++seen.handlers_alive; }
  Present(const Present&) = delete;
  ~Present() { --seen.handlers_alive; }
  Seen& seen;
};

// A handler with the targets /all (reads to the end), /some (one part) and /none (nothing). Responds with what it read, or the error.
class Reader {
 public:
  explicit Reader(Seen& seen) : seen_(&seen) {}
  Task<http::Response> operator()(http::Request& request) { return answer(*seen_, request); }

 private:
  static Task<http::Response> answer(Seen& seen, http::Request& request) {
    const Present present(seen);
    auto& body = dynamic_cast<http::StreamedRequestBody&>(*request.body);
    http::Response response;
    std::size_t bytes = 0;
    std::string text;
    while (request.target != "/none") {
      while (!seen.may_read) co_await sleep(1ms);
      Task<Result<std::optional<std::string>>> coming = body.next(200 * 1024 * 1024, std::nullopt);
      const Result<std::optional<std::string>> part = co_await std::move(coming);
      if (!part) {
        response.body = "failed: " + part.error().what;
        co_return response;
      }
      if (!*part) break;
      bytes += (*part)->size();
      seen.bytes = bytes;
      seen.largest_part = std::max(seen.largest_part.load(), (*part)->size());
      if (text.size() < 100) text += **part;
      if (request.target == "/some") break;
    }
    for (const http::Headers::Field& trailer : body.trailers()) text += "; " + trailer.name + ": " + trailer.value;
    response.body = bytes < 100 ? text : std::to_string(bytes);
    co_return response;
  }
  Seen* seen_;
};

class IncomingBodyStream : public testing::Test {
 protected:
  static std::string put(const std::string& target, std::size_t length) {
    return "PUT " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n";
  }
  static std::string get() { return "GET /all HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"; }
  static std::string body_of(const std::string& answer) { return answer.substr(answer.find("\r\n\r\n") + 4); }
  Seen seen;
  RunningServer server{Reader(seen)};
};

TEST_F(IncomingBodyStream, returns_the_received_bytes_and_then_the_rest) {
  RawClient client(server.port());
  client.send(put("/all", 10) + "01234");
  ASSERT_TRUE(eventually([&] { return seen.bytes == 5; })) << "the handler has the first part before the second is sent";
  client.send("56789" + get());
  const std::string answers = client.read_to_end();
  EXPECT_NE(answers.find("\r\n\r\n0123456789HTTP/1.1 200"), std::string::npos) << answers;
}

TEST_F(IncomingBodyStream, reads_chunks) {
  RawClient client(server.port());
  client.send("PUT /all HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n");
  ASSERT_TRUE(eventually([&] { return seen.bytes == 5; }));
  client.send("3\r\n567\r\n2\r\n89\r\n0\r\nTrailer: x\r\n\r\n" + get());
  const std::string answers = client.read_to_end();
  EXPECT_NE(answers.find("\r\n\r\n0123456789; Trailer: xHTTP/1.1 200"), std::string::npos) << answers;
}

TEST_F(IncomingBodyStream, refuses_malformed_chunks) {
  RawClient client(server.port());
  client.send("PUT /all HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n01234\r\nnonsense\r\n");
  EXPECT_NE(client.read_to_end().find("failed: the body is not correctly chunked"), std::string::npos);
}

TEST_F(IncomingBodyStream, of_an_empty_body_ends_immediately) {
  RawClient client(server.port());
  client.send(put("/all", 0) + get());
  EXPECT_TRUE(client.read_to_end().find("HTTP/1.1 200", 1) != std::string::npos);
}

TEST_F(IncomingBodyStream, continues_after_a_head_that_fills_the_buffer) {
  RawClient client(server.port());
  const std::string length = "Content-Length: 50000\r\n\r\n";
  std::string head = "PUT /all HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Long: ";
  head += std::string(16 * 1024 - head.size() - 2 - length.size(), 'x') + "\r\n" + length;
  client.send(head);
  client.send(std::string(50'000, 'b'));
  EXPECT_EQ(body_of(client.read_to_end()), "50000");
}

TEST_F(IncomingBodyStream, sends_100_continue_to_a_client_that_expects_it) {
  RawClient client(server.port());
  client.send("PUT /all HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("01234");
  EXPECT_EQ(body_of(client.read_to_end()), "01234");
}

TEST_F(IncomingBodyStream, that_is_not_read_to_its_end_is_skipped_if_little_is_left) {
  for (const char* target : {"/some", "/none"}) {
    RawClient client(server.port());
    client.send(put(target, 30'000) + std::string(30'000, 'b') + get());
    const std::string answers = client.read_to_end();
    EXPECT_NE(answers.find("HTTP/1.1 200", 1), std::string::npos) << target;
  }
}

TEST_F(IncomingBodyStream, ends_the_connection_if_much_is_left) {
  RawClient client(server.port());
  client.send(put("/some", 50'000'000) + std::string(20'000, 'b'));
  const std::string answer = client.read_until("\r\n\r\n");
  EXPECT_NE(answer.find("connection: close"), std::string::npos) << answer;
}

TEST_F(IncomingBodyStream, ends_its_handler_if_the_client_disconnects) {
  {
    RawClient client(server.port());
    client.send(put("/all", 1000) + "0123");
    ASSERT_TRUE(eventually([&] { return seen.bytes == 4; }));
  }
  EXPECT_TRUE(eventually([&] { return seen.handlers_alive == 0; }));
}

TEST_F(IncomingBodyStream, stops_reading_from_the_client_while_the_handler_does_not_read) {
  seen.may_read = false;
  RawClient client(server.port());
  client.send(put("/all", 100'000'000));
  std::size_t sent = 0;
  std::jthread sender([&] {
    const std::string part(100'000, 'b');
    while (sent < 100'000'000 && client.send(part)) sent += part.size();
  });
  ASSERT_TRUE(eventually([&] { return seen.handlers_alive == 1; }));
  std::this_thread::sleep_for(200ms);
  const std::size_t taken = sent;
  EXPECT_LT(taken, 20'000'000U) << "what the system buffers of a connection";
  seen.may_read = true;
  sender.join();
  EXPECT_NE(client.read_until("100000000").find("100000000"), std::string::npos);
}

#ifndef __SANITIZE_ADDRESS__
std::size_t peak_kib() {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line)) {
    if (line.starts_with("VmHWM:")) return std::stoul(line.substr(6));
  }
  return 0;
}

TEST_F(IncomingBodyStream, of_a_hundred_megabytes_needs_only_kilobytes) {
  RawClient client(server.port());
  const std::string part(1'000'000, 'b');
  std::ofstream("/proc/self/clear_refs") << "5";
  const std::size_t before = peak_kib();
  client.send(put("/all", 100'000'000));
  for (int i = 0; i < 100; ++i) client.send(part);
  EXPECT_NE(client.read_until("100000000").find("100000000"), std::string::npos);
  EXPECT_LT(peak_kib() - before, 1024U);
  EXPECT_LE(seen.largest_part, 16U * 1024);
}
#endif

}  // namespace
}  // namespace martlet::net

#include <gtest/gtest.h>

#include <vector>

#include <martlet/net/testing/raw_client.hpp>
#include <martlet/net/testing/running_server.hpp>
#include <martlet/net/testing/without_dates.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

std::string status_of(const std::string& answer) { return answer.substr(0, answer.find("\r\n")); }

struct HostileClients : testing::Test {
  HostileClients() : server(count(handled), limits()) {}
  static http::Handler count(std::atomic<int>& handled) {
    return [&handled](http::Request& request) { return answer(handled, request); };
  }
  static Task<http::Response> answer(std::atomic<int>& handled, http::Request& request) {
    ++handled;
    const Result<std::string_view> body = co_await request.body->read(1000, std::nullopt);
    if (request.target == "/late") co_await sleep(150ms);
    http::Response response;
    if (!body) response.status = body.error().code == Code::malformed ? 400 : body.error().code == Code::timeout ? 408 : 413;
    if (request.target == "/large") response.body = std::string(50'000'000, 'x');
    co_return response;
  }
  static Limits limits() {
    Limits limits;
    limits.head_wait_max = 200ms;
    limits.body_wait_max = 200ms;
    limits.idle_wait_max = 400ms;
    limits.write_wait_max = 300ms;
    limits.linger_max = 200ms;
    return limits;
  }
  std::string answer_to(const std::string& bytes) {
    RawClient client(server.port());
    client.send(bytes);
    return without_dates(client.read_to_end());
  }
  bool is_alive() { return answer_to("GET / HTTP/1.0\r\n\r\n").starts_with("HTTP/1.1 200 OK\r\n"); }

  std::atomic<int> handled = 0;
  RunningServer server;
};

TEST_F(HostileClients, invalid_requests_are_rejected_and_the_connection_is_closed) {
  EXPECT_EQ(answer_to("NOT HTTP\r\n\r\n"), "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
  EXPECT_EQ(status_of(answer_to("GET / HTTP/2.0\r\nHost: a\r\n\r\n")), "HTTP/1.1 505 HTTP Version Not Supported");
  EXPECT_EQ(status_of(answer_to("GET / HTTP/1.1\r\nHost: a\r\nExpect: wonders\r\n\r\n")), "HTTP/1.1 417 Expectation Failed");
  EXPECT_EQ(status_of(answer_to(std::string("\x16\x03\x01\0\xa5\x01\0\0\xa1", 9) + std::string(200, '\x80') + "\r\n\r\n")),
            "HTTP/1.1 400 Bad Request");
  EXPECT_EQ(handled, 0);
}

TEST_F(HostileClients, requests_after_a_rejected_one_are_not_answered) {
  const std::string answer = answer_to(
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: "
      "a\r\n\r\n");
  EXPECT_EQ(answer, "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
  EXPECT_EQ(handled, 0);
}

TEST_F(HostileClients, broken_chunks_end_the_connection) {
  const std::string answer =
      answer_to("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(answer, "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
  EXPECT_EQ(handled, 1);
}

TEST_F(HostileClients, chunk_headers_and_trailers_have_a_limit) {
  const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(status_of(answer_to(head + "1;" + std::string(100'000, 'e'))), "HTTP/1.1 400 Bad Request");
  EXPECT_EQ(status_of(answer_to(head + "1\r\nx\r\n0\r\nTrailer: " + std::string(100'000, 't'))), "HTTP/1.1 400 Bad Request");
}

TEST_F(HostileClients, heads_have_a_size_limit) {
  const std::string start = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: ";
  const std::size_t most = limits().head_bytes_max;
  EXPECT_EQ(status_of(answer_to(start + std::string(most - start.size() - 4, 'x') + "\r\n\r\n")), "HTTP/1.1 200 OK");
  EXPECT_EQ(status_of(answer_to(start + std::string(most - start.size() - 3, 'x') + "\r\n\r\n")),
            "HTTP/1.1 431 Request Header Fields Too Large");
}

TEST_F(HostileClients, later_heads_have_the_same_size_limit) {
  const std::string start = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: ";
  const std::string second = start + std::string(limits().head_bytes_max - start.size() - 4, 'x') + "\r\n\r\n";
  for (const std::string when : {"with the first", "while that is handled", "begun while that is handled", "after its answer"}) {
    const std::string target = when == "with the first" ? "/" : "/late";
    RawClient client(server.port());
    client.send("GET " + target + " HTTP/1.1\r\nHost: a\r\nX: " + std::string(9000, 'y') + "\r\n\r\n");
    if (when.ends_with("while that is handled")) std::this_thread::sleep_for(50ms);
    if (when == "begun while that is handled") client.send(second.substr(0, 100));
    const bool is_after = when.starts_with("begun") || when.starts_with("after");
    if (is_after) client.read_until("\r\n\r\n");
    client.send(when.starts_with("begun") ? second.substr(100) : second);
    const std::string answers = client.read_to_end();
    EXPECT_TRUE(answers.ends_with("connection: close\r\n\r\n")) << when;
    EXPECT_EQ(answers.find("431"), std::string::npos) << when;
  }
  EXPECT_EQ(handled, 8);
}

TEST_F(HostileClients, request_lines_longer_than_a_head_are_rejected_with_414) {
  EXPECT_EQ(status_of(answer_to("GET /" + std::string(100'000, 'x') + " HTTP/1.1\r\n\r\n")), "HTTP/1.1 414 URI Too Long");
}

TEST_F(HostileClients, ten_thousand_headers_are_rejected) {
  std::string request = "GET / HTTP/1.1\r\nHost: a\r\n";
  for (int i = 0; i < 10'000; ++i) request += "h" + std::to_string(i) + ": v\r\n";
  EXPECT_EQ(status_of(answer_to(request + "\r\n")), "HTTP/1.1 431 Request Header Fields Too Large");
}

TEST_F(HostileClients, the_maximum_number_of_headers_is_read_quickly) {
  std::string request = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
  while (request.size() + 8 < limits().head_bytes_max) request += "a:\r\n";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(status_of(answer_to(request + "\r\n")), "HTTP/1.1 200 OK");
  EXPECT_LT(std::chrono::steady_clock::now() - start, 2s);
}

TEST_F(HostileClients, a_client_that_reads_nothing_is_disconnected) {
  RawClient client(server.port(), 4096);
  client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
  std::this_thread::sleep_for(800ms);
  EXPECT_LT(client.read_to_end().size(), 50'000'000u);
}

TEST_F(HostileClients, a_client_that_reads_slowly_is_served) {
  RawClient client(server.port());
  client.send("GET /large HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  std::size_t bytes = 0;
  for (int i = 0; i < 10; ++i) {
    bytes += client.read(5'000'000).size();
    std::this_thread::sleep_for(60ms);  // in total, longer than the limit for one wait
  }
  bytes += client.read_to_end().size();
  EXPECT_GT(bytes, 50'000'000u);
}

TEST_F(HostileClients, a_client_that_disconnects_at_any_moment_affects_no_other) {
  const std::string request = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
  for (std::size_t size = 0; size <= request.size(); ++size) {
    RawClient client(server.port());
    client.send(request.substr(0, size));
    if (size % 3 == 0) client.reset();
    if (size % 3 == 1) client.end_sending();
  }
  EXPECT_TRUE(is_alive());
}

TEST_F(HostileClients, a_client_that_half_closes_receives_the_responses_to_complete_requests) {
  RawClient client(server.port());
  client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  client.end_sending();
  EXPECT_EQ(status_of(client.read_to_end()), "HTTP/1.1 200 OK");
}

TEST_F(HostileClients, an_incomplete_request_is_not_answered) {
  RawClient client(server.port());
  client.send("GET / HTTP/1.1\r\nHos");
  client.end_sending();
  EXPECT_EQ(client.read_to_end(), "");
}

TEST_F(HostileClients, five_hundred_connections_at_once_are_served) {
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 500; ++i) clients.push_back(std::make_unique<RawClient>(server.port()));
  for (auto& client : clients) client->send("GET / HTTP/1.0\r\n\r\n");
  for (auto& client : clients) EXPECT_EQ(status_of(client->read_to_end()), "HTTP/1.1 200 OK");
}

}  // namespace
}  // namespace martlet::net

#include <gtest/gtest.h>

#include <martlet/net/testing/raw_client.hpp>
#include <martlet/net/testing/running_server.hpp>
#include <martlet/net/testing/without_dates.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

// Responds with the request as text; `/late...` only after 20 ms.
Task<http::Response> echo(http::Request& request) {
  if (request.target.starts_with("/late")) co_await sleep(20ms);
  http::Response response;
  std::string text = std::string(request.method) + " " + std::string(request.target);
  if (request.target != "/unread") {
    const Result<std::string_view> body = co_await request.body->read(8'000'000, std::nullopt);
    if (!body) {
      response.status = body.error().code == Code::malformed ? 400 : 500;
      response.body = body.error().what;
      co_return response;
    }
    text += " " + std::string(body->substr(0, 100));
  }
  response.body = text;
  co_return response;
}

std::string ok(const std::string& body, bool keeps_alive = true) {
  return "HTTP/1.1 200 OK\r\ncontent-length: " + std::to_string(body.size()) + "\r\nconnection: " + (keeps_alive ? "keep-alive" : "close") +
         "\r\n\r\n" + body;
}

std::string answer_to(RunningServer& server, std::string_view bytes) {
  RawClient client(server.port());
  client.send(bytes);
  return without_dates(client.read_to_end());
}

TEST(Server, responds_and_keeps_the_connection_open_for_the_next_request) {
  RunningServer server(echo);
  RawClient client(server.port());
  for (const char* target : {"/a", "/b", "/late", "/c"}) {
    client.send("GET " + std::string(target) + " HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(without_dates(client.read_until("GET ")), ok("GET " + std::string(target) + " "));
  }
}

TEST(Server, sends_a_date_header) {
  RunningServer server(echo);
  RawClient client(server.port());
  client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  const std::string answer = client.read_to_end();
  const std::size_t at = answer.find("date: ");
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(answer.substr(at + 31, 4), " GMT") << answer;
}

TEST(Server, closes_the_connection_if_the_client_requests_it) {
  RunningServer server(echo);
  EXPECT_EQ(answer_to(server, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), ok("GET / ", false));
}

TEST(Server, closes_the_connection_after_http_1_0_unless_the_client_requests_keep_alive) {
  RunningServer server(echo);
  EXPECT_EQ(answer_to(server, "GET / HTTP/1.0\r\n\r\n"), ok("GET / ", false));
  EXPECT_EQ(answer_to(server, "GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /b HTTP/1.0\r\n\r\n"),
            ok("GET /a ") + ok("GET /b ", false));
}

TEST(Server, answers_pipelined_requests_in_order) {
  RunningServer server(echo);
  EXPECT_EQ(answer_to(server,
                      "GET /late/1 HTTP/1.1\r\nHost: a\r\n\r\nPOST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
                      "POST /late/3 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nde\r\n0\r\n\r\n"
                      "GET /4 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
            ok("GET /late/1 ") + ok("POST /2 abc") + ok("POST /late/3 de") + ok("GET /4 ", false));
}

TEST(Server, answers_a_thousand_pipelined_requests) {
  RunningServer server(echo);
  RawClient client(server.port());
  std::string all, expected;
  for (int i = 0; i < 1000; ++i) {
    const std::string target = (i % 50 == 0 ? "/late/" : "/") + std::to_string(i);
    all += "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
    expected += ok("GET " + target + " ");
  }
  all += "GET /end HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
  std::thread writer([&] { client.send(all); });
  EXPECT_EQ(without_dates(client.read_to_end()), expected + ok("GET /end ", false));
  writer.join();
}

TEST(Server, reads_requests_that_arrive_byte_by_byte) {
  RunningServer server(echo);
  RawClient client(server.port());
  client.send_byte_by_byte("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
  EXPECT_EQ(without_dates(client.read_until("hello")), ok("POST /a hello"));
  client.send_byte_by_byte("POST /b HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\nX: y\r\n\r\n");
  EXPECT_EQ(without_dates(client.read_until("hello")), ok("POST /b hello"));
}

TEST(Server, ignores_empty_lines_before_a_request) {
  RunningServer server(echo);
  EXPECT_EQ(answer_to(server, "\r\n\r\nGET /a HTTP/1.1\r\nHost: a\r\n\r\n\r\nGET /b HTTP/1.0\r\n\r\n"),
            ok("GET /a ") + ok("GET /b ", false));
}

TEST(Server, reads_bodies_longer_than_its_buffer) {
  RunningServer server(echo);
  RawClient client(server.port());
  const std::string body(5'000'000, 'x');
  const std::string expected = "POST /a " + std::string(100, 'x');
  std::thread writer([&] {
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5000000\r\n\r\n" + body);
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4c4b40\r\n" + body + "\r\n0\r\n\r\n");
    client.send("GET /b HTTP/1.0\r\n\r\n");
  });
  EXPECT_EQ(without_dates(client.read_to_end()), ok(expected) + ok(expected) + ok("GET /b ", false));
  writer.join();
}

TEST(Server, rejects_bodies_larger_than_the_handler_allows) {
  const auto small = [](http::Request& request) -> Task<http::Response> {
    const Result<std::string_view> body = co_await request.body->read(10, std::nullopt);
    http::Response response;
    response.status = body ? 200 : body.error().code == Code::too_large ? 413 : 500;
    co_return response;
  };
  RunningServer server(small);
  EXPECT_TRUE(answer_to(server, "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 11\r\n\r\n12345678901")
                  .starts_with("HTTP/1.1 413 "));
  EXPECT_TRUE(answer_to(server, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n").starts_with("HTTP/1.1 413 "))
      << "without waiting for it";
  EXPECT_TRUE(answer_to(server, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n12345678901\r\n0\r\n\r\n")
                  .starts_with("HTTP/1.1 413 "));
  EXPECT_TRUE(answer_to(server, "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 10\r\n\r\n1234567890")
                  .starts_with("HTTP/1.1 200 "));
}

TEST(Server, lets_a_client_that_is_still_sending_read_the_rejection) {
  const auto refuse = [](http::Request&) -> Task<http::Response> {
    http::Response response;
    response.status = 413;
    co_return response;
  };
  RunningServer server(refuse);
  RawClient client(server.port());
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5000000\r\n\r\n");
  EXPECT_TRUE(client.send(std::string(5'000'000, 'x'))) << "nothing was reset";
  const std::string answer = client.read_to_end();
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 413 ")) << answer;
  EXPECT_NE(answer.find("connection: close"), std::string::npos);
  EXPECT_EQ(answer.find("RESET"), std::string::npos);
}

TEST(Server, sends_100_continue_only_if_the_handler_reads_the_body) {
  RunningServer server(echo);
  RawClient client(server.port());
  client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("hello");
  EXPECT_EQ(without_dates(client.read_until("hello")), ok("POST /a hello"));
}

TEST(Server, closes_without_100_continue_if_the_body_is_not_read) {
  RunningServer server(echo);
  EXPECT_EQ(answer_to(server, "POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n"),
            ok("POST /unread", false));
}

TEST(Server, sends_no_100_continue_if_the_body_has_arrived) {
  RunningServer server(echo);
  EXPECT_EQ(answer_to(server, "POST /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\nhello"),
            ok("POST /a hello", false));
}

TEST(Server, finds_the_next_request_after_an_unread_short_body) {
  RunningServer server(echo);
  RawClient client(server.port());
  client.send("POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 40000\r\n\r\n");
  EXPECT_EQ(without_dates(client.read_until("/unread")), ok("POST /unread"));
  client.send(std::string(40'000, 'x') + "GET /b HTTP/1.0\r\n\r\n");
  EXPECT_EQ(without_dates(client.read_to_end()), ok("GET /b ", false));
}

TEST(Server, reads_no_request_from_within_an_unread_body) {
  RunningServer server(echo);
  const std::string smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
  EXPECT_EQ(answer_to(server, "POST /unread HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: " +
                                  std::to_string(smuggled.size()) + "\r\n\r\n" + smuggled),
            ok("POST /unread", false));
  EXPECT_EQ(answer_to(server, "POST /unread HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled),
            ok("POST /unread", false));
}

TEST(Server, answers_head_without_a_body) {
  RunningServer server(echo);
  EXPECT_EQ(answer_to(server, "HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
            "HTTP/1.1 200 OK\r\ncontent-length: 7\r\nconnection: close\r\n\r\n");
}

TEST(Server, responds_500_to_an_exception_and_logs_it_without_the_query) {
  const auto fails = [](http::Request&) -> Task<http::Response> {
    co_await sleep(1ms);
    throw std::runtime_error("for the log only");
  };
  RunningServer server(fails);
  RawClient client(server.port());
  client.send("GET /a?token=secret HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(without_dates(client.read_until("\r\n\r\n")),
            "HTTP/1.1 500 Internal Server Error\r\ncontent-length: 0\r\nconnection: keep-alive\r\n\r\n");
  EXPECT_NE(server.log().find("for the log only"), std::string::npos);
  EXPECT_EQ(server.log().find("secret"), std::string::npos);
}

TEST(Server, responds_500_rather_than_sending_a_split_response) {
  const auto splits = [](http::Request&) -> Task<http::Response> {
    http::Response response;
    response.headers.set("X", "a\r\nSet-Cookie: b=c");
    co_return response;
  };
  RunningServer server(splits);
  const std::string answer = answer_to(server, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(answer, "HTTP/1.1 500 Internal Server Error\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
}

TEST(Server, sends_bodies_to_clients_that_read_slowly) {
  const std::string large(20'000'000, 'y');
  const auto sends = [&](http::Request&) -> Task<http::Response> {
    http::Response response;
    response.body = large;
    co_return response;
  };
  RunningServer server(sends);
  RawClient client(server.port(), 4096);
  client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  std::this_thread::sleep_for(20ms);
  const std::string answer = client.read_to_end();
  EXPECT_EQ(answer.size() - answer.find("\r\n\r\n") - 4, large.size());
}

TEST(Server, passes_the_clients_address_to_the_handler) {
  const auto tells = [](http::Request& request) -> Task<http::Response> {
    http::Response response;
    response.body = std::string(request.remote_address);
    co_return response;
  };
  RunningServer server(tells);
  EXPECT_EQ(answer_to(server, "GET / HTTP/1.0\r\n\r\n"), ok("127.0.0.1", false));
}

TEST(Server, runs_blocking_work_outside_the_event_loop) {
  std::binary_semaphore may_end(0);
  const auto blocks = [&may_end](http::Request& request) -> Task<http::Response> {
    if (request.target == "/block") {
      const auto work = [&may_end] { may_end.acquire(); };
      co_await blocking(work);
    }
    co_return http::Response();
  };
  RunningServer server(blocks);
  RawClient blocked(server.port());
  blocked.send("GET /block HTTP/1.0\r\n\r\n");
  EXPECT_TRUE(answer_to(server, "GET / HTTP/1.0\r\n\r\n").starts_with("HTTP/1.1 200"));
  EXPECT_FALSE(blocked.is_readable(0ms)) << "the other answer did not wait for the blocking work";
  may_end.release();
  EXPECT_TRUE(blocked.read_to_end().starts_with("HTTP/1.1 200"));
}

TEST(Server, says_what_to_do_if_it_cannot_listen) {
  RunningServer server(echo);
  WorkerPool workers(1);
  Reactor reactor(workers);
  ServerOptions options;
  options.port = server.port();
  const Result<Server> taken = Server::listen(reactor, echo, options);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().code, Code::conflict);
  EXPECT_EQ(to_text(taken.error()),
            "can't listen on 127.0.0.1:" + std::to_string(server.port()) +
                ": Address already in use; stop the program that listens there, or choose another port (0: any free one)");
  options.port = 0;
  options.host = "192.0.2.1";
  EXPECT_EQ(Server::listen(reactor, echo, options).error().code, Code::not_found);
  options.host = "no such host";
  EXPECT_EQ(Server::listen(reactor, echo, options).error().code, Code::not_found);
}

}  // namespace
}  // namespace martlet::net

#include <gtest/gtest.h>

#include <martlet/async/when_all.hpp>
#include <martlet/net/client/client.hpp>
#include <martlet/net/testing/running_server.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

struct TwoParts final : http::BodyStream {
  int next_part = 0;
  Task<std::optional<std::string>> next() override {
    co_await sleep(1ms);
    if (++next_part > 2) co_return std::nullopt;
    co_return std::string(next_part == 1 ? "first " : "second");
  }
};
struct Broken final : http::BodyStream {
  int parts = 0;
  Task<std::optional<std::string>> next() override {
    if (++parts > 1) throw std::runtime_error("broken");
    co_return std::string("some");
  }
};

Task<http::Response> serve(http::Request& request) {
  http::Response response;
  const Result<std::string_view> body = co_await request.body->read(10'000'000, std::nullopt);
  if (request.target == "/slow") co_await sleep(1h);
  if (request.target == "/framing") {
    response.body = std::string(request.headers.get("content-length").value_or("-")) + " " +
                    std::string(request.headers.get("transfer-encoding").value_or("-")) + " " + std::string(body.value());
  } else if (request.target == "/stream") {
    response.body = std::make_unique<TwoParts>();
  } else if (request.target == "/broken") {
    response.body = std::make_unique<Broken>();
  } else if (request.target == "/large") {
    response.body = std::string(3'000'000, 'x');
  } else {
    response.headers.set("x-host", std::string(request.headers.get("host").value_or("")));
    response.headers.add("set-cookie", "a=1");
    response.headers.add("set-cookie", "b=2");
    response.body = std::string(request.method) + " " + std::string(request.target) + " " + std::string(body.value());
  }
  co_return response;
}

// A Reactor for the client, and a server on another thread.
struct ClientTest : testing::Test {
  struct Answer {
    int status = 0;
    std::string body;
    http::Headers headers;
  };
  Task<Result<Answer>> ask(std::string method, std::string target, std::string body) {
    ClientRequest request;
    request.method = std::move(method);
    request.target = std::move(target);
    request.body = std::move(body);
    co_return co_await ask(std::move(request));
  }
  Task<Result<Answer>> ask(ClientRequest request) {
    const Origin origin{"127.0.0.1", server.port()};
    Result<ClientResponse> response = co_await client.send(origin, std::move(request));
    if (!response) co_return std::unexpected(response.error());
    Result<std::string> body = co_await response->body->read(10'000'000);
    if (!body) co_return std::unexpected(body.error());
    Answer answer;
    answer.status = response->status;
    answer.body = std::move(*body);
    answer.headers = std::move(response->headers);
    co_return answer;
  }
  static ClientRequest get(const std::string& target) {
    ClientRequest request;
    request.target = target;
    return request;
  }
  static http::Handler counting(std::atomic<int>& count) {
    return [&count](http::Request& request) {
      ++count;
      return serve(request);
    };
  }

  std::atomic<int> requests = 0;
  RunningServer server{counting(requests)};
  WorkerPool workers{2};
  Reactor reactor{workers};
  Client client{reactor};
};

TEST_F(ClientTest, gets_status_headers_and_body) {
  const auto answer = reactor.run(ask("GET", "/a?b=c", ""));
  ASSERT_TRUE(answer) << to_text(answer.error());
  EXPECT_EQ(answer->status, 200);
  EXPECT_EQ(answer->body, "GET /a?b=c ");
  EXPECT_EQ(*answer->headers.get("x-host"), "127.0.0.1:" + std::to_string(server.port()));
  std::string cookies;
  for (const auto& field : answer->headers) {
    if (field.name == "set-cookie") cookies += field.value + ";";
  }
  EXPECT_EQ(cookies, "a=1;b=2;");
}

TEST_F(ClientTest, sends_a_body_and_its_length) { EXPECT_EQ(reactor.run(ask("POST", "/", "hello"))->body, "POST / hello"); }

TEST_F(ClientTest, sends_a_stream_in_chunks) {
  ClientRequest request;
  request.method = "POST";
  request.body = std::make_unique<TwoParts>();
  EXPECT_EQ(reactor.run(ask(std::move(request)))->body, "POST / first second");
}

TEST_F(ClientTest, sends_a_stream_of_known_length_without_chunks) {
  ClientRequest request;
  request.method = "POST";
  request.target = "/framing";
  request.body = std::make_unique<TwoParts>();
  request.stream_bytes = 12;
  EXPECT_EQ(reactor.run(ask(std::move(request)))->body, "12 - first second");
}

TEST_F(ClientTest, aborts_a_stream_that_differs_from_its_declared_length) {
  for (const std::uint64_t said : {11U, 13U}) {
    ClientRequest request;
    request.method = "POST";
    request.body = std::make_unique<TwoParts>();
    request.stream_bytes = said;
    EXPECT_THROW(reactor.run(ask(std::move(request))), std::length_error);
  }
}

TEST_F(ClientTest, reads_chunks) { EXPECT_EQ(reactor.run(ask("GET", "/stream", ""))->body, "first second"); }

TEST_F(ClientTest, reads_bodies_longer_than_its_buffer) {
  EXPECT_EQ(reactor.run(ask("GET", "/large", ""))->body, std::string(3'000'000, 'x'));
}

TEST_F(ClientTest, sends_bodies_that_need_several_writes) {
  EXPECT_EQ(reactor.run(ask("PUT", "/", std::string(9'000'000, 'y')))->body.size(), 9'000'006u);
}

TEST_F(ClientTest, expects_no_body_after_head) {
  const auto answer = reactor.run(ask("HEAD", "/large", ""));
  EXPECT_EQ(answer->body, "");
  EXPECT_EQ(*answer->headers.get("content-length"), "3000000");
}

TEST_F(ClientTest, reports_a_truncated_body) {
  const auto answer = reactor.run(ask("GET", "/broken", ""));
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, Code::unavailable);
}

TEST_F(ClientTest, reads_no_more_than_the_limit) {
  const auto read_little = [this]() -> Task<Result<std::string>> {
    const Origin origin{"127.0.0.1", server.port()};
    ClientRequest request = get("/large");
    Result<ClientResponse> response = co_await client.send(origin, std::move(request));
    co_return co_await response->body->read(1000);
  };
  EXPECT_EQ(reactor.run(read_little()).error().code, Code::too_large);
}

TEST_F(ClientTest, gives_up_at_its_deadline) {
  ClientRequest request = get("/slow");
  request.deadline = std::chrono::steady_clock::now() + 50ms;
  const auto answer = reactor.run(ask(std::move(request)));
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, Code::timeout);
}

TEST_F(ClientTest, names_the_address_to_which_it_cannot_connect) {
  const auto attempt_request = [this](Origin origin) -> Task<Result<ClientResponse>> {
    ClientRequest request;
    co_return co_await client.send(std::move(origin), std::move(request));
  };
  const auto refused = reactor.run(attempt_request({"127.0.0.1", 1}));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::unavailable);
  EXPECT_EQ(refused.error().what, "can't connect to 127.0.0.1:1: Connection refused");
  EXPECT_EQ(reactor.run(attempt_request({"name.invalid", 80})).error().code, Code::not_found);
}

TEST_F(ClientTest, resolves_names) {
  const auto ask_localhost = [this]() -> Task<Result<ClientResponse>> {
    const Origin origin{"localhost", server.port()};
    ClientRequest request;
    co_return co_await client.send(origin, std::move(request));
  };
  EXPECT_TRUE(reactor.run(ask_localhost()));
}

TEST_F(ClientTest, refuses_text_that_could_split_a_request) {
  ClientRequest spaced = get("/a b");
  EXPECT_EQ(reactor.run(ask(std::move(spaced))).error().code, Code::malformed);
  ClientRequest split = get("/");
  split.headers.set("x", "a\r\nHost: b");
  EXPECT_EQ(reactor.run(ask(std::move(split))).error().code, Code::malformed);
  ClientRequest method = get("/");
  method.method = "GET /x";
  EXPECT_EQ(reactor.run(ask(std::move(method))).error().code, Code::malformed);
  EXPECT_EQ(requests, 0);
}

Task<int> ask_many(ClientTest& test, int count) {
  std::vector<Task<Result<ClientTest::Answer>>> asked;
  for (int i = 0; i < count; ++i) asked.push_back(test.ask("POST", "/" + std::to_string(i), "body"));
  const std::vector<Result<ClientTest::Answer>> answers = co_await when_all(std::move(asked));
  int right = 0;
  for (int i = 0; i < count; ++i) {
    const auto& answer = answers[static_cast<std::size_t>(i)];
    if (answer && answer->body == "POST /" + std::to_string(i) + " body") ++right;
  }
  co_return right;
}

TEST_F(ClientTest, sends_many_requests_concurrently) {
  EXPECT_EQ(reactor.run(ask_many(*this, 100)), 100);
  EXPECT_EQ(reactor.run(ask_many(*this, 100)), 100) << "some on kept connections, some on new ones";
}

}  // namespace
}  // namespace martlet::net

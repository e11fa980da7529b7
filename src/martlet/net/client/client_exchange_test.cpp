// Tests of what happens on one connection, in both directions, with scripted servers.
#include <gtest/gtest.h>
#include <sys/socket.h>

#include <filesystem>
#include <future>
#include <semaphore>

#include <martlet/async/sleep.hpp>
#include <martlet/net/client/client.hpp>
#include <martlet/net/testing/scripted_server.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

std::size_t open_descriptors() {
  const std::filesystem::directory_iterator all("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

struct ClientExchangeTest : testing::Test {
  Task<Result<std::string>> ask(std::uint16_t port, ClientRequest request) {
    const Origin origin{"127.0.0.1", port};
    if (!request.deadline) request.deadline = std::chrono::steady_clock::now() + 20s;
    Result<ClientResponse> response = co_await client.send(origin, std::move(request));
    if (!response) co_return std::unexpected(response.error());
    Result<std::string> body = co_await response->body->read(100'000'000);
    if (body) *body = std::to_string(response->status) + " " + *body;
    co_return body;
  }
  std::string get(std::uint16_t port) { return outcome(port, ClientRequest()); }
  std::string put(std::uint16_t port, http::Body body) {
    ClientRequest request;
    request.method = "PUT";
    request.body = std::move(body);
    return outcome(port, std::move(request));
  }
  std::string outcome(std::uint16_t port, ClientRequest request) {
    const Result<std::string> result = reactor.run(ask(port, std::move(request)));
    return result ? *result : result.error().what;
  }
  WorkerPool workers{1};
  Reactor reactor{workers};
  Client client{reactor};
};

// A stream of parts of 64 KiB without an end.
struct Endless final : http::BodyStream {
  Task<std::optional<std::string>> next() override { co_return std::string(64 * 1024, 'x'); }
};

// A server that sends a second response, which wasn't requested, when the test says so.
struct UnrequestedResponse {
  ScriptedServer::Script first() {
    return [this](ScriptedConnection& connection) {
      connection.read_until("\r\n\r\n");
      connection.send(ok);
      may_send.acquire();
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong");
      has_sent.release();
      connection.read_until("\r\n\r\n");
    };
  }
  static void second(ScriptedConnection& connection) {
    connection.read_until("\r\n\r\n");
    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nright");
  }
  void send() {
    may_send.release();
    has_sent.acquire();
  }
  std::binary_semaphore may_send{0};
  std::binary_semaphore has_sent{0};
};
Task<void> idle() { co_await sleep(10ms); }

TEST_F(ClientExchangeTest, does_not_read_unrequested_bytes_as_the_next_response) {
  UnrequestedResponse unrequested;
  ScriptedServer server({unrequested.first(), UnrequestedResponse::second});
  EXPECT_EQ(get(server.port), "200 ok");
  unrequested.send();
  EXPECT_EQ(get(server.port), "200 right");
}

TEST_F(ClientExchangeTest, does_not_read_bytes_received_while_idle_as_the_next_response) {
  UnrequestedResponse unrequested;
  ScriptedServer server({unrequested.first(), UnrequestedResponse::second});
  EXPECT_EQ(get(server.port), "200 ok");
  unrequested.send();
  reactor.run(idle());
  EXPECT_EQ(get(server.port), "200 right");
}

TEST_F(ClientExchangeTest, reads_while_sending) {
  const auto echo = [](ScriptedConnection& connection) {
    std::string request = connection.read_until("\r\n\r\n");
    request.erase(0, request.find("\r\n\r\n") + 4);
    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n");
    for (std::size_t left = 3'000'000; left > 0 && !request.empty(); request = connection.read_some()) {
      connection.send(request);
      left -= request.size();
      if (left == 0) break;
    }
  };
  ScriptedServer server({echo}, 16 * 1024);
  EXPECT_EQ(put(server.port, std::string(3'000'000, 'x')), "200 " + std::string(3'000'000, 'x'));
}

TEST_F(ClientExchangeTest, receives_an_early_answer_of_a_server_that_closes) {
  const auto refuse = [](ScriptedConnection& connection) {
    connection.read_until("\r\n\r\n");
    connection.send("HTTP/1.1 413 Content Too Large\r\nContent-Length: 9\r\nConnection: close\r\n\r\ntoo large");
  };
  ScriptedServer server({refuse, refuse}, 16 * 1024);
  EXPECT_EQ(put(server.port, std::string(3'000'000, 'x')), "413 too large");
  EXPECT_EQ(put(server.port, std::make_unique<Endless>()), "413 too large");
}

TEST_F(ClientExchangeTest, ends_an_upload_that_has_been_refused) {
  std::promise<void> has_received;
  const std::shared_future<void> received = has_received.get_future().share();
  ScriptedServer server({[received](ScriptedConnection& connection) {
                          connection.read_until("\r\n\r\n");
                          connection.send("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
                          received.wait();  // receives nothing more, and stays open
                        }},
                        16 * 1024);
  EXPECT_EQ(put(server.port, std::make_unique<Endless>()), "403 ");
  has_received.set_value();
}

TEST_F(ClientExchangeTest, sends_all_of_a_request_that_was_accepted_early) {
  std::promise<std::size_t> received;
  ScriptedServer server({[&](ScriptedConnection& connection) {
                          std::string request = connection.read_until("\r\n\r\n");
                          std::size_t bytes = request.size() - request.find("\r\n\r\n") - 4;
                          connection.send("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
                          while (bytes < 3'000'000) {
                            const std::size_t more = connection.read_some().size();
                            if (more == 0) break;
                            bytes += more;
                          }
                          received.set_value(bytes);
                        }},
                        16 * 1024);
  EXPECT_EQ(put(server.port, std::string(3'000'000, 'x')), "202 ");
  EXPECT_EQ(received.get_future().get(), 3'000'000u);
}

TEST_F(ClientExchangeTest, rethrows_the_exception_of_a_stream_while_waiting_for_the_answer) {
  struct Broken final : http::BodyStream {
    Task<std::optional<std::string>> next() override { throw std::runtime_error("broken"); }
  };
  ScriptedServer server({[](ScriptedConnection& connection) { connection.read_until("never"); }});
  EXPECT_THROW(put(server.port, std::make_unique<Broken>()), std::runtime_error);
}

TEST_F(ClientExchangeTest, leaks_no_descriptor_if_a_connection_times_out) {
  // A listening socket whose queue is full, so that connecting to it waits.
  const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ::bind(listening, reinterpret_cast<const sockaddr*>(&address), sizeof address);
  ::listen(listening, 0);
  socklen_t size = sizeof address;
  ::getsockname(listening, reinterpret_cast<sockaddr*>(&address), &size);
  const int filling = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  ::connect(filling, reinterpret_cast<const sockaddr*>(&address), size);
  const auto attempt_request = [&] {
    ClientRequest request;
    request.deadline = std::chrono::steady_clock::now() + 20ms;
    return outcome(ntohs(address.sin_port), std::move(request));
  };
  EXPECT_EQ(attempt_request(), "the deadline passed");
  const std::size_t before = open_descriptors();
  for (int i = 0; i < 5; ++i) EXPECT_EQ(attempt_request(), "the deadline passed");
  EXPECT_EQ(open_descriptors(), before);
  ::close(filling);
  ::close(listening);
}

}  // namespace
}  // namespace martlet::net

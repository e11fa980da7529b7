#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <thread>
#include <vector>

#include <martlet/net/client/client.hpp>

namespace martlet::net {
namespace {

// A server that sends the given responses, one on each connection, byte by byte, after the head of a request.
class Scripted {
 public:
  explicit Scripted(std::vector<std::string> answers) : answers_(std::move(answers)) {
    listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::listen(listening_, 16);
    socklen_t size = sizeof address;
    ::getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
    thread_ = std::thread([this] { run(); });
  }
  ~Scripted() {
    thread_.join();
    ::close(listening_);
  }
  std::uint16_t port = 0;

 private:
  void run() {
    for (const std::string& answer : answers_) {
      const int connection = ::accept(listening_, nullptr, nullptr);
      std::string request;
      char part[4096];
      while (request.find("\r\n\r\n") == std::string::npos) {
        const ssize_t received = ::recv(connection, part, sizeof part, 0);
        if (received <= 0) break;
        request.append(part, static_cast<std::size_t>(received));
      }
      for (const char& byte : answer) ::send(connection, &byte, 1, MSG_NOSIGNAL);
      ::close(connection);
    }
  }
  const std::vector<std::string> answers_;
  int listening_ = -1;
  std::thread thread_;
};

struct ClientResponseTest : testing::Test {
  Task<Result<std::string>> ask(std::uint16_t port, std::string method = "GET") {
    const Origin origin{"127.0.0.1", port};
    ClientRequest request;
    request.method = std::move(method);
    Result<ClientResponse> response = co_await client.send(origin, std::move(request));
    if (!response) co_return std::unexpected(response.error());
    Result<std::string> body = co_await response->body->read(1000);
    if (body) *body = std::to_string(response->status) + " " + *body;
    co_return body;
  }
  std::string outcome(const std::string& answer) {
    Scripted server({answer});
    const Result<std::string> result = reactor.run(ask(server.port));
    return result ? *result : result.error().what;
  }
  WorkerPool workers{1};
  Reactor reactor{workers};
  Client client{reactor};
};

TEST_F(ClientResponseTest, skips_interim_responses) {
  EXPECT_EQ(
      outcome("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
      "200 ok");
}

TEST_F(ClientResponseTest, accepts_a_body_that_ends_with_the_connection) {
  EXPECT_EQ(outcome("HTTP/1.1 200 OK\r\n\r\nall of it"), "200 all of it");
  EXPECT_EQ(outcome("HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nabc"), "200 abc");
}

TEST_F(ClientResponseTest, accepts_an_empty_chunked_body) {
  EXPECT_EQ(outcome("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), "200 ");
}

TEST_F(ClientResponseTest, expects_no_body_after_statuses_without_one) { EXPECT_EQ(outcome("HTTP/1.1 204 No Content\r\n\r\n"), "204 "); }

TEST_F(ClientResponseTest, refuses_anything_but_a_response) {
  EXPECT_EQ(outcome("SSH-2.0-OpenSSH_9.2\r\n\r\n"), "the server's response isn't HTTP/1");
  EXPECT_EQ(outcome("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"), "the server's response isn't HTTP/1");
  EXPECT_EQ(outcome("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n"), "the server's response isn't HTTP/1");
  EXPECT_EQ(outcome("HTTP/1.1 101 Switching Protocols\r\n\r\n"), "the server's response isn't HTTP/1");
}

TEST_F(ClientResponseTest, refuses_an_endless_head) {
  EXPECT_EQ(outcome("HTTP/1.1 200 OK\r\nX: " + std::string(70'000, 'x')), "the head of the response is too long");
}

TEST_F(ClientResponseTest, reports_that_the_server_disconnected) {
  const std::string left = "the server closed the connection before the end of its response";
  EXPECT_EQ(outcome(""), left);
  EXPECT_EQ(outcome("HTTP/1.1 200 OK\r\nConte"), left);
  EXPECT_EQ(outcome("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc"), left);
  EXPECT_EQ(outcome("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"), left);
}

}  // namespace
}  // namespace martlet::net

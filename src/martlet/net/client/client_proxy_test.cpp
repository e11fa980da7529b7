#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>

#include <martlet/net/client/client.hpp>
#include <martlet/net/testing/scripted_server.hpp>
#include <martlet/net/testing/tls_server_process.hpp>

namespace martlet::net {
namespace {

Task<Result<std::string>> ask(Client& client, Origin origin, std::string target) {
  ClientRequest request;
  request.target = std::move(target);
  request.deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  Result<ClientResponse> response = co_await client.send(std::move(origin), std::move(request));
  if (!response) co_return std::unexpected(response.error());
  co_return co_await response->body->read(1'000'000);
}

struct ClientProxyTest : testing::Test {
  static Proxy at(std::uint16_t port) {
    Proxy proxy;
    proxy.origin = {"127.0.0.1", port};
    proxy.authorization = "Basic eA==";
    return proxy;
  }
  std::string outcome(ClientOptions options, const Origin& origin, const std::string& target = "/") {
    Client client(reactor, std::move(options));
    const Result<std::string> body = reactor.run(ask(client, origin, target));
    return body ? *body : to_text(body.error());
  }
  WorkerPool workers{1};
  Reactor reactor{workers};
};

TEST_F(ClientProxyTest, for_http_receives_targets_in_absolute_form) {
  std::string asked;
  ScriptedServer proxy({[&](ScriptedConnection& connection) {
    asked = connection.read_until("\r\n\r\n");
    connection.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfound");
  }});
  ClientOptions options;
  options.proxies.for_http = at(proxy.port);
  EXPECT_EQ(outcome(std::move(options), {"name.invalid", 8080}, "/a?b"), "found");
  EXPECT_EQ(asked, "GET http://name.invalid:8080/a?b HTTP/1.1\r\nproxy-authorization: Basic eA==\r\nhost: name.invalid:8080\r\n\r\n");
}

// Passes bytes on in both directions, between the client that requested the tunnel and `port` of this machine.
void relay(ScriptedConnection& connection, std::uint16_t port) {
  const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address);
  connection.send("HTTP/1.1 200 Connection established\r\n\r\n");
  std::array<pollfd, 2> ends{{{connection.descriptor(), POLLIN, 0}, {server, POLLIN, 0}}};
  std::array<char, 16384> part{};
  for (bool goes_on = true; goes_on && ::poll(ends.data(), ends.size(), 20'000) > 0;) {
    for (std::size_t from = 0; from < 2; ++from) {
      if (ends[from].revents == 0) continue;
      const ssize_t bytes = ::recv(ends[from].fd, part.data(), part.size(), 0);
      goes_on = goes_on && bytes > 0 && ::send(ends[1 - from].fd, part.data(), static_cast<std::size_t>(bytes), MSG_NOSIGNAL) == bytes;
    }
  }
  ::close(server);
}

TEST_F(ClientProxyTest, for_https_opens_a_tunnel_and_sees_nothing_of_its_contents) {
  if (::system("command -v python3 openssl > /dev/null") != 0) GTEST_SKIP() << "python3 or openssl is not installed";
  const TlsServerProcess server(MARTLET_TLS_SERVER, "name_for_a_proxy");
  std::string asked;
  ScriptedServer proxy({[&](ScriptedConnection& connection) {
    asked = connection.read_until("\r\n\r\n");
    relay(connection, server.port);
  }});
  ClientOptions options;
  options.trust_path = server.authority();
  options.proxies.for_https = at(proxy.port);
  // The name isn't resolved here, so the certificate's name doesn't have to be known to this machine.
  const std::string text = outcome(std::move(options), {"tls.martlet.test", server.port, Scheme::https});
  EXPECT_EQ(asked, "CONNECT tls.martlet.test:" + std::to_string(server.port) + " HTTP/1.1\r\nhost: tls.martlet.test:" +
                       std::to_string(server.port) + "\r\nproxy-authorization: Basic eA==\r\n\r\n");
  EXPECT_EQ(text, "connection 1");
}

TEST_F(ClientProxyTest, refusal_is_reported) {
  const auto answers = [](std::string answer) {
    return [answer](ScriptedConnection& connection) {
      connection.read_until("\r\n\r\n");
      connection.send(answer);
    };
  };
  ScriptedServer proxy({answers("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"),
                        answers("HTTP/1.1 502 Bad Gateway\r\n\r\n"), answers("SSH-2.0-OpenSSH_9.2\r\n"), answers("")});
  const std::string place = "the proxy 127.0.0.1:" + std::to_string(proxy.port) + " to name.invalid:443 ";
  for (const std::string expected : {"refuses the tunnel: it answers 407; put the proxy's user and password into its URL",
                                     "refuses the tunnel: it answers 502; ask whoever runs the proxy, or list the host in NO_PROXY",
                                     "does not answer in HTTP/1; check the proxy's port", "closed the connection"}) {
    ClientOptions options;
    options.proxies.for_https = at(proxy.port);
    EXPECT_EQ(outcome(std::move(options), {"name.invalid", 443, Scheme::https}), place + expected);
  }
}

}  // namespace
}  // namespace martlet::net

#include <gtest/gtest.h>

#include <cstdlib>

#include <martlet/async/when_all.hpp>
#include <martlet/net/client/client.hpp>
#include <martlet/net/testing/tls_server_process.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

bool is_there(const char* program) { return std::system((std::string("command -v ") + program + " >/dev/null").c_str()) == 0; }

struct Answer {
  std::string body;
  http::Headers headers;
  std::string field(std::string_view name) const {
    const std::string* value = headers.get(name);
    return value ? *value : "none";
  }
};

struct ClientTlsTest : testing::Test {
  void SetUp() override {
    for (const char* program : {"python3", "openssl"}) {
      if (!is_there(program)) GTEST_SKIP() << program << " is not installed";
    }
  }
  void start(const std::string& which) {
    server.emplace(MARTLET_TLS_SERVER, which);
    ClientOptions options;
    options.trust_path = server->authority();
    client.emplace(reactor, options);
  }
  Task<Result<Answer>> ask(std::string host, std::string target, std::string content) {
    const Origin origin{std::move(host), server->port, Scheme::https};
    ClientRequest request;
    request.target = std::move(target);
    if (!content.empty()) request.method = "POST";
    request.body = std::move(content);
    request.deadline = std::chrono::steady_clock::now() + 10s;
    Result<ClientResponse> response = co_await client->send(origin, std::move(request));
    if (!response) co_return std::unexpected(response.error());
    Result<std::string> body = co_await response->body->read(10'000'000);
    if (!body) co_return std::unexpected(body.error());
    Answer answer;
    answer.body = std::move(*body);
    answer.headers = std::move(response->headers);
    co_return answer;
  }
  Result<Answer> get(const std::string& target, const std::string& host = "127.0.0.1") { return reactor.run(ask(host, target, "")); }
  /// Returns the error for a server of this kind, in which its port is written as PORT, and the certificate authority as CA.
  std::string refusal(const std::string& which, const std::string& host = "127.0.0.1") {
    start(which);
    const Result<Answer> answer = get("/", host);
    if (answer) return "not refused: " + answer->body;
    code = answer.error().code;
    std::string text = to_text(answer.error());
    const std::pair<std::string, std::string> variable[] = {{':' + std::to_string(server->port), ":PORT"}, {server->authority(), "CA"}};
    for (const auto& [from, to] : variable) {
      for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from)) text.replace(at, from.size(), to);
    }
    return text;
  }

  Code code = Code::internal;
  std::optional<TlsServerProcess> server;
  WorkerPool workers{2};
  Reactor reactor{workers};
  std::optional<Client> client;
};

TEST_F(ClientTlsTest, connects_to_a_server_whose_authority_it_trusts) {
  start("right");
  const auto answer = get("/", "localhost");
  ASSERT_TRUE(answer) << to_text(answer.error());
  EXPECT_EQ(answer->body, "connection 1");
  EXPECT_EQ(answer->field("x-protocol"), "TLSv1.3 http/1.1");
  EXPECT_EQ(answer->field("x-sni"), "localhost") << "the name that was asked for";
}

TEST_F(ClientTlsTest, accepts_an_address_that_the_certificate_names_and_sends_no_server_name) {
  start("only_the_address");
  const auto answer = get("/");
  ASSERT_TRUE(answer) << to_text(answer.error());
  EXPECT_EQ(answer->field("x-sni"), "None");
}

TEST_F(ClientTlsTest, uses_tls_1_2_if_the_server_supports_nothing_newer) {
  start("tls12");
  const auto answer = get("/");
  ASSERT_TRUE(answer) << to_text(answer.error());
  EXPECT_EQ(answer->field("x-protocol"), "TLSv1.2 http/1.1");
}

TEST_F(ClientTlsTest, reuses_its_connection_for_the_next_request) {
  start("right");
  for (int i = 0; i < 3; ++i) EXPECT_EQ(get("/").value().body, "connection 1");
}

TEST_F(ClientTlsTest, replaces_a_kept_connection_that_the_server_has_closed) {
  start("right");
  EXPECT_EQ(get("/").value().body, "connection 1");
  EXPECT_EQ(get("/until_the_end/said").value().body, "whole");
  EXPECT_EQ(get("/").value().body, "connection 2");
}

TEST_F(ClientTlsTest, reads_and_sends_bodies_of_many_records) {
  start("right");
  EXPECT_EQ(get("/large").value().body, std::string(3'000'000, 'x'));
  EXPECT_EQ(reactor.run(ask("127.0.0.1", "/", std::string(9'000'000, '\2'))).value().body, "9000000 bytes, sum 18000000");
}

Task<int> ask_many(ClientTlsTest& test, int count) {
  std::vector<Task<Result<Answer>>> asked;
  for (int i = 0; i < count; ++i) asked.push_back(test.ask("127.0.0.1", "/", std::string(100'000, '\1')));
  const std::vector<Result<Answer>> answers = co_await when_all(std::move(asked));
  int right = 0;
  for (const Result<Answer>& answer : answers) right += answer && answer->body == "100000 bytes, sum 100000" ? 1 : 0;
  co_return right;
}

TEST_F(ClientTlsTest, sends_many_requests_concurrently) {
  start("right");
  EXPECT_EQ(reactor.run(ask_many(*this, 20)), 20);
  EXPECT_EQ(reactor.run(ask_many(*this, 20)), 20);
}

TEST_F(ClientTlsTest, accepts_a_body_that_ends_with_the_connection_only_if_the_server_announces_the_end) {
  start("right");
  EXPECT_EQ(get("/until_the_end/said").value().body, "whole");
  const auto cut_off = get("/until_the_end/cut_off");
  ASSERT_FALSE(cut_off) << "somebody in between can do that";
  EXPECT_EQ(cut_off.error().code, Code::unavailable);
  EXPECT_EQ(cut_off.error().what, "the server closed the connection before the end of its response");
}

TEST_F(ClientTlsTest, refuses_a_certificate_for_another_name) {
  EXPECT_EQ(
      refusal("other_name", "localhost"),
      "the certificate of localhost:PORT is for other.example, *.third.example, and not for localhost; check the address, or give the "
      "server a certificate that has localhost among its alternative names");
  EXPECT_EQ(code, Code::denied);
}

TEST_F(ClientTlsTest, refuses_an_address_that_the_certificate_does_not_name) {
  EXPECT_EQ(
      refusal("only_the_name"),
      "the certificate of 127.0.0.1:PORT is for localhost, and not for 127.0.0.1; check the address, or give the server a certificate "
      "that has 127.0.0.1 among its alternative names");
  EXPECT_EQ(code, Code::denied);
}

TEST_F(ClientTlsTest, does_not_use_the_common_name_as_a_host_name) {
  EXPECT_EQ(refusal("only_the_common_name", "localhost"),
            "the certificate of localhost:PORT is for no host, and not for localhost; check the address, or give the server a "
            "certificate that has localhost among its alternative names");
}

TEST_F(ClientTlsTest, quotes_no_text_of_a_certificate_that_could_forge_a_log_line) {
  const std::string text = refusal("hostile_name", "localhost");
  EXPECT_EQ(text.find('\x1b'), std::string::npos) << text;
  EXPECT_EQ(code, Code::denied);
}

TEST_F(ClientTlsTest, refuses_an_expired_certificate) {
  EXPECT_EQ(refusal("expired"),
            "the certificate of 127.0.0.1:PORT expired at 2020-02-01 00:00:00Z; renew it, or correct this machine's clock");
  EXPECT_EQ(code, Code::denied);
}

TEST_F(ClientTlsTest, refuses_a_certificate_that_is_not_valid_yet) {
  EXPECT_EQ(refusal("too_early"),
            "the certificate of 127.0.0.1:PORT is valid only from 2048-01-01 00:00:00Z; renew it, or correct this machine's clock");
}

TEST_F(ClientTlsTest, refuses_a_self_signed_certificate) {
  EXPECT_EQ(
      refusal("self_signed"),
      "the certificate of 127.0.0.1:PORT is not trusted: self-signed certificate; if you trust its issuer, set SSL_CERT_FILE to a PEM file "
      "with the issuer's certificate (trusted now: CA)");
  EXPECT_EQ(code, Code::denied);
}

TEST_F(ClientTlsTest, refuses_an_authority_that_it_does_not_trust) {
  EXPECT_EQ(refusal("strange_authority"),
            "the certificate of 127.0.0.1:PORT is not trusted: unable to get local issuer certificate; if you trust its issuer, set "
            "SSL_CERT_FILE to a PEM file with the issuer's certificate (trusted now: CA)");
}

TEST_F(ClientTlsTest, refuses_tls_1_1) {
  EXPECT_EQ(refusal("old_tls"), "127.0.0.1:PORT offers no TLS 1.2 or later; enable TLS 1.2 or 1.3 on the server");
  EXPECT_EQ(code, Code::unsupported);
}

TEST_F(ClientTlsTest, reports_a_server_without_tls) {
  EXPECT_EQ(refusal("no_tls"), "127.0.0.1:PORT does not speak TLS; check the port, or use http:// if that is intended");
}

TEST_F(ClientTlsTest, reports_a_server_that_closes_the_connection) {
  EXPECT_EQ(refusal("hangs_up"), "127.0.0.1:PORT closed the connection during the TLS handshake");
  EXPECT_EQ(code, Code::unavailable);
}

TEST_F(ClientTlsTest, gives_up_a_handshake_at_its_deadline) {
  start("silent");
  const auto ask_briefly = [this]() -> Task<Result<ClientResponse>> {
    const Origin origin{"127.0.0.1", server->port, Scheme::https};
    ClientRequest request;
    request.deadline = std::chrono::steady_clock::now() + 50ms;
    co_return co_await client->send(origin, std::move(request));
  };
  const auto answer = reactor.run(ask_briefly());
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, Code::timeout);
}

// Tests of which certificate authorities are trusted, according to the environment and the options.
struct TrustTest : ClientTlsTest {
  void SetUp() override {
    ClientTlsTest::SetUp();
    for (const char* variable : {"SSL_CERT_FILE", "SSL_CERT_DIR"}) ::unsetenv(variable);
  }
  Result<Answer> get_with(const ClientOptions& options) {
    client.emplace(reactor, options);
    return get("/");
  }
};

TEST_F(TrustTest, uses_the_file_that_ssl_cert_file_names) {
  start("right");
  EXPECT_EQ(get_with({}).error().code, Code::denied) << "the system knows nothing of this authority";
  ::setenv("SSL_CERT_FILE", server->authority().c_str(), 1);
  EXPECT_TRUE(get_with({}));
}

TEST_F(TrustTest, uses_the_folder_that_ssl_cert_dir_or_the_options_name) {
  start("right");
  const std::string folder = server->folder + "/trusted";
  const std::string command =
      "mkdir " + folder + " && cp " + server->authority() + ' ' + folder + " && openssl rehash " + folder + " >/dev/null";
  ASSERT_EQ(std::system(command.c_str()), 0);
  ::setenv("SSL_CERT_DIR", folder.c_str(), 1);
  EXPECT_TRUE(get_with({}));
  ::unsetenv("SSL_CERT_DIR");
  ClientOptions options;
  options.trust_path = folder;
  EXPECT_TRUE(get_with(options));
}

TEST_F(TrustTest, prefers_the_options_to_the_environment) {
  start("right");
  ::setenv("SSL_CERT_FILE", "/nowhere", 1);
  ClientOptions options;
  options.trust_path = server->authority();
  EXPECT_TRUE(get_with(options));
}

TEST_F(TrustTest, names_certificates_that_it_cannot_read) {
  start("right");
  ::setenv("SSL_CERT_FILE", "/nowhere", 1);
  EXPECT_EQ(to_text(get_with({}).error()),
            "can't read trusted certificates from /nowhere, which SSL_CERT_FILE names; it must be a file of PEM certificates");
  ::unsetenv("SSL_CERT_FILE");
  ClientOptions options;
  options.trust_path = MARTLET_TLS_SERVER;
  EXPECT_EQ(get_with(options).error().code, Code::malformed);
}

}  // namespace
}  // namespace martlet::net

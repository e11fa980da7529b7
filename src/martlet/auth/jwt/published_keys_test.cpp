#include <martlet/async/local_loop.hpp>
#include <martlet/async/when_all.hpp>
#include <martlet/fetch/fake_http_client.hpp>

#include "jwt/jwt_key.hpp"
#include "jwt/published_keys.hpp"
#include "testing/token_fixture.hpp"

namespace martlet {
namespace {

using namespace std::chrono_literals;

const std::string set_url = "https://auth.example/jwks.json";

std::string named(std::string jwk, const std::string& kid) { return jwk.insert(1, R"("kid":")" + kid + "\","); }
std::string set_of(const std::string& jwks) { return R"({"keys":[)" + jwks + "]}"; }

// An issuer that publishes a JWK Set, and can be made to fail.
class PublishedKeysTest : public TokenFixture {
 protected:
  TestServer serve_at(JwksEndpoint endpoint = jwks_at(set_url), const JwtRules& what = rules()) {
    TestServer server = serve_by(jwt<User>(std::move(endpoint), what));
    server.server().services().value<HttpClient>(http);
    return server;
  }
  std::size_t requests() const { return http->requests().size(); }

  std::string published = set_of(named(tokens::p256_jwk, "one"));
  int status_of_issuer = 200;
  std::shared_ptr<FakeHttpClient> http = std::make_shared<FakeHttpClient>([this](const FetchRequest& request) -> Result<FetchResponse> {
    if (status_of_issuer == 0) return failure(Code::timeout, "the request took too long");
    if (request.url() == "https://auth.example/.well-known/openid-configuration") {
      return FetchResponse::json_text(R"({"issuer":"https://auth.example","jwks_uri":")" + set_url + "\"}");
    }
    return FetchResponse::json_text(published, status_of_issuer);
  });
  const std::string token = tokens::signed_by.at("ES256");
};

TEST_F(PublishedKeysTest, are_fetched_once_and_cached) {
  const TestServer server = serve_at();
  EXPECT_EQ(server.with_bearer("nonsense").get("/").status, 401);
  EXPECT_EQ(requests(), 0U) << "text that isn't a token needs no keys";
  EXPECT_EQ(status(server, token), 200);
  EXPECT_EQ(status(server, token), 200);
  ASSERT_EQ(requests(), 1U);
  EXPECT_EQ(http->requests().front().url(), set_url);
  EXPECT_FALSE(http->requests().front().headers().has("traceparent"));
}

TEST_F(PublishedKeysTest, are_fetched_again_when_they_exceed_the_maximum_age) {
  const TestServer server = serve_at();
  EXPECT_EQ(status(server, token), 200);
  clock.advance(899s);
  EXPECT_EQ(status(server, token), 200);
  EXPECT_EQ(requests(), 1U);
  published = set_of(named(tokens::p384_jwk, "one"));
  clock.advance(1s);
  EXPECT_EQ(status(server, token), 401) << "the key was revoked";
  EXPECT_EQ(requests(), 2U);
}

TEST_F(PublishedKeysTest, are_fetched_again_for_an_unknown_key) {
  published = set_of(named(tokens::p384_jwk, "old"));
  const TestServer server = serve_at();
  EXPECT_EQ(status(server, token), 401);
  published = set_of(named(tokens::p384_jwk, "old") + ',' + named(tokens::p256_jwk, "one"));
  clock.advance(29s);
  EXPECT_EQ(status(server, token), 401) << "no more often than the interval allows";
  EXPECT_EQ(requests(), 1U);
  clock.advance(1s);
  EXPECT_EQ(status(server, token), 200);
  EXPECT_EQ(requests(), 2U);
}

TEST_F(PublishedKeysTest, are_not_fetched_for_every_key_name_that_a_client_invents) {
  const TestServer server = serve_at();
  EXPECT_EQ(status(server, token), 200);
  clock.advance(60s);
  for (int i = 0; i < 100; ++i) {
    const std::string header = R"({"alg":"ES256","kid":")" + std::to_string(i) + "\"}";
    EXPECT_EQ(status(server, sign(header, "{}")), 401);
  }
  EXPECT_EQ(requests(), 2U);
  EXPECT_EQ(status(server, token), 200);
}

TEST_F(PublishedKeysTest, remain_in_use_for_a_day_while_the_issuer_fails) {
  const TestServer server = serve_at();
  EXPECT_EQ(status(server, token), 200);
  for (const int failing : {500, 0, 404, 301}) {
    status_of_issuer = failing;
    clock.advance(900s);
    EXPECT_EQ(status(server, token), 200) << failing;
    EXPECT_EQ(status(server, token), 200) << failing;
  }
  EXPECT_EQ(requests(), 5U) << "once each";
  status_of_issuer = 200;
  published = "<html>";
  clock.advance(1000s);
  EXPECT_EQ(status(server, token), 401) << "the token itself has expired";
  EXPECT_EQ(server.with_bearer(token).get("/").header("www-authenticate"), "Bearer error=\"Expired token\"");
  clock.advance(24h);
  EXPECT_EQ(status(server, token), 503);
}

TEST_F(PublishedKeysTest, lead_to_503_if_they_were_never_fetched) {
  status_of_issuer = 500;
  const TestServer server = serve_at();
  const TestResponse response = server.with_bearer(token).get("/");
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(response.header("www-authenticate"), "");
  EXPECT_TRUE(server.log().has("https://auth.example/jwks.json answered with 500")) << server.log().text();
  status_of_issuer = 200;
  EXPECT_EQ(status(server, token), 503) << "at most one request in a second";
  EXPECT_EQ(requests(), 1U);
  clock.advance(1s);
  EXPECT_EQ(status(server, token), 200);
}

TEST_F(PublishedKeysTest, are_ignored_if_they_are_empty_or_not_a_set) {
  for (const std::string answer : {"", "[]", "{}", R"({"keys":[]})", R"({"keys":[{"kty":"oct","alg":"HS256","k":"AAAA"}]})"}) {
    published = answer;
    EXPECT_EQ(status(serve_at(), token), 503) << answer;
  }
}

TEST_F(PublishedKeysTest, never_include_secrets) {
  published = set_of(R"({"kty":"oct","alg":"HS256","k":")" + to_base64url(tokens::secret) + "\"}," + named(tokens::p256_jwk, "one"));
  const TestServer server = serve_at();
  EXPECT_EQ(status(server, tokens::signed_by.at("HS256")), 401);
  EXPECT_EQ(status(server, token), 200);
}

TEST_F(PublishedKeysTest, are_discovered_from_their_issuer) {
  const TestServer server = serve_at(openid("https://auth.example"), {.audience = {"orders"}});
  EXPECT_EQ(status(server, token), 200);
  ASSERT_EQ(requests(), 2U);
  EXPECT_EQ(http->requests().back().url(), set_url);
  const TestServer other = serve_at(openid("https://auth.example/tenant"), {.audience = {"orders"}});
  EXPECT_EQ(status(other, token), 503) << "the document is another issuer's";
}

TEST_F(PublishedKeysTest, must_be_fetched_by_https) {
  EXPECT_NE(serve_at(jwks_at("http://auth.example/jwks")).failure().find("its keys must be fetched by https"), std::string::npos);
  EXPECT_NE(serve_at(jwks_at("auth.example/jwks")).failure().find("its keys must be fetched by https"), std::string::npos);
  EXPECT_NE(serve_at(jwks_at("http://localhost.evil.example/")).failure().find("its keys must be fetched by https"), std::string::npos);
  EXPECT_EQ(serve_at(jwks_at("http://127.0.0.1:8081/jwks")).failure(), "");
}

TEST_F(PublishedKeysTest, require_an_http_client) {
  EXPECT_NE(serve_by(jwt<User>(jwks_at(set_url), rules())).failure().find("the authentication strategy \"token\""), std::string::npos);
}

// Many requests wait for a single fetch.
TEST_F(PublishedKeysTest, are_fetched_once_for_all_waiting_requests) {
  PublishedKeys keys(jwks_at(set_url), clock, *http);
  std::vector<std::jthread> threads;
  std::atomic<int> known = 0;
  const auto ask = [&]() -> Task<void> {
    for (int i = 0; i < 50; ++i) {
      Task<Result<std::shared_ptr<const JwtKeys>>> finding = keys.keys_for("one");
      const Result<std::shared_ptr<const JwtKeys>> found = co_await std::move(finding);
      if (found && JwtSignatureVerifier(**found).knows("one")) ++known;
    }
  };
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      LocalLoop loop;
      loop.run(ask());
    });
  }
  threads.clear();
  EXPECT_EQ(known, 200);
  EXPECT_EQ(requests(), 1U);
}

}  // namespace
}  // namespace martlet

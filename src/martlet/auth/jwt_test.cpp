#include <map>

#include "testing/token_fixture.hpp"

namespace martlet {
namespace {

class Jwt : public TokenFixture {
 protected:
  // Returns the accepted claims with some of them replaced; "" omits a claim.
  static std::string claims(const std::map<std::string, std::string>& others = {}) {
    std::map<std::string, std::string> all{
        {"iss", R"("https://auth.example")"}, {"aud", R"("orders")"}, {"sub", R"("ada")"}, {"exp", std::to_string(midnight + 3600)}};
    for (const auto& [name, value] : others) all[name] = value;
    std::string text;
    for (const auto& [name, value] : all) {
      if (!value.empty()) text += (text.empty() ? "{\"" : ",\"") + name + "\":" + value;
    }
    return text + '}';
  }
  static std::string with(const std::map<std::string, std::string>& others) { return sign(plain_header, claims(others)); }
};

TEST_F(Jwt, is_accepted_with_every_algorithm_that_has_a_key) {
  const std::map<std::string, JwtKeys> keys{
      {"HS256", JwtKeys::secret(JwtAlgorithm::hs256, Secret(tokens::secret))},
      {"HS384", JwtKeys::secret(JwtAlgorithm::hs384, Secret(tokens::secret))},
      {"HS512", JwtKeys::secret(JwtAlgorithm::hs512, Secret(tokens::secret))},
      {"RS256", JwtKeys::jwk(tokens::rsa_jwk)},
      {"RS384", JwtKeys::jwk(tokens::rsa_jwk)},
      {"RS512", JwtKeys::jwk(tokens::rsa_jwk)},
      {"PS256", JwtKeys::jwk(tokens::rsa_jwk)},
      {"PS384", JwtKeys::jwk(tokens::rsa_jwk)},
      {"PS512", JwtKeys::jwk(tokens::rsa_jwk)},
      {"ES256", JwtKeys::pem(tokens::p256_pem)},
      {"ES384", JwtKeys::pem(tokens::p384_pem)},
      {"ES512", JwtKeys::pem(tokens::p521_pem)},
      {"EdDSA", JwtKeys::pem(tokens::ed_pem)},
  };
  for (const auto& [algorithm, token] : tokens::signed_by) {
    EXPECT_EQ(serve(keys.at(algorithm)).with_bearer(token).get("/").payload, "ada 3") << algorithm;
  }
}

TEST_F(Jwt, takes_the_scopes_from_its_claims) {
  const TestServer server = serve(shared_secret());
  const TestClient ada = server.with_bearer(tokens::signed_by.at("HS256"));
  EXPECT_EQ(ada.get("/orders").status, 200);
  EXPECT_EQ(ada.get("/admin").status, 403);
  EXPECT_EQ(server.with_bearer(with({{"scp", R"(["admin"])"}})).get("/admin").status, 200);
  EXPECT_EQ(server.with_bearer(with({{"scp", R"([["admin"],1])"}})).get("/admin").status, 403);
}

TEST_F(Jwt, leads_to_401_if_it_is_missing) {
  const TestResponse response = serve(shared_secret()).get("/");
  EXPECT_EQ(response.status, 401);
  EXPECT_EQ(response.header("www-authenticate"), "Bearer");
}

TEST_F(Jwt, is_refused_without_a_reason_if_it_is_invalid) {
  const TestServer server = serve(shared_secret());
  const std::string token = sign(plain_header, claims(), "another key");
  const TestResponse response = server.with_bearer(token).get("/");
  EXPECT_EQ(response.status, 401);
  EXPECT_EQ(response.header("www-authenticate"), "Bearer error=\"Invalid token\"");
  EXPECT_EQ(response.payload,
            R"({"statusCode":401,"error":"Unauthorized","message":"Invalid token","attributes":{"error":"Invalid token"}})");
  EXPECT_TRUE(server.log().has("no key of its kid and algorithm verifies its signature")) << server.log().text();
  for (const std::string& part : {token.substr(0, 20), token.substr(token.size() - 20), tokens::secret, std::string("ada")}) {
    EXPECT_FALSE(server.log().has(part)) << part;
  }
}

TEST_F(Jwt, must_name_the_issuer) {
  const TestServer server = serve(shared_secret());
  EXPECT_EQ(status(server, with({})), 200);
  EXPECT_EQ(status(server, with({{"iss", ""}})), 401);
  EXPECT_EQ(status(server, with({{"iss", R"("https://auth.example/")"}})), 401);
  EXPECT_EQ(status(server, with({{"iss", R"(["https://auth.example"])"}})), 401);
  EXPECT_EQ(status(server, with({{"iss", "null"}})), 401);
}

TEST_F(Jwt, must_be_for_this_audience) {
  const TestServer server = serve(shared_secret());
  EXPECT_EQ(status(server, with({{"aud", R"(["billing","orders"])"}})), 200);
  EXPECT_EQ(status(server, with({{"aud", R"("billing")"}})), 401);
  EXPECT_EQ(status(server, with({{"aud", R"("orders ")"}})), 401);
  EXPECT_EQ(status(server, with({{"aud", "[]"}})), 401);
  EXPECT_EQ(status(server, with({{"aud", R"([["orders"]])"}})), 401);
  EXPECT_EQ(status(server, with({{"aud", ""}})), 401);
  EXPECT_EQ(status(server, with({{"aud", ""}, {"client_id", R"("orders")"}})), 200) << "as API Gateway has it";
  EXPECT_EQ(status(server, with({{"aud", R"("billing")"}, {"client_id", R"("orders")"}})), 401);
}

TEST_F(Jwt, must_be_within_its_period_of_validity) {
  const TestServer server = serve(shared_secret());
  const std::string token = with({{"nbf", std::to_string(midnight)}, {"iat", std::to_string(midnight) + ".5"}});
  EXPECT_EQ(status(server, token), 200);
  clock.advance(std::chrono::seconds(-61));
  EXPECT_EQ(status(server, token), 401) << "not yet, by more than the leeway";
  clock.advance(std::chrono::seconds(1));
  EXPECT_EQ(status(server, token), 401) << "it was issued half a second later";
  clock.advance(std::chrono::seconds(1));
  EXPECT_EQ(status(server, token), 200);
  clock.advance(std::chrono::seconds(3600 + 59 + 59));
  EXPECT_EQ(status(server, token), 200);
  clock.advance(std::chrono::seconds(1));
  EXPECT_EQ(status(server, token), 401);
  EXPECT_EQ(server.with_bearer(token).get("/").header("www-authenticate"), "Bearer error=\"Expired token\"");
}

TEST_F(Jwt, must_have_times_that_are_numbers) {
  const TestServer server = serve(shared_secret());
  for (const std::string time : {"\"1767229200\"", "null", "true", "[1767229200]", "-1", "1e400", "1e300", "{}"}) {
    EXPECT_EQ(status(server, with({{"exp", time}})), 401) << time;
    EXPECT_EQ(status(server, with({{"nbf", time}})), 401) << time;
    EXPECT_EQ(status(server, with({{"iat", time}})), 401) << time;
  }
  EXPECT_EQ(status(server, with({{"exp", "1.767229200e9"}})), 200);
  EXPECT_EQ(status(server, with({{"exp", ""}})), 401) << "a token must end";
}

TEST_F(Jwt, can_be_required_to_have_a_maximum_age_and_a_type) {
  JwtRules strict = rules();
  strict.age_max = std::chrono::seconds(600);
  strict.types = {"at+jwt"};
  const TestServer server = serve(shared_secret(), strict);
  const auto typed = [](const std::string& type, const std::string& iat) {
    return sign(R"({"alg":"HS256","typ":)" + type + '}', claims({{"iat", iat}}));
  };
  const std::string now = std::to_string(midnight);
  EXPECT_EQ(status(server, typed(R"("at+jwt")", now)), 200);
  EXPECT_EQ(status(server, typed(R"("application/AT+JWT")", now)), 200);
  EXPECT_EQ(status(server, typed(R"("JWT")", now)), 401);
  EXPECT_EQ(status(server, typed("7", now)), 401);
  EXPECT_EQ(status(server, with({{"iat", now}})), 401) << "without a type";
  EXPECT_EQ(status(server, typed(R"("at+jwt")", "")), 401) << "without iat";
  EXPECT_EQ(status(server, typed(R"("at+jwt")", std::to_string(midnight - 661))), 401) << "too old";
}

TEST_F(Jwt, must_have_the_claims_that_the_type_requires) {
  const TestServer server = serve(shared_secret());
  EXPECT_EQ(status(server, with({{"sub", ""}})), 401);
  EXPECT_EQ(status(server, with({{"sub", "7"}})), 401);
  EXPECT_EQ(status(server, with({{"level", R"("high")"}})), 401);
  EXPECT_EQ(status(server, with({{"more", "[1,2]"}})), 200);
}

TEST_F(Jwt, can_belong_to_an_application) {
  JwtRules of_applications = rules();
  of_applications.entity = Entity::app;
  const auto app = [&](Server& server) {
    server.auth_strategy("token", jwt(shared_secret(), of_applications));
    server.get("/", [](Credentials<> who) { return who.app.to_text() + who.user.to_text(); })
        .auth({.strategies = {"token"}, .access = {Access{{}, Entity::app}}});
  };
  TestServer server(app);
  server.with<Clock>(clock);
  EXPECT_EQ(server.with_bearer(with({})).get("/").payload,
            R"({"aud":"orders","exp":1767229200,"iss":"https://auth.example","sub":"ada"}null)");
}

TEST_F(Jwt, is_described_for_clients) {
  EXPECT_EQ(jwt(shared_secret(), rules()).security().bearer_format, "JWT");
  EXPECT_EQ(jwt(openid("https://auth.example/"), rules()).security().open_id_connect_url,
            "https://auth.example/.well-known/openid-configuration");
}

struct SigningSecret {
  Secret text;
};

TEST_F(Jwt, can_be_verified_with_keys_from_services) {
  const auto keys = [](const Remote<SigningSecret>& secret) { return JwtKeys::secret(JwtAlgorithm::hs256, secret->text); };
  const auto server_with = [&](std::string secret) {
    TestServer server = serve_by(jwt<User>(keys, rules()));
    server.server().services().value<Remote<SigningSecret>>(
        std::make_shared<Remote<SigningSecret>>(Remote<SigningSecret>::fixed({Secret(std::move(secret))})));
    return server;
  };
  EXPECT_EQ(status(server_with(tokens::secret), with({})), 200);
  EXPECT_NE(server_with("short").failure().find(
                "the authentication strategy \"token\": a key can't be used: the secret of HS256 must have at least 32 bytes, not 5"),
            std::string::npos);
}

TEST_F(Jwt, without_rules_or_keys_is_an_initialization_error) {
  const std::string failure = serve(JwtKeys(), {}).failure();
  EXPECT_NE(failure.find("the authentication strategy \"token\": its `issuer` is missing; set it, or set `any_issuer`"), std::string::npos)
      << failure;
  EXPECT_NE(failure.find("its `audience` is missing; set it, or set `any_audience`"), std::string::npos);
  EXPECT_NE(failure.find("it has no keys"), std::string::npos);
  EXPECT_NE(serve(JwtKeys::pem("x")).failure().find("a key can't be used"), std::string::npos);
}

struct Client {
  std::string id;
};
Schema describe(Type<Client>) { return object<Client>("Client", field<&Client::id>("id")); }

TEST_F(Jwt, of_another_type_than_the_handlers_is_an_initialization_error) {
  const auto app = [&](Server& server) {
    server.auth_strategy("token", jwt<User>(shared_secret(), rules()));
    server.auth_strategy("json", jwt(shared_secret(), rules()));
    server.get("/", [](Credentials<Client> client) { return client->id; }).auth({.strategies = {"token", "json"}});
  };
  const std::string failure = TestServer(app).failure();
  EXPECT_NE(failure.find("the strategy \"token\" provides Credentials<martlet::User>"), std::string::npos) << failure;
  EXPECT_NE(failure.find("the strategy \"json\" provides Credentials<martlet::json::Value>"), std::string::npos) << failure;
}

}  // namespace
}  // namespace martlet

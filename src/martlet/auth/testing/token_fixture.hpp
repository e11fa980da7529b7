#pragma once
#include <map>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include <martlet/auth/jwt.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/testing/testing.hpp>

#include "pyjwt_tokens.hpp"

namespace martlet {

struct User {
  std::string sub;
  int level = 0;
};
inline Schema describe(Type<User>) {
  return object<User>("User", field<&User::sub>("sub").min(1), field<&User::level>("level").fallback(0));
}

/// Returns a token with the given header and claims, signed with HS256.
inline std::string sign(std::string_view header, std::string_view claims, std::string_view key = tokens::secret) {
  const std::string text = to_base64url(header) + '.' + to_base64url(claims);
  return text + '.' + to_base64url(hmac_sha256(key, text));
}

inline const std::string plain_header = R"({"alg":"HS256"})";

/// 2026-01-01T00:00:00Z, the time of the test's clock, as NumericDate.
inline constexpr long long midnight = 1767225600;

/// A server with a route that returns the request's sender, and two routes that require scopes.
class TokenFixture : public testing::Test {
 protected:
  static JwtRules rules() { return {.issuer = "https://auth.example", .audience = {"orders"}}; }
  static JwtKeys shared_secret() { return JwtKeys::secret(JwtAlgorithm::hs256, Secret(tokens::secret)); }

  TestServer serve(JwtKeys keys, const JwtRules& what = rules()) { return serve_by(jwt<User>(std::move(keys), what)); }
  TestServer serve_by(AuthStrategy strategy) {
    const auto app = [&](Server& server) {
      server.auth_strategy("token", std::move(strategy));
      server.get("/", [](Credentials<User> user) { return user->sub + ' ' + std::to_string(user->level); }).auth("token");
      server.get("/orders", [] { return "orders"; }).auth("token", scope("orders:read"));
      server.get("/admin", [] { return "admin"; }).auth("token", scope("admin"));
    };
    TestServer server(app);
    server.with<Clock>(clock);
    return server;
  }
  static int status(const TestServer& server, const std::string& token) { return server.with_bearer(token).get("/").status; }

  ManualClock clock;
};

}  // namespace martlet

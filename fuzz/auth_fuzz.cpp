// Any text as a token, as a session cookie, as a JWK Set, and as the context of an authorizer: nothing is accepted that wasn't signed or
// encrypted here, and accepted values have only one spelling.
// links: auth server json base
// inside: auth
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <martlet/auth/jwt_keys.hpp>
#include <martlet/base/encoding.hpp>

#include "authorizer/authorizer_claims.hpp"
#include "jwt/jwt_claims_check.hpp"
#include "jwt/unverified_jwt.hpp"
#include "session/seal.hpp"

namespace {

using namespace martlet;

void check(bool holds) {
  if (!holds) std::abort();
}

const JwtKeys& keys() {
  static const JwtKeys all = [] {
    JwtKeys some = JwtKeys::secret(JwtAlgorithm::hs256, Secret(std::string(32, 's')));
    some.add(JwtKeys::jwk(R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})"));
    some.add(JwtKeys::jwk(
        R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})"));
    return some;
  }();
  return all;
}

// The only texts that these keys have signed: the examples of RFC 8037, A.4, and RFC 7515, A.3.
constexpr std::string_view signed_by_ed25519 = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
constexpr std::string_view signed_by_p256 =
    "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

void read_token(std::string_view text) {
  const auto token = read_jwt(text);
  if (!token) return;
  check(std::string(token->signed_text) + '.' + to_base64url(token->signature) == text);
  if (JwtSignatureVerifier(keys()).verifies(token->kid, token->algorithm, token->signed_text, token->signature)) {
    check(token->signed_text == signed_by_ed25519 || token->signed_text == signed_by_p256);
  }
  if (const std::optional<json::Value> claims = read_strict_object(token->payload)) {
    const JwtRules rules{.issuer = "a", .audience = {"b"}, .age_max = std::chrono::seconds(60)};
    (void)check_claims(*claims, *token, rules, WallTime(std::chrono::milliseconds(1'767'225'600'000)));
  }
}

void read_context(std::string_view text) {
  const Result<json::Value> context = json::parse(text);
  if (!context) return;
  for (const auto kind : {authorizer_detail::Kind::jwt, authorizer_detail::Kind::lambda, authorizer_detail::Kind::iam}) {
    if (const std::optional<json::Value> claims = authorizer_detail::claims_of(kind, *context)) check(claims->object() != nullptr);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static const Seal seal(std::string(32, 's'));
  read_token(text);
  read_context(text);
  check(!seal.open(text, "context"));
  (void)JwtKeys::jwk_set(text);
  (void)JwtKeys::jwk(text);
  return 0;
}

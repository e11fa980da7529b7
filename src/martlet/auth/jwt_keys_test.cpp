#include <gtest/gtest.h>

#include "jwt/unverified_jwt.hpp"
#include "testing/pyjwt_tokens.hpp"

namespace martlet {
namespace {

bool verifies(const JwtKeys& keys, const std::string& algorithm) {
  const auto read = read_jwt(tokens::signed_by.at(algorithm));
  return read && JwtSignatureVerifier(keys).verifies(read->kid, read->algorithm, read->signed_text, read->signature);
}

// Returns the algorithms whose tokens these keys verify.
std::string served(const JwtKeys& keys) {
  std::string names;
  for (const auto& [algorithm, token] : tokens::signed_by) {
    if (verifies(keys, algorithm)) names += algorithm + ' ';
  }
  return names;
}

std::string problem(const JwtKeys& keys) { return keys.problems().empty() ? "" : keys.problems().front(); }

TEST(JwtKeys, support_one_algorithm_as_a_secret) {
  EXPECT_EQ(served(JwtKeys::secret(JwtAlgorithm::hs256, Secret(tokens::secret))), "HS256 ");
  EXPECT_EQ(served(JwtKeys::secret(JwtAlgorithm::hs384, Secret(tokens::secret))), "HS384 ");
  EXPECT_EQ(served(JwtKeys::secret(JwtAlgorithm::hs512, Secret(tokens::secret))), "HS512 ");
}

TEST(JwtKeys, support_one_algorithm_as_pem) {
  EXPECT_EQ(served(JwtKeys::pem(tokens::rsa_pem, JwtAlgorithm::rs256)), "RS256 ");
  EXPECT_EQ(served(JwtKeys::pem(tokens::rsa_pem, JwtAlgorithm::ps512)), "PS512 ");
  EXPECT_EQ(served(JwtKeys::pem(tokens::p256_pem)), "ES256 ");
  EXPECT_EQ(served(JwtKeys::pem(tokens::p384_pem)), "ES384 ");
  EXPECT_EQ(served(JwtKeys::pem(tokens::p521_pem)), "ES512 ");
  EXPECT_EQ(served(JwtKeys::pem(tokens::ed_pem)), "EdDSA ");
  EXPECT_EQ(served(JwtKeys::pem(tokens::p256_certificate)), "ES256 ");
}

TEST(JwtKeys, support_the_algorithms_of_their_type_as_jwk) {
  EXPECT_EQ(served(JwtKeys::jwk(tokens::rsa_jwk)), "PS256 PS384 PS512 RS256 RS384 RS512 ");
  EXPECT_EQ(served(JwtKeys::jwk(tokens::p256_jwk)), "ES256 ");
  EXPECT_EQ(served(JwtKeys::jwk(tokens::p384_jwk)), "ES384 ");
  EXPECT_EQ(served(JwtKeys::jwk(tokens::p521_jwk)), "ES512 ");
  EXPECT_EQ(served(JwtKeys::jwk(tokens::ed_jwk)), "EdDSA ");
  std::string only_rs512 = tokens::rsa_jwk;
  only_rs512.insert(1, R"("alg":"RS512","use":"sig","key_ops":["verify"],)");
  EXPECT_EQ(served(JwtKeys::jwk(only_rs512)), "RS512 ");
}

TEST(JwtKeys, are_found_by_their_names) {
  EXPECT_EQ(served(JwtKeys::pem(tokens::p256_pem, "one")), "ES256 ");
  EXPECT_EQ(served(JwtKeys::pem(tokens::p256_pem, "two")), "");
}

TEST(JwtKeys, can_be_replaced_while_the_old_and_the_new_one_are_accepted) {
  JwtKeys keys = JwtKeys::pem(tokens::p256_pem, "old");
  keys.add(JwtKeys::pem(tokens::p256_pem, "one"));
  EXPECT_EQ(served(keys), "ES256 ");
}

TEST(JwtKeys, are_refused_if_they_are_weak) {
  EXPECT_EQ(problem(JwtKeys::secret(JwtAlgorithm::hs256, Secret("secret"))),
            "a key can't be used: the secret of HS256 must have at least 32 bytes, not 6");
  EXPECT_EQ(problem(JwtKeys::secret(JwtAlgorithm::hs512, Secret(std::string(63, 'x')))),
            "a key can't be used: the secret of HS512 must have at least 64 bytes, not 63");
  EXPECT_EQ(problem(JwtKeys::pem(tokens::small_pem, JwtAlgorithm::rs256)),
            "a key can't be used: an RSA key must have at least 2048 bits, not 1024");
  EXPECT_EQ(problem(JwtKeys::pem(tokens::k1_pem)), "a key can't be used: its curve is not P-256, P-384 or P-521");
}

TEST(JwtKeys, are_refused_if_they_do_not_fit_the_algorithm) {
  EXPECT_EQ(problem(JwtKeys::secret(JwtAlgorithm::hs256, Secret(tokens::rsa_pem))),
            "a key can't be used: its secret is PEM text; to use a public key, call JwtKeys::pem()");
  EXPECT_EQ(problem(JwtKeys::secret(JwtAlgorithm::rs256, Secret(tokens::secret))),
            "a key can't be used: RS256 requires a public key, not a secret");
  EXPECT_EQ(problem(JwtKeys::pem(tokens::rsa_pem)), "a key can't be used: an RSA key requires an algorithm, such as JwtAlgorithm::rs256");
  EXPECT_EQ(problem(JwtKeys::pem(tokens::rsa_pem, JwtAlgorithm::hs256)), "a key can't be used: HS256 can't be used with this kind of key");
  EXPECT_EQ(problem(JwtKeys::pem(tokens::p384_pem, JwtAlgorithm::es256)), "a key can't be used: ES256 can't be used with this kind of key");
  EXPECT_EQ(problem(JwtKeys::pem(std::string("-----BEGIN PRIVATE") + " KEY-----\n")),
            "a key can't be used: its PEM text is a private key, which only the issuer may have; use the public key");
  EXPECT_EQ(problem(JwtKeys::pem("key")), "a key can't be used: its PEM text is not a public key (BEGIN PUBLIC KEY) or a certificate");
}

TEST(JwtKeys, as_jwk_must_be_complete_and_for_signatures) {
  const auto why = [](const std::string& json) { return problem(JwtKeys::jwk(json)).substr(std::string("a key can't be used: ").size()); };
  EXPECT_EQ(why("{"), "it is not JSON");
  EXPECT_EQ(why("[]"), "it is not a JSON object");
  EXPECT_EQ(why(R"({"kty":"RSA","e":"AQAB"})"), "its `n` is not base64url");
  EXPECT_EQ(why(R"({"kty":"RSA","n":"AQAB","e":"AQAB"})"), "its `n` and `e` are not an RSA key");
  EXPECT_EQ(why(R"({"kty":"EC","crv":"P-256","x":"AQAB","y":"AQAB"})"), "its `crv`, `x` and `y` are not a point of a known curve");
  EXPECT_EQ(why(R"({"kty":"OKP","crv":"Ed448","x":"AQAB"})"), "its `crv`, `x` and `y` are not a point of a known curve");
  EXPECT_EQ(why(R"({"kty":"oct","k":"AQAB"})"), "a secret requires an `alg`");
  EXPECT_EQ(why(R"({"kty":"new"})"), "its `kty` is not RSA, EC, OKP or oct");
  EXPECT_EQ(why(R"({"kty":"EC","alg":"none"})"), "its `alg` is not supported");
  EXPECT_EQ(why(R"({"kty":"EC","use":"enc"})"), "its `use` or `key_ops` excludes verifying signatures");
  EXPECT_EQ(why(R"({"kty":"EC","key_ops":["sign"]})"), "its `use` or `key_ops` excludes verifying signatures");
  std::string with_private_part = tokens::p256_jwk;
  with_private_part.insert(1, R"("d":"AQAB",)");
  EXPECT_EQ(why(with_private_part), "it is a private key, which only the issuer may have");
}

// A calculation with a point that isn't on the curve can reveal the private key used in it.
TEST(JwtKeys, are_refused_if_the_point_is_not_on_the_curve) {
  const std::string x(43, 'A');
  EXPECT_EQ(problem(JwtKeys::jwk(R"({"kty":"EC","crv":"P-256","x":")" + x + R"(","y":")" + x + "\"}")),
            "a key can't be used: its `crv`, `x` and `y` are not a point of a known curve");
}

TEST(JwtKeys, in_a_set_are_ignored_if_they_cannot_verify_signatures) {
  const JwtKeys keys = JwtKeys::jwk_set(R"({"keys":[{"kty":"new"},{"kty":"oct","alg":"HS256","k":")" + std::string(43, 'A') +
                                        R"("},{"use":"enc","kty":"EC"},)" + tokens::p256_jwk + "],\"more\":1}");
  EXPECT_TRUE(keys.problems().empty());
  EXPECT_EQ(keys.size(), 1U);
  EXPECT_EQ(served(keys), "ES256 ");
  EXPECT_EQ(problem(JwtKeys::jwk_set("[]")), "the JWK Set is not a JSON object with an array `keys`");
}

}  // namespace
}  // namespace martlet

#include <martlet/base/text.hpp>

#include "testing/token_fixture.hpp"

// Tokens that other implementations have wrongly accepted. RFC 8725 (JSON Web Token Best Current Practices) lists most of these attacks.

namespace martlet {
namespace {

const std::string good_claims = R"({"iss":"https://auth.example","aud":"orders","sub":"ada","exp":1767229200})";

class JwtAttack : public TokenFixture {
 protected:
  static std::string unsigned_text(std::string_view header, std::string_view claims = good_claims) {
    return to_base64url(header) + '.' + to_base64url(claims) + '.';
  }
  static std::string part(const std::string& token, std::size_t number) {
    std::vector<std::string> parts;
    split(token, '.', [&](std::string_view one) { parts.emplace_back(one); });
    return parts.at(number);
  }
  static std::string without_signature(const std::string& token) { return part(token, 0) + '.' + part(token, 1) + '.'; }

  const TestServer by_secret = serve(shared_secret());
  const TestServer by_rsa = serve(JwtKeys::pem(tokens::rsa_pem, JwtAlgorithm::rs256));
  const TestServer by_curve = serve(JwtKeys::pem(tokens::p256_pem));
};

TEST_F(JwtAttack, the_algorithm_none_is_refused) {
  for (const std::string name : {"none", "None", "NONE", "nOnE", ""}) {
    const std::string header = R"({"alg":")" + name + "\"}";
    EXPECT_EQ(status(by_secret, unsigned_text(header)), 401) << name;
    EXPECT_EQ(status(by_rsa, unsigned_text(header)), 401) << name;
    EXPECT_EQ(status(by_secret, sign(header, good_claims)), 401) << name;
  }
}

TEST_F(JwtAttack, a_missing_signature_is_refused) {
  EXPECT_EQ(status(by_secret, unsigned_text(plain_header)), 401);
  EXPECT_EQ(status(by_rsa, without_signature(tokens::signed_by.at("RS256"))), 401);
  EXPECT_EQ(status(by_curve, without_signature(tokens::signed_by.at("ES256"))), 401);
}

TEST_F(JwtAttack, a_public_key_is_never_used_as_a_secret) {
  EXPECT_EQ(status(by_rsa, sign(plain_header, good_claims, tokens::rsa_pem)), 401);
  EXPECT_EQ(status(by_curve, sign(plain_header, good_claims, tokens::p256_pem)), 401);
}

TEST_F(JwtAttack, the_token_does_not_choose_the_algorithm) {
  for (const auto& [algorithm, token] : tokens::signed_by) {
    EXPECT_EQ(status(by_rsa, token), algorithm == "RS256" ? 200 : 401) << algorithm;
    EXPECT_EQ(status(by_curve, token), algorithm == "ES256" ? 200 : 401) << algorithm;
    EXPECT_EQ(status(by_secret, token), algorithm == "HS256" ? 200 : 401) << algorithm;
  }
}

TEST_F(JwtAttack, keys_in_the_header_are_ignored) {
  const std::string jwk = R"("jwk":{"kty":"oct","alg":"HS256","k":")" + to_base64url(std::string(32, 'k')) + "\"}";
  for (const std::string& brought :
       {jwk, std::string(R"("jku":"https://evil.example/jwks")"), std::string(R"("x5u":"https://evil.example/x")")}) {
    EXPECT_EQ(status(by_secret, sign(R"({"alg":"HS256",)" + brought + '}', good_claims, std::string(32, 'k'))), 401) << brought;
    EXPECT_EQ(status(by_secret, sign(R"({"alg":"HS256",)" + brought + '}', good_claims)), 200) << "it is ignored";
  }
}

TEST_F(JwtAttack, critical_extensions_are_refused) {
  EXPECT_EQ(status(by_secret, sign(R"({"alg":"HS256","crit":["exp"],"exp":1})", good_claims)), 401);
  EXPECT_EQ(status(by_secret, sign(R"({"alg":"HS256","crit":[]})", good_claims)), 401);
  EXPECT_EQ(status(by_secret, sign(R"({"alg":"HS256","b64":false,"crit":["b64"]})", good_claims)), 401);
}

TEST_F(JwtAttack, duplicate_names_are_refused) {
  EXPECT_EQ(status(by_secret, sign(R"({"alg":"none","alg":"HS256"})", good_claims)), 401);
  EXPECT_EQ(status(by_secret, sign(R"({"alg":"HS256","\u0061lg":"HS256"})", good_claims)), 401) << "however it is spelled";
  EXPECT_EQ(status(by_secret, sign(plain_header, R"({"sub":"bob",)" + good_claims.substr(1))), 401);
  EXPECT_EQ(status(by_secret, sign(plain_header, R"({"act":{"sub":"a","sub":"b"},)" + good_claims.substr(1))), 401);
}

TEST_F(JwtAttack, only_canonical_base64url_is_accepted) {
  const std::string token = sign(plain_header, good_claims);
  EXPECT_EQ(status(by_secret, token), 200);
  EXPECT_EQ(status(by_secret, token + '='), 401);
  EXPECT_EQ(status(by_secret, token + "\n"), 401);
  EXPECT_EQ(status(by_secret, ' ' + token), 401);
  EXPECT_EQ(status(by_secret, token + '.'), 401);
  EXPECT_EQ(status(by_secret, token + "A"), 401);
  std::string same_bits = token;  // 32 bytes are 43 characters, and two bits of the last one are unused
  const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  same_bits.back() = alphabet[alphabet.find(same_bits.back()) + 1];
  EXPECT_EQ(status(by_secret, same_bits), 401);
}

TEST_F(JwtAttack, a_token_without_three_parts_of_json_is_refused) {
  const std::string signature = part(sign(plain_header, good_claims), 2);
  for (const std::string& token : {std::string(), std::string("."), std::string(".."), std::string("..."), std::string("a.b"),
                                   std::string("a.b.c.d.e"), signature, ".." + signature, to_base64url(plain_header) + ".." + signature}) {
    EXPECT_EQ(status(by_secret, token), 401) << token;
  }
  for (const std::string header : {"", "null", "[]", "\"HS256\"", "{}", R"({"alg":null})", R"({"alg":["HS256"]})", R"({"alg":"hs256"})",
                                   R"({"alg":"HS256"}x)", R"({"alg":"HS256","kid":1})", "{\"alg\":\"HS256\xff\"}"}) {
    EXPECT_EQ(status(by_secret, sign(header, good_claims)), 401) << header;
  }
  for (const std::string claims : {"", "null", "[]", "7", "{}", "\"\"", "{"}) {
    EXPECT_EQ(status(by_secret, sign(plain_header, claims)), 401) << claims;
  }
}

TEST_F(JwtAttack, size_and_depth_are_limited) {
  EXPECT_EQ(status(by_secret, sign(plain_header, R"({"more":")" + std::string(9000, 'a') + R"(",)" + good_claims.substr(1))), 401);
  const std::string nested = R"({"more":)" + std::string(14, '[') + std::string(14, ']') + ',' + good_claims.substr(1);
  EXPECT_EQ(status(by_secret, sign(plain_header, nested)), 200);
  const std::string deep = R"({"more":)" + std::string(16, '[') + std::string(16, ']') + ',' + good_claims.substr(1);
  EXPECT_EQ(status(by_secret, sign(plain_header, deep)), 401);
}

TEST_F(JwtAttack, elliptic_curve_signatures_with_a_wrong_length_or_zeros_are_refused) {
  const std::string text = without_signature(tokens::signed_by.at("ES256"));
  const std::string good = *from_base64url(part(tokens::signed_by.at("ES256"), 2));
  ASSERT_EQ(good.size(), 64U);
  // The order of P-256 (SEC 2, section 2.4.2): r and s must be less.
  const std::string order = *from_base64url("_____wAAAAD__________7zm-q2nF56E87nKwvxjJVE");
  const std::string zero(32, '\0');
  const std::string one = std::string(31, '\0') + '\1';
  for (const std::string& signature :
       {zero + zero, zero + one, one + zero, order + order, good.substr(0, 32) + zero, zero + good.substr(32), good.substr(0, 32) + order,
        good.substr(0, 63), good + '\0', std::string("\0", 1) + good, one}) {
    EXPECT_EQ(status(by_curve, text + to_base64url(signature)), 401) << to_hex(signature);
  }
  EXPECT_EQ(status(by_curve, text + to_base64url(good)), 200);
}

// A signature as in other protocols: ASN.1 instead of r and s.
TEST_F(JwtAttack, der_signatures_are_refused) {
  const std::string good = *from_base64url(part(tokens::signed_by.at("ES256"), 2));
  const auto number = [](std::string bytes) {
    if (static_cast<unsigned char>(bytes.front()) >= 0x80) bytes.insert(0, 1, '\0');
    return std::string("\x02") + static_cast<char>(bytes.size()) + bytes;
  };
  const std::string both = number(good.substr(0, 32)) + number(good.substr(32));
  const std::string der = std::string("\x30") + static_cast<char>(both.size()) + both;
  EXPECT_EQ(status(by_curve, without_signature(tokens::signed_by.at("ES256")) + to_base64url(der)), 401);
}

TEST_F(JwtAttack, a_change_at_any_place_is_refused) {
  const std::string token = tokens::signed_by.at("ES256");
  for (std::size_t i = 0; i < token.size(); i += 7) {
    std::string other = token;
    other[i] = other[i] == 'A' ? 'B' : 'A';
    EXPECT_EQ(status(by_curve, other), 401) << i;
  }
}

TEST_F(JwtAttack, other_schemes_than_bearer_are_refused) {
  const std::string token = sign(plain_header, good_claims);
  for (const std::string& header : {"Basic " + token, "Bearer" + token, std::string("Bearer"), token, "Bearer\t" + token}) {
    EXPECT_EQ(by_secret.get("/", {{"authorization", header}}).status, 401) << header.substr(0, 10);
  }
  EXPECT_EQ(by_secret.get("/", {{"authorization", "bearer " + token}}).status, 200) << "whose case doesn't matter (RFC 9110, 11.1)";
  EXPECT_EQ(by_secret.get("/?access_token=" + token).status, 401) << "no token in a URL, which is logged everywhere";
}

}  // namespace
}  // namespace martlet

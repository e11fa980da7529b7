#include "jwk.hpp"

#include <algorithm>
#include <optional>

#include <martlet/base/encoding.hpp>
#include <martlet/json/value.hpp>

#include "secret_key.hpp"

namespace martlet {
namespace {

constexpr std::size_t keys_max = 100;  // of a set

std::unexpected<Error> malformed(std::string what) { return failure(Code::malformed, std::move(what)); }

// Returns whether the key may verify signatures (RFC 7517, sections 4.2 and 4.3).
bool is_for_signatures(const json::Value& jwk) {
  const json::Value* use = jwk.find("use");
  if (use && (!use->string() || *use->string() != "sig")) return false;
  const json::Value* operations = jwk.find("key_ops");
  if (!operations) return true;
  const json::Array* list = operations->array();
  return list && std::find(list->begin(), list->end(), json::Value("verify")) != list->end();
}

Result<std::string> part(const json::Value& jwk, std::string_view name) {
  std::optional<std::string> bytes = from_base64url(jwk.text(name));
  if (!bytes || bytes->empty()) return malformed("its `" + std::string(name) + "` is not base64url");
  return std::move(*bytes);
}

Result<std::shared_ptr<const JwtKey>> rsa(const json::Value& jwk, std::vector<JwtAlgorithm> algorithms) {
  const Result<std::string> n = part(jwk, "n");
  if (!n) return std::unexpected(n.error());
  const Result<std::string> e = part(jwk, "e");
  if (!e) return std::unexpected(e.error());
  return make_rsa_key(std::string(jwk.text("kid")), std::move(algorithms), {*n, *e});
}

Result<std::shared_ptr<const JwtKey>> curve(const json::Value& jwk, std::vector<JwtAlgorithm> algorithms) {
  const Result<std::string> x = part(jwk, "x");
  if (!x) return std::unexpected(x.error());
  std::string y;
  if (jwk.text("kty") == "EC") {
    Result<std::string> read = part(jwk, "y");
    if (!read) return std::unexpected(read.error());
    y = std::move(*read);
  }
  return make_curve_key(std::string(jwk.text("kid")), std::move(algorithms), {jwk.text("crv"), *x, y});
}

Result<std::shared_ptr<const JwtKey>> shared(const json::Value& jwk, const std::vector<JwtAlgorithm>& algorithms) {
  Result<std::string> k = part(jwk, "k");
  if (!k) return std::unexpected(k.error());
  if (algorithms.empty()) return malformed("a secret requires an `alg`");
  return secret_key(std::string(jwk.text("kid")), algorithms.front(), std::move(*k));
}

Result<std::shared_ptr<const JwtKey>> key_of(const json::Value& jwk) {
  if (!jwk.object()) return malformed("it is not a JSON object");
  if (!is_for_signatures(jwk)) return malformed("its `use` or `key_ops` excludes verifying signatures");
  std::vector<JwtAlgorithm> algorithms;
  if (const json::Value* alg = jwk.find("alg")) {
    const std::optional<JwtAlgorithm> known = alg->string() ? jwt_algorithm(*alg->string()) : std::nullopt;
    if (!known) return malformed("its `alg` is not supported");
    algorithms.push_back(*known);
  }
  const std::string_view type = jwk.text("kty");
  if (type == "oct") return shared(jwk, algorithms);
  if (jwk.find("d")) return malformed("it is a private key, which only the issuer may have");
  if (type == "RSA") return rsa(jwk, std::move(algorithms));
  if (type == "EC" || type == "OKP") return curve(jwk, std::move(algorithms));
  return malformed("its `kty` is not RSA, EC, OKP or oct");
}

}  // namespace

Result<std::shared_ptr<const JwtKey>> read_jwk(std::string_view json) {
  const Result<json::Value> jwk = json::parse(json);
  if (!jwk) return malformed("it is not JSON");
  return key_of(*jwk);
}

Result<std::vector<std::shared_ptr<const JwtKey>>> read_jwk_set(std::string_view json) {
  const Result<json::Value> set = json::parse(json);
  const json::Value* members = set ? set->find("keys") : nullptr;
  if (!members || !members->array()) return malformed("the JWK Set is not a JSON object with an array `keys`");
  std::vector<std::shared_ptr<const JwtKey>> keys;
  for (const json::Value& jwk : *members->array()) {
    if (keys.size() == keys_max) break;
    if (jwk.text("kty") == "oct") continue;
    if (Result<std::shared_ptr<const JwtKey>> key = key_of(jwk)) keys.push_back(std::move(*key));
  }
  return keys;
}

}  // namespace martlet

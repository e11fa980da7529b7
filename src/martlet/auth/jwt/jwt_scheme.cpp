#include "jwt_scheme.hpp"

#include <optional>
#include <utility>

#include <martlet/server/authorization_header.hpp>
#include <martlet/server/request.hpp>

#include "claim_scopes.hpp"
#include "jwt_claims_check.hpp"

namespace martlet {

Task<Authentication> JwtScheme::authenticate(Request& request) {
  const std::optional<std::string_view> sent = authorization(request, "Bearer");
  if (!sent) co_return unauthorized(std::nullopt, "Bearer");
  if (sent->size() > options_.rules.bytes_max) co_return refuse(request, "it is too long");
  const std::expected<UnverifiedJwt, JwtError> token = read_jwt(*sent);
  if (!token) co_return refuse(request, token.error());

  Task<Result<std::shared_ptr<const JwtKeys>>> finding = keys_->keys_for(token->kid);
  const Result<std::shared_ptr<const JwtKeys>> keys = co_await std::move(finding);
  if (!keys) {
    request.log().error("tokens can't be verified", {{"why", keys.error().what}});
    co_return server_unavailable();
  }
  std::expected<Credentials<>, JwtError> credentials = verify(*token, **keys);
  if (!credentials) co_return refuse(request, credentials.error());
  co_return std::move(*credentials);
}

std::expected<Credentials<>, JwtError> JwtScheme::verify(const UnverifiedJwt& token, const JwtKeys& keys) const {
  if (!JwtSignatureVerifier(keys).verifies(token.kid, token.algorithm, token.signed_text, token.signature)) {
    return std::unexpected("no key of its kid and algorithm verifies its signature");
  }
  std::optional<json::Value> claims = read_strict_object(token.payload);
  if (!claims) return std::unexpected("its claims are not a JSON object with unique names");
  if (const auto fit = check_claims(*claims, token, options_.rules, clock_.now()); !fit) return std::unexpected(fit.error());
  std::optional<Credentials<>> credentials = options_.read(*claims);
  if (!credentials) return std::unexpected("its claims are not what the service needs");
  credentials->scope = scopes_in(*claims, options_.rules.scopes);
  if (options_.rules.entity == Entity::app) credentials->app = std::exchange(credentials->user, json::Value());
  credentials->artifacts = std::move(*claims);
  return std::move(*credentials);
}

Boom JwtScheme::refuse(const Request& request, JwtError why) {
  request.log().debug("a token was refused", {{"why", why}});
  return unauthorized(why == expired_token ? "Expired token" : "Invalid token", "Bearer");
}

}  // namespace martlet

#pragma once
#include <chrono>
#include <string>
#include <utility>

namespace martlet {

/// The URL of an issuer's published keys, a JWK Set (RFC 7517, section 5). The server's HttpClient
/// (`server.plugin(martlet::http_client())`) fetches them when the first token arrives; they are cached for all requests. A token that
/// names an unknown key causes them to be fetched again, by one request at a time and at most once per `interval`. While the endpoint
/// fails, the last keys remain in use for `stale_max`. If there are no keys, requests get a response with 503.
struct JwksEndpoint {
  std::string url{};                        ///< the URL of the JWK Set; https, or http on this machine
  bool is_discovered = false;               ///< `url` is an issuer's; `jwks_uri` of its `.well-known/openid-configuration` is the set's
  std::chrono::seconds age_max{900};        ///< keys are fetched again after this; until then a revoked key may still be accepted
  std::chrono::seconds stale_max{86400};    ///< the maximum age of keys while the endpoint fails
  std::chrono::seconds interval{30};        ///< at least between two requests; until then a new key may be unknown
  std::chrono::milliseconds timeout{5000};  ///< of a request
};

/// Returns the endpoint at this URL: `jwks_at("https://auth.example/.well-known/jwks.json")`.
inline JwksEndpoint jwks_at(std::string url) { return {.url = std::move(url)}; }

/// Returns the endpoint of an OpenID provider's keys, which are discovered from its issuer URL (OpenID Connect Discovery 1.0, section 4):
/// `openid("https://auth.example")`.
inline JwksEndpoint openid(std::string issuer) { return {.url = std::move(issuer), .is_discovered = true}; }

}  // namespace martlet

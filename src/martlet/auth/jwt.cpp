#include <martlet/auth/jwt.hpp>

#include <array>
#include <stdexcept>

#include <martlet/base/join.hpp>
#include <martlet/fetch/http_client.hpp>

#include "jwt/jwt_scheme.hpp"
#include "jwt/key_url.hpp"
#include "jwt/published_keys.hpp"

namespace martlet::jwt_detail {
namespace {

SecurityScheme bearer_jwt() { return {.type = "http", .scheme = "bearer", .bearer_format = "JWT"}; }

struct Published {
  JwksEndpoint endpoint;
  Options options;
};

constexpr std::array<di::Need, 2> published_needs{di::Parameter<const Clock&>::need, di::Parameter<HttpClient&>::need};

di::Object make_published(void* made_of, const di::Input* inputs) {
  const Published& given = *static_cast<Published*>(made_of);
  const Clock& clock = di::Parameter<const Clock&>::from(inputs[0]);
  HttpClient& http = di::Parameter<HttpClient&>::from(inputs[1]);
  std::shared_ptr<AuthScheme> scheme =
      std::make_shared<JwtScheme>(clock, std::make_unique<PublishedKeys>(given.endpoint, clock, http), given.options);
  return scheme;
}

}  // namespace

AuthStrategy described_as_token(AuthStrategy strategy) { return std::move(strategy).described(bearer_jwt()); }

std::vector<std::string> problems_of(const JwtRules& rules) {
  std::vector<std::string> problems;
  if (rules.issuer.empty() && !rules.any_issuer) problems.emplace_back("its `issuer` is missing; set it, or set `any_issuer`");
  if (rules.audience.empty() && !rules.any_audience) {
    problems.emplace_back("its `audience` is missing; set it, or set `any_audience`");
  }
  return problems;
}

std::shared_ptr<AuthScheme> make_scheme(const Clock& clock, JwtKeys keys, const Options& options) {
  if (!keys.problems().empty()) throw std::runtime_error(join(keys.problems(), "; "));
  return std::make_shared<JwtScheme>(clock, std::make_unique<StaticKeys>(std::move(keys)), options);
}

AuthStrategy with_keys(const JwtKeys& keys, Options options) {
  std::vector<std::string> problems = problems_of(options.rules);
  problems.insert(problems.end(), keys.problems().begin(), keys.problems().end());
  if (keys.empty() && keys.problems().empty()) problems.emplace_back("it has no keys");
  AuthStrategy strategy = auth_detail::from_services<JwtKeys>([keys] { return keys; }, std::move(options), &make_scheme);
  strategy.problems = std::move(problems);
  return std::move(strategy).described(bearer_jwt());
}

AuthStrategy with_endpoint(JwksEndpoint endpoint, Options options) {
  if (endpoint.is_discovered && options.rules.issuer.empty()) options.rules.issuer = endpoint.url;
  std::vector<std::string> problems = problems_of(options.rules);
  SecurityScheme how = bearer_jwt();
  if (endpoint.is_discovered) {
    how = {.type = "openIdConnect", .open_id_connect_url = discovery_url(endpoint.url)};
  }
  if (!is_safe_key_url(endpoint.url))
    problems.emplace_back("its keys must be fetched by https, or by http from this machine, not from \"" + endpoint.url + '"');
  AuthStrategy strategy = AuthStrategy::from_provider({di::id_of<Published>, published_needs, &make_published},
                                                      std::make_shared<Published>(std::move(endpoint), std::move(options)));
  strategy.problems = std::move(problems);
  return std::move(strategy).described(std::move(how));
}

}  // namespace martlet::jwt_detail

#pragma once
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/auth/strategy_from_services.hpp>
#include <martlet/config/secret.hpp>
#include <martlet/server/auth_strategy.hpp>

namespace martlet {

/// The hash of a key, for services that don't store the key itself: `printf %s KEY | sha256sum`.
struct KeyHash {
  std::string sha256;  ///< 64 hex digits
};

namespace api_key_detail {

struct KnownApiKey {
  std::string name;
  std::string sha256{};   // bytes
  std::string problem{};  // why it can't be a key
  Credentials<> credentials{};
};
KnownApiKey known(std::string name, const Secret& key);
KnownApiKey known(std::string name, const KeyHash& hash);

}  // namespace api_key_detail

/// A key that a program sends with its requests, and the credentials of its sender. A client has several keys while one is being replaced.
template <class Client>
class ApiKey {
 public:
  /// `name` identifies the key in logs and `artifacts`: "shop-2026". `key` has at least 16 characters, from a random generator: `openssl
  /// rand -base64 24`. The credentials are a user's, unless their `entity` is Entity::app.
  ApiKey(std::string name, const Secret& key, Credentials<Client> credentials)
      : known_(api_key_detail::known(std::move(name), key)), credentials_(std::move(credentials)) {}
  ApiKey(std::string name, const KeyHash& hash, Credentials<Client> credentials)
      : known_(api_key_detail::known(std::move(name), hash)), credentials_(std::move(credentials)) {}

  /// Returns the key with type-erased credentials, for the scheme.
  api_key_detail::KnownApiKey known() const {
    api_key_detail::KnownApiKey one = known_;
    one.credentials = credentials_;
    return one;
  }

 private:
  api_key_detail::KnownApiKey known_;
  Credentials<Client> credentials_;
};

struct ApiKeyOptions {
  std::string header = "x-api-key";  ///< the header with the key; "" for none
  std::string query{};               ///< the query parameter with the key; "" for none. Proxies and browsers log queries
};

namespace api_key_detail {

std::unique_ptr<AuthScheme> scheme(std::vector<KnownApiKey> known, ApiKeyOptions options);
std::vector<std::string> problems_of(const std::vector<KnownApiKey>& known);
SecurityScheme security(const ApiKeyOptions& options);

template <class Client>
std::vector<KnownApiKey> all_of(const std::vector<ApiKey<Client>>& keys) {
  std::vector<KnownApiKey> all;
  for (const ApiKey<Client>& key : keys) all.push_back(key.known());
  return all;
}

/// Throws std::runtime_error with all problems.
void require_none(const std::vector<std::string>& problems);

template <class Client>
std::shared_ptr<AuthScheme> make_scheme(const Clock&, std::vector<ApiKey<Client>> keys, const ApiKeyOptions& options) {
  std::vector<KnownApiKey> all = all_of(keys);
  require_none(problems_of(all));
  return scheme(std::move(all), options);
}

}  // namespace api_key_detail

/// Authenticates programs by API keys, which they send in a header or the query. The service stores only the keys' SHA-256 hashes, and
/// compares with all of them in constant time. The `artifacts` have the key's name as `key`.
///
///     server.auth_strategy("key", api_keys<Client>({{"shop-2026", settings.shop_key, {.value = {"shop"}, .scope = {"orders:read"}}}}));
template <class Client>
AuthStrategy api_keys(const std::vector<ApiKey<Client>>& keys, ApiKeyOptions options = {}) {
  std::vector<api_key_detail::KnownApiKey> all = api_key_detail::all_of(keys);
  std::vector<std::string> problems = api_key_detail::problems_of(all);
  SecurityScheme how = api_key_detail::security(options);
  AuthStrategy strategy(api_key_detail::scheme(std::move(all), std::move(options)));
  strategy.problems = std::move(problems);
  return std::move(strategy).described(std::move(how)).template with_credentials_type<Client>();
}
/// Does the same with keys from a function of services, such as fetched configuration. It returns a std::vector<ApiKey<Client>>, and is
/// called once.
template <class Client, class F>
  requires(std::is_class_v<F> && !std::is_convertible_v<F, std::vector<ApiKey<Client>>>)
AuthStrategy api_keys(F keys, ApiKeyOptions options = {}) {
  SecurityScheme how = api_key_detail::security(options);
  return auth_detail::from_services<std::vector<ApiKey<Client>>>(std::move(keys), std::move(options), &api_key_detail::make_scheme<Client>)
      .described(std::move(how))
      .template with_credentials_type<Client>();
}

}  // namespace martlet

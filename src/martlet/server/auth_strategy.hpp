#pragma once
#include <concepts>
#include <string>
#include <utility>
#include <vector>

#include <martlet/base/std_memory.hpp>
#include <martlet/server/auth_scheme.hpp>
#include <martlet/server/participant.hpp>

namespace martlet {

/// How clients send credentials to a strategy, for documentation: OpenAPI's Security Scheme Object.
struct SecurityScheme {
  std::string type{};                 ///< "http", "apiKey", "openIdConnect", "mutualTLS"; "": not declared
  std::string scheme{};               ///< for http: "bearer", "basic"
  std::string bearer_format{};        ///< for bearer: "JWT"
  std::string in{};                   ///< for apiKey: "header", "query", "cookie"
  std::string name{};                 ///< for apiKey: name of the header, query parameter or cookie
  std::string open_id_connect_url{};  ///< for openIdConnect
  std::string description{};
};

/// A way to authenticate clients: an existing AuthScheme, or how to create one from services. Created by bearer(), basic(), from a
/// `std::unique_ptr` to your own scheme, or by AuthStrategy::of() for a class whose constructor takes services.
class AuthStrategy : public Participant {
 public:
  template <std::derived_from<AuthScheme> S>
  AuthStrategy(std::unique_ptr<S> scheme) {
    shared = std::shared_ptr<AuthScheme>(std::move(scheme));
    set_credentials_type<S>();
  }
  /// Creates a strategy whose scheme is created by the constructor of its class.
  template <std::derived_from<AuthScheme> S>
  static AuthStrategy of() {
    AuthStrategy strategy;
    strategy.provider = di::provider_of<AuthScheme, S>();
    strategy.provider->makes = di::id_of<S>;
    strategy.set_credentials_type<S>();
    return strategy;
  }
  /// A strategy whose scheme is created from `function` and services. The object that `provider` creates is an AuthScheme.
  static AuthStrategy from_provider(const di::Provider& provider, di::Object function) {
    AuthStrategy strategy;
    strategy.provider = provider;
    strategy.function = std::move(function);
    return strategy;
  }

  /// Declares how clients use it: `AuthStrategy::of<ApiKey>().described({.type = "apiKey", .in = "header", .name = "x-api-key"})`.
  AuthStrategy described(SecurityScheme how) && {
    security_ = std::move(how);
    return std::move(*this);
  }
  const SecurityScheme& security() const { return security_; }

  /// Problems of the strategy's options, reported at initialization.
  std::vector<std::string> problems;
  /// The type of its credentials, T of Credentials<T>; nullptr: not declared (Credentials<>).
  di::TypeId credentials_type = nullptr;
  /// Declares that the strategy returns Credentials<T>.
  template <class T>
  AuthStrategy with_credentials_type() && {
    credentials_type = credentials_detail::id_or_none<T>();
    return std::move(*this);
  }

 private:
  AuthStrategy() = default;
  SecurityScheme security_;
  template <class S>
  void set_credentials_type() {
    if constexpr (requires { typename S::credentials_type; }) {
      credentials_type = credentials_detail::id_or_none<typename credentials_detail::ValueOf<typename S::credentials_type>::Type>();
    }
  }
};

}  // namespace martlet

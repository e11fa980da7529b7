#pragma once
#include <string>
#include <utility>

#include <martlet/server/auth_strategy.hpp>
#include <martlet/server/auth_validator.hpp>

namespace martlet {

/// The security schemes of bearer() and basic(), for documentation.
SecurityScheme bearer_security();
SecurityScheme basic_security();

/// Bearer tokens (RFC 6750). `validate(std::string token)` returns std::optional<Credentials<User>> (or `<>`) or a Task of it; after the
/// token, it may take services, each as a T&, a const T& or a std::shared_ptr<T>: `[](std::string token, Sessions& sessions) {...}`. A
/// plain function with services runs on the pool, since they may block; without services it runs on the event loop. Compare secrets with
/// equals_in_constant_time().
template <class F>
AuthStrategy bearer(F validate) {
  return validator_detail::strategy<std::string>(std::move(validate), {}).described(bearer_security());
}
/// Bearer tokens, checked by a class whose constructor takes the services: `bearer<CheckToken>()`.
template <class H>
AuthStrategy bearer() {
  return validator_detail::strategy_of_class<H, std::string>({}).described(bearer_security());
}

/// Name and password (RFC 7617). `validate(BasicLogin)` returns std::optional<Credentials<User>> or a Task of it, and may take services as
/// with bearer().
template <class F>
AuthStrategy basic(std::string realm, F validate) {
  return validator_detail::strategy<BasicLogin>(std::move(validate), std::move(realm)).described(basic_security());
}
template <class H>
AuthStrategy basic(std::string realm) {
  return validator_detail::strategy_of_class<H, BasicLogin>(std::move(realm)).described(basic_security());
}

}  // namespace martlet

#pragma once
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <martlet/async/blocking.hpp>
#include <martlet/base/std_function.hpp>
#include <martlet/base/std_memory.hpp>
#include <martlet/server/auth_strategy.hpp>

// How bearer() and basic() create a scheme from a function or class with services.

namespace martlet {

struct BasicLogin {
  std::string name;
  std::string password;
};

/// Checks the credentials that were sent.
template <class Sent>
using Validate = std::function<Task<std::optional<Credentials<>>>(Sent)>;

std::unique_ptr<AuthScheme> make_bearer(Validate<std::string> validate);
std::unique_ptr<AuthScheme> make_basic(std::string realm, Validate<BasicLogin> validate);

}  // namespace martlet

namespace martlet::validator_detail {

template <class Sent>
std::unique_ptr<AuthScheme> make_scheme(const std::string& realm, Validate<Sent> validate) {
  if constexpr (std::is_same_v<Sent, BasicLogin>) {
    return make_basic(realm, std::move(validate));
  } else {
    return make_bearer(std::move(validate));
  }
}

/// The type of a strategy function's credentials: the T of the Credentials<T> in its result R.
template <class R>
struct CredentialsOf {
  static constexpr bool are_credentials = std::is_convertible_v<R, std::optional<Credentials<>>>;
  using Type = void;
};
template <class T>
struct CredentialsOf<Credentials<T>> {
  static constexpr bool are_credentials = true;
  using Type = T;
};
template <class T>
struct CredentialsOf<std::optional<Credentials<T>>> : CredentialsOf<Credentials<T>> {};

template <class R>
inline constexpr bool returns_credentials = CredentialsOf<Awaited<R>>::are_credentials;

/// `call(sent)` as a Validate.
template <class Sent, bool may_block, class Call>
Validate<Sent> as_validate(Call call) {
  using R = std::invoke_result_t<Call&, Sent&>;
  using Validation = Task<std::optional<Credentials<>>>;
  if constexpr (std::is_same_v<R, Validation>) {
    return [call = std::move(call)](Sent sent) mutable -> Validation { return call(sent); };
  } else if constexpr (is_task<R>) {
    return [call = std::move(call)](Sent sent) mutable -> Validation {
      R task = call(sent);
      Awaited<R> credentials = co_await std::move(task);
      co_return std::optional<Credentials<>>(std::move(credentials));
    };
  } else if constexpr (may_block) {
    return [call = std::move(call)](Sent sent) mutable -> Validation {
      auto work = [&call, &sent]() -> std::optional<Credentials<>> { return call(sent); };
      std::optional<Credentials<>> credentials = co_await blocking(work);
      co_return credentials;
    };
  } else {
    return [call = std::move(call)](Sent sent) mutable -> Validation { co_return call(sent); };
  }
}

template <class F>
struct Validator {
  F function;
  std::string realm;
};

template <class Sent, class F, class... P>
di::Object make(void* validator, const di::Input* inputs) {
  using Callee = participant_detail::Callee<F, P...>;
  Validator<F>& made_of = *static_cast<Validator<F>*>(validator);
  participant_detail::FunctionWithServices<F, P...> with_services(made_of.function, inputs);
  const auto call = [with_services](Sent& sent) mutable -> decltype(auto) { return Callee::call(&with_services, sent); };
  return std::shared_ptr<AuthScheme>(make_scheme<Sent>(made_of.realm, as_validate<Sent, true>(call)));
}

template <class Sent, class P>
inline constexpr bool takes_sent = std::is_convertible_v<Sent&, P> && !std::is_lvalue_reference_v<P>;

template <class Sent, class F>
struct Parameters {
  template <class... P>
  struct Of {
    static constexpr bool are_known = sizeof...(P) > 0 && ((takes_sent<Sent, P> || participant_detail::Service<P>) && ...) &&
                                      (std::size_t{takes_sent<Sent, P>} + ... + 0) == 1;
    static constexpr bool have_services = are_known && (participant_detail::Service<P> || ...);

    static AuthStrategy strategy(F validate, std::string realm) {
      using WithServices = participant_detail::FunctionWithServices<F, P...>;
      di::Provider provider = WithServices::provider();
      provider.make = &make<Sent, F, P...>;
      return AuthStrategy::from_provider(provider, std::make_shared<Validator<F>>(std::move(validate), std::move(realm)))
          .template with_credentials_type<typename CredentialsOf<Awaited<typename participant_detail::Signature<F>::Result>>::Type>();
    }
  };
};

template <class Sent, class F>
AuthStrategy strategy_without_services(F validate, const std::string& realm) {
  const auto call = [validate = std::move(validate)](Sent& sent) mutable -> decltype(auto) { return validate(std::move(sent)); };
  return AuthStrategy(make_scheme<Sent>(realm, as_validate<Sent, false>(call)))
      .template with_credentials_type<typename CredentialsOf<Awaited<std::invoke_result_t<F&, Sent>>>::Type>();
}

template <class Sent, class F>
AuthStrategy strategy(F validate, std::string realm) {
  if constexpr (std::is_invocable_v<F&, Sent>) {
    static_assert(returns_credentials<std::invoke_result_t<F&, Sent>>,
                  "a strategy's function returns std::optional<Credentials<User>> or a Task of it");
    return strategy_without_services<Sent>(std::move(validate), realm);
  } else {
    static_assert(participant_detail::HasOneSignature<F>,
                  "a strategy's function is a function, or a lambda whose parameters have types (no auto)");
    using Signature = participant_detail::Signature<F>;
    using Known = typename Signature::template Parameters<Parameters<Sent, F>::template Of>;
    static_assert(Known::have_services,
                  "a strategy's function takes what was sent (the token, a BasicLogin) as a value, and services: T&, const T& or "
                  "std::shared_ptr<T> of a class");
    static_assert(returns_credentials<typename Signature::Result>,
                  "a strategy's function returns std::optional<Credentials<User>> or a Task of it");
    if constexpr (Known::have_services && returns_credentials<typename Signature::Result>) {
      return Known::strategy(std::move(validate), std::move(realm));
    } else {
      return std::unique_ptr<AuthScheme>();  // refused
    }
  }
}

template <class H, class Sent>
struct ClassValidator {
  static di::Object make(void* realm, const di::Input* inputs) {
    const auto validator = std::static_pointer_cast<H>(di::provider_of<H>().make(nullptr, inputs));
    const auto call = [validator](Sent& sent) -> decltype(auto) { return (*validator)(std::move(sent)); };
    return std::shared_ptr<AuthScheme>(
        make_scheme<Sent>(*static_cast<std::string*>(realm), as_validate<Sent, participant_detail::needs_services<H>>(call)));
  }
};

template <class H, class Sent>
AuthStrategy strategy_of_class(std::string realm) {
  static_assert(std::is_invocable_v<H&, Sent>,
                "the operator() of a strategy's class takes what was sent (the token, a BasicLogin); its constructor takes the services");
  if constexpr (std::is_invocable_v<H&, Sent>) {
    static_assert(returns_credentials<std::invoke_result_t<H&, Sent>>,
                  "a strategy's class returns std::optional<Credentials<User>> or a Task of it");
  }
  di::Provider provider = di::provider_of<H>();
  provider.makes = di::id_of<ClassValidator<H, Sent>>;
  provider.make = &ClassValidator<H, Sent>::make;
  return AuthStrategy::from_provider(provider, std::make_shared<std::string>(std::move(realm)))
      .template with_credentials_type<typename CredentialsOf<Awaited<std::invoke_result_t<H&, Sent>>>::Type>();
}

}  // namespace martlet::validator_detail

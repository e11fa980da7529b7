#pragma once
#include <concepts>
#include <source_location>
#include <stdexcept>
#include <type_traits>
#include <utility>

#include <martlet/base/std_memory.hpp>
#include <martlet/di/provider.hpp>

namespace martlet::di {

namespace factory_detail {

// The parameters and result of a callable, from its only operator().
template <class Call>
struct Signature;
template <class R, class... P>
struct Signature<R(P...)> {
  using Returned = R;
  using Needs = Deps<P...>;
  static constexpr bool is_injectable = (Parameter<P>::is_injectable && ...);
};
template <class R, class... P>
struct Signature<R (*)(P...)> : Signature<R(P...)> {};
template <class F, class R, class... P>
struct Signature<R (F::*)(P...)> : Signature<R(P...)> {};
template <class F, class R, class... P>
struct Signature<R (F::*)(P...) const> : Signature<R(P...)> {};

template <class F>
concept HasOneCall = requires { &F::operator(); };

template <class F>
struct SignatureOf {
  static_assert(HasOneCall<F>, "a factory is a function, or a lambda with one call whose parameters have types (no auto)");
  using Returned = void;
  using Needs = Deps<>;
  static constexpr bool is_injectable = true;  // avoids a second error after the static_assert
};
template <HasOneCall F>
struct SignatureOf<F> : Signature<decltype(&F::operator())> {};
template <class R, class... P>
struct SignatureOf<R (*)(P...)> : Signature<R(P...)> {};

template <class T>
struct Unwrapped {
  using Type = T;
  static constexpr bool may_fail = false;
};
template <class T>
struct Unwrapped<Result<T>> {
  using Type = T;
  static constexpr bool may_fail = true;
};

template <class As, class Made>
Object hold(std::shared_ptr<Made> made) {
  static_assert(std::is_convertible_v<Made*, const As*>, "the factory makes something other than the type that it is bound to");
  if (!made) throw std::logic_error("its factory returned a null pointer");
  const As* as = made.get();
  return Object(std::move(made), const_cast<std::remove_cv_t<As>*>(as));
}
template <class As, class Made>
Object hold(std::unique_ptr<Made> made) {
  return hold<As>(std::shared_ptr<Made>(std::move(made)));
}
template <class As, class Made>
Object hold(Made made) {
  return hold<As>(std::make_shared<Made>(std::move(made)));
}

template <class F>
using Returned = typename SignatureOf<F>::Returned;
template <class F>
inline constexpr bool may_wait = is_task<Returned<F>>;
template <class F>
inline constexpr bool may_fail = Unwrapped<Awaited<Returned<F>>>::may_fail;

template <class As, class F>
Object make(void* factory, const Input* inputs) {
  return hold<As>(provider_detail::Filled<typename SignatureOf<F>::Needs>::apply(inputs, *static_cast<F*>(factory)));
}

template <class As, class F>
Task<Result<Object>> start(void* factory, const Input* inputs) {
  using Fill = provider_detail::Filled<typename SignatureOf<F>::Needs>;
  using Given = Awaited<Returned<F>>;
  if constexpr (may_wait<F>) {
    Task<Given> task = Fill::apply(inputs, *static_cast<F*>(factory));
    Given given = co_await std::move(task);
    if constexpr (may_fail<F>) {
      if (!given) co_return std::unexpected(std::move(given.error()));
      co_return hold<As>(std::move(*given));
    } else {
      co_return hold<As>(std::move(given));
    }
  } else {
    Given given = Fill::apply(inputs, *static_cast<F*>(factory));
    if (!given) co_return std::unexpected(std::move(given.error()));
    co_return hold<As>(std::move(*given));
  }
}

}  // namespace factory_detail

/// A function or lambda that creates an object. Its parameters are its dependencies. It returns the object as a value, a unique_ptr or a
/// shared_ptr, a Result of one of these, or a Task of any of these.
template <class F>
concept Factory = (std::is_class_v<F> && !std::same_as<F, std::source_location>) ||
                  (std::is_pointer_v<F> && std::is_function_v<std::remove_pointer_t<F>>);

/// A factory that may wait or fail. For singletons only, which are created while the container is built.
template <class F>
inline constexpr bool waits_or_fails = factory_detail::may_wait<F> || factory_detail::may_fail<F>;

template <class As, Factory F>
constexpr Provider provider_of_factory() {
  using Signature = factory_detail::SignatureOf<F>;
  static_assert(Signature::is_injectable, "a factory's parameters are its dependencies: T&, const T& or std::shared_ptr<T> of classes");
  if constexpr (!Signature::is_injectable || std::is_void_v<typename Signature::Returned>) {
    return {};  // refused
  } else if constexpr (waits_or_fails<F>) {
    return {id_of<As>,  provider_detail::Filled<typename Signature::Needs>::needs, nullptr, &factory_detail::start<As, F>, nullptr,
            &typeid(As)};
  } else {
    return {id_of<As>,  provider_detail::Filled<typename Signature::Needs>::needs, &factory_detail::make<As, F>, nullptr, nullptr,
            &typeid(As)};
  }
}

}  // namespace martlet::di

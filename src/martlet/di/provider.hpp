#pragma once
#include <array>
#include <span>
#include <typeinfo>
#include <utility>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/base/std_memory.hpp>
#include <martlet/di/deduction.hpp>
#include <martlet/di/deps.hpp>
#include <martlet/di/type_id.hpp>

namespace martlet::di {

/// An object of any class. The pointer points at the object as the type that it is bound as.
using Object = std::shared_ptr<void>;

using Inputs = std::array<Input, needs_max>;

/// The way in which an object is created: its needs, and a function that creates it from inputs in the order of `needs`. Static, one per
/// class. The rest of the module knows a class only by its provider.
struct Provider {
  using Make = Object (*)(void* factory, const Input* inputs);
  using Start = Task<Result<Object>> (*)(void* factory, const Input* inputs);

  TypeId makes = nullptr;                ///< the type under which it is requested
  std::span<const Need> needs;           ///< static
  Make make = nullptr;                   ///< may throw what a constructor throws
  Start start = nullptr;                 ///< instead of `make` if creation may wait or fail; `factory` and inputs must outlive the task
  TypeId implementation = nullptr;       ///< the class of the object, if known
  const std::type_info* type = nullptr;  ///< of `makes`, if complete; used to find its base classes for messages
};

namespace provider_detail {

template <class Needs>
struct Filled;
template <class... Needs>
struct Filled<Deps<Needs...>> {
  static constexpr std::array<Need, sizeof...(Needs)> needs{Parameter<Needs>::need...};

  /// Returns `call(parameters...)`.
  template <class Call>
  static decltype(auto) apply(const Input* inputs, Call&& call) {
    return apply(inputs, std::forward<Call>(call), std::index_sequence_for<Needs...>());
  }

 private:
  template <class Call, std::size_t... at>
  static decltype(auto) apply([[maybe_unused]] const Input* inputs, Call&& call, std::index_sequence<at...>) {
    return std::forward<Call>(call)(Parameter<Needs>::from(inputs[at])...);
  }
};

template <class Made>
using FilledFor = Filled<typename DependenciesOf<Made>::Type>;

template <class As, class Made>
Object make(void*, const Input* inputs) {
  return FilledFor<Made>::apply(inputs, []<class... Parameters>(Parameters&&... parameters) {
    std::shared_ptr<Made> made = std::make_shared<Made>(std::forward<Parameters>(parameters)...);
    As* as = made.get();
    return Object(std::move(made), const_cast<std::remove_cv_t<As>*>(as));
  });
}

}  // namespace provider_detail

/// Creates a Made with its constructor, to be requested as an As.
template <class As, class Made = As>
constexpr Provider provider_of() {
  if constexpr (!DependenciesOf<Made>::are_known) {
    return {};  // refused elsewhere; a second error here would only hide the first
  } else {
    return {id_of<As>, provider_detail::FilledFor<Made>::needs, &provider_detail::make<As, Made>, nullptr, id_of<Made>, &typeid(As)};
  }
}

/// Creates a Made as a value, without an allocation.
template <class Made>
  requires(DependenciesOf<Made>::are_known)
Made construct(const Input* inputs) {
  return provider_detail::FilledFor<Made>::apply(
      inputs, []<class... Parameters>(Parameters&&... parameters) { return Made(std::forward<Parameters>(parameters)...); });
}

}  // namespace martlet::di

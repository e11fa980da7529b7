#pragma once
#include <concepts>
#include <cstddef>
#include <type_traits>

#include <martlet/base/std_memory.hpp>
#include <martlet/di/type_id.hpp>

namespace martlet {

/// The dependencies of a class or factory, in the order of its parameters. Each is `T&`, `const T&` or `std::shared_ptr<T>` for a class T.
/// They are usually deduced from the constructor; if that fails, the class declares them: `using Inject = martlet::Deps<Store&, Clock&>;`
/// (`Deps<>` for a class that is to be default-constructed). At most di::needs_max.
template <class... Needs>
struct Deps;

namespace di {

inline constexpr std::size_t needs_max = 10;

/// A type-erased dependency.
struct Need {
  TypeId type;
  bool shares;  ///< true for a std::shared_ptr, which keeps the object alive
};

/// The object that satisfies a Need of an object being created.
struct Input {
  void* address = nullptr;                       ///< the object's address, as a pointer to the needed type
  const std::shared_ptr<void>* owner = nullptr;  ///< nullptr if the object's lifetime isn't shared
};

namespace deps_detail {

template <class T>
inline constexpr bool is_smart_pointer = false;
template <class T>
inline constexpr bool is_smart_pointer<std::shared_ptr<T>> = true;
template <class T, class Deleter>
inline constexpr bool is_smart_pointer<std::unique_ptr<T, Deleter>> = true;

}  // namespace deps_detail

/// A type that can be a service: a class other than a smart pointer.
template <class T>
concept Injectable = std::is_class_v<T> && !std::is_volatile_v<T> && !deps_detail::is_smart_pointer<std::remove_cv_t<T>>;

/// The way in which an argument for a parameter of type P is provided.
template <class P>
struct Parameter {
  static constexpr bool is_injectable = false;
};
template <Injectable T>
struct Parameter<T&> {
  static constexpr bool is_injectable = true;
  static constexpr Need need{id_of<T>, false};
  static T& from(const Input& input) { return *static_cast<T*>(input.address); }
};
template <Injectable T>
struct Parameter<std::shared_ptr<T>> {
  static constexpr bool is_injectable = true;
  static constexpr Need need{id_of<T>, true};
  static std::shared_ptr<T> from(const Input& input) { return {*input.owner, static_cast<T*>(input.address)}; }
};

}  // namespace di

template <class... Needs>
struct Deps {
  static_assert((di::Parameter<Needs>::is_injectable && ...), "a dependency is a T&, a const T& or a std::shared_ptr<T> of a class T");
  static_assert(sizeof...(Needs) <= di::needs_max, "a class with more than 10 dependencies is several classes");
};

}  // namespace martlet

#pragma once
#include <concepts>
#include <new>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <martlet/base/std_memory.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/schema/nullable.hpp>
#include <martlet/schema/type_declaration.hpp>

namespace martlet::json {
class Value;
}

/// Types with a built-in schema: std::string, bool, all integers, float and double, WallTime, std::optional, Nullable,
/// std::unique_ptr, std::shared_ptr, std::vector, std::map<std::string, T>, std::variant, json::Value.
namespace martlet::schema {

template <class T>
Lifetime lifetime_of() {
  return {sizeof(T), alignof(T), [](void* memory) { ::new (memory) T(); }, [](void* object) noexcept { static_cast<T*>(object)->~T(); },
          [](void* object) { *static_cast<T*>(object) = T(); }};
}

template <class T>
Declaration declare_plain(Kind kind) {
  return declare_plain(kind, lifetime_of<T>(), sizeof(T) <= 8 ? sizeof(T) : 0);
}

template <>
struct Builtin<std::string> {
  static Declaration declare() { return declare_plain<std::string>(Kind::string); }
};

template <>
struct Builtin<bool> {
  static Declaration declare() { return declare_plain<bool>(Kind::boolean); }
};

template <class T>
concept Integer = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, char8_t> &&
                  !std::same_as<T, char16_t> && !std::same_as<T, char32_t> && !std::same_as<T, wchar_t>;

template <Integer T>
struct Builtin<T> {
  static Declaration declare() {
    Declaration declaration = declare_plain<T>(Kind::integer);
    declaration.is_signed = std::signed_integral<T>;
    return declaration;
  }
};

template <class T>
  requires(std::same_as<T, float> || std::same_as<T, double>)
struct Builtin<T> {
  static Declaration declare() { return declare_plain<T>(Kind::real); }
};

template <>
struct Builtin<WallTime> {
  static Declaration declare() { return declare_plain<WallTime>(Kind::time); }
};

template <>
struct Builtin<json::Value> {
  static Declaration declare();
};

template <class Wrapper, class T>
inline constexpr WrapperOps optional_ops{
    [](const void* wrapper) -> const void* {
      const auto& held = *static_cast<const Wrapper*>(wrapper);
      return held ? &*held : nullptr;
    },
    [](void* wrapper) -> void* { return &static_cast<Wrapper*>(wrapper)->emplace(); },
    [](void* wrapper) { static_cast<Wrapper*>(wrapper)->reset(); },
};

template <class Wrapper, class T>
inline constexpr WrapperOps pointer_ops{
    [](const void* wrapper) -> const void* { return static_cast<const Wrapper*>(wrapper)->get(); },
    [](void* wrapper) -> void* {
      auto fresh = std::make_unique<std::remove_const_t<T>>();
      void* value = fresh.get();
      *static_cast<Wrapper*>(wrapper) = std::move(fresh);
      return value;
    },
    [](void* wrapper) { static_cast<Wrapper*>(wrapper)->reset(); },
};

template <class Wrapper, class T>
Declaration declare_wrapper(const WrapperOps& ops, bool is_nullable) {
  Declaration declaration = declare_plain<Wrapper>(Kind::wrapper);
  declaration.wrapper = &ops;
  declaration.is_nullable = is_nullable;
  declaration.inner = &schema_of<std::remove_const_t<T>>;
  return declaration;
}

template <class T>
struct Builtin<std::optional<T>> {
  using Inner = T;
  static Declaration declare() { return declare_wrapper<std::optional<T>, T>(optional_ops<std::optional<T>, T>, false); }
};
template <class T>
struct Builtin<Nullable<T>> {
  using Inner = T;
  static Declaration declare() { return declare_wrapper<Nullable<T>, T>(optional_ops<Nullable<T>, T>, true); }
};
template <class T>
struct Builtin<std::unique_ptr<T>> {
  using Inner = T;
  static Declaration declare() { return declare_wrapper<std::unique_ptr<T>, T>(pointer_ops<std::unique_ptr<T>, T>, false); }
};
template <class T>
struct Builtin<std::shared_ptr<T>> {
  using Inner = T;
  static Declaration declare() { return declare_wrapper<std::shared_ptr<T>, T>(pointer_ops<std::shared_ptr<T>, T>, false); }
};

template <class T>
inline constexpr ArrayOps vector_ops{
    [](const void* array) { return static_cast<const std::vector<T>*>(array)->size(); },
    [](const void* array, std::size_t index) -> const void* { return &(*static_cast<const std::vector<T>*>(array))[index]; },
    [](void* array) -> void* { return &static_cast<std::vector<T>*>(array)->emplace_back(); },
    [](void* array, std::size_t size) { static_cast<std::vector<T>*>(array)->reserve(size); },
    [](void* array) { static_cast<std::vector<T>*>(array)->clear(); },
};

template <class T>
struct Builtin<std::vector<T>> {
  static_assert(!std::same_as<T, bool>, "std::vector<bool> holds no bools that could be pointed at: use std::vector<martlet::json::Value>");
  static Declaration declare() {
    Declaration declaration = declare_plain<std::vector<T>>(Kind::array);
    declaration.array = &vector_ops<T>;
    declaration.inner = &schema_of<T>;
    return declaration;
  }
};

template <class T>
inline constexpr MapOps map_ops{
    [](const void* map) { return static_cast<const T*>(map)->size(); },
    [](void* map, std::string_view key) -> MapOps::Place {
      auto& members = *static_cast<T*>(map);
      const auto [at, is_new] = members.try_emplace(std::string(key));
      if (!is_new) at->second = typename T::mapped_type();
      return {&at->second, at->first, is_new};
    },
    [](void* map) { static_cast<T*>(map)->clear(); },
    [](const void* map, void* context, MapOps::Each each) {
      for (const auto& [key, value] : *static_cast<const T*>(map)) each(context, key, &value);
    },
};

/// A std::map, recognized by what only it declares, so that programs without one don't include <map>. A type of your own that derives from
/// it keeps its describe().
template <class T>
concept Map = requires {
  typename T::mapped_type;
  typename T::key_compare;
  typename T::insert_return_type;
} && !requires { describe(Type<T>{}); };

template <Map T>
struct Builtin<T> {
  static_assert(std::same_as<typename T::key_type, std::string>,
                "the keys of a JSON object are text: the member must be a std::map<std::string, T>");
  static Declaration declare() {
    Declaration declaration = declare_plain<T>(Kind::map);
    declaration.map = &map_ops<T>;
    declaration.inner = &schema_of<typename T::mapped_type>;
    return declaration;
  }
};

template <class Variant, std::size_t I = 0>
void* fill_alternative(Variant& variant, std::size_t index) {
  if constexpr (I < std::variant_size_v<Variant>) {
    return index == I ? &variant.template emplace<I>() : fill_alternative<Variant, I + 1>(variant, index);
  } else {
    return nullptr;
  }
}

template <class Variant>
inline constexpr VariantOps variant_ops{
    [](const void* variant) { return static_cast<const Variant*>(variant)->index(); },
    [](const void* variant) {
      return std::visit([](const auto& value) -> const void* { return &value; }, *static_cast<const Variant*>(variant));
    },
    [](void* variant, std::size_t index) { return fill_alternative(*static_cast<Variant*>(variant), index); },
};

template <class... T>
struct Builtin<std::variant<T...>> {
  static Declaration declare() {
    using Variant = std::variant<T...>;
    Declaration declaration = declare_plain<Variant>(Kind::variant);
    declaration.variant = &variant_ops<Variant>;
    declaration.alternatives = {&schema_of<T>...};
    return declaration;
  }
};

/// T without its wrappers. Rules apply to the wrapped value.
template <class T>
struct Unwrapped {
  using type = T;
};
template <class T>
  requires requires { typename Builtin<T>::Inner; }
struct Unwrapped<T> {
  using type = typename Unwrapped<std::remove_const_t<typename Builtin<T>::Inner>>::type;
};

/// Whether the key may be missing. A Nullable must be present.
template <class T>
inline constexpr bool may_be_missing = false;
template <class T>
inline constexpr bool may_be_missing<std::optional<T>> = true;
template <class T>
inline constexpr bool may_be_missing<std::unique_ptr<T>> = true;
template <class T>
inline constexpr bool may_be_missing<std::shared_ptr<T>> = true;

}  // namespace martlet::schema

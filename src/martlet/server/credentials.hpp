#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/di/type_id.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

namespace martlet {

/// Whose credentials they are.
enum class Entity { any, user, app };

template <class T = void>
struct Credentials;

/// Who is making the request, as determined by a strategy, in the form that suits every strategy: JSON. A handler takes it as a parameter
/// `Credentials<>`, or as `Credentials<User>`.
template <>
struct Credentials<void> {
  std::vector<std::string> scope{};  ///< what they may do; checked against the route's scopes
  bool has_scope = true;             ///< false: the strategy has no scopes; then any required scope is refused
  json::Value user{};                ///< set for a user
  json::Value app{};                 ///< set for an application
  json::Value artifacts{};           ///< further information from the strategy (a token's claims)

  /// `user.id`, or "" if it is missing.
  std::string_view user_id() const { return user.text("id"); }
  /// `app.id`, or "" if it is missing.
  std::string_view app_id() const { return app.text("id"); }

  /// What a Credentials<T> was made of; as<T>() is nullptr if it was another type or none.
  struct Origin {
    std::shared_ptr<const void> value{};
    di::TypeId type = nullptr;
    template <class T>
    const T* as() const {
      return type == di::id_of<T> ? static_cast<const T*>(value.get()) : nullptr;
    }
  };
  Origin origin{};
};

namespace credentials_detail {

json::Value to_value(const Schema& schema, const void* object);

template <class C>
struct ValueOf;
template <class T>
struct ValueOf<Credentials<T>> {
  using Type = T;
};

template <class T>
constexpr di::TypeId id_or_none() {
  if constexpr (std::is_void_v<T>) {
    return nullptr;
  } else {
    return di::id_of<T>;
  }
}

}  // namespace credentials_detail

/// The same with a T, which has a schema, for who it is. What a strategy gives, a handler takes: `Credentials<User> user`, then `user->id`.
/// A route whose strategy gives another type is an error at initialization. If a strategy doesn't say what it gives (a `Credentials<>`),
/// the T is read from its `user`, or else its `app`; if that fails, the strategy is wrong, and the request is answered with 500.
template <class T>
struct Credentials {
  T value{};
  std::vector<std::string> scope{};  ///< what they may do; checked against the route's scopes
  bool has_scope = true;             ///< false: the strategy has no scopes; then any required scope is refused
  Entity entity = Entity::user;      ///< whose they are: a user's or an application's
  json::Value artifacts{};           ///< further information from the strategy (a token's claims)

  T& operator*() { return value; }
  const T& operator*() const { return value; }
  T* operator->() { return &value; }
  const T* operator->() const { return &value; }

  operator Credentials<>() const {
    Credentials<> erased;
    erased.scope = scope;
    erased.has_scope = has_scope;
    (entity == Entity::app ? erased.app : erased.user) = credentials_detail::to_value(schema_of<T>(), &value);
    erased.artifacts = artifacts;
    erased.origin.value = std::make_shared<const T>(value);
    erased.origin.type = di::id_of<T>;
    return erased;
  }
};

}  // namespace martlet

#pragma once
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <martlet/base/std_memory.hpp>
#include <martlet/di/type_id.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

namespace martlet {

/// The kind of party that credentials belong to.
enum class Entity { any, user, app };

template <class T = void>
struct Credentials;

/// The party that makes the request, as determined by a strategy, in the form that all strategies share: JSON. A handler takes it as a
/// parameter `Credentials<>` or `Credentials<User>`.
template <>
struct Credentials<void> {
  std::vector<std::string> scope{};  ///< granted scopes; checked against the route's scopes
  bool has_scope = true;             ///< false: the strategy has no scopes; a route that requires a scope then rejects the request
  json::Value user{};                ///< set for a user
  json::Value app{};                 ///< set for an application
  json::Value artifacts{};           ///< further information from the strategy (a token's claims)

  /// Returns `user.id`, or "" if it is missing.
  std::string_view user_id() const { return user.text("id"); }
  /// Returns `app.id`, or "" if it is missing.
  std::string_view app_id() const { return app.text("id"); }

  /// The T of the Credentials<T> that these were converted from; as<T>() returns nullptr if that was another type, or there was none.
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

/// Credentials of a party that a struct T with a schema describes. The handler's T must be the strategy's T; otherwise, initialization
/// fails. A handler with the parameter `Credentials<User> user` reads `user->id`. If a strategy declares no type (it returns
/// `Credentials<>`), the T is read from the JSON of `user`, or of `app` if there is no user. If that fails, which is a mistake in the
/// strategy, the response is a 500.
template <class T>
struct Credentials {
  T value{};
  std::vector<std::string> scope{};  ///< granted scopes; checked against the route's scopes
  bool has_scope = true;             ///< false: the strategy has no scopes; a route that requires a scope then rejects the request
  Entity entity = Entity::user;      ///< a user or an application
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

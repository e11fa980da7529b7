#pragma once
#include <martlet/schema/type.hpp>
#include <martlet/server/auth_state.hpp>

namespace martlet {
namespace credentials_detail {

/// Reads `object` from the JSON of `credentials`: its `user`, or else its `app`. If it violates the schema, throws a Boom of 500, which
/// logs the keys and reasons, but no values.
void read(const Schema& schema, void* object, const AuthState& state);

}  // namespace credentials_detail

/// Returns the credentials of a request as a T: see Credentials<T>. Handlers take them as a parameter; this is for extensions and pre
/// methods. Throws a Boom of 500 if they aren't a T.
template <class T>
Credentials<T> typed_credentials(const AuthState& state) {
  const Credentials<>& known = *state.credentials;
  Credentials<T> typed;
  if (const T* value = known.origin.as<T>()) {
    typed.value = *value;
  } else {
    credentials_detail::read(schema_of<T>(), &typed.value, state);
  }
  typed.scope = known.scope;
  typed.has_scope = known.has_scope;
  typed.entity = known.user.is_null() ? Entity::app : Entity::user;
  typed.artifacts = known.artifacts;
  return typed;
}

}  // namespace martlet

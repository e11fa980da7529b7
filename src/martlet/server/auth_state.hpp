#pragma once
#include <optional>
#include <string>

#include <martlet/server/boom.hpp>
#include <martlet/server/credentials.hpp>

namespace martlet {

/// The result of authentication: `request.auth()`.
struct AuthState {
  bool is_authenticated = false;
  bool is_injected = false;  ///< set by InjectOptions::auth instead of a strategy
  std::string strategy;
  std::optional<Credentials<>> credentials;
  std::optional<Boom> error;  ///< why authentication failed, if the request continues nevertheless
};

}  // namespace martlet

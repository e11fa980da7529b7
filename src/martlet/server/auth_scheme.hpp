#pragma once
#include <variant>

#include <martlet/async/task.hpp>
#include <martlet/server/boom.hpp>
#include <martlet/server/credentials.hpp>

namespace martlet {

class Request;

/// A strategy's result: credentials, or the reason for refusing them. `unauthorized(nullopt, scheme)` means that no credentials were sent.
using Authentication = std::variant<Credentials<>, Boom>;

/// Reads credentials from a request. One instance serves all requests, concurrently. A scheme with one type of credentials declares it, so
/// that it is checked at initialization: `using credentials_type = Credentials<User>;`
class AuthScheme {
 public:
  virtual ~AuthScheme() = default;
  /// May throw: a Boom is its result, anything else becomes a 500.
  virtual Task<Authentication> authenticate(Request& request) = 0;
};

}  // namespace martlet

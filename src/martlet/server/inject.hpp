#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <martlet/http/response.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/schema.hpp>
#include <martlet/server/auth.hpp>

namespace martlet {

/// hapi's `auth` option: the request is authenticated as `credentials`, whatever the route's strategies say. Scopes still count.
struct InjectedAuth {
  std::string strategy;  ///< the name that `request.auth().strategy` has
  Credentials<> credentials{};
};

/// A request without a socket.
struct Injection {
  std::string method = "GET";
  std::string url = "/";
  std::vector<std::pair<std::string, std::string>> headers{};  ///< `host` is `localhost` unless given
  std::string payload{};
  std::optional<InjectedAuth> auth{};
  std::string remote_address = "127.0.0.1";
  bool allow_internals = false;
  json::Value context{};  ///< what the transport says about the request, as http::Request::context: an event's `requestContext`

  /// A JSON body: `.payload` and its content type.
  template <class T>
  Injection& json(const T& value) {
    payload = to_json(value);
    headers.emplace_back("content-type", "application/json");
    return *this;
  }
};

/// The response, as every other transport would send it (streams are read to the end).
struct Injected {
  int status = 0;
  http::Headers headers;
  std::string payload;

  /// The header's value, or "".
  std::string_view header(std::string_view name) const;
  /// The payload, read as a T.
  template <class T>
  std::expected<T, Problems> as() const {
    return read_json<T>(payload);
  }
  /// The payload as JSON; null if it isn't any.
  json::Value json() const;
};

}  // namespace martlet

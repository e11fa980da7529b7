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
#include <martlet/server/credentials.hpp>

namespace martlet {

/// hapi's `auth` option: the request is authenticated with `credentials` instead of the route's strategies. Scopes are still checked.
struct InjectAuth {
  std::string strategy;  ///< the value of `request.auth().strategy`
  Credentials<> credentials{};
};

/// A request without a socket.
struct InjectOptions {
  std::string method = "GET";
  std::string url = "/";
  std::vector<std::pair<std::string, std::string>> headers{};  ///< without `host`, it is `localhost`
  std::string payload{};
  std::optional<InjectAuth> auth{};
  std::string remote_address = "127.0.0.1";
  bool allow_internals = false;
  json::Value context{};  ///< the transport's context, as in http::Request::context: an event's `requestContext`

  /// Sets a JSON body: `.payload` and its content type.
  template <class T>
  InjectOptions& json(const T& value) {
    return json_text(to_json(value));
  }

 private:
  InjectOptions& json_text(std::string text);
};

/// The response, as any other transport would send it. Streams are read to the end.
struct InjectResponse {
  int status = 0;
  http::Headers headers;
  std::string payload;

  /// Returns the header's value, or "".
  std::string_view header(std::string_view name) const;
  /// Returns the payload, read as a T.
  template <class T>
  std::expected<T, Problems> as() const {
    return read_json<T>(payload);
  }
  /// Returns the payload as JSON; null if it isn't JSON.
  json::Value json() const;
};

}  // namespace martlet

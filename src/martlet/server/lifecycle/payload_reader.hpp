#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/server/handler_binding.hpp>
#include <martlet/server/request.hpp>

namespace martlet {

/// Reads a request's body into a handler's parameter or the request's payload. Limits, types, messages and their order are hapi's
/// (@hapi/subtext).
class PayloadReader {
 public:
  PayloadReader(Request& request, const PayloadOptions& options) : request_(request), options_(options) {}

  /// Checks the headers before anything is read: 413, 400 for a malformed content type, 415.
  std::optional<Boom> check_head();
  /// Returns the response to an error of RequestBody::read(): 413, 408, 400 or 499.
  static Boom read_failure(const Error& error, const PayloadOptions& options);
  /// Decompresses if the route requires it.
  std::expected<std::string_view, Boom> decode(std::string_view bytes);

  /// Parses `bytes` directly into a handler's parameter. Violations of its schema are not an error yet.
  std::optional<Boom> parse_into(const HandlerInput& input, void* target, std::string_view bytes, const ReadOptions& options,
                                 Problems& problems);
  /// Parses `bytes` into the request's payload.
  std::optional<Boom> parse(std::string_view bytes);

 private:
  std::optional<Boom> parse_json(std::string_view bytes);
  std::optional<Boom> parse_multipart(std::string_view bytes);
  Boom too_large() const;
  Request& request_;
  const PayloadOptions& options_;
  std::string boundary_;  // of a multipart form
};

/// Returns whether the body is optional: `Body<std::optional<T>>`.
bool accepts_none(const HandlerInput& input);

/// Returns a payload as JSON, to check a schema without a handler's parameter.
json::Value payload_as_json(const Payload& payload);

}  // namespace martlet

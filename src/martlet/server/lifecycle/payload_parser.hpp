#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/server/handler_binding.hpp>
#include <martlet/server/request.hpp>

namespace martlet {

/// Parses a request's body into a handler's parameter or the request's payload. The limits, the accepted types, the error messages and the
/// order of the checks are the same as in hapi (@hapi/subtext).
class PayloadParser {
 public:
  PayloadParser(Request& request, const PayloadOptions& options) : request_(request), options_(options) {}

  /// Checks the headers before anything is read: 413, 400 for a malformed content type, 415.
  std::optional<Boom> check_head();
  /// Decompresses the body according to its Content-Encoding, unless the route takes it raw.
  std::expected<std::string_view, Boom> decompress(std::string_view bytes);

  /// Parses `bytes` directly into a handler's parameter. Schema violations are added to `problems`, and aren't returned as an error.
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

/// Converts a payload to JSON, so that it can be checked against a schema.
json::Value payload_as_json(const Payload& payload);

}  // namespace martlet

#pragma once
#include <expected>
#include <string>
#include <utility>
#include <variant>

#include <martlet/base/std_memory.hpp>
#include <martlet/http/response.hpp>
#include <martlet/lambda/function_error.hpp>

namespace martlet::lambda {

/// A response that is sent while it is produced: `beginning`, then the parts of the stream, as bytes.
struct StreamedResponse {
  std::string content_type = "application/octet-stream";
  std::string beginning;                    ///< "" if there is nothing to send before the stream
  std::unique_ptr<http::BodyStream> parts;  ///< if nullptr, `beginning` is the whole response

  StreamedResponse() = default;
  explicit StreamedResponse(std::unique_ptr<http::BodyStream> stream) : parts(std::move(stream)) {}
  StreamedResponse(std::string type, std::unique_ptr<http::BodyStream> stream) : content_type(std::move(type)), parts(std::move(stream)) {}
};

/// The response of a function that may stream: JSON text, sent as a whole, or a stream.
using StreamedOutcome = std::expected<std::variant<std::string, StreamedResponse>, FunctionError>;

}  // namespace martlet::lambda

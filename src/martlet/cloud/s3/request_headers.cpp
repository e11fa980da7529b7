#include "request_headers.hpp"

#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>
#include <martlet/http/request_target.hpp>

#include "query_parameters.hpp"

namespace martlet::cloud::s3 {

std::optional<std::string> parameter_of(const Call& call, std::string_view name) {
  std::optional<std::string> found;
  each_parameter(http::query_of(call.request.target), [&](std::string_view one, std::string value) {
    if (one == name && !found) found = std::move(value);
  });
  return found;
}

std::optional<std::string> header_of(const Call& call, std::string_view name) {
  if (const auto value = call.request.headers.get(name)) return replace_invalid_utf8(trim(*value));
  if (!call.signature.is_presigned()) return std::nullopt;
  std::optional<std::string> found;
  each_parameter(http::query_of(call.request.target), [&](std::string_view one, std::string value) {
    if (equals_ignoring_case(one, name) && !found) found = std::move(value);
  });
  return found;
}

}  // namespace martlet::cloud::s3

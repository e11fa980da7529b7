#pragma once
#include <martlet/http/response.hpp>

namespace martlet::net {

/// Returns the bytes of a body that isn't a stream; "" for a stream.
inline std::string_view bytes_of(const http::Body& body) {
  if (const auto* text = std::get_if<std::string>(&body)) return *text;
  if (const auto* text = std::get_if<std::string_view>(&body)) return *text;
  return {};
}

}  // namespace martlet::net

#pragma once
#include <string_view>

namespace martlet::http {

/// The path of a request's target, as sent: "/a" of "/a?b=c".
constexpr std::string_view path_of(std::string_view target) { return target.substr(0, target.find('?')); }

/// Its query, as sent and without the `?`; "" if there is none.
constexpr std::string_view query_of(std::string_view target) {
  const std::size_t at = target.find('?');
  return at == std::string_view::npos ? std::string_view() : target.substr(at + 1);
}

}  // namespace martlet::http

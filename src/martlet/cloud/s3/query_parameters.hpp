#pragma once
#include <string>
#include <string_view>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cloud::s3 {

/// Calls `each` with the name and the value, both decoded, of each parameter of a query or a form: "a=1&b=2".
template <class Each>
void each_parameter(std::string_view query, Each each) {
  if (query.empty()) return;
  split(query, '&', [&](std::string_view pair) {
    const std::size_t equals = pair.find('=');
    each(form_decode(pair.substr(0, equals)), equals == std::string_view::npos ? std::string() : form_decode(pair.substr(equals + 1)));
  });
}

}  // namespace martlet::cloud::s3

#include "binary_body.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>

namespace martlet::lambda {
namespace {

constexpr std::array<std::string_view, 8> text_types = {
    "application/ecmascript", "application/graphql", "application/javascript", "application/json", "application/x-www-form-urlencoded",
    "application/xml",        "application/yaml",    "image/svg+xml"};

bool is_text_type(std::string_view type) {
  constexpr std::string_view most_common = "application/json; charset=utf-8";
  if (type == most_common) return true;
  type = trim(type.substr(0, type.find(';')));
  const auto begins = [&](std::string_view with) { return equals_ignoring_case(type.substr(0, with.size()), with); };
  const auto ends = [&](std::string_view with) {
    return type.size() >= with.size() && equals_ignoring_case(type.substr(type.size() - with.size()), with);
  };
  const auto is_it = [&](std::string_view one) { return equals_ignoring_case(one, type); };
  return type.empty() || begins("text/") || ends("+json") || ends("+xml") || std::any_of(text_types.begin(), text_types.end(), is_it);
}

}  // namespace

bool is_binary(const http::Headers& headers, std::string_view body) {
  if (const std::string* encoding = headers.get("content-encoding")) {
    if (!encoding->empty() && !equals_ignoring_case(*encoding, "identity")) return true;
  }
  const std::string* type = headers.get("content-type");
  return (type && !is_text_type(*type)) || !is_utf8(body);
}

}  // namespace martlet::lambda

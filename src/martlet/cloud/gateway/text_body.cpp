#include "text_body.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>
#include <martlet/http/media_type.hpp>

namespace martlet::cloud {
namespace {

// application/x-www-form-urlencoded isn't text to HTTP APIs, but the function sees the same bytes either way.
constexpr std::array<std::string_view, 7> text_types = {
    "application/json",       "application/xml",     "application/javascript",           "application/yaml",
    "application/ecmascript", "application/graphql", "application/x-www-form-urlencoded"};

bool is_text_type(std::string_view essence) {
  return http::is_text(essence) || http::is_json(essence) || essence.ends_with("+xml") ||
         std::ranges::find(text_types, essence) != text_types.end();
}

}  // namespace

bool is_text_body(const http::RequestHeaders& headers, std::string_view body) {
  if (const auto coding = headers.get("content-encoding"); coding && !equals_ignoring_case(trim(*coding), "identity")) return false;
  if (const auto type = headers.get("content-type")) {
    const std::string essence = to_lower(trim(type->substr(0, type->find(';'))));
    if (!is_text_type(essence)) return false;
  }
  return is_utf8(body);
}

bool is_one_of_types(const std::vector<std::string>& types, std::string_view header) {
  const std::string_view first = trim(header.substr(0, header.find_first_of(",;")));
  return std::any_of(types.begin(), types.end(), [&](std::string_view type) { return type == "*/*" || equals_ignoring_case(type, first); });
}

}  // namespace martlet::cloud

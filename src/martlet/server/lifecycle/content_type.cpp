#include "content_type.hpp"

#include <martlet/base/text.hpp>

namespace martlet {
namespace {

// hapi adds the charset to text, JSON and JavaScript.
bool takes_charset(std::string_view type) {
  if (type.find("charset=") != std::string_view::npos) return false;
  return type.starts_with("text/") || type.find("application/json") != std::string_view::npos ||
         type.find("javascript") != std::string_view::npos;
}

}  // namespace

std::string content_type(const std::string* given, std::string_view default_type, std::string_view charset) {
  const std::string_view base = given ? trim(*given) : default_type;
  std::string type(base);
  if (base.empty() || charset.empty()) return type;
  if (given ? !takes_charset(base) : base == "application/octet-stream") return type;
  type += type.ends_with(';') ? " charset=" : "; charset=";
  type += charset;
  return type;
}

}  // namespace martlet

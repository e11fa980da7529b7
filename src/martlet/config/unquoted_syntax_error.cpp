#include "unquoted_syntax_error.hpp"

#include <martlet/json/value.hpp>

namespace martlet::config {

std::string unquoted_syntax_error(std::string_view text) {
  const Result<json::Value> value = json::parse(text);
  if (value) return "is not JSON";
  const Where& where = value.error().where;
  return "is not JSON (line " + std::to_string(where.line) + ", column " + std::to_string(where.column) + ")";
}

}  // namespace martlet::config

#include "redaction.hpp"

#include <martlet/json/value.hpp>

namespace martlet::config {

std::string without_value(std::string message) {
  const std::size_t begin = message.find(" with value \"");
  if (begin == std::string::npos) return message;
  // The value may hold anything, these words too, so the last ones count.
  const std::size_t end = message.rfind("\" fails to match");
  if (end == std::string::npos || end < begin) return message.substr(0, begin) + " is invalid";
  return message.erase(begin, end + 1 - begin);
}

std::string why_no_json(std::string_view text) {
  const Result<json::Value> value = json::parse(text);
  if (value) return "is not JSON";
  const Where& where = value.error().where;
  return "is not JSON (line " + std::to_string(where.line) + ", column " + std::to_string(where.column) + ")";
}

}  // namespace martlet::config

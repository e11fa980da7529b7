#include "problems.hpp"

#include <martlet/base/join.hpp>
#include <martlet/base/quoted_text.hpp>

namespace martlet {

bool operator==(const Problem& a, const Problem& b) = default;

std::string Problem::message() const {
  if (name.empty()) return reason;
  const std::string shown = value ? " with value " + quoted(*value, shown_max) : std::string();
  return quoted(name) + shown + ' ' + reason;
}

std::string Problem::message_without_value() const { return name.empty() ? reason : quoted(name) + ' ' + reason; }

std::string Problems::message() const { return join(list, ". ", &Problem::message); }
std::string Problems::message_without_values() const { return join(list, ". ", &Problem::message_without_value); }

}  // namespace martlet

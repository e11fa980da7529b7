#pragma once
#include <string>

namespace martlet::net {

/// Returns `text` without its `date` headers, which change.
inline std::string without_dates(std::string text) {
  while (true) {
    const std::size_t from = text.find("date: ");
    if (from == std::string::npos) return text;
    text.erase(from, text.find("\r\n", from) + 2 - from);
  }
}

}  // namespace martlet::net

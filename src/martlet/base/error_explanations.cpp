#include "error_explanations.hpp"

#include <algorithm>

#include <martlet/base/text.hpp>

namespace martlet::errors {
namespace {

constexpr std::string_view heading = "### ";
constexpr std::string_view anything = "…";

// Returns the text of a line that consists of code and Markdown's two trailing spaces: "`text`  ".
std::string_view message_in(std::string_view line) {
  line = trim(line);
  const bool is_code = line.size() > 2 && line.front() == '`' && line.back() == '`';
  if (!is_code) return {};
  line = line.substr(1, line.size() - 2);
  return line.find('`') == std::string_view::npos ? line : std::string_view();
}

ErrorExplanation read_entry(std::string_view entry) {
  const std::size_t end = std::min(entry.find('\n'), entry.size());
  ErrorExplanation read{trim(entry.substr(0, end)), {}, trim(entry.substr(end))};
  split(read.text, '\n', [&](std::string_view line) {
    if (const std::string_view message = message_in(line); !message.empty()) read.messages.push_back(message);
  });
  return read;
}

// Looks for the parts between the wildcards, in order.
bool contains(std::string_view text, std::string_view message) {
  while (true) {
    const std::size_t wildcard = message.find(anything);
    const std::string_view part = trim(message.substr(0, wildcard));
    const std::size_t at = text.find(part);
    if (at == std::string_view::npos) return false;
    if (wildcard == std::string_view::npos) return true;
    text.remove_prefix(at + part.size());
    message.remove_prefix(wildcard + anything.size());
  }
}

std::string in_brackets(std::string_view name, std::string_view otherwise) {
  return " [" + std::string(name.empty() ? otherwise : name) + ']';
}

}  // namespace

std::vector<ErrorExplanation> explanations_of(std::string_view page) {
  std::vector<ErrorExplanation> all;
  for (std::size_t at = page.find(heading); at != std::string_view::npos;) {
    page.remove_prefix(at + heading.size());
    all.push_back(read_entry(page.substr(0, page.find("\n#"))));
    at = page.find(heading);
  }
  return all;
}

std::string_view name_of(std::string_view message, std::initializer_list<std::string_view> pages) {
  for (const std::string_view page : pages) {
    for (const ErrorExplanation& one : explanations_of(page)) {
      for (const std::string_view known : one.messages) {
        if (contains(message, known)) return one.name;
      }
    }
  }
  return {};
}

std::string_view name_of(Code code) {
  switch (code) {
    case Code::malformed: return "malformed";
    case Code::missing: return "missing";
    case Code::out_of_range: return "out-of-range";
    case Code::not_found: return "not-found";
    case Code::conflict: return "conflict";
    case Code::denied: return "denied";
    case Code::timeout: return "timeout";
    case Code::unavailable: return "unavailable";
    case Code::too_large: return "too-large";
    case Code::unsupported: return "unsupported";
    case Code::internal: break;
  }
  return "internal";
}

std::string with_name(std::string message, std::initializer_list<std::string_view> pages, std::string_view otherwise) {
  return message + in_brackets(name_of(message, pages), otherwise);
}

Error with_name(Error error, std::initializer_list<std::string_view> pages, std::string_view otherwise) {
  const std::string text = to_text(error);
  (error.next.empty() ? error.what : error.next) += in_brackets(name_of(text, pages), otherwise);
  return error;
}

}  // namespace martlet::errors

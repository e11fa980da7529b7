#include "service_name.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>

#include <martlet/base/quoted_text.hpp>
#include <martlet/base/text.hpp>

#include "embedded_files.hpp"

namespace martlet::cli {
namespace {

constexpr std::size_t bytes_max = 16;  // infra/modules/environment: a prefix has 17, with the dash

bool is_well_formed(std::string_view text) {
  const auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || is_ascii_digit(c) || c == '-'; };
  return !text.empty() && text.size() <= bytes_max && text[0] >= 'a' && text[0] <= 'z' && !text.ends_with('-') &&
         text.find("--") == std::string_view::npos && std::all_of(text.begin(), text.end(), is_part);
}

// Suggests a valid name: "My Shop" -> "my-shop".
std::string suggestion(std::string_view text) {
  std::string name;
  for (const char c : text) {
    const char lower = ascii_lower(c);
    if (is_ascii_alpha(lower) || (is_ascii_digit(lower) && !name.empty())) {
      name += lower;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  name = name.substr(0, bytes_max);
  while (name.ends_with('-')) name.pop_back();
  return name;
}

bool is_among(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

// Returns what the name already belongs to; "" if it is free.
std::string taken_by(std::string_view text, const std::string& name_space) {
  // infra/modules/environment uses these names for its other resources.
  if (is_among(text.substr(0, text.find('-')), {"deployer", "pipeline", "publisher", "source", "trigger"}))
    return "begins with a word that infra/ uses in the names of roles and buckets";
  if (is_among(text,
               {"all", "clean", "depend", "edit-cache", "help", "install", "package", "preinstall", "rebuild-cache", "test", "uninstall"}))
    return "is the name of a target that CMake defines";
  if (is_among(name_space, {"martlet", "main", "std", "testing", "boost", "asio", "posix", "abi"}) || is_taken(name_space))
    return "is already used by C++, its libraries or Martlet";
  return "";
}

const std::set<std::string_view>& taken_names() {
  static const std::set<std::string_view> names = [] {
    std::set<std::string_view> all;
    for (const EmbeddedFile& file : embedded_files()) {
      if (file.path == "taken_names.txt") split(file.bytes, '\n', [&all](std::string_view name) { all.insert(name); });
    }
    return all;
  }();
  return names;
}

}  // namespace

bool is_taken(std::string_view name) { return taken_names().contains(name); }

std::string pascal_case(std::string_view snake_case) {
  std::string name;
  bool is_first = true;
  for (const char c : snake_case) {
    if (c != '_') name += is_first ? ascii_upper(c) : c;
    is_first = c == '_';
  }
  return name;
}

Result<ServiceName> ServiceName::parse(std::string_view text) {
  if (!is_well_formed(text)) {
    const std::string better = suggestion(text);
    return failure(
        Code::malformed,
        "the name " + quoted(text, 100) + " must consist of 1 to 16 lower-case letters, digits and single dashes, and begin with a letter",
        better.empty() ? "choose another one, such as shop" : "did you mean " + better + '?');
  }
  const ServiceName name{std::string(text)};
  if (const std::string by = taken_by(text, name.name_space()); !by.empty())
    return failure(Code::conflict, "the name " + quoted(text) + ' ' + by, "choose another one, such as " + suggestion("my-" + name.text_));
  return name;
}

std::string ServiceName::name_space() const {
  std::string name = text_;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

std::string ServiceName::variable() const { return to_upper(name_space()); }

}  // namespace martlet::cli

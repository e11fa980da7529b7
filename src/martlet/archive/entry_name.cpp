#include "entry_name.hpp"

#include <algorithm>

#include <martlet/base/code_point.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>

namespace martlet::archive {
namespace {

constexpr std::size_t name_bytes_max = 1024;
constexpr std::size_t part_bytes_max = 255;  // the limit of file systems (NAME_MAX)
constexpr std::size_t shown_bytes_max = 200;

bool has_drive(std::string_view name) { return name.size() > 1 && is_ascii_alpha(name[0]) && name[1] == ':'; }

std::string_view without_slash(std::string_view name) {
  if (name.ends_with('/')) name.remove_suffix(1);
  return name;
}

std::string_view fault_in(std::string_view name) {
  if (name.empty()) return "has no name";
  if (name.size() > name_bytes_max) return "has a name of more than 1024 bytes";
  if (!is_utf8(name)) return "has a name that is not UTF-8";
  if (std::any_of(name.begin(), name.end(), is_ascii_control)) return "has control characters in its name";
  if (name.find('\\') != std::string_view::npos) return "has a backslash in its name";
  if (name.front() == '/' || has_drive(name)) return "has an absolute path";
  std::string_view fault;
  split(without_slash(name), '/', [&fault](std::string_view part) {
    if (part == "..") fault = "leads out of the folder that the zip is unpacked to";
    if (part.empty() || part == ".") fault = "has an empty part or \".\" in its path";
    if (part.size() > part_bytes_max) fault = "has a part of more than 255 bytes in its path";
  });
  return fault;
}

}  // namespace

Result<void> check_name(std::string_view name) {
  const std::string_view fault = fault_in(name);
  if (fault.empty()) return {};
  return failure(Code::malformed, "the entry " + quoted_name(name) + ' ' + std::string(fault),
                 "give entries relative names, with / between their parts");
}

std::string quoted_name(std::string_view name) {
  std::string text = "\"";
  for (const char c : replace_invalid_utf8(name.substr(0, shown_bytes_max))) {
    if (is_ascii_control(c)) {
      text += "\\x" + to_hex({&c, 1});
    } else {
      text += c;
    }
  }
  return text + (name.size() > shown_bytes_max ? "...\"" : "\"");
}

Result<void> EntryNames::add(std::string_view name) {
  const std::string_view bare = without_slash(name);
  if (!entries_.insert(bare).second)
    return failure(Code::conflict, "the name " + quoted_name(name) + " occurs twice", "remove one of them");
  const auto both = [](std::string_view which) {
    return failure(Code::conflict, quoted_name(which) + " is both a file and a folder", "rename one of them");
  };
  for (std::size_t at = bare.find('/'); at != std::string_view::npos; at = bare.find('/', at + 1)) {
    const std::string_view folder = bare.substr(0, at);
    if (files_.contains(folder)) return both(folder);
    folders_.insert(folder);
  }
  if (name.ends_with('/')) {
    folders_.insert(bare);
  } else {
    if (folders_.contains(bare)) return both(bare);
    files_.insert(bare);
  }
  return {};
}

}  // namespace martlet::archive

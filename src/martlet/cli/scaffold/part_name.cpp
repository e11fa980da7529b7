#include "part_name.hpp"

#include <martlet/base/quoted_text.hpp>
#include <martlet/base/text.hpp>

#include "service_name.hpp"

namespace martlet::cli {
namespace {

constexpr std::size_t name_bytes_max = 64;

}  // namespace

Result<std::string> read_part_name(std::string_view text) {
  std::string name;
  for (const char c : text) {
    const bool begins_word = c >= 'A' && c <= 'Z' && !name.empty() && name.back() != '_';
    if (begins_word) name += '_';
    name += c == '-' ? '_' : ascii_lower(c);
  }
  const bool is_well_formed = !name.empty() && name.size() <= name_bytes_max && is_ascii_alpha(name[0]) && !name.ends_with('_') &&
                              name.find("__") == std::string::npos &&
                              name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
  if (!is_well_formed)
    return failure(Code::malformed, "the name " + quoted(text, 100) + " must consist of letters and digits, and begin with a letter",
                   "choose a name such as RateOrder");
  if (is_taken(name))
    return failure(Code::conflict, "the name " + quoted(text, 100) + " is already used by C++ or its libraries", "choose another one");
  return name;
}

}  // namespace martlet::cli

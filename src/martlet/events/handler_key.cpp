#include "handler_key.hpp"

#include <martlet/base/encoding.hpp>

namespace martlet::events {
namespace {

// RFC 3986, pchar: characters that don't need escapes in a route's path.
constexpr std::string_view kept_in_paths = "!$&'()*+,;=:@";

}  // namespace

std::string key_of(std::string_view part) { return percent_encode(part, kept_in_paths); }
std::string key_of(std::string_view first, std::string_view second) { return key_of(first) + '/' + key_of(second); }

}  // namespace martlet::events

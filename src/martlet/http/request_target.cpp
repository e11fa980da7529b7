#include <algorithm>

#include <martlet/base/simd_byte_block.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/request_target.hpp>

namespace martlet::http {
namespace {

std::unexpected<Error> invalid_url(std::string next) { return failure(Code::malformed, "Invalid URL", std::move(next)); }

void split_path_and_query(std::string_view text, RequestTarget& target) {
  text = text.substr(0, text.find('#'));
  const std::size_t mark = text.find('?');
  target.path = text.substr(0, mark);
  if (mark != std::string_view::npos) target.query = text.substr(mark + 1);
}

// Removes "http://" or "https://" from the front.
bool take_scheme(std::string_view& text) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!equals_ignoring_case(text.substr(0, scheme.size()), scheme)) continue;
    text.remove_prefix(scheme.size());
    return true;
  }
  return false;
}

}  // namespace

Result<RequestTarget> split_target(std::string_view target) {
  const auto is_forbidden = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; };
  if (target.empty()) return invalid_url("the target is empty");
  if (std::any_of(target.begin(), target.end(), is_forbidden)) return invalid_url("the target has a space or a control character");

  RequestTarget parts;
  if (target == "*") {
    parts.form = RequestTarget::Form::asterisk;
    parts.path = target;
    return parts;
  }
  if (target.front() == '/') {
    split_path_and_query(target, parts);
    return parts;
  }
  if (!take_scheme(target)) return invalid_url("the target is neither a path nor an http or https URL");
  parts.form = RequestTarget::Form::absolute;
  const std::size_t end = std::min(target.find_first_of("/?#"), target.size());
  parts.authority = target.substr(0, end);
  if (parts.authority.find('@') != std::string_view::npos) return invalid_url("the URL has user information (RFC 9110, section 4.2.4)");
  if (host_of(parts.authority).empty()) return invalid_url("the URL has no host");
  split_path_and_query(target.substr(end), parts);
  if (parts.path.empty()) parts.path = "/";
  return parts;
}

std::optional<RequestTarget> split_plain_target(std::string_view target) {
  const char* const end = target.data() + target.size();
  if (!target.starts_with('/')) return std::nullopt;
  const char* const path_end = find_byte(target.data(), end, [](auto byte) {
    const auto letter = static_cast<decltype(byte)>((byte | 0x20) - 'a');
    const auto digit_or_slash = static_cast<decltype(byte)>(byte - '/');  // '/' comes before '0'
    return !((letter < 26) | (digit_or_slash < 11) | (byte == '-') | (byte == '_'));
  });
  RequestTarget parts;
  parts.path = {target.data(), path_end};
  if (path_end == end) return parts;
  parts.query = {path_end + 1, end};
  const auto is_forbidden = [](auto byte) { return (byte <= 0x20) | (byte == 0x7F) | (byte == '#'); };
  if (*path_end != '?' || find_byte(path_end + 1, end, is_forbidden) != end) return std::nullopt;
  return parts;
}

std::string_view host_of(std::string_view authority) {
  const std::size_t colon = authority.rfind(':');
  if (colon == std::string_view::npos || colon + 1 == authority.size()) return authority;
  const std::string_view port = authority.substr(colon + 1);
  return std::all_of(port.begin(), port.end(), is_ascii_digit) ? authority.substr(0, colon) : authority;
}

}  // namespace martlet::http

#include <algorithm>

#include <martlet/base/encoding.hpp>
#include <martlet/base/simd_byte_block.hpp>
#include <martlet/http/form_field_reader.hpp>

namespace martlet::http {
namespace {

bool is_plain(std::string_view text) {
  const char* const end = text.data() + text.size();
  return find_byte(text.data(), end, [](auto byte) { return (byte == '%') | (byte == '+') | (byte >= 0x80); }) == end;
}

}  // namespace

FormFieldReader::FormFieldReader(std::string_view text, std::size_t fields_max)
    : rest_(text), fields_left_(fields_max), is_plain_(is_plain(text)) {}

bool FormFieldReader::next(std::string_view& name, std::string_view& value) {
  if (fields_left_ == 0) return false;
  std::string_view field;
  while (field.empty()) {
    if (rest_.empty()) return false;
    const std::size_t end = std::min(rest_.find('&'), rest_.size());
    field = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
  }
  --fields_left_;
  const std::size_t equals = std::min(field.find('='), field.size());
  name = decoded(field.substr(0, equals));
  value = decoded(field.substr(std::min(equals + 1, field.size())));
  return true;
}

std::string_view FormFieldReader::decoded(std::string_view part) {
  if (is_plain_ || is_plain(part)) return part;
  return decoded_.emplace_front(form_decode(part));
}

}  // namespace martlet::http

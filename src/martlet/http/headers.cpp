#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include <martlet/base/text.hpp>
#include <martlet/http/fixed_headers.hpp>
#include <martlet/http/headers.hpp>

namespace martlet::http {
namespace {

bool is_named(const auto& field, std::string_view name) { return equals_ignoring_case(field.name, name); }

// Node's list: a second header of these names is dropped (nodejs.org/api/http.html, message.headers).
constexpr std::array<std::string_view, 21> single_valued = {
    "age",           "authorization", "content-length", "content-type",        "etag",
    "expires",       "from",          "host",           "if-modified-since",   "if-unmodified-since",
    "last-modified", "location",      "max-forwards",   "proxy-authorization", "referer",
    "retry-after",   "server",        "user-agent",     "content-encoding",    "range",
    "if-range"};

// Used for every header of every request: one load per byte.
constexpr std::array<bool, 256> token_bytes = [] {
  std::array<bool, 256> allowed{};
  for (std::size_t i = 0; i < allowed.size(); ++i) {
    const char c = static_cast<char>(i);
    allowed[i] = is_ascii_alpha(c) || is_ascii_digit(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  }
  return allowed;
}();
constexpr std::array<bool, 256> field_bytes = [] {
  std::array<bool, 256> allowed{};
  for (std::size_t i = 0; i < allowed.size(); ++i) allowed[i] = i == '\t' || (i >= 0x20 && i != 0x7F);
  return allowed;
}();

/// Returns whether these eight bytes are free of control characters.
bool are_printable(const char* eight) {
  constexpr std::uint64_t each = 0x0101010101010101;
  constexpr std::uint64_t high = 0x8080808080808080;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, eight, sizeof bytes);
  const std::uint64_t control = (bytes - each * 0x20) & ~bytes & high;
  const std::uint64_t not_del = bytes ^ (each * 0x7F);
  return (control | ((not_del - each) & ~not_del & high)) == 0;
}

bool is_single_valued(std::string_view name) {
  return std::any_of(single_valued.begin(), single_valued.end(), [&](std::string_view one) { return equals_ignoring_case(one, name); });
}

bool list_has(std::string_view list, std::string_view separator, std::string_view value) {
  bool found = false;
  split(list, separator.front(), [&](std::string_view part) { found = found || equals_ignoring_case(trim(part), value); });
  return found;
}

}  // namespace

RequestHeaders::RequestHeaders(std::initializer_list<HeaderView> fields) {
  for (const HeaderView& field : fields) add(field.name, field.value);
}

std::optional<std::string_view> RequestHeaders::find(std::string_view name) const {
  for (const HeaderView& field : fields_) {
    if (is_named(field, name)) return field.value;
  }
  return std::nullopt;
}

std::optional<std::string_view> RequestHeaders::filled(std::string_view name) const {
  const std::optional<std::string_view> value = get(name);
  return value && !value->empty() ? value : std::nullopt;
}

std::optional<std::string> RequestHeaders::joined(std::string_view name) const {
  std::optional<std::string> all;
  const std::string_view separator = equals_ignoring_case(name, "cookie") ? "; " : ", ";
  for (const HeaderView& field : fields_) {
    if (!is_named(field, name)) continue;
    if (!all) {
      all.emplace(field.value);
      if (is_single_valued(name)) break;
    } else {
      *all += separator;
      *all += field.value;
    }
  }
  return all;
}

void Headers::use(const FixedHeaders& fixed, std::size_t length) {
  fields_.clear();
  fixed_ = &fixed;
  fixed_length_ = length;
}

const std::vector<Headers::Field>& Headers::copied() const {
  if (fields_.empty()) fields_ = fixed_->fields(fixed_length_);
  return fields_;
}

// Returns the fields, to be changed.
std::vector<Headers::Field>& Headers::own() {
  if (fixed_) {
    copied();
    fixed_ = nullptr;
  }
  return fields_;
}

void Headers::clear() {
  fixed_ = nullptr;
  fields_.clear();
}

Headers::Field* Headers::find(std::string_view name) {
  for (Field& field : own()) {
    if (is_named(field, name)) return &field;
  }
  return nullptr;
}

const std::string* Headers::get(std::string_view name) const {
  if (fixed_ && !equals_ignoring_case(name, "content-length")) return fixed_->get(name);
  for (const Field& field : fields()) {
    if (is_named(field, name)) return &field.value;
  }
  return nullptr;
}

void Headers::set(std::string_view name, std::string value) {
  Field* field = find(name);
  if (!field) return add(name, std::move(value));
  field->value = std::move(value);
  const auto after = fields_.begin() + (field - fields_.data()) + 1;
  fields_.erase(std::remove_if(after, fields_.end(), [&](const Field& f) { return is_named(f, name); }), fields_.end());
}

void Headers::add(std::string_view name, std::string value) {
  std::vector<Field>& fields = own();
  if (fields.empty()) fields.reserve(8);  // what most responses have
  fields.emplace_back(std::string(name), std::move(value));
}

void Headers::append(std::string_view name, std::string_view value, std::string_view separator, bool once) {
  Field* field = find(name);
  if (!field) return add(name, std::string(value));
  if (once && list_has(field->value, separator, value)) return;
  field->value += separator;
  field->value += value;
}

void Headers::remove(std::string_view name) {
  std::erase_if(own(), [&](const Field& field) { return is_named(field, name); });
}

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return token_bytes[static_cast<unsigned char>(c)]; });
}

bool is_field_value(std::string_view text) {
  if (text.size() >= 8) {
    const char* const last = text.data() + text.size() - 8;  // these eight may overlap the previous ones
    const char* at = text.data();
    while (at < last && are_printable(at)) at += 8;
    if (at >= last && are_printable(last)) return true;
  }
  return std::all_of(text.begin(), text.end(), [](char c) { return field_bytes[static_cast<unsigned char>(c)]; });
}

}  // namespace martlet::http

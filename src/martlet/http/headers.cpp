#include <algorithm>
#include <array>

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

}  // namespace martlet::http

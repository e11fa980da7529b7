#include <algorithm>
#include <array>

#include <martlet/base/text.hpp>
#include <martlet/http/fixed_headers.hpp>

namespace martlet::http {
namespace {

constexpr std::array<std::string_view, 9> never_fixed = {"connection", "content-length", "date",    "keep-alive",       "proxy-connection",
                                                         "set-cookie", "trailer",        "upgrade", "transfer-encoding"};

bool can_be_fixed(const Headers::Field& field) {
  const auto is_its = [&](std::string_view name) { return equals_ignoring_case(field.name, name); };
  return is_token(field.name) && is_field_value(field.value) && std::none_of(never_fixed.begin(), never_fixed.end(), is_its);
}

}  // namespace

std::optional<FixedHeaders> FixedHeaders::of(const Headers& before, const Headers& after) {
  FixedHeaders fixed;
  if (!fixed.add(before)) return std::nullopt;
  fixed.before_length_ = fixed.fields_.size();
  if (!fixed.add(after)) return std::nullopt;
  return fixed;
}

bool FixedHeaders::add(const Headers& headers) {
  std::size_t bytes = lines_.size();
  for (const Headers::Field& field : headers) bytes += field.name.size() + field.value.size() + std::string_view(": \r\n").size();
  lines_.reserve(bytes);
  fields_.reserve(fields_.size() + headers.size());
  for (const Headers::Field& field : headers) {
    if (!can_be_fixed(field) || get(field.name)) return false;
    fields_.push_back(field);
    lines_.append(field.name).append(": ").append(field.value).append("\r\n");
  }
  return true;
}

const std::string* FixedHeaders::get(std::string_view name) const {
  for (const Headers::Field& field : fields_) {
    if (equals_ignoring_case(field.name, name)) return &field.value;
  }
  return nullptr;
}

std::vector<Headers::Field> FixedHeaders::fields(std::size_t length) const {
  std::vector<Headers::Field> all;
  all.reserve(fields_.size() + 1);
  const auto middle = fields_.begin() + static_cast<std::ptrdiff_t>(before_length_);
  all.insert(all.end(), fields_.begin(), middle);
  all.push_back({"content-length", std::to_string(length)});
  all.insert(all.end(), middle, fields_.end());
  return all;
}

}  // namespace martlet::http

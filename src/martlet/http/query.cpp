#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/query.hpp>

namespace martlet::http {

std::vector<FormField> parse_form(std::string_view text, std::size_t fields_max) {
  std::vector<FormField> fields;
  while (!text.empty() && fields.size() < fields_max) {
    const std::size_t end = text.find('&');
    const std::string_view field = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (field.empty()) continue;
    const std::size_t equals = field.find('=');
    std::string value = equals == std::string_view::npos ? std::string() : form_decode(field.substr(equals + 1));
    fields.push_back({form_decode(field.substr(0, equals)), std::move(value)});
  }
  return fields;
}

std::string to_form(std::span<const FormField> fields) {
  constexpr std::string_view kept = "!*'()";  // beside the unreserved ones
  std::string text;
  for (const FormField& field : fields) {
    if (!text.empty()) text += '&';
    text += percent_encode(field.name, kept) + '=' + percent_encode(field.value, kept);
  }
  return text;
}

}  // namespace martlet::http

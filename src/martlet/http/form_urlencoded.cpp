#include <martlet/base/encoding.hpp>
#include <martlet/http/form_field_reader.hpp>
#include <martlet/http/form_urlencoded.hpp>

namespace martlet::http {

std::vector<FormField> parse_form(std::string_view text, std::size_t fields_max) {
  std::vector<FormField> fields;
  FormFieldReader reader(text, fields_max);
  std::string_view name;
  std::string_view value;
  while (reader.next(name, value)) fields.push_back({std::string(name), std::string(value)});
  return fields;
}

std::string to_form(std::span<const FormField> fields) {
  constexpr std::string_view kept = "!*'()";  // in addition to the unreserved ones
  std::string text;
  for (const FormField& field : fields) {
    if (!text.empty()) text += '&';
    text += percent_encode(field.name, kept) + '=' + percent_encode(field.value, kept);
  }
  return text;
}

}  // namespace martlet::http

#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace martlet::http {

/// A field of a query string or a form, decoded; always UTF-8.
struct FormField {
  std::string name;
  std::string value;
};

inline constexpr std::size_t form_fields_max = 1000;  ///< as in Node's querystring

/// Reads a query string (without `?`) or a body of application/x-www-form-urlencoded, in order, with repeated names. `+` is a space, a name
/// without `=` has the value "", empty parts between two `&` are skipped; invalid escapes are left as they are, bytes that are not UTF-8
/// become U+FFFD. Never fails; fields beyond `fields_max` are ignored, as in Node. No name is special (`__proto__`, `a[b]`).
std::vector<FormField> parse_form(std::string_view text, std::size_t fields_max = form_fields_max);

/// Writes what parse_form() reads, as Node's querystring does: a space becomes `%20`.
std::string to_form(std::span<const FormField> fields);

}  // namespace martlet::http

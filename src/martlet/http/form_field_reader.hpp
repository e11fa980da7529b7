#pragma once
#include <cstddef>
#include <forward_list>
#include <string>
#include <string_view>

#include <martlet/http/form_urlencoded.hpp>

namespace martlet::http {

/// A reader of the fields that parse_form() returns, one at a time. It copies only fields that are encoded.
class FormFieldReader {
 public:
  explicit FormFieldReader(std::string_view text, std::size_t fields_max = form_fields_max);
  /// Reads the next field; returns false after the last one. The views point into the text or into this object.
  bool next(std::string_view& name, std::string_view& value);

 private:
  std::string_view decoded(std::string_view part);
  std::string_view rest_;
  std::size_t fields_left_;
  bool is_plain_;  // nothing in the text is encoded
  std::forward_list<std::string> decoded_;
};

}  // namespace martlet::http

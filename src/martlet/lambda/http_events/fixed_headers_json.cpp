#include "fixed_headers_json.hpp"

#include <martlet/json/writer.hpp>

namespace martlet::lambda {
namespace {

void append_text(std::string& to, std::string_view text) { json::Writer(to).string(text); }

}  // namespace

void FixedHeadersJson::append(std::string& to, const http::FixedHeaders& fixed, std::size_t length) {
  if (!is_of(fixed)) make(fixed);
  to += before_length_;
  json::Writer(to).uint64(length);
  to += after_length_;
}

// Another object may be at the same address, so the contents are compared.
bool FixedHeadersJson::is_of(const http::FixedHeaders& fixed) const {
  return !before_length_.empty() && fixed.before_length().size() == fields_before_length_ && fixed.lines() == lines_;
}

void FixedHeadersJson::make(const http::FixedHeaders& fixed) {
  lines_ = fixed.lines();
  fields_before_length_ = fixed.before_length().size();
  before_length_ = R"("headers":{)";
  for (const http::Headers::Field& field : fixed.before_length()) {
    append_text(before_length_, field.name);
    before_length_ += ':';
    append_text(before_length_, field.value);
    before_length_ += ',';
  }
  before_length_ += R"("content-length":")";
  after_length_ = '"';
  for (const http::Headers::Field& field : fixed.after_length()) {
    after_length_ += ',';
    append_text(after_length_, field.name);
    after_length_ += ':';
    append_text(after_length_, field.value);
  }
  after_length_ += '}';
}

}  // namespace martlet::lambda

#include "failure_reader.hpp"

#include <algorithm>
#include <charconv>

#include <martlet/base/quoted_text.hpp>
#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>
#include <martlet/json/value.hpp>

#include "xml_element.hpp"

namespace martlet::aws {
namespace {

constexpr std::size_t code_bytes_max = 128;

// Makes a service's message, which can get into a log or a terminal, one line of valid UTF-8 of limited length.
std::string one_safe_line(std::string_view text, std::size_t bytes_max) {
  return std::string(first_bytes(without_controls(replace_invalid_utf8(text), ' '), bytes_max));
}

// Removes what AWS quotes if a signature doesn't match: the text that was signed, including the session token.
std::string_view without_signed_text(std::string_view message) {
  const std::size_t quoted = std::min(message.find("The Canonical String"), message.find("The String-to-Sign"));
  return trim(message.substr(0, quoted));
}

// Returns the bare name in "com.amazonaws.ssm#ParameterNotFound" or "ResourceNotFoundException:http://...".
std::string_view bare_code(std::string_view code) {
  code = code.substr(0, code.find(':'));
  const std::size_t hash = code.rfind('#');
  return trim(hash == std::string_view::npos ? code : code.substr(hash + 1));
}

std::string_view first_text(const json::Value& value, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (const std::string_view text = value.text(key); !text.empty()) return text;
  }
  return {};
}

void read_json_failure(const WireResponse& wire, Failure& failure) {
  const std::string* header = wire.headers.get("x-amzn-errortype");
  if (header) failure.code = bare_code(*header);
  const Result<json::Value> body = json::parse(wire.body);
  if (!body) return;
  if (failure.code.empty()) failure.code = bare_code(first_text(*body, {"code", "__type", "Code"}));
  failure.message = first_text(*body, {"message", "Message", "errorMessage"});
}

void read_xml_failure(const WireResponse& wire, Failure& failure) {
  const std::optional<XmlElement> root = read_xml(wire.body);
  if (!root) return;
  const XmlElement* error = root->name == "Error" ? &*root : root->find("Error");
  if (!error && root->find("Errors")) error = root->find("Errors")->find("Error");
  if (!error) return;
  failure.code = bare_code(error->text_of("Code"));
  failure.message = trim(error->text_of("Message"));
  for (const XmlElement* at : {&*root, error}) {
    for (const std::string_view name : {"RequestId", "RequestID"}) {
      if (failure.request_id.empty()) failure.request_id = trim(at->text_of(name));
    }
  }
}

// Returns the first words, without markup, of a response that isn't in the protocol, such as those of proxies and load balancers.
std::string first_words(std::string_view body) {
  constexpr std::size_t bytes_max = 200;
  std::string text;
  bool is_markup = false;
  for (const char c : body) {
    if (text.size() == bytes_max) break;
    const bool is_space = is_ascii_space(c) || c == '<';
    if (!is_markup && is_space && !text.empty() && text.back() != ' ') text += ' ';
    if (!is_markup && !is_space) text += c;
    if (c == '<') is_markup = true;
    if (c == '>') is_markup = false;
  }
  return text;
}

std::optional<std::chrono::milliseconds> retry_after(const http::Headers& headers) {
  const std::string* text = headers.get("retry-after");
  if (!text) return std::nullopt;
  unsigned seconds = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), seconds);
  if (error == std::errc::invalid_argument || end != text->data() + text->size()) return std::nullopt;
  if (error == std::errc::result_out_of_range) return Failure::retry_after_max;
  return std::min<std::chrono::seconds>(std::chrono::seconds(seconds), Failure::retry_after_max);
}

}  // namespace

std::string request_id_of(const http::Headers& headers) {
  for (const std::string_view name : {"x-amzn-requestid", "x-amz-request-id", "x-amzn-request-id"}) {
    if (const std::string* id = headers.get(name)) return one_safe_line(*id, code_bytes_max);
  }
  return {};
}

Failure read_failure(const Operation& operation, const WireResponse& wire) {
  Failure failure;
  failure.status = wire.status;
  failure.operation = operation.full_name();
  const Protocol protocol = operation.service->protocol;
  const bool is_json = protocol != Protocol::query && protocol != Protocol::rest_xml;
  is_json ? read_json_failure(wire, failure) : read_xml_failure(wire, failure);
  if (failure.code.empty() && failure.message.empty()) failure.message = first_words(wire.body);
  failure.code = one_safe_line(failure.code, code_bytes_max);
  if (failure.code.empty()) failure.code = std::to_string(wire.status);
  failure.message = one_safe_line(without_signed_text(failure.message), Failure::message_bytes_max);
  if (const std::string id = request_id_of(wire.headers); !id.empty()) failure.request_id = id;
  failure.request_id = one_safe_line(failure.request_id, code_bytes_max);
  failure.retry_after = retry_after(wire.headers);
  failure.document = wire.body;
  return failure;
}

}  // namespace martlet::aws

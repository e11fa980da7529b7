#include "message_checks.hpp"

#include <martlet/base/encoding.hpp>

#include "sqs_errors.hpp"

namespace martlet::cloud::sqs {
namespace {

using Attributes = std::map<std::string, MessageAttribute>;

// Returns whether a body has control characters that aren't allowed in XML.
bool has_forbidden_characters(std::string_view body) {
  for (const char c : body) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') return true;
  }
  return false;
}

ServiceResult<> check_attributes(const Attributes& attributes) {
  constexpr std::size_t attributes_max = 10;
  if (attributes.size() > attributes_max)
    return std::unexpected(
        invalid_value("Number of message attributes [" + std::to_string(attributes.size()) + "] exceeds the allowed maximum [10]."));
  for (const auto& [name, attribute] : attributes) {
    const std::string type = attribute.data_type.value_or("");
    if (type.empty())
      return std::unexpected(invalid_value("The message attribute '" + name + "' must contain a non-empty message attribute type."));
    if (!type.starts_with("String") && !type.starts_with("Number") && !type.starts_with("Binary"))
      return std::unexpected(
          invalid_value("The type of message (user) attribute '" + name +
                        "' is invalid. You must use only the following supported type prefixes: Binary, Number, String."));
    const bool has_value = type.starts_with("Binary") ? attribute.binary_value.has_value() : attribute.string_value.has_value();
    if (!has_value)
      return std::unexpected(
          invalid_value("The message (user) attribute '" + name + "' must contain a non-empty value of type '" + type + "'."));
  }
  return {};
}

}  // namespace

std::size_t size_of(const SendEntry& message) {
  std::size_t bytes = message.message_body.size();
  for (const auto& [name, attribute] : message.message_attributes.value_or(Attributes())) {
    bytes += name.size() + attribute.data_type.value_or("").size() + attribute.string_value.value_or("").size();
    bytes += from_base64(attribute.binary_value.value_or("")).value_or("").size();
  }
  return bytes;
}

ServiceResult<> check_message(const Queue& queue, const SendEntry& message) {
  constexpr int delay_max_s = 900;
  if (message.message_body.empty()) return std::unexpected(missing_parameter("MessageBody"));
  if (static_cast<std::int64_t>(size_of(message)) > queue.seconds_of("MaximumMessageSize").count())
    return std::unexpected(invalid_value("One or more parameters are invalid. Reason: Message must be shorter than " +
                                         queue.attribute("MaximumMessageSize") + " bytes."));
  if (has_forbidden_characters(message.message_body))
    return std::unexpected(sqs_error("InvalidMessageContents",
                                     "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | "
                                     "#x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF."));
  const int delay = message.delay_seconds.value_or(0);
  if (delay < 0 || delay > delay_max_s)
    return std::unexpected(invalid_value("Value " + std::to_string(delay) +
                                         " for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900."));
  if (queue.is_fifo() && delay > 0)
    return std::unexpected(invalid_value(
        "Value " + std::to_string(delay) +
        " for parameter DelaySeconds is invalid. Reason: The request include parameter that is not valid for this queue type."));
  if (queue.is_fifo() && message.message_group_id.value_or("").empty()) return std::unexpected(missing_parameter("MessageGroupId"));
  return check_attributes(message.message_attributes.value_or(Attributes()));
}

}  // namespace martlet::cloud::sqs

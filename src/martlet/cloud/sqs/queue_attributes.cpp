#include "queue_attributes.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <martlet/cloud/policy/parse_policy.hpp>
#include <martlet/json/value.hpp>

#include "dead_letter_queue_checks.hpp"
#include "sqs_errors.hpp"

namespace martlet::cloud::sqs {
namespace {

struct NumberRange {
  std::string_view name;
  std::int64_t min;
  std::int64_t max;
};
constexpr std::array<NumberRange, 6> numbers = {{{"DelaySeconds", 0, 900},
                                                 {"MaximumMessageSize", 1024, 1'048'576},
                                                 {"MessageRetentionPeriod", 60, 1'209'600},
                                                 {"ReceiveMessageWaitTimeSeconds", 0, 20},
                                                 {"VisibilityTimeout", 0, 43'200},
                                                 {"KmsDataKeyReusePeriodSeconds", 60, 86'400}}};
struct Choice {
  std::string_view name;
  std::array<std::string_view, 2> values;
  bool is_fifo_only;
};
constexpr std::array<Choice, 5> choices = {{{"FifoQueue", {"true", "true"}, true},
                                            {"ContentBasedDeduplication", {"true", "false"}, true},
                                            {"DeduplicationScope", {"queue", "messageGroup"}, true},
                                            {"FifoThroughputLimit", {"perQueue", "perMessageGroupId"}, true},
                                            {"SqsManagedSseEnabled", {"true", "false"}, false}}};
constexpr std::array<std::string_view, 3> documents = {"Policy", "RedrivePolicy", "RedriveAllowPolicy"};
constexpr std::array<std::string_view, 6> read_only = {"ApproximateNumberOfMessages",
                                                       "ApproximateNumberOfMessagesNotVisible",
                                                       "ApproximateNumberOfMessagesDelayed",
                                                       "CreatedTimestamp",
                                                       "LastModifiedTimestamp",
                                                       "QueueArn"};

bool is_in(const NumberRange& range, const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number >= range.min && number <= range.max;
}

ServiceResult<> check_redrive(const std::string& text) {
  const auto refuse = [&](const std::string& why) {
    return std::unexpected(invalid_value("Value " + text + " for parameter RedrivePolicy is invalid. Reason: " + why));
  };
  if (text.empty()) return {};
  const Queue queue{.attributes = {{"RedrivePolicy", text}}};
  const std::optional<RedrivePolicy> policy = queue.redrive();
  constexpr std::int64_t receives_max = 1000;
  if (!policy) return refuse("Redrive policy does not contain mandatory attribute: maxReceiveCount.");
  if (policy->dead_letter_arn.empty()) return refuse("Redrive policy does not contain mandatory attribute: deadLetterTargetArn.");
  if (policy->receives_max < 1 || policy->receives_max > receives_max)
    return refuse("Invalid value for maxReceiveCount: " + std::to_string(policy->receives_max) +
                  ", valid values are from 1 to 1000 both inclusive.");
  return {};
}

ServiceResult<> check_document(const std::string& name, const std::string& text) {
  if (name == "RedrivePolicy") return check_redrive(text);
  if (name == "RedriveAllowPolicy" && !text.empty() && !is_redrive_allow_policy(text)) return std::unexpected(invalid_attribute(name));
  const bool is_policy = name == "Policy" && !text.empty();
  if (!text.empty() && !json::parse(text)) return std::unexpected(invalid_attribute(name));
  if (is_policy && !parse_policy(text, PolicyKind::resource)) return std::unexpected(invalid_attribute(name));
  return {};
}

ServiceResult<> check_attribute(const std::string& name, const std::string& text, bool is_fifo) {
  if (const auto range = std::ranges::find(numbers, name, &NumberRange::name); range != numbers.end())
    return is_in(*range, text) ? ServiceResult<>() : std::unexpected(invalid_attribute(name));
  if (const auto choice = std::ranges::find(choices, name, &Choice::name); choice != choices.end()) {
    if (choice->is_fifo_only && !is_fifo) return std::unexpected(sqs_error("InvalidAttributeName", "Unknown Attribute " + name + "."));
    const bool is_valid = std::ranges::find(choice->values, text) != choice->values.end();
    return is_valid ? ServiceResult<>() : std::unexpected(invalid_attribute(name));
  }
  if (std::ranges::find(documents, name) != documents.end()) return check_document(name, text);
  if (name == "KmsMasterKeyId") return {};
  return std::unexpected(sqs_error("InvalidAttributeName", "Unknown Attribute " + name + "."));
}

}  // namespace

ServiceResult<> check_attributes(const StringMap& attributes, bool is_fifo) {
  for (const auto& [name, text] : attributes) {
    const ServiceResult<> checked = check_attribute(name, text, is_fifo);
    if (!checked) return checked;
  }
  return {};
}

void set_attributes(Queue& queue, const StringMap& attributes) {
  for (const auto& [name, text] : attributes) {
    if (text.empty()) {
      queue.attributes.erase(name);
    } else {
      queue.attributes[name] = text;
    }
  }
  // A queue has either a customer's KMS key or SQS-managed encryption.
  if (attributes.contains("KmsMasterKeyId") && queue.attributes.contains("KmsMasterKeyId")) queue.attributes.erase("SqsManagedSseEnabled");
  if (const auto managed = attributes.find("SqsManagedSseEnabled"); managed != attributes.end() && managed->second == "true")
    queue.attributes.erase("KmsMasterKeyId");
}

bool is_attribute(const std::string& name) {
  return std::ranges::find(numbers, name, &NumberRange::name) != numbers.end() ||
         std::ranges::find(choices, name, &Choice::name) != choices.end() || std::ranges::find(documents, name) != documents.end() ||
         std::ranges::find(read_only, name) != read_only.end() || name == "KmsMasterKeyId" || name == "All";
}

}  // namespace martlet::cloud::sqs

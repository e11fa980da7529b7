#include "queue.hpp"

#include <charconv>

#include <martlet/json/value.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::sqs {
namespace {

const StringMap& defaults() {
  static const StringMap all = {{"VisibilityTimeout", "30"},
                                {"MaximumMessageSize", "1048576"},
                                {"MessageRetentionPeriod", "345600"},
                                {"DelaySeconds", "0"},
                                {"ReceiveMessageWaitTimeSeconds", "0"},
                                {"SqsManagedSseEnabled", "true"},
                                {"KmsDataKeyReusePeriodSeconds", "300"}};
  return all;
}

}  // namespace

Schema describe(Type<Queue>) {
  using Q = Queue;
  return object<Q>("Queue", field<&Q::id>("id"), field<&Q::account>("account"), field<&Q::region>("region"), field<&Q::name>("name"),
                   field<&Q::created>("created"), field<&Q::modified>("modified"),
                   field<&Q::attributes>("attributes").values(value<std::string>().allow_empty()),
                   field<&Q::tags>("tags").values(value<std::string>().allow_empty()));
}

std::string Queue::attribute(const std::string& wanted) const {
  if (const auto found = attributes.find(wanted); found != attributes.end()) return found->second;
  const bool has_own_key = attributes.contains("KmsMasterKeyId");
  if (wanted == "SqsManagedSseEnabled" && has_own_key) return "false";
  if (wanted == "KmsDataKeyReusePeriodSeconds" && !has_own_key) return "";
  const auto found = defaults().find(wanted);
  return found == defaults().end() ? "" : found->second;
}

std::chrono::seconds Queue::seconds_of(const std::string& wanted) const {
  const std::string text = attribute(wanted);
  std::int64_t seconds = 0;
  std::from_chars(text.data(), text.data() + text.size(), seconds);
  return std::chrono::seconds(seconds);
}

std::optional<RedrivePolicy> Queue::redrive() const {
  const Result<json::Value> policy = json::parse(attribute("RedrivePolicy"));
  const json::Value* count = policy ? policy->find("maxReceiveCount") : nullptr;
  if (!count) return std::nullopt;
  RedrivePolicy redrive{.dead_letter_arn = std::string(policy->text("deadLetterTargetArn"))};
  if (const std::string* text = count->string()) {
    std::from_chars(text->data(), text->data() + text->size(), redrive.receives_max);
  } else {
    redrive.receives_max = static_cast<std::int64_t>(count->number());
  }
  return redrive;
}

}  // namespace martlet::cloud::sqs

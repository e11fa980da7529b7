#include "dead_letter_queue_checks.hpp"

#include <algorithm>

#include <martlet/json/value.hpp>

#include "sqs_errors.hpp"

namespace martlet::cloud::sqs {
namespace {

constexpr std::string_view policy_name = "RedriveAllowPolicy";

const json::Array* sources_of(const json::Value& policy) {
  const json::Value* sources = policy.find("sourceQueueArns");
  return sources ? sources->array() : nullptr;
}

bool is_text(const json::Value& value) { return value.string() != nullptr; }

}  // namespace

bool allows_redrive_from(const Queue& target, const Queue& source) {
  const Result<json::Value> policy = json::parse(target.attribute(std::string(policy_name)));
  if (!policy) return true;
  const std::string_view permission = policy->text("redrivePermission");
  if (permission != "byQueue") return permission != "denyAll";
  const json::Array* sources = sources_of(*policy);
  return sources &&
         std::ranges::any_of(*sources, [arn = source.arn()](const json::Value& one) { return is_text(one) && *one.string() == arn; });
}

bool is_redrive_allow_policy(const std::string& text) {
  constexpr std::size_t sources_max = 10;
  const Result<json::Value> policy = json::parse(text);
  if (!policy || !policy->object()) return false;
  const std::string_view permission = policy->text("redrivePermission");
  if (permission != "byQueue") return (permission == "allowAll" || permission == "denyAll") && !policy->find("sourceQueueArns");
  const json::Array* sources = sources_of(*policy);
  return sources && !sources->empty() && sources->size() <= sources_max && std::ranges::all_of(*sources, is_text);
}

ServiceResult<> check_dead_letter_queue(QueueStore& store, const Queue& source) {
  const std::optional<RedrivePolicy> policy = source.redrive();
  if (!policy) return {};
  const auto refuse = [&](const std::string& why) {
    return std::unexpected(
        invalid_value("Value " + source.attribute("RedrivePolicy") + " for parameter RedrivePolicy is invalid. Reason: " + why));
  };
  const std::optional<Queue> target = store.find_by_arn(policy->dead_letter_arn);
  if (!target || target->account != source.account || target->region != source.region) return refuse("Dead letter target does not exist.");
  if (target->is_fifo() != source.is_fifo()) return refuse("Dead letter target must be of the same type as the source.");
  if (!allows_redrive_from(*target, source)) return refuse("Dead letter target does not allow the queue by its RedriveAllowPolicy.");
  return {};
}

}  // namespace martlet::cloud::sqs

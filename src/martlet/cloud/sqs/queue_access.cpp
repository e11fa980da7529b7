#include "queue_access.hpp"

#include <martlet/cloud/policy/parse_policy.hpp>

#include "sqs_errors.hpp"

namespace martlet::cloud::sqs {
namespace {

struct QueueName {
  std::string account;
  std::string name;
};

// Reads "http://127.0.0.1:4566/111111111111/orders". A bare name means a queue of the caller's account.
QueueName read_url(const Call& call, const std::string& url) {
  const std::size_t name = url.rfind('/');
  if (name == std::string::npos) return {call.account(), url};
  const std::size_t account = url.rfind('/', name - 1);
  if (account == std::string::npos || name == 0) return {};
  return {url.substr(account + 1, name - account - 1), url.substr(name + 1)};
}

}  // namespace

std::string url_of(const Call& call, const Queue& queue) { return call.endpoint + "/" + queue.account + "/" + queue.name; }

std::optional<Policy> policy_of(const Queue& queue) {
  const std::string text = queue.attribute("Policy");
  if (text.empty()) return std::nullopt;
  Result<Policy> policy = parse_policy(text, PolicyKind::resource);
  if (!policy) return std::nullopt;
  return *std::move(policy);
}

ServiceResult<Queue> permitted_queue(QueueStore& store, const Call& call, std::string_view action, const std::string& url) {
  if (url.empty()) return std::unexpected(missing_parameter("QueueUrl"));
  const QueueName named = read_url(call, url);
  std::optional<Queue> queue = store.find(named.account, call.region, named.name);
  const std::optional<Policy> policy = queue ? policy_of(*queue) : std::nullopt;
  const ServiceResult<> allowed = call.authorize({.action = std::string(action),
                                                  .resource = "arn:aws:sqs:" + call.region + ":" + named.account + ":" + named.name,
                                                  .account = named.account,
                                                  .resource_policy = policy ? &*policy : nullptr});
  if (!allowed) return std::unexpected(allowed.error());
  if (!queue) return std::unexpected(queue_does_not_exist());
  return *std::move(queue);
}

}  // namespace martlet::cloud::sqs

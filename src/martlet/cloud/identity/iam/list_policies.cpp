#include "iam_handlers.hpp"
#include "managed_policy_answer.hpp"

namespace martlet::cloud::identity {

Reply<ListPoliciesOfAccountResponse> list_policies(IamStore& store, Call& call, ListPoliciesOfAccountRequest& request) {
  const Reply<> allowed = call.authorize({.action = "iam:ListPolicies", .resource = "arn:aws:iam::" + call.account() + ":policy/"});
  if (!allowed) return std::unexpected(allowed.error());
  ListPoliciesOfAccountResponse response;
  if (request.scope == "AWS") return response;  // AWS's own aren't here
  const int count = request.max_items.value_or(page_size);
  const std::vector<ManagedPolicy> policies = store.managed_policies(call.account(), request.marker.value_or(""), count + 1);
  for (const ManagedPolicy& policy : policies) {
    if (std::ssize(response.policies) < count) response.policies.push_back(summary_of(store, policy));
  }
  response.is_truncated = std::ssize(policies) > count;
  if (response.is_truncated) response.marker = response.policies.back().policy_name;
  return response;
}

}  // namespace martlet::cloud::identity

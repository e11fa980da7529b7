#include "aws_managed_policies.hpp"
#include "iam_handlers.hpp"
#include "managed_policy_response.hpp"

namespace martlet::cloud::identity {

ServiceResult<ListPoliciesResponse> list_policies(IamStore& store, Call& call, ListPoliciesRequest& request) {
  const ServiceResult<> allowed = call.authorize({.action = "iam:ListPolicies", .resource = "arn:aws:iam::" + call.account() + ":policy/"});
  if (!allowed) return std::unexpected(allowed.error());
  ListPoliciesResponse response;
  // Without a scope, this lists only the account's own policies. AWS lists its managed policies, too.
  const std::string owner = request.scope == "AWS" ? aws_account : call.account();
  const int count = request.max_items.value_or(page_size);
  const std::vector<ManagedPolicy> policies = store.managed_policies(owner, request.marker.value_or(""), count + 1);
  for (const ManagedPolicy& policy : policies) {
    if (std::ssize(response.policies) < count) response.policies.push_back(summary_of(store, policy));
  }
  response.is_truncated = std::ssize(policies) > count;
  if (response.is_truncated) response.marker = response.policies.back().policy_name;
  return response;
}

}  // namespace martlet::cloud::identity

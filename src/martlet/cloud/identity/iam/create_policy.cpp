#include "check_policy.hpp"
#include "iam_handlers.hpp"
#include "managed_policy_response.hpp"
#include "unique_id.hpp"

namespace martlet::cloud::identity {

ServiceResult<CreatePolicyResponse> create_policy(IamStore& store, Call& call, CreatePolicyRequest& request) {
  constexpr std::size_t id_characters = 21;
  ManagedPolicy policy;
  policy.account = call.account();
  policy.name = request.policy_name;
  policy.id = new_unique_id("ANPA", id_characters);
  policy.document = request.policy_document;
  policy.created = call.now;
  policy.updated = call.now;
  policy.path = request.path.value_or("/");
  policy.description = request.description.value_or("");
  const ServiceResult<> allowed = call.authorize({.action = "iam:CreatePolicy", .resource = policy.arn()});
  if (!allowed) return std::unexpected(allowed.error());
  if (!request.tags.empty()) return service_error(400, "InvalidInput", "The local cloud does not support tags of policies.");
  const ServiceResult<> checked = check_policy(policy.document, PolicyKind::identity);
  if (!checked) return std::unexpected(checked.error());
  if (!store.add(policy))
    return service_error(409, "EntityAlreadyExists",
                         "A policy called " + policy.name + " already exists. Duplicate names are not allowed.");
  return CreatePolicyResponse{summary_of(store, policy)};
}

}  // namespace martlet::cloud::identity

#include "service_invocation_access.hpp"

#include <martlet/cloud/policy/access_denied_message.hpp>

#include "resource_policy.hpp"

namespace martlet::cloud::lambda {

bool may_be_invoked_by(ControlPlane& plane, const std::string& service, const FunctionReference& reference, const std::string& source_arn) {
  const std::optional<Policy> policy = resource_policy(plane.store, reference, reference.qualifier.value_or(""));
  if (!policy || !find_target(plane.store, reference)) return false;
  AccessRequest request{.caller = {.kind = Caller::Kind::service, .service = service},
                        .action = "lambda:InvokeFunction",
                        .resource = reference.named_arn(),
                        .resource_account = reference.account};
  request.context.set("aws:SourceArn", source_arn);
  request.context.set("aws:SourceAccount", reference.account);
  return evaluate(request, {.resource = {&*policy}}).is_allowed();
}

ServiceResult<> may_invoke(ControlPlane& plane, const Identity& as, const FunctionReference& reference) {
  const std::optional<Policy> policy = resource_policy(plane.store, reference, reference.qualifier.value_or(""));
  const RequiredPermission permission{.action = "lambda:InvokeFunction",
                                      .resource = reference.named_arn(),
                                      .account = reference.account,
                                      .resource_policy = policy ? &*policy : nullptr};
  const AccessRequest request{.caller = as.caller,
                              .action = permission.action,
                              .resource = permission.resource,
                              .resource_account = reference.account,
                              .context = as.context};
  const Decision decision = plane.access_control.decide(as, request, permission);
  if (decision.is_allowed()) return {};
  return service_error(403, "AccessDeniedException", access_denied_message(request, decision));
}

}  // namespace martlet::cloud::lambda

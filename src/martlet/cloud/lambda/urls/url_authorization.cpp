#include "urls/url_authorization.hpp"

#include "resource_policy.hpp"

namespace martlet::cloud::lambda {
namespace {

bool is_allowed(ControlPlane& plane, const Identity* who, const FunctionReference& function, const std::string& action,
                const Policy* policy) {
  AccessRequest request{.caller = who ? who->caller : Caller(),
                        .action = action,
                        .resource = function.named_arn(),
                        .resource_account = function.account,
                        .context = who ? who->context : ConditionContext()};
  request.context.set("lambda:FunctionUrlAuthType", who ? "AWS_IAM" : "NONE");
  if (action == "lambda:InvokeFunction") request.context.set("lambda:InvokedViaFunctionUrl", "true");
  if (!who) return policy && evaluate(request, {.resource = {policy}}).is_allowed();
  const RequiredPermission permission{.action = request.action,
                                      .resource = request.resource,
                                      .account = function.account,
                                      .context = request.context,
                                      .resource_policy = policy};
  return plane.access_control.decide(*who, request, permission).is_allowed();
}

}  // namespace

bool may_invoke_by_url(ControlPlane& plane, const Identity* who, const FunctionReference& function) {
  const std::optional<Policy> policy = resource_policy(plane.store, function, function.qualifier.value_or(""));
  const Policy* its = policy ? &*policy : nullptr;
  return is_allowed(plane, who, function, "lambda:InvokeFunctionUrl", its) &&
         is_allowed(plane, who, function, "lambda:InvokeFunction", its);
}

}  // namespace martlet::cloud::lambda

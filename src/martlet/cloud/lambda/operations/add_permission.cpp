#include <algorithm>

#include <martlet/base/random.hpp>
#include <martlet/cloud/policy/parse_policy.hpp>

#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "resource_policy.hpp"

namespace martlet::cloud::lambda {
namespace {

constexpr std::size_t policy_bytes_max = 20'480;

// Returns nullopt if the text isn't a principal.
std::optional<json::Value> principal_of(const std::string& principal) {
  if (principal == "*") return json::Value("*");
  if (principal.ends_with(".amazonaws.com")) return json::Value(json::Object{{"Service", principal}});
  if (principal.size() == 12 && std::ranges::all_of(principal, [](char c) { return c >= '0' && c <= '9'; }))
    return json::Value(json::Object{{"AWS", "arn:aws:iam::" + principal + ":root"}});
  if (principal.starts_with("arn:aws:iam::") || principal.starts_with("arn:aws:sts::"))
    return json::Value(json::Object{{"AWS", principal}});
  return std::nullopt;
}

void restrict(json::Value& conditions, std::string_view test, std::string_view key, const std::optional<std::string>& value) {
  if (!value) return;
  json::Value keys = json::Object();
  if (const json::Value* found = conditions.find(test)) keys = *found;
  keys.set(key, *value);
  conditions.set(test, std::move(keys));
}

json::Value conditions_of(const AddPermissionRequest& request) {
  json::Value conditions = json::Object();
  restrict(conditions, "StringEquals", "lambda:FunctionUrlAuthType", request.function_url_auth_type);
  restrict(conditions, "StringEquals", "aws:PrincipalOrgID", request.principal_org_id);
  restrict(conditions, "StringEquals", "AWS:SourceAccount", request.source_account);
  restrict(conditions, "StringEquals", "lambda:EventSourceToken", request.event_source_token);
  restrict(conditions, "ArnLike", "AWS:SourceArn", request.source_arn);
  if (request.invoked_via_function_url)
    restrict(conditions, "Bool", "lambda:InvokedViaFunctionUrl", *request.invoked_via_function_url ? "true" : "false");
  return conditions;
}

json::Value statement_of(const AddPermissionRequest& request, json::Value principal, const std::string& resource) {
  json::Value statement = json::Object{{"Sid", request.statement_id},
                                       {"Effect", "Allow"},
                                       {"Principal", std::move(principal)},
                                       {"Action", request.action},
                                       {"Resource", resource}};
  json::Value conditions = conditions_of(request);
  if (!conditions.object()->empty()) statement.set("Condition", std::move(conditions));
  return statement;
}

// Returns the policy with the new statement.
ServiceResult<PolicyRecord> extended(PolicyRecord policy, const AddPermissionRequest& request, const json::Value& statement) {
  if (find_statement(policy, request.statement_id) != policy.statements.end())
    return conflict("The statement id (" + request.statement_id +
                    ") provided already exists. Please provide a new statement id, or remove the existing statement.");
  policy.statements.push_back(statement);
  const std::string document = policy_document(policy);
  if (document.size() > policy_bytes_max)
    return service_error(400, "PolicyLengthExceededException",
                         "The final policy size (" + std::to_string(document.size()) + ") is bigger than the limit (" +
                             std::to_string(policy_bytes_max) + ").",
                         {{"Type", "User"}});
  if (const Result<Policy> parsed = parse_policy(document, PolicyKind::resource); !parsed) return invalid_parameter(parsed.error().what);
  policy.revision_id = random_uuid();
  return policy;
}

}  // namespace

ServiceResult<AddPermissionResponse> add_permission(ControlPlane& plane, Call& call, AddPermissionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name, request.qualifier);
  if (!function) return std::unexpected(function.error());
  ConditionContext context;
  context.set("lambda:Principal", request.principal);
  if (request.function_url_auth_type) context.set("lambda:FunctionUrlAuthType", *request.function_url_auth_type);
  if (const ServiceResult<> allowed =
          authorize(plane, call, "lambda:AddPermission", *function, PermissionResource::named, std::move(context));
      !allowed)
    return std::unexpected(allowed.error());
  if (function->qualifier == latest) return invalid_parameter("We currently do not support adding policies for $LATEST.");
  const ServiceResult<std::string> own_revision = policy_owner_revision(plane, *function, call.now);
  if (!own_revision) return std::unexpected(own_revision.error());
  std::optional<json::Value> principal = principal_of(request.principal);
  if (!principal) return invalid_parameter("The provided principal was invalid. Please check the principal and try again.");
  const std::string qualifier = function->qualifier.value_or("");
  PolicyRecord policy = plane.store.policy(*function, qualifier).value_or(PolicyRecord{.statements = {}, .revision_id = *own_revision});
  if (request.revision_id && *request.revision_id != policy.revision_id) return stale_policy_revision();
  const json::Value statement = statement_of(request, *std::move(principal), function->named_arn());
  const ServiceResult<PolicyRecord> added = extended(std::move(policy), request, statement);
  if (!added) return std::unexpected(added.error());
  plane.store.put(*function, qualifier, *added);
  return AddPermissionResponse{.statement = statement.to_text()};
}

}  // namespace martlet::cloud::lambda

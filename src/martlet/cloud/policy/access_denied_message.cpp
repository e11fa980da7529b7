#include "access_denied_message.hpp"

namespace martlet::cloud {
namespace {

bool is_on_role(const AccessRequest& request) { return request.action == "sts:AssumeRole" || request.action == "sts:TagSession"; }

std::string_view name_of(PolicyType type, const AccessRequest& request) {
  switch (type) {
    case PolicyType::identity: return "identity-based policy";
    case PolicyType::boundary: return "permissions boundary";
    case PolicyType::session: return "session policy";
    case PolicyType::resource: return is_on_role(request) ? "role trust policy" : "resource-based policy";
  }
  return {};
}

// Returns "the " for the role trust policy, since a role has exactly one; there may be several of the others.
std::string_view article_of(PolicyType type, const AccessRequest& request) {
  if (type == PolicyType::identity) return "an ";
  return type == PolicyType::resource && is_on_role(request) ? "the " : "a ";
}

}  // namespace

std::string access_denied_message(const AccessRequest& request, const Decision& decision) {
  const std::string type(name_of(decision.type, request));
  const std::string begin =
      "User: " + request.caller.arn + " is not authorized to perform: " + request.action + " on resource: " + request.resource;
  if (decision.outcome == Decision::Outcome::explicitly_denied)
    return begin + " with an explicit deny in " + std::string(article_of(decision.type, request)) + type;
  if (is_on_role(request)) return begin;  // AWS states no reason here, since that would reveal whether the role exists
  return begin + " because no " + type + " allows the " + request.action + " action";
}

}  // namespace martlet::cloud

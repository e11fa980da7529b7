#include "evaluation.hpp"

#include <gtest/gtest.h>

#include "parse_policy.hpp"

// Tests of the rules of "Policy evaluation logic" in IAM's User Guide. tests/iam compares thousands of generated cases with an independent
// simulator.
namespace martlet::cloud {
namespace {

const std::string a = "111111111111";
const std::string b = "222222222222";

Policy policy(const std::string& statements, PolicyKind kind = PolicyKind::identity) {
  return parse_policy(R"({"Version":"2012-10-17","Statement":[)" + statements + "]}", kind).value();
}

Caller user(const std::string& account, const std::string& name) {
  return {.kind = Caller::Kind::user, .account = account, .arn = "arn:aws:iam::" + account + ":user/" + name};
}

Caller session(const std::string& account, const std::string& role, const std::string& name) {
  return {.kind = Caller::Kind::role_session,
          .account = account,
          .arn = "arn:aws:sts::" + account + ":assumed-role/" + role + '/' + name,
          .role_arn = "arn:aws:iam::" + account + ":role/path/" + role,
          .unique_id = "AROAEXAMPLE"};
}

AccessRequest get_object(Caller caller, const std::string& owner = a) {
  return {.caller = std::move(caller), .action = "s3:GetObject", .resource = "arn:aws:s3:::orders/1", .resource_account = owner};
}

AccessRequest assume(Caller caller, const std::string& owner) {
  return {.caller = std::move(caller),
          .action = "sts:AssumeRole",
          .resource = "arn:aws:iam::" + owner + ":role/source",
          .resource_account = owner};
}

const Policy reads = policy(R"({"Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::orders/*"})");
const Policy nothing = policy(R"({"Effect":"Allow","Action":"sqs:*","Resource":"*"})");
const Policy denies = policy(R"({"Effect":"Deny","Action":"*","Resource":"*"})");

Policy grants(const std::string& principal) {
  return policy(R"({"Effect":"Allow","Principal":)" + principal + R"(,"Action":"s3:GetObject","Resource":"arn:aws:s3:::orders/*"})",
                PolicyKind::resource);
}

Policy trusts(const std::string& principal, const std::string& condition = "{}") {
  return policy(R"({"Effect":"Allow","Principal":)" + principal + R"(,"Action":"sts:AssumeRole","Condition":)" + condition + "}",
                PolicyKind::trust);
}

bool allowed(const AccessRequest& request, const ApplicablePolicies& policies) { return evaluate(request, policies).is_allowed(); }

TEST(Evaluation, requires_an_identity_or_a_resource_policy_within_an_account) {
  const Policy to_ada = grants(R"({"AWS":"arn:aws:iam::111111111111:user/ada"})");
  EXPECT_TRUE(allowed(get_object(user(a, "ada")), {.identity = {&reads}}));
  EXPECT_TRUE(allowed(get_object(user(a, "ada")), {.resource = {&to_ada}}));
  EXPECT_FALSE(allowed(get_object(user(a, "bob")), {.resource = {&to_ada}}));
  EXPECT_FALSE(allowed(get_object(user(a, "ada")), {}));
}

TEST(Evaluation, requires_both_policies_across_accounts) {
  const Policy to_b = grants(R"({"AWS":"222222222222"})");
  EXPECT_TRUE(allowed(get_object(user(b, "bob")), {.identity = {&reads}, .resource = {&to_b}}));
  EXPECT_FALSE(allowed(get_object(user(b, "bob")), {.identity = {&reads}}));
  EXPECT_FALSE(allowed(get_object(user(b, "bob")), {.resource = {&to_b}}));
}

TEST(Evaluation, denies_if_any_policy_denies) {
  const Policy to_all = grants(R"("*")");
  const Decision decision = evaluate(get_object(user(a, "ada")), {.identity = {&reads, &denies}, .resource = {&to_all}});
  EXPECT_EQ(decision.outcome, Decision::Outcome::explicitly_denied);
  EXPECT_FALSE(allowed(get_object(user(a, "ada")), {.identity = {&reads}, .boundary = {{&denies}}}));
}

TEST(Evaluation, uses_boundaries_and_session_policies_only_to_limit) {
  EXPECT_TRUE(allowed(get_object(session(a, "r", "s")), {.identity = {&reads}, .boundary = {{&reads}}, .session = {{&reads}}}));
  EXPECT_FALSE(allowed(get_object(session(a, "r", "s")), {.identity = {&reads}, .session = {{&nothing}}}));
  EXPECT_FALSE(allowed(get_object(session(a, "r", "s")), {.identity = {&nothing}, .session = {{&reads}}}));
  EXPECT_FALSE(allowed(get_object(user(a, "ada")), {.identity = {&reads}, .boundary = {ApplicablePolicies::Documents{}}}));
}

TEST(Evaluation, applies_session_policies_to_grants_to_a_role_but_not_to_its_session) {
  const Policy to_role = grants(R"({"AWS":"arn:aws:iam::111111111111:role/path/r"})");
  const Policy to_session = grants(R"({"AWS":"arn:aws:sts::111111111111:assumed-role/r/s"})");
  EXPECT_TRUE(allowed(get_object(session(a, "r", "s")), {.resource = {&to_role}}));
  EXPECT_FALSE(allowed(get_object(session(a, "r", "s")), {.session = {{&nothing}}, .resource = {&to_role}}));
  EXPECT_TRUE(allowed(get_object(session(a, "r", "s")), {.session = {{&nothing}}, .resource = {&to_session}}));
  EXPECT_FALSE(allowed(get_object(session(a, "r", "t")), {.resource = {&to_session}}));
}

TEST(Evaluation, of_AssumeRole_always_requires_the_trust_policy) {
  const Policy may_assume = policy(R"({"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"})");
  const auto ask = [&](const Caller& caller, const Policy& trust, bool has_permission) {
    ApplicablePolicies policies{.resource = {&trust}, .resource_must_allow = true};
    if (has_permission) policies.identity = {&may_assume};
    return allowed(assume(caller, a), policies);
  };
  const Policy to_account = trusts(R"({"AWS":"arn:aws:iam::111111111111:root"})");
  const Policy to_ada = trusts(R"({"AWS":"arn:aws:iam::111111111111:user/ada"})");
  const Policy to_bob = trusts(R"({"AWS":"arn:aws:iam::222222222222:user/bob"})");
  EXPECT_TRUE(ask(user(a, "ada"), to_ada, false));
  EXPECT_TRUE(ask(user(a, "ada"), to_account, true));
  EXPECT_FALSE(ask(user(a, "ada"), to_account, false));
  EXPECT_FALSE(ask(user(a, "ada"), to_bob, true));
  EXPECT_TRUE(ask(user(b, "bob"), to_bob, true));
  EXPECT_FALSE(ask(user(b, "bob"), to_bob, false));
}

TEST(Evaluation, of_AssumeRole_checks_the_external_id) {
  const Policy trust = trusts(R"({"AWS":"222222222222"})", R"({"StringEquals":{"sts:ExternalId":"dev-to-test"}})");
  const Policy may_assume = policy(R"({"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"})");
  const ApplicablePolicies policies{.identity = {&may_assume}, .resource = {&trust}, .resource_must_allow = true};
  AccessRequest request = assume(user(b, "bob"), a);
  EXPECT_FALSE(allowed(request, policies));
  request.context.set("sts:externalid", "dev-to-test");
  EXPECT_TRUE(allowed(request, policies));
}

TEST(Evaluation, allows_an_accounts_root_everything_that_is_not_denied) {
  const Caller root{.kind = Caller::Kind::root, .account = a, .arn = "arn:aws:iam::111111111111:root"};
  const Policy deny_all = policy(R"({"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"})", PolicyKind::resource);
  EXPECT_TRUE(allowed(get_object(root), {}));
  EXPECT_FALSE(allowed(get_object(root, b), {}));
  EXPECT_FALSE(allowed(get_object(root), {.resource = {&deny_all}}));
}

TEST(Evaluation, allows_services_and_anonymous_callers_only_by_resource_policies) {
  const Policy to_lambda = grants(R"({"Service":"lambda.amazonaws.com"})");
  const Policy to_all = grants(R"("*")");
  const Caller lambda{.kind = Caller::Kind::service, .service = "lambda.amazonaws.com"};
  EXPECT_TRUE(allowed(get_object(lambda), {.resource = {&to_lambda}}));
  EXPECT_FALSE(allowed(get_object(lambda), {}));
  EXPECT_TRUE(allowed(get_object({}), {.resource = {&to_all}}));
  EXPECT_FALSE(allowed(get_object({}), {.resource = {&to_lambda}}));
}

}  // namespace
}  // namespace martlet::cloud

#include "access_denied_message.hpp"

#include <gtest/gtest.h>

#include "parse_policy.hpp"

// Tests of the messages in "Troubleshoot access denied error messages" in IAM's User Guide.
namespace martlet::cloud {
namespace {

Policy policy(const std::string& statement) {
  return parse_policy(R"({"Version":"2012-10-17","Statement":[)" + statement + "]}", PolicyKind::identity).value();
}

const Caller ada{.kind = Caller::Kind::user, .account = "111111111111", .arn = "arn:aws:iam::111111111111:user/ada"};
const Caller bob{.kind = Caller::Kind::user, .account = "222222222222", .arn = "arn:aws:iam::222222222222:user/bob"};
const Caller session{.kind = Caller::Kind::role_session,
                     .account = "111111111111",
                     .arn = "arn:aws:sts::111111111111:assumed-role/r/s",
                     .role_arn = "arn:aws:iam::111111111111:role/path/r",
                     .unique_id = "AROAEXAMPLE"};

AccessRequest get_object(Caller caller) {
  return {.caller = std::move(caller), .action = "s3:GetObject", .resource = "arn:aws:s3:::orders/1", .resource_account = "111111111111"};
}

const Policy reads = policy(R"({"Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::orders/*"})");
const Policy nothing = policy(R"({"Effect":"Allow","Action":"sqs:*","Resource":"*"})");
const Policy denies = policy(R"({"Effect":"Deny","Action":"*","Resource":"*"})");

TEST(AccessDeniedMessage, names_the_caller_the_action_the_resource_and_the_type_of_the_policy) {
  const AccessRequest request = get_object(ada);
  EXPECT_EQ(
      access_denied_message(request, evaluate(request, {})),
      "User: arn:aws:iam::111111111111:user/ada is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::orders/1 because no "
      "identity-based policy allows the s3:GetObject action");
  EXPECT_EQ(
      access_denied_message(request, evaluate(request, {.identity = {&denies}})),
      "User: arn:aws:iam::111111111111:user/ada is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::orders/1 with an "
      "explicit deny in an identity-based policy");
  const AccessRequest limited = get_object(session);
  EXPECT_TRUE(access_denied_message(limited, evaluate(limited, {.identity = {&reads}, .session = {{&nothing}}}))
                  .ends_with("because no session policy allows the s3:GetObject action"));
}

TEST(AccessDeniedMessage, of_AssumeRole_gives_no_reason) {
  const AccessRequest request = AccessRequest{
      .caller = bob, .action = "sts:AssumeRole", .resource = "arn:aws:iam::111111111111:role/source", .resource_account = "111111111111"};
  EXPECT_EQ(access_denied_message(request, evaluate(request, {.resource_must_allow = true})),
            "User: arn:aws:iam::222222222222:user/bob is not authorized to perform: sts:AssumeRole on resource: "
            "arn:aws:iam::111111111111:role/source");
}

}  // namespace
}  // namespace martlet::cloud

#include "parse_policy.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud {
namespace {

std::string complaint(std::string_view text, PolicyKind kind = PolicyKind::identity) {
  const Result<Policy> policy = parse_policy(text, kind);
  return policy ? "" : policy.error().what;
}

std::string statement(const std::string& members) { return R"({"Version":"2012-10-17","Statement":{)" + members + "}}"; }

TEST(ParsePolicy, accepts_single_statements_and_values_and_lists_of_them) {
  const Result<Policy> policy = parse_policy(R"({"Version":"2012-10-17","Statement":[
      {"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::a/*","arn:aws:s3:::b/*"]},
      {"Effect":"Deny","NotAction":["s3:*"],"NotResource":"*","Condition":{"Bool":{"aws:SecureTransport":false},"NumericLessThan":{"a:b":5}}}]})",
                                             PolicyKind::identity);
  ASSERT_TRUE(policy);
  ASSERT_EQ(policy->statements.size(), 2u);
  EXPECT_TRUE(policy->has_variables);
  EXPECT_EQ(policy->statements[0].sid, "Read");
  EXPECT_EQ(policy->statements[0].resources->items.size(), 2u);
  EXPECT_TRUE(policy->statements[1].actions.is_negated);
  EXPECT_TRUE(policy->statements[1].resources->is_negated);
  EXPECT_EQ(policy->statements[1].conditions[0].values, std::vector<std::string>{"false"});
  EXPECT_EQ(policy->statements[1].conditions[1].values, std::vector<std::string>{"5"});
}

// The messages are from recorded responses of AWS (IAM's MalformedPolicyDocument).
TEST(ParsePolicy, rejects_invalid_documents_with_the_messages_of_IAM) {
  EXPECT_EQ(complaint("{"), "This policy contains invalid Json");
  EXPECT_EQ(complaint("[]"), "This policy contains invalid Json");
  EXPECT_EQ(complaint("{}"), "Syntax errors in policy.");
  EXPECT_EQ(complaint(statement(R"("Effect":"Allow","Resource":"*")")), "Policy statement must contain actions.");
  EXPECT_EQ(complaint(statement(R"("Effect":"Allow","Action":"*")")), "Policy statement must contain resources.");
  EXPECT_EQ(complaint(statement(R"("Effect":"Perhaps","Action":"*","Resource":"*")")), "Syntax errors in policy.");
  EXPECT_EQ(complaint(statement(R"("Effect":"Allow","Action":"*","Resource":"*","Principal":"*")")),
            "Policy document should not specify a principal.");
  EXPECT_EQ(complaint(statement(R"("Effect":"Allow","Action":"*","NotAction":"*","Resource":"*")")), "Syntax errors in policy.");
  EXPECT_EQ(complaint(statement(R"("Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringIsh":{"a":"b"}})")),
            "Syntax errors in policy.");
  EXPECT_EQ(complaint(statement(R"("Effect":"Allow","Action":"*","Resource":"*","Condition":{"NullIfExists":{"a":"true"}})")),
            "Syntax errors in policy.");
}

TEST(ParsePolicy, requires_principals_and_no_resources_in_trust_policies) {
  const std::string trust = R"("Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole")";
  EXPECT_EQ(complaint(statement(trust), PolicyKind::trust), "");
  EXPECT_EQ(complaint(statement(trust + R"(,"Resource":"*")"), PolicyKind::trust), "Has prohibited field Resource");
  EXPECT_EQ(complaint(statement(R"("Effect":"Allow","Action":"sts:AssumeRole")"), PolicyKind::trust), "Missing required field Principal");
  EXPECT_EQ(complaint(statement(R"("Effect":"Allow","Principal":{"Planet":"Mars"},"Action":"sts:AssumeRole")"), PolicyKind::trust),
            "Syntax errors in policy.");
}

TEST(ParsePolicy, rejects_deeply_nested_documents) {
  EXPECT_EQ(complaint(std::string(100, '[') + std::string(100, ']')), "This policy contains invalid Json");
}

}  // namespace
}  // namespace martlet::cloud

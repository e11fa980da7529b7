#include "aws_managed_policies.hpp"

#include <array>
#include <string_view>

namespace martlet::cloud::identity {
namespace {

struct AwsPolicy {
  std::string_view path;
  std::string_view name;
  std::string_view id;
  std::string_view description;
  std::string_view created;
  std::string_view actions;
};

// Each policy has one statement, which allows these actions on all resources.
constexpr std::array policies = {
    AwsPolicy{"/service-role/", "AWSLambdaBasicExecutionRole", "ANPAJNCQGXC42545SKXIK", "Provides write permissions to CloudWatch Logs.",
              "2015-04-09T15:03:43.000Z", R"(["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents"])"},
    AwsPolicy{
        "/service-role/", "AWSLambdaSQSQueueExecutionRole", "ANPAJFWJZI6JNND4TSELK",
        "Provides receive message, delete message, and read attribute access to SQS queues, and write permissions to CloudWatch logs.",
        "2018-06-14T21:50:45.000Z",
        R"(["sqs:ReceiveMessage","sqs:DeleteMessage","sqs:GetQueueAttributes","logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents"])"},
    AwsPolicy{"/", "AdministratorAccess", "ANPAIWMBCKSKIEE64ZLYK", "Provides full access to AWS services and resources.",
              "2015-02-06T18:39:46.000Z", R"("*")"},
};

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }  // no text here contains a quote

std::string rows_of(const AwsPolicy& policy) {
  const std::string arn = "arn:aws:iam::" + std::string(aws_account) + ":policy" + std::string(policy.path) + std::string(policy.name);
  const std::string document =
      R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":)" + std::string(policy.actions) + R"(,"Resource":"*"}]})";
  return "INSERT INTO managed_policies (arn, account, path, name, id, description, created, updated, default_version, versions_made) "
         "VALUES (" +
         quoted(arn) + ", " + quoted(aws_account) + ", " + quoted(policy.path) + ", " + quoted(policy.name) + ", " + quoted(policy.id) +
         ", " + quoted(policy.description) + ", " + quoted(policy.created) + ", " + quoted(policy.created) + ", 1, 1);\n" +
         "INSERT INTO policy_versions (policy, number, document, created) VALUES (" + quoted(arn) + ", 1, " + quoted(document) + ", " +
         quoted(policy.created) + ");\n";
}

}  // namespace

std::string aws_managed_policies_migration() {
  std::string sql;
  for (const AwsPolicy& policy : policies) sql += rows_of(policy);
  return sql;
}

}  // namespace martlet::cloud::identity

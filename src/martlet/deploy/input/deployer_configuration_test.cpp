#include <martlet/deploy/input/deployer_configuration.hpp>

#include <gtest/gtest.h>

namespace martlet::deploy {
namespace {

std::string problems_of_configuration(const std::string& text) {
  const auto configuration = read_deployer_configuration(text, "UserParameters");
  return configuration ? "none\n" : to_text(configuration.error());
}

TEST(DeployerConfiguration, has_a_prefix_an_alias_a_definition_and_lower_accounts_in_order) {
  const auto configuration = read_deployer_configuration(
      R"({"prefix":"orders-","alias":"BLUE","definition":"env/prod.json","stagingBucket":"orders-staging","records":"s3://orders-records/prod",
          "rate":6.5,"sources":[{"role":"arn:aws:iam::111111111111:role/martlet-source","externalId":"x-1"},
          {"role":"arn:aws-cn:iam::222222222222:role/path/martlet-source"}]})",
      "UserParameters");
  ASSERT_TRUE(configuration) << to_text(configuration.error());
  EXPECT_EQ(configuration->prefix.text(), "orders-");
  EXPECT_EQ(configuration->alias, "BLUE");
  EXPECT_EQ(configuration->definition, "env/prod.json");
  EXPECT_EQ(configuration->staging_bucket, "orders-staging");
  EXPECT_EQ(configuration->records->bucket, "orders-records");
  EXPECT_EQ(configuration->records->prefix, "prod/");
  EXPECT_EQ(configuration->rate, 6.5);
  ASSERT_EQ(configuration->sources.size(), 2u);
  EXPECT_EQ(configuration->sources[0].account, "111111111111");
  EXPECT_EQ(configuration->sources[0].external_id, "x-1");
  EXPECT_EQ(configuration->sources[1].account, "222222222222");
}

TEST(DeployerConfiguration, has_defaults_for_everything_except_the_prefix) {
  const auto configuration = read_deployer_configuration(R"({"prefix":"orders-"})", "UserParameters");
  ASSERT_TRUE(configuration);
  EXPECT_EQ(configuration->alias, "LIVE");
  EXPECT_EQ(configuration->definition, "deploy.json");
  EXPECT_EQ(configuration->rate, 12);
  EXPECT_FALSE(configuration->records);
}

TEST(DeployerConfiguration, without_a_prefix_or_with_an_empty_one_is_refused) {
  EXPECT_EQ(problems_of_configuration(R"({"prefix":""})"),
            "UserParameters:1:12: the prefix \"\" is empty, which would allow every function of the account\n"
            "    {\"prefix\":\"\"}\n"
            "               ^ write the beginning of your functions' names, as in \"orders-\"\n");
  EXPECT_EQ(problems_of_configuration("{}"), "UserParameters:1:1: \"prefix\" is required\n    {}\n    ^ add it\n");
}

TEST(DeployerConfiguration, reports_all_problems_at_once) {
  const auto configuration = read_deployer_configuration(
      R"({"prefix":"orders-","alias":"1-1-1","definition":"../x.json","stagingBucket":"No Bucket","records":"s3://","rate":99,
          "sources":[{"role":"arn:aws:iam::1:role/x"},{"role":"arn:aws:iam::111111111111:user/x","externalID":"x"},7],"Prefix":"x"})",
      "UserParameters");
  ASSERT_FALSE(configuration);
  std::string whats;
  for (const FileProblem& problem : configuration.error()) whats += problem.error.what + '\n';
  EXPECT_EQ(whats,
            "\"alias\" must not name a version: version aliases are never moved; choose another, as in \"LIVE\"\n"
            "\"definition\" must be a path inside the artifact: relative, without \"..\"\n"
            "\"stagingBucket\" must be the name of a bucket\n"
            "\"records\" must be a directory, or s3://bucket/prefix\n"
            "\"rate\" must be a number of calls a second, from 0.1 to 15: Lambda allows an account 15 a second\n"
            "\"sources[0].role\" must be the ARN of a role, as in \"arn:aws:iam::111111111111:role/martlet-source\"\n"
            "\"sources[1].role\" must be the ARN of a role, as in \"arn:aws:iam::111111111111:role/martlet-source\"\n"
            "\"sources[1].externalID\" is not allowed\n"
            "\"sources[2]\" must be of type object, but it is a number\n"
            "\"Prefix\" is not allowed\n");
}

}  // namespace
}  // namespace martlet::deploy

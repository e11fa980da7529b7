#include <martlet/deploy/input/settings.hpp>

#include <gtest/gtest.h>

namespace martlet::deploy {
namespace {

std::string problems_of(const std::string& text) {
  const auto settings = read_settings(text, "UserParameters");
  return settings ? "none\n" : to_text(settings.error());
}

TEST(Settings, name_the_prefix_the_alias_the_definition_and_the_lower_accounts_in_order) {
  const auto settings = read_settings(
      R"({"prefix":"orders-","alias":"BLUE","definition":"env/prod.json","stagingBucket":"orders-staging","records":"s3://orders-records/prod",
          "rate":6.5,"sources":[{"role":"arn:aws:iam::111111111111:role/martlet-source","externalId":"x-1"},
          {"role":"arn:aws-cn:iam::222222222222:role/path/martlet-source"}]})",
      "UserParameters");
  ASSERT_TRUE(settings) << to_text(settings.error());
  EXPECT_EQ(settings->prefix.text(), "orders-");
  EXPECT_EQ(settings->alias, "BLUE");
  EXPECT_EQ(settings->definition, "env/prod.json");
  EXPECT_EQ(settings->staging_bucket, "orders-staging");
  EXPECT_EQ(settings->records->bucket, "orders-records");
  EXPECT_EQ(settings->records->prefix, "prod/");
  EXPECT_EQ(settings->rate, 6.5);
  ASSERT_EQ(settings->sources.size(), 2u);
  EXPECT_EQ(settings->sources[0].account, "111111111111");
  EXPECT_EQ(settings->sources[0].external_id, "x-1");
  EXPECT_EQ(settings->sources[1].account, "222222222222");
}

TEST(Settings, have_defaults_for_all_but_the_prefix) {
  const auto settings = read_settings(R"({"prefix":"orders-"})", "UserParameters");
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->alias, "LIVE");
  EXPECT_EQ(settings->definition, "deploy.json");
  EXPECT_EQ(settings->rate, 12);
  EXPECT_FALSE(settings->records);
}

TEST(Settings, without_a_prefix_or_with_an_empty_one_are_refused) {
  EXPECT_EQ(problems_of(R"({"prefix":""})"),
            "UserParameters:1:12: the prefix \"\" is empty, which would allow every function of the account\n"
            "    {\"prefix\":\"\"}\n"
            "               ^ name what your functions begin with, as in \"orders-\"\n");
  EXPECT_EQ(problems_of("{}"), "UserParameters:1:1: a deployer's configuration has no \"prefix\"\n    {}\n    ^ add it\n");
}

TEST(Settings, tell_every_problem_at_once) {
  const auto settings = read_settings(
      R"({"prefix":"orders-","alias":"1-1-1","definition":"../x.json","stagingBucket":"No Bucket","records":"s3://","rate":99,
          "sources":[{"role":"arn:aws:iam::1:role/x"},{"role":"arn:aws:iam::111111111111:user/x","externalID":"x"},7],"Prefix":"x"})",
      "UserParameters");
  ASSERT_FALSE(settings);
  std::string whats;
  for (const FileProblem& problem : settings.error()) whats += problem.error.what + '\n';
  EXPECT_EQ(whats,
            "\"1-1-1\" names a version\n"
            "\"../x.json\" is not a path inside an artifact\n"
            "\"No Bucket\" is not the name of a bucket\n"
            "\"\" is not the name of a bucket\n"
            "\"rate\" is a number of calls a second, from 0.1 to 15\n"
            "\"arn:aws:iam::1:role/x\" is not the ARN of a role\n"
            "\"arn:aws:iam::111111111111:user/x\" is not the ARN of a role\n"
            "there is no key \"externalID\" here\n"
            "a source must be an object, and this is a number\n"
            "there is no key \"Prefix\" here\n");
}

TEST(Settings, that_do_not_fit_name_the_parameter_that_holds_them) {
  EXPECT_EQ(parameter_in(R"({"parameter":"/martlet/orders"})"), "/martlet/orders");
  EXPECT_FALSE(parameter_in(R"({"parameter":"/martlet/orders","prefix":"orders-"})"));
  EXPECT_FALSE(parameter_in(R"({"prefix":"orders-"})"));
  EXPECT_FALSE(parameter_in("parameter"));
}

}  // namespace
}  // namespace martlet::deploy

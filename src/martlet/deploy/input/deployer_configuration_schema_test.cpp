#include <martlet/deploy/input/deployer_configuration.hpp>

#include <gtest/gtest.h>

#include "testing/python_jsonschema.hpp"

namespace martlet::deploy {
namespace {

const std::vector<std::string> configurations = {
    R"({"prefix":"orders-"})",
    R"({})",
    R"([])",
    R"({"prefix":""})",
    R"({"prefix":"orders:"})",
    R"({"prefix":1})",
    R"({"prefix":"orders-","extra":1})",
    R"({"prefix":"orders-","alias":"BLUE"})",
    R"({"prefix":"orders-","alias":""})",
    R"({"prefix":"orders-","alias":"12"})",
    R"({"prefix":"orders-","alias":"1-1-1"})",
    R"({"prefix":"orders-","alias":"01-1-1"})",
    R"({"prefix":"orders-","alias":"a b"})",
    R"({"prefix":"orders-","definition":"deploy/deploy.json"})",
    R"({"prefix":"orders-","definition":".hidden"})",
    R"({"prefix":"orders-","definition":"..a/b"})",
    R"({"prefix":"orders-","definition":"/deploy.json"})",
    R"({"prefix":"orders-","definition":"../deploy.json"})",
    R"({"prefix":"orders-","definition":"a/../deploy.json"})",
    R"({"prefix":"orders-","definition":"a//deploy.json"})",
    R"({"prefix":"orders-","definition":"a/"})",
    R"({"prefix":"orders-","definition":"a\\b"})",
    R"({"prefix":"orders-","sources":[]})",
    R"({"prefix":"orders-","sources":[{"role":"arn:aws:iam::111111111111:role/martlet-source","externalId":"x-1"}]})",
    R"({"prefix":"orders-","sources":[{"role":"arn:aws-cn:iam::111111111111:role/path/source"}]})",
    R"({"prefix":"orders-","sources":[{"role":"arn:aws:iam::1111:role/source"}]})",
    R"({"prefix":"orders-","sources":[{"role":"arn:aws:iam::111111111111:user/source"}]})",
    R"({"prefix":"orders-","sources":[{"role":"arn:aws:iam::111111111111:role/"}]})",
    R"({"prefix":"orders-","sources":[{"externalId":"x-1"}]})",
    R"({"prefix":"orders-","sources":[{"role":"arn:aws:iam::111111111111:role/source","externalId":"x"}]})",
    R"({"prefix":"orders-","sources":[{"role":"arn:aws:iam::111111111111:role/source","externalId":"a b"}]})",
    R"({"prefix":"orders-","sources":[{"role":"arn:aws:iam::111111111111:role/source","extra":1}]})",
    R"({"prefix":"orders-","stagingBucket":"my-bucket.eu"})",
    R"({"prefix":"orders-","stagingBucket":"My"})",
    R"({"prefix":"orders-","records":"s3://my-bucket/orders"})",
    R"({"prefix":"orders-","records":"s3://my-bucket"})",
    R"({"prefix":"orders-","records":"s3://"})",
    R"({"prefix":"orders-","records":"s3://Bucket/x"})",
    R"({"prefix":"orders-","records":"records"})",
    R"({"prefix":"orders-","records":""})",
    R"({"prefix":"orders-","rate":0.1})",
    R"({"prefix":"orders-","rate":15.5})",
    R"({"prefix":"orders-","rate":"12"})",
    R"({"prefix":"orders-","account":"222222222222"})",
    R"({"prefix":"orders-","account":"2222"})",
    R"({"prefix":"orders-","account":222222222222})",
    R"({"prefix":"orders-","foreignWeights":"refuse"})",
    R"({"prefix":"orders-","foreignWeights":"keep"})",
    R"({"prefix":"orders-","pipeline":"orders-deploy","execution":"x"})",
};

TEST(DeployerConfigurationSchema, agrees_with_the_reader) {
  if (!has_python_jsonschema()) GTEST_SKIP() << "the Python package jsonschema is not installed";
  const std::vector<std::string> answers =
      validate_with_python_jsonschema(MARTLET_INPUT_FOLDER "/deployer_configuration.schema.json", configurations);
  ASSERT_EQ(answers.size(), configurations.size());
  for (std::size_t i = 0; i < configurations.size(); ++i) {
    EXPECT_EQ(answers[i], read_deployer_configuration(configurations[i], "deployer.json") ? "accepted" : "rejected") << configurations[i];
  }
}

}  // namespace
}  // namespace martlet::deploy

#include "read_job_configuration.hpp"

#include "testing/pipeline_fixture.hpp"

namespace martlet::deploy::pipeline {
namespace {

using aws::failure_type::configuration_error;

TEST(ReadJobConfiguration, refuses_an_invalid_configuration_without_quoting_it) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", "the action has no UserParameters"},
      {"orders-", "UserParameters:1:1: "},
      {R"({"prefix":""})", "which would allow every function of the account"},
      {R"({"sources":[]})", "\"prefix\""},
      {R"({"prefix":"orders-","records":"/tmp/records"})", "\"records\" is a directory"},
      {R"({"prefix":"martlet-"})", "so it could replace itself"},
      {R"({"prefix":"orders-","sources":[{"role":"nonsense","externalId":"external-id-4711"}]})", "must be the ARN of a role"},
  };
  for (const auto& [parameters, sentence] : cases) {
    PipelineFixture fixture;
    fixture.define(api_111);
    fixture.user_parameters = parameters;
    EXPECT_EQ(fixture.invoke().failures, 1) << parameters;
    EXPECT_EQ(fixture.failure().type, configuration_error);
    EXPECT_NE(fixture.failure().message.find(sentence), std::string::npos)
        << "wanted: " << sentence << "\ntold:   " << fixture.failure().message;
    EXPECT_EQ(fixture.output().find("external-id-4711"), std::string::npos);
    EXPECT_EQ(fixture.simulation.count("GetObject"), 0);
  }
}

TEST(ReadJobConfiguration, reads_a_long_configuration_from_the_named_parameter) {
  PipelineFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.define(api_111);
  fixture.parameters.parameters["/martlet-deployer/orders"] = fixture.user_parameters;
  fixture.user_parameters = R"({"parameter":"/martlet-deployer/orders"})";
  EXPECT_EQ(fixture.invoke().successes, 1) << fixture.output();
}

TEST(ReadJobConfiguration, names_a_missing_parameter) {
  PipelineFixture fixture;
  fixture.user_parameters = R"({"parameter":"/martlet-deployer/orders"})";
  EXPECT_EQ(fixture.invoke().failures, 1);
  EXPECT_EQ(fixture.failure().type, configuration_error);
  EXPECT_NE(fixture.failure().message.find("\"/martlet-deployer/orders\""), std::string::npos);
}

}  // namespace
}  // namespace martlet::deploy::pipeline

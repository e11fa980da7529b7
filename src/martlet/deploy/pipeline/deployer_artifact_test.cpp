// How the deployer reads the job's input artifact: which credentials it uses, and which artifacts it refuses.
#include <map>

#include "testing/pipeline_fixture.hpp"

namespace martlet::deploy::pipeline {
namespace {

using aws::failure_type::configuration_error, aws::failure_type::job_failed, aws::failure_type::permission_error,
    aws::failure_type::revision_unavailable, aws::failure_type::system_unavailable;

TEST(DeployerArtifact, requests_new_credentials_if_those_of_the_artifact_have_expired) {
  PipelineFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.define(api_111);
  fixture.accepted.erase("ASIAOLDOLDOLDOLDOLD0");
  EXPECT_EQ(fixture.invoke().successes, 1) << fixture.output();
  EXPECT_EQ(fixture.simulation.count("GetJobDetails"), 1);
}

TEST(DeployerArtifact, reports_that_no_credentials_can_read_the_artifact) {
  PipelineFixture fixture;
  fixture.define(api_111);
  fixture.accepted.clear();
  EXPECT_EQ(fixture.invoke().failures, 1);
  EXPECT_EQ(fixture.failure().type, permission_error);
  EXPECT_NE(fixture.failure().message.find("this call used the pipeline's own credentials"), std::string::npos);
  EXPECT_EQ(fixture.simulation.count("GetJobDetails"), 1);
}

TEST(DeployerArtifact, reports_that_the_artifact_no_longer_exists) {
  PipelineFixture fixture;
  EXPECT_EQ(fixture.invoke().failures, 1);
  EXPECT_EQ(fixture.failure().type, revision_unavailable);
  EXPECT_NE(fixture.failure().message.find("s3://artifacts/orders/definition/abc"), std::string::npos);
}

TEST(DeployerArtifact, requires_exactly_one_artifact) {
  for (const int artifacts : {0, 2, 5}) {
    PipelineFixture fixture;
    fixture.define(api_111);
    fixture.artifacts = artifacts;
    EXPECT_EQ(fixture.invoke().failures, 1);
    EXPECT_EQ(fixture.failure().type, configuration_error);
    EXPECT_NE(fixture.failure().message.find(artifacts == 0 ? "no input artifact" : std::to_string(artifacts) + " input artifacts"),
              std::string::npos);
  }
}

TEST(DeployerArtifact, refuses_an_artifact_above_the_size_limit) {
  PipelineFixture fixture;
  fixture.define(api_111);
  fixture.options.artifact_bytes_max = 100;
  EXPECT_EQ(fixture.invoke().failures, 1);
  EXPECT_EQ(fixture.failure().type, configuration_error);
  EXPECT_NE(fixture.failure().message.find("more than 100 bytes were received"), std::string::npos) << fixture.failure().message;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

// Sets bits of a field in both headers of the zip's only entry.
std::string with_bits(std::string zip, std::size_t in_local, std::size_t in_directory, char bits) {
  const std::size_t directory = zip.find("PK\x01\x02");
  if (in_local != 0) zip[in_local] = static_cast<char>(zip[in_local] | bits);
  zip[directory + in_directory] = static_cast<char>(zip[directory + in_directory] | bits);
  return zip;
}

TEST(DeployerArtifact, refuses_every_hostile_artifact_with_its_own_message_and_changes_nothing) {
  PipelineFixture maker;
  const auto zip = [&](const std::map<std::string, std::string>& files) { return zip_of(files, maker.options.download_folder_parent); };
  const std::string good = zip({{"deploy.json", api_111}});
  const std::string two = zip({{"deploy.json", api_111}, {"deploy.jsoN", api_111}});
  const std::vector<std::pair<std::string, std::string>> artifacts = {
      {"", "this is not a zip"},
      {"<html>nonsense</html>", "this is not a zip"},
      {good.substr(0, good.size() / 2), "the zip is damaged"},
      {replaced(zip({{"xx/deploy.json", api_111}}), "xx/", "../"), "the zip has no file \"deploy.json\""},
      {replaced(zip({{"x/deploy.json", api_111}}), "x/", "//"), "the zip has no file \"deploy.json\""},
      {replaced(two, "jsoN", "json"), "occurs twice"},
      {with_bits(good, 6, 8, 1), "is encrypted"},
      {with_bits(good, 0, 41, static_cast<char>(0xA0)), "is a symbolic link"},
      {zip({{"deploy.json", std::string(5 * 1024 * 1024, ' ')}}), "inflates to more than"},
      {zip({{"README.md", "nothing else"}}), "the zip has no file \"deploy.json\"; it has \"README.md\""},
  };
  for (const auto& [bytes, sentence] : artifacts) {
    PipelineFixture fixture;
    fixture.set_prod_live("orders-api", "1.0.0");
    fixture.put_artifact(bytes);
    EXPECT_EQ(fixture.invoke().failures, 1) << sentence;
    EXPECT_EQ(fixture.failure().type, configuration_error) << sentence;
    EXPECT_NE(fixture.failure().message.find(sentence), std::string::npos)
        << "wanted: " << sentence << "\ntold:   " << fixture.failure().message;
    EXPECT_EQ(fixture.simulation.count("ListAliases"), 0) << "an account was read";
  }
}

TEST(DeployerArtifact, finds_the_definition_among_files_with_unusual_names) {
  PipelineFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  const std::string zip = zip_of({{"deploy.json", api_111}, {"xx/notes", "an odd name"}}, fixture.options.download_folder_parent);
  fixture.put_artifact(replaced(zip, "xx/", "../"));
  EXPECT_EQ(fixture.invoke().successes, 1);
}

}  // namespace
}  // namespace martlet::deploy::pipeline

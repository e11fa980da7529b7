#include "version_preparation.hpp"

#include <martlet/deploy/report/report_text.hpp>
#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

using simulated_aws::Fault;

Report promote(DeployFixture& fixture) { return fixture.apply(DeployFixture::of("orders-api", "1.1.1")); }

TEST(VersionPreparation, reports_why_aws_refuses_to_publish_without_guessing) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").publish_refusal =
      aws::PartError{"InvalidParameterValueException", "Lambda was unable to configure access to your environment variables (KMS)"};
  EXPECT_EQ(
      fixture.refusal(),
      "Lambda.PublishVersion: InvalidParameterValueException (400): Lambda was unable to configure access to your environment variables "
      "(KMS); request 7f1d");
  EXPECT_EQ(fixture.simulation.count("PublishVersion"), 1);
}

TEST(VersionPreparation, reports_that_the_function_is_being_changed_if_latest_has_other_bytes) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.function("orders-api").publish_refusal = aws::PartError{"InvalidParameterValueException", "CodeSHA256 is different"};
  fixture.simulation.before_effect = [&](const simulated_aws::Call& call) {
    if (call.operation != "PublishVersion") return;
    fixture.function("orders-api").code = fixture.simulation.package("theirs");
    fixture.function("orders-api").latest.code_sha256 = fixture.simulation.package("theirs")->sha256();
  };
  EXPECT_EQ(fixture.refusal(),
            "orders-api is being changed at the same time: $LATEST was different each time (Lambda.PublishVersion: "
            "InvalidParameterValueException (400): CodeSHA256 is different; request 7f1d)");
}

TEST(VersionPreparation, creates_the_version_alias_after_the_operation_in_progress) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  int left = 5;
  fixture.simulation.fault = [&left](std::size_t, const simulated_aws::Call& call) {
    return call.operation == "CreateAlias" && left-- > 0 ? Fault::in_progress : Fault::none;
  };
  const Report report = promote(fixture);
  ASSERT_TRUE(report.is_done()) << to_text(report);
  EXPECT_EQ(fixture.function("orders-api").aliases.at("1-1-1").function_version, "1");
}

TEST(VersionPreparation, fetches_from_the_source_with_the_version_if_two_roles_belong_to_one_account) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.clients.sources = {{stage_account, &fixture.stage_lambda},
                             {stage_account, &fixture.dev_lambda}};  // the second role can read no functions
  const Report report = promote(fixture);
  ASSERT_TRUE(report.is_done()) << to_text(report);
}

TEST(VersionPreparation, waits_for_disk_space) {
  DeployFixture fixture;
  std::string list;
  for (int i = 0; i < 12; ++i) {
    const std::string name = "orders-" + std::to_string(i);
    fixture.add_stage_version(name, "1.0.0");
    fixture.simulation.publish(stage_account, name, "1.1.1",
                               fixture.simulation.package(std::string(64 * 1024, static_cast<char>('a' + i)), 16));
    list += (i ? "," : "") + (R"({"name":")" + name + R"(","version":"1.1.1"})");
  }
  fixture.options.download_bytes_max = 3 * 1024 * 1024;  // a quarter of all code
  std::uintmax_t most = 0;
  fixture.simulation.after_effect = [&](const simulated_aws::Call&) {
    std::uintmax_t used = 0;
    for (const auto& one : std::filesystem::directory_iterator(fixture.options.download_folder)) used += one.file_size();
    most = std::max(most, used);
  };
  const Report report = fixture.apply(R"({"lambdas":[)" + list + "]}");
  ASSERT_TRUE(report.is_done()) << to_text(report);
  EXPECT_LE(most, fixture.options.download_bytes_max);
  EXPECT_GT(most, 1024u * 1024);
}

TEST(VersionPreparation, refuses_code_that_never_fits_on_the_disk_before_fetching_it) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.0.0");
  fixture.simulation.publish(stage_account, "orders-api", "1.1.1", fixture.simulation.package(std::string(1024 * 1024, 'x'), 2));
  fixture.options.download_bytes_max = 1024 * 1024;
  EXPECT_EQ(fixture.refusal(), "the code is 2.0 MB, and 1.0 MB of disk are free to download it to");
  EXPECT_EQ(fixture.simulation.count("Download"), 0);
}

}  // namespace
}  // namespace martlet::deploy

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

TEST(SourceEdgeCase, role_cannot_be_assumed) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.simulation.account(stage_account).refusal = "AccessDenied";
  const std::string refusal = fixture.refusal();
  EXPECT_TRUE(refusal.starts_with("version 1.1.1 is in neither this account nor any source: account 111111111111 can't be reached: "))
      << refusal;
  EXPECT_TRUE(refusal.ends_with("; account 333333333333 has no function orders-api")) << refusal;
  fixture.expect_untouched();
}

TEST(SourceEdgeCase, live_moves_back_even_if_the_lower_account_is_unreachable) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.set_prod_live("orders-api", "1.2.0");
  fixture.simulation.account(stage_account).refusal = "AccessDenied";
  EXPECT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
}

TEST(SourceEdgeCase, function_without_this_version_in_the_lower_account) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.0.0");
  EXPECT_EQ(
      fixture.refusal(),
      "version 1.1.1 is in neither this account nor any source: account 111111111111 has no version 1.1.1 of the function (only 1.0.0); "
      "account 333333333333 "
      "has no function orders-api");
  fixture.expect_untouched();
}

TEST(SourceEdgeCase, no_lower_account_is_configured) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.clients.sources.clear();
  EXPECT_EQ(fixture.refusal(), "version 1.1.1 isn't in this account, and no lower account is configured");
}

TEST(SourceEdgeCase, link_that_expires_during_a_download_is_renewed) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.simulation.download_fault = [](int number) {
    return number == 0 ? simulated_aws::DownloadFault::link_expired : simulated_aws::DownloadFault::none;
  };
  EXPECT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
}

TEST(SourceEdgeCase, truncated_download_starts_again) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.simulation.download_fault = [](int number) {
    return number < 2 ? simulated_aws::DownloadFault::cut_short : simulated_aws::DownloadFault::none;
  };
  EXPECT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
}

TEST(SourceEdgeCase, bytes_do_not_match_code_sha256) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.simulation.download_fault = [](int) { return simulated_aws::DownloadFault::other_bytes; };
  const std::string refusal = fixture.refusal();
  EXPECT_TRUE(refusal.starts_with("the code from account 111111111111 has the SHA-256 ")) << refusal;
  EXPECT_TRUE(refusal.ends_with(", but Lambda reports " + fixture.simulation.package("orders-api 1.1.1")->sha256())) << refusal;
  fixture.expect_untouched();
}

TEST(SourceEdgeCase, code_of_two_hundred_and_fifty_megabytes) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.0.0");
  fixture.simulation.publish(stage_account, "orders-api", "1.1.1", fixture.simulation.package(std::string(1024 * 1024, 'x'), 250));
  fixture.clients.staging = &fixture.s3;
  fixture.configuration.staging_bucket = "staging";
  EXPECT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
  fixture.simulation.publish(stage_account, "orders-api", "1.1.2", fixture.simulation.package(std::string(1024 * 1024, 'x'), 251));
  EXPECT_EQ(fixture.refusal(DeployFixture::of("orders-api", "1.1.2")), "the code is 251.0 MB, but this account accepts 250.0 MB");
}

TEST(SourceEdgeCase, code_in_reference_mode_in_either_account) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.simulation.function(stage_account, "orders-api").kept_in_bucket = "their-code";
  EXPECT_EQ(fixture.refusal(), "the code in account 111111111111 is kept in its owner's bucket their-code (storage mode REFERENCE)");
  fixture.simulation.function(stage_account, "orders-api").kept_in_bucket = "";
  fixture.function("orders-api").kept_in_bucket = "our-code";
  EXPECT_EQ(fixture.refusal(), "the function's code stays in your bucket our-code (storage mode REFERENCE)");
  fixture.expect_untouched();
}

TEST(SourceEdgeCase, image_by_tag) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  for (const std::string& account : {prod_account, stage_account})
    fixture.simulation.function(account, "orders-api").latest.package_type = "Image";
  fixture.simulation.function(stage_account, "orders-api").versions.at(1).configuration.package_type = "Image";
  EXPECT_EQ(fixture.refusal(), "Lambda gives no digest of the image in account 111111111111");
  fixture.expect_untouched();
}

TEST(SourceEdgeCase, customer_key_without_kms_decrypt) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.simulation.function(stage_account, "orders-api").code_error =
      aws::PartError{"AccessDeniedException", "not authorized to perform: kms:Decrypt"};
  EXPECT_EQ(fixture.refusal(),
            "Lambda withholds the code in account 111111111111: AccessDeniedException not authorized to perform: kms:Decrypt");
  fixture.expect_untouched();
}

}  // namespace
}  // namespace martlet::deploy

// Tests in which something else changes the function while it is deployed.
#include <martlet/async/when_all.hpp>

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

TEST(ConcurrentChange, in_progress_is_waited_for) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  simulated_aws::Function& function = fixture.function("orders-api");
  function.latest.last_update_status = "InProgress";
  function.settled_at = fixture.simulation.loop.now() + 90s;
  EXPECT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
}

TEST(ConcurrentChange, that_begins_right_before_the_upload_is_waited_for) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  simulated_aws::Function& function = fixture.function("orders-api");
  fixture.before_first_call("UpdateFunctionCode", [&] {
    function.latest.timeout = 9;
    function.latest.revision_id = fixture.simulation.new_revision();
    function.latest.last_update_status = "InProgress";
    function.settled_at = fixture.simulation.loop.now() + 20s;
  });
  ASSERT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
  EXPECT_EQ(function.versions.at(1).configuration.timeout, 9);
}

TEST(ConcurrentChange, of_latest_between_upload_and_publish_is_not_published) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  simulated_aws::Function& function = fixture.function("orders-api");
  fixture.before_first_call("PublishVersion", [&] {
    function.code = fixture.simulation.package("another build");
    function.latest.code_sha256 = function.code->sha256();
    function.latest.revision_id = fixture.simulation.new_revision();
  });
  ASSERT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
  ASSERT_EQ(function.versions.size(), 1u);
  EXPECT_EQ(function.versions.at(1).configuration.code_sha256, fixture.simulation.package("orders-api 1.1.1")->sha256());
}

TEST(ConcurrentChange, of_latest_that_recurs_is_reported) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  simulated_aws::Function& function = fixture.function("orders-api");
  fixture.simulation.before_effect = [&](const simulated_aws::Call& call) {
    if (call.operation != "PublishVersion") return;
    function.latest.revision_id = fixture.simulation.new_revision();
    function.code = fixture.simulation.package("another build");
    function.latest.code_sha256 = function.code->sha256();
  };
  EXPECT_FALSE(fixture.refusal().empty());
  EXPECT_TRUE(function.versions.empty());
  EXPECT_EQ(fixture.live("orders-api"), "$LATEST");
}

TEST(ConcurrentChange, of_live_between_read_and_write_is_kept) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.1.1");
  fixture.set_prod_live("orders-api", "1.2.0");
  fixture.before_first_call("UpdateAlias", [&] { fixture.simulation.point_live(prod_account, "orders-api", "1"); });
  EXPECT_EQ(
      fixture.refusal(),
      "LIVE was moved by something else: from 3 to 1 (Lambda.UpdateAlias: PreconditionFailedException (412): The RevisionId provided does "
      "not match the latest RevisionId; request 7f1d)");
  EXPECT_EQ(fixture.live("orders-api"), "1");
}

TEST(ConcurrentChange, of_live_by_another_run_leaves_it_on_the_version_of_the_run_that_succeeds) {
  DeployFixture fixture;
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.1.0");
  fixture.set_prod_live("orders-api", "1.2.0");
  const Definition one = fixture.definition(DeployFixture::of("orders-api", "1.0.0"));
  const Definition two = fixture.definition(DeployFixture::of("orders-api", "1.1.0"));
  std::vector<Task<Report>> runs;
  runs.push_back(apply_definition(fixture.clients, fixture.configuration, one, fixture.options));
  runs.push_back(apply_definition(fixture.clients, fixture.configuration, two, fixture.options));
  const std::vector<Report> reports = fixture.simulation.loop.run(when_all(std::move(runs)));
  EXPECT_NE(reports[0].is_done(), reports[1].is_done());
  EXPECT_EQ(fixture.live("orders-api"), reports[0].is_done() ? "1" : "2");
}

TEST(ConcurrentChange, that_creates_the_version_alias_for_other_bytes_is_refused) {
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.1.1");
  fixture.before_first_call("CreateAlias",
                            [&] { fixture.simulation.publish(prod_account, "orders-api", "1.1.1", fixture.simulation.package("other")); });
  EXPECT_EQ(fixture.refusal(), "the alias 1-1-1 now points at different bytes: " + fixture.simulation.package("other")->sha256() +
                                   ", not " + fixture.simulation.package("orders-api 1.1.1")->sha256());
  EXPECT_EQ(fixture.live("orders-api"), "$LATEST");
}

}  // namespace
}  // namespace martlet::deploy

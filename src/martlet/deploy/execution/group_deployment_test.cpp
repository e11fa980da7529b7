#include <martlet/async/when_all.hpp>

#include <martlet/deploy/report/report_text.hpp>
#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

std::string group(const std::string& version, const std::string& on_failure, int count = 3) {
  std::string list;
  for (int i = 0; i < count; ++i)
    list += (i == 0 ? "" : ",") + (R"({"name":"orders-)" + std::to_string(i) + R"(","version":")" + version + R"("})");
  return R"({"on_failure":")" + on_failure + R"(","lambdas":[)" + list + "]}";
}

void deploy_three_functions_that_have_newer_versions(DeployFixture& fixture) {
  for (int i = 0; i < 3; ++i) {
    fixture.set_prod_live("orders-" + std::to_string(i), "1.0.0");
    fixture.add_stage_version("orders-" + std::to_string(i), "1.1.1");
  }
}

std::string live_versions(DeployFixture& fixture) { return fixture.live("orders-0") + fixture.live("orders-1") + fixture.live("orders-2"); }

// Leaves a deployment of 1.1.1 with on_failure `revert` whose process died when orders-0 had been moved.
void crash_a_run_after_its_first_move(DeployFixture& fixture) {
  deploy_three_functions_that_have_newer_versions(fixture);
  int moves = 0;
  fixture.simulation.fault = [&](std::size_t, const simulated_aws::Call& call) {
    return call.operation == "UpdateAlias" && ++moves == 1 ? simulated_aws::Fault::killed_after : simulated_aws::Fault::none;
  };
  EXPECT_THROW(fixture.apply(group("1.1.1", "revert")), std::logic_error);
  EXPECT_EQ(live_versions(fixture), "211");
  fixture.simulation.restart_deployer();
}

void fail_writes_to_s3(DeployFixture& fixture) {
  fixture.simulation.fault = [](std::size_t, const simulated_aws::Call& call) {
    return call.operation == "PutObject" ? simulated_aws::Fault::throttled : simulated_aws::Fault::none;
  };
}

const std::string with_a_function_that_does_not_exist =
    R"({"on_failure":"revert","lambdas":[{"name":"orders-0","version":"1.1.1"},{"name":"orders-9","version":"1.0.0"}]})";

// Makes AWS refuse this operation on this function from now on.
void fail_calls(DeployFixture& fixture, const std::string& operation, const std::string& function) {
  fixture.simulation.before_effect = [&fixture, operation, function](const simulated_aws::Call& call) {
    if (call.operation == operation && call.function == function)
      fixture.function(function).aliases.at("LIVE").revision_id = fixture.simulation.new_revision();  // changes each time
  };
}

TEST(GroupDeployment, stop_moves_nothing_if_one_function_cannot_be_prepared) {
  DeployFixture fixture;
  deploy_three_functions_that_have_newer_versions(fixture);
  fixture.function("orders-1").update_refusal = "ServiceException";
  const Report report = fixture.apply(group("1.1.1", "stop"));
  EXPECT_FALSE(report.is_done());
  EXPECT_EQ(live_versions(fixture), "111");
  EXPECT_EQ(report.functions[0].progress, Progress::prepared);
  EXPECT_EQ(report.functions[1].action, Action::failed);
}

TEST(GroupDeployment, continue_deploys_the_other_functions) {
  DeployFixture fixture;
  deploy_three_functions_that_have_newer_versions(fixture);
  fixture.function("orders-1").update_refusal = "ServiceException";
  const Report report = fixture.apply(group("1.1.1", "continue"));
  EXPECT_FALSE(report.is_done());
  EXPECT_EQ(live_versions(fixture), "212");
}

TEST(GroupDeployment, stop_does_not_revert_functions_that_have_moved) {
  DeployFixture fixture;
  deploy_three_functions_that_have_newer_versions(fixture);
  fail_calls(fixture, "UpdateAlias", "orders-1");
  EXPECT_FALSE(fixture.apply(group("1.1.1", "stop")).is_done());
  EXPECT_EQ(fixture.live("orders-0"), "2");
  EXPECT_EQ(fixture.live("orders-1"), "1");
}

TEST(GroupDeployment, revert_returns_each_function_to_its_previous_version) {
  DeployFixture fixture;
  deploy_three_functions_that_have_newer_versions(fixture);
  fixture.set_prod_live("orders-2", "0.9.0");  // functions can have run different versions
  fail_calls(fixture, "UpdateAlias", "orders-1");
  const Report report = fixture.apply(group("1.1.1", "revert"));
  EXPECT_FALSE(report.is_done());
  EXPECT_EQ(live_versions(fixture), "112");
  EXPECT_EQ(report.functions[0].progress, Progress::reverted);
  EXPECT_EQ(to_text(report.functions[2].to), "0.9.0 (2)");
}

TEST(GroupDeployment, revert_sets_the_version_and_clears_weights_in_one_call) {
  DeployFixture fixture;
  deploy_three_functions_that_have_newer_versions(fixture);
  fail_calls(fixture, "UpdateAlias", "orders-1");
  fixture.simulation.after_effect = [&](const simulated_aws::Call& call) {
    if (call.operation != "UpdateAlias" || call.function != "orders-0") return;
    if (fixture.live("orders-0") == "2") fixture.function("orders-0").provisioned_status = "FAILED";
  };
  EXPECT_FALSE(fixture.apply(group("1.1.1", "revert")).is_done());
  EXPECT_EQ(fixture.live("orders-0"), "1");
  EXPECT_FALSE(fixture.function("orders-0").aliases.at("LIVE").routing_config);
}

TEST(GroupDeployment, revert_returns_all_functions_even_after_a_crash) {
  DeployFixture fixture;
  crash_a_run_after_its_first_move(fixture);
  fixture.options.id = "20261126T000100Z-00000002";
  fixture.function("orders-2").latest.state = "Active";
  fail_calls(fixture, "UpdateAlias", "orders-2");
  const Report report = fixture.apply(group("1.1.1", "revert"));
  EXPECT_FALSE(report.is_done());
  EXPECT_EQ(live_versions(fixture), "111") << to_text(report);
}

TEST(GroupDeployment, reverts_the_moves_of_a_crashed_run_even_after_later_moves) {
  DeployFixture fixture;
  crash_a_run_after_its_first_move(fixture);
  fixture.function("orders-0").latest.memory_size = 512;
  std::string follow = group("1.1.1", "revert");
  follow.replace(follow.find(R"("version":"1.1.1"})"), 18, R"("version":"1.1.1","configuration":"follow"})");
  fail_calls(fixture, "UpdateAlias", "orders-2");
  EXPECT_FALSE(fixture.apply(follow).is_done());
  EXPECT_TRUE(fixture.function("orders-0").aliases.contains("1-1-1_r2"));
  EXPECT_EQ(live_versions(fixture), "111");
}

TEST(GroupDeployment, reverts_its_functions_after_a_crashed_run_of_another_definition) {
  DeployFixture fixture;
  crash_a_run_after_its_first_move(fixture);
  const Report report = fixture.apply(with_a_function_that_does_not_exist);
  EXPECT_FALSE(report.is_done());
  EXPECT_EQ(live_versions(fixture), "111") << to_text(report);
  EXPECT_EQ(report.functions[0].progress, Progress::reverted);
}

TEST(GroupDeployment, reports_but_does_not_revert_functions_of_a_crashed_run_that_it_does_not_name) {
  DeployFixture fixture;
  crash_a_run_after_its_first_move(fixture);
  const Report report = fixture.apply(R"({"on_failure":"revert","lambdas":[{"name":"orders-2","version":"1.1.1"}]})");
  EXPECT_TRUE(report.is_done());
  EXPECT_EQ(live_versions(fixture), "212");
  ASSERT_EQ(report.notes.size(), 2u);
  EXPECT_EQ(
      report.notes[0],
      "orders-0 is not in this definition file and stays on version 2, where run 20261126T000000Z-00000001, which did not end, moved it");
}

TEST(GroupDeployment, removes_journal_entries_of_functions_that_a_later_run_has_deployed) {
  DeployFixture fixture;
  crash_a_run_after_its_first_move(fixture);
  ASSERT_TRUE(fixture.apply(group("1.1.1", "stop")).is_done());
  ASSERT_EQ(live_versions(fixture), "222");
  EXPECT_FALSE(fixture.apply(with_a_function_that_does_not_exist).is_done());
  EXPECT_EQ(live_versions(fixture), "222");
}

TEST(GroupDeployment, moves_nothing_if_the_journal_cannot_be_written) {
  DeployFixture fixture;
  deploy_three_functions_that_have_newer_versions(fixture);
  fail_writes_to_s3(fixture);
  const Report report = fixture.apply(group("1.1.1", "revert"));
  EXPECT_FALSE(report.is_done());
  EXPECT_EQ(live_versions(fixture), "111");
  EXPECT_TRUE(report.functions[0].error->what.starts_with("could not write the journal"));
}

TEST(GroupDeployment, without_records_deploys_and_notes_it) {
  DeployFixture fixture;
  deploy_three_functions_that_have_newer_versions(fixture);
  fixture.clients.records = nullptr;
  const Report report = fixture.apply(group("1.1.1", "revert"));
  EXPECT_TRUE(report.is_done());
  EXPECT_EQ(report.notes,
            std::vector<std::string>{
                "without \"records\" in the deployer configuration, the next run can't revert this run if it is interrupted"});
}

TEST(GroupDeployment, deploys_even_if_its_records_cannot_be_written_and_notes_it) {
  DeployFixture fixture;
  deploy_three_functions_that_have_newer_versions(fixture);
  fail_writes_to_s3(fixture);
  const Report report = fixture.apply(group("1.1.1", "stop"));
  EXPECT_TRUE(report.is_done());
  EXPECT_EQ(report.notes.size(), 2u);
}

TEST(GroupDeployment, performs_a_job_that_is_delivered_twice_only_once) {
  DeployFixture fixture;
  deploy_three_functions_that_have_newer_versions(fixture);
  const Definition wanted = fixture.definition(group("1.1.1", "stop"));
  deploy::DeploymentOptions other = fixture.options;
  other.id = "20261126T000000Z-00000002";
  other.download_folder = fixture.options.download_folder / "other";
  std::filesystem::create_directories(other.download_folder);
  std::vector<Task<Report>> runs;
  runs.push_back(apply_definition(fixture.clients, fixture.configuration, wanted, fixture.options));
  runs.push_back(apply_definition(fixture.clients, fixture.configuration, wanted, other));
  const std::vector<Report> reports = fixture.simulation.loop.run(when_all(std::move(runs)));
  EXPECT_TRUE(reports[0].is_done()) << to_text(reports[0]);
  EXPECT_TRUE(reports[1].is_done()) << to_text(reports[1]);
  EXPECT_EQ(live_versions(fixture), "222");
  for (int i = 0; i < 3; ++i) EXPECT_EQ(fixture.function("orders-" + std::to_string(i)).versions.size(), 2u);
  std::filesystem::remove(other.download_folder);
}

TEST(GroupDeployment, reports_that_time_ran_out_and_the_next_run_continues) {
  DeployFixture fixture;
  deploy_three_functions_that_have_newer_versions(fixture);
  for (int runs = 1;; ++runs) {
    ASSERT_LT(runs, 20);
    fixture.options.deadline = fixture.simulation.loop.now() + 3s;
    const Report report = fixture.apply(group("1.1.1", "stop"));
    if (report.is_done()) break;
    EXPECT_FALSE(report.is_finished) << to_text(report);
  }
  EXPECT_EQ(live_versions(fixture), "222");
  for (int i = 0; i < 3; ++i) EXPECT_EQ(fixture.function("orders-" + std::to_string(i)).versions.size(), 2u);
}

}  // namespace
}  // namespace martlet::deploy

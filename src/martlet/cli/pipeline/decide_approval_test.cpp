#include <gtest/gtest.h>

#include <martlet/async/virtual_loop.hpp>

#include "decide_approval.hpp"
#include "testing/scripted_pipeline.hpp"

namespace martlet::cli {
namespace {

ScriptedPipeline pipeline_that_waits() {
  return ScriptedPipeline(
      {{.source = {.status = "Succeeded"}, .review = {.status = "InProgress", .summary = "look at the plan", .token = "t1"}}});
}

TEST(DecideApproval, sends_the_token_of_the_open_approval) {
  ScriptedPipeline pipeline = pipeline_that_waits();
  VirtualLoop loop;
  const Result<DecidedApproval> decided = loop.run(decide_approval(pipeline, {"orders", "", false, "not today"}));
  ASSERT_TRUE(decided);
  EXPECT_EQ(decided->execution, "e1");
  ASSERT_EQ(pipeline.decisions.size(), 1U);
  EXPECT_EQ(pipeline.decisions[0].stage_name, "Approve");
  EXPECT_EQ(pipeline.decisions[0].action_name, "Review");
  EXPECT_EQ(pipeline.decisions[0].token, "t1");
  EXPECT_EQ(pipeline.decisions[0].result.status, "Rejected");
  EXPECT_EQ(pipeline.decisions[0].result.summary, "not today");
}

TEST(DecideApproval, fails_unless_exactly_one_approval_is_open) {
  ScriptedPipeline pipeline = pipeline_that_waits();
  VirtualLoop loop;
  EXPECT_EQ(to_text(loop.run(decide_approval(pipeline, {"orders", "Deploy", true, ""})).error()),
            "stage Deploy of orders isn't waiting for an approval");
  pipeline.snapshots = {{.review = {.status = "Succeeded", .token = "t1"}}};
  EXPECT_EQ(to_text(loop.run(decide_approval(pipeline, {"orders", "", true, ""})).error()), "orders isn't waiting for an approval");
  EXPECT_TRUE(pipeline.decisions.empty());
}

}  // namespace
}  // namespace martlet::cli

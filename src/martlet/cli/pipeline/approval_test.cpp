#include <gtest/gtest.h>

#include <martlet/async/virtual_loop.hpp>

#include "approval.hpp"
#include "pipeline_view.hpp"
#include "testing/scripted_pipeline.hpp"
#include "view_text.hpp"

namespace martlet::cli {
namespace {

ScriptedPipeline pipeline_that_waits() {
  return ScriptedPipeline(
      {{.source = {.status = "Succeeded"}, .review = {.status = "InProgress", .summary = "look at the plan", .token = "t1"}}});
}

TEST(Approval, is_answered_by_its_token) {
  ScriptedPipeline pipeline = pipeline_that_waits();
  VirtualLoop loop;
  const Result<AnsweredApproval> answered = loop.run(answer_approval(pipeline, {"orders", "", false, "not today"}));
  ASSERT_TRUE(answered);
  EXPECT_EQ(answered->execution, "e1");
  ASSERT_EQ(pipeline.answers.size(), 1U);
  EXPECT_EQ(pipeline.answers[0].stage_name, "Approve");
  EXPECT_EQ(pipeline.answers[0].action_name, "Review");
  EXPECT_EQ(pipeline.answers[0].token, "t1");
  EXPECT_EQ(pipeline.answers[0].result.status, "Rejected");
  EXPECT_EQ(pipeline.answers[0].result.summary, "not today");
}

TEST(Approval, has_to_be_open) {
  ScriptedPipeline pipeline = pipeline_that_waits();
  VirtualLoop loop;
  EXPECT_EQ(to_text(loop.run(answer_approval(pipeline, {"orders", "Deploy", true, ""})).error()),
            "stage Deploy of orders isn't waiting for an approval");
  pipeline.moments = {{.review = {.status = "Succeeded", .token = "t1"}}};
  EXPECT_EQ(to_text(loop.run(answer_approval(pipeline, {"orders", "", true, ""})).error()), "orders isn't waiting for an approval");
  EXPECT_TRUE(pipeline.answers.empty());
}

TEST(PipelineText, has_a_line_for_each_stage_and_action) {
  ScriptedPipeline pipeline = pipeline_that_waits();
  VirtualLoop loop;
  const aws::Outcome<PipelineView> view = loop.run(read_pipeline(pipeline, "orders"));
  ASSERT_TRUE(view);
  EXPECT_EQ(to_text(*view),
            "orders: execution e1 InProgress\n"
            "revision of Definitions: c0ffee00  orders 1.1.1\n"
            "\n"
            "Source        Succeeded   e1\n"
            "  Definition  Succeeded   c0ffee00\n"
            "Approve       InProgress  e1\n"
            "  Review      InProgress  waits for an approval: look at the plan\n"
            "        martlet pipeline orders --approve   approves it; --reject rejects it\n"
            "Deploy        -\n"
            "  Run         -\n");
}

}  // namespace
}  // namespace martlet::cli

#include "pipeline_view_text.hpp"

#include <gtest/gtest.h>

#include <martlet/async/virtual_loop.hpp>

#include "testing/scripted_pipeline.hpp"

namespace martlet::cli {
namespace {

TEST(PipelineViewText, has_a_line_for_each_stage_and_action) {
  ScriptedPipeline pipeline(
      {{.source = {.status = "Succeeded"}, .review = {.status = "InProgress", .summary = "look at the plan", .token = "t1"}}});
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

#include <gtest/gtest.h>

#include <sstream>

#include <martlet/async/virtual_loop.hpp>

#include "follow_execution.hpp"
#include "testing/scripted_pipeline.hpp"

namespace martlet::cli {
namespace {

using PipelineSnapshot = ScriptedPipeline::PipelineSnapshot;
using Action = ScriptedPipeline::Action;

const Action taken{.status = "Succeeded", .summary = "orders 1.1.1"};

struct FollowedRun {
  std::string status;
  std::string out;
  std::string err;
  std::chrono::milliseconds duration{};
};

FollowedRun follow_script(ScriptedPipeline& pipeline, FollowOptions options) {
  VirtualLoop loop;
  std::ostringstream out;
  std::ostringstream err;
  const SteadyTime begin = loop.now();
  const Result<std::string> status = loop.run(follow_execution(pipeline, std::move(options), {out, err}));
  const auto duration = std::chrono::duration_cast<std::chrono::milliseconds>(loop.now() - begin);
  return {status ? *status : "refused: " + to_text(status.error()), out.str(), err.str(), duration};
}

TEST(FollowExecution, prints_changes_until_the_execution_ends) {
  ScriptedPipeline pipeline(
      {PipelineSnapshot{.source = {.status = "InProgress"}}, PipelineSnapshot{.source = taken}, PipelineSnapshot{.source = taken},
       PipelineSnapshot{.source = taken, .run = {.status = "InProgress"}},
       PipelineSnapshot{.status = "Succeeded", .source = taken, .run = {.status = "Succeeded", .summary = "1 function runs its version"}}});
  const FollowedRun run = follow_script(pipeline, {.pipeline = "orders"});
  EXPECT_EQ(run.status, "Succeeded");
  EXPECT_EQ(run.out,
            "orders: execution e1 InProgress\n"
            "revision of Definitions: c0ffee00  orders 1.1.1\n"
            "00:00:00  Source / Definition  InProgress  c0ffee00\n"
            "00:00:00  Source / Definition  Succeeded  c0ffee00  orders 1.1.1\n"
            "00:00:00  Deploy / Run  InProgress\n"
            "00:00:00  Deploy / Run  Succeeded  1 function runs its version\n"
            "execution e1 Succeeded\n");
  EXPECT_EQ(run.err, "");
}

TEST(FollowExecution, prints_why_an_action_failed_without_characters_that_control_a_terminal) {
  ScriptedPipeline pipeline({PipelineSnapshot{
      .status = "Failed", .source = taken, .run = {.status = "Failed", .error = "orders-api: 1.1.1 \x1B[31mdiffers\nnothing was moved"}}});
  const FollowedRun run = follow_script(pipeline, {.pipeline = "orders", .execution = "e1"});
  EXPECT_EQ(run.status, "Failed");
  EXPECT_TRUE(
      run.out.ends_with("00:00:00  Deploy / Run  Failed  JobFailed\n"
                        "        orders-api: 1.1.1 ?[31mdiffers\n"
                        "        nothing was moved\n"
                        "        its log: martlet logs orders-deployer\n"
                        "execution e1 Failed\n"))
      << run.out;
}

TEST(FollowExecution, waits_for_an_approval_and_prints_how_to_give_it) {
  const Action open{.status = "InProgress", .token = "t1"};
  ScriptedPipeline pipeline(
      {PipelineSnapshot{.source = taken, .review = open}, PipelineSnapshot{.source = taken, .review = open},
       PipelineSnapshot{.status = "Succeeded", .source = taken, .review = {.status = "Succeeded", .summary = "fine"}}});
  const FollowedRun run = follow_script(pipeline, {.pipeline = "orders"});
  EXPECT_NE(run.out.find("00:00:00  Approve / Review  InProgress  waits for an approval\n"
                         "        martlet pipeline orders --approve   approves it; --reject rejects it\n"
                         "00:00:00  Approve / Review  Succeeded  fine\n"),
            std::string::npos)
      << run.out;
}

TEST(FollowExecution, waits_for_the_execution_with_the_revision) {
  ScriptedPipeline pipeline({PipelineSnapshot{.status = "Succeeded", .source = taken}});
  pipeline.executions_after = 3;
  EXPECT_EQ(follow_script(pipeline, {.pipeline = "orders", .revision = "c0ffee"}).status, "Succeeded");
  const FollowedRun none = follow_script(pipeline, {.pipeline = "orders", .revision = "decaf"});
  EXPECT_EQ(none.status,
            "refused: no execution of orders has started with revision decaf within 5 minutes; check that it was pushed to the pipeline's "
            "branch");
  EXPECT_GE(none.duration, std::chrono::minutes(5));
}

TEST(FollowExecution, fails_if_the_pipeline_has_never_run) {
  ScriptedPipeline pipeline({PipelineSnapshot{}});
  pipeline.executions_after = 1;
  EXPECT_EQ(follow_script(pipeline, {.pipeline = "orders"}).status,
            "refused: orders has never run; to start it, run martlet pipeline orders --start");
}

TEST(FollowExecution, continues_after_a_short_outage_and_reports_it) {
  aws::Failure away;
  away.code = aws::failure_code::unreachable;
  away.message = "connection refused";
  away.operation = "CodePipeline.GetPipelineExecution";
  ScriptedPipeline pipeline({PipelineSnapshot{.source = taken}, PipelineSnapshot{.failure = away}, PipelineSnapshot{.failure = away},
                             PipelineSnapshot{.status = "Succeeded", .source = taken}});
  const FollowedRun run = follow_script(pipeline, {.pipeline = "orders"});
  EXPECT_EQ(run.status, "Succeeded");
  EXPECT_EQ(std::count(run.err.begin(), run.err.end(), '\n'), 1) << run.err;
  ScriptedPipeline gone({PipelineSnapshot{.source = taken}, PipelineSnapshot{.failure = away}});
  EXPECT_TRUE(follow_script(gone, {.pipeline = "orders"}).status.starts_with("refused: CodePipeline.GetPipelineExecution: Unreachable"));
}

TEST(FollowExecution, prints_one_json_object_per_line_if_requested) {
  ScriptedPipeline pipeline({PipelineSnapshot{.status = "Succeeded", .source = taken}});
  EXPECT_EQ(
      follow_script(pipeline, {.pipeline = "orders", .as_json = true}).out,
      "{\"pipeline\":\"orders\",\"execution\":\"e1\",\"stage\":\"Source\",\"action\":{\"name\":\"Definition\",\"id\":\"a-Definition\","
      "\"status\":\"Succeeded\",\"changed\":\"2026-01-01T00:00:00.500Z\",\"summary\":\"orders 1.1.1\",\"revision\":\"c0ffee00\"}}\n"
      "{\"pipeline\":\"orders\",\"execution\":{\"id\":\"e1\",\"status\":\"Succeeded\",\"revisions\":[{\"artifact\":\"Definitions\","
      "\"id\":\"c0ffee00\",\"summary\":\"orders 1.1.1\"}]}}\n");
}

}  // namespace
}  // namespace martlet::cli

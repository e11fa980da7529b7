#pragma once
#include <chrono>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/cli/command/console.hpp>

namespace martlet::cli {

/// The execution of a pipeline to follow: the one with this id, or else the newest with this revision, or else the newest.
struct FollowOptions {
  std::string pipeline;
  std::string execution{};
  std::string revision{};  ///< a commit or the version of an object, or its beginning
  bool as_json = false;
};

/// How long to wait, from the start, for an execution with the requested revision.
inline constexpr std::chrono::minutes revision_wait_max{5};
/// Prints everything that the execution has done so far, then each change until it ends. Returns its final status. Fails as CodePipeline
/// does, and with Code::not_found if there is nothing to follow. `pipelines` must outlive the task.
Task<Result<std::string>> follow_execution(aws::CodePipeline& pipelines, FollowOptions options, Console console);

}  // namespace martlet::cli

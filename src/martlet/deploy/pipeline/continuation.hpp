#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/base/clock.hpp>

#include "job_failure.hpp"

namespace martlet::deploy::pipeline {

/// What one invocation leaves to the next: the run that both belong to, and when it began. Where the run stands is read from AWS anew.
struct Continuation {
  static constexpr std::chrono::hours longest{24};  ///< CodePipeline User Guide, quotas: what an action may take with continuations

  std::string run;  ///< as make_run_id() makes it
  WallTime begun{};
};

/// At most 2,048 characters.
std::string to_token(const Continuation& continuation);

/// JobFailed for a token that is none of ours, that is from the future, or whose run has taken longer than an action may.
JobResult<Continuation> read_token(std::string_view token, WallTime now);

}  // namespace martlet::deploy::pipeline

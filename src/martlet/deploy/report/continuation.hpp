#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/base/wall_time.hpp>

namespace martlet::deploy {

/// The data that CodePipeline passes on when a job continues in another invocation. It identifies the run. Its progress is read from AWS.
struct Continuation {
  static constexpr std::chrono::hours longest{24};  ///< the limit for a whole action (CodePipeline User Guide, "Quotas")

  std::string run;   ///< from make_run_id()
  int round = 1;     ///< the number of invocations so far
  WallTime begun{};  ///< when the first invocation began

  /// Returns the token, which has at most 2,048 characters (CodePipeline's limit).
  std::string token() const;
  /// Reads a token. Fails with Code::malformed if it isn't from token() or is from the future, and with Code::timeout if the run began more
  /// than `longest` ago.
  static Result<Continuation> parse(std::string_view token, WallTime now);
};

}  // namespace martlet::deploy

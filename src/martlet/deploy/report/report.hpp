#pragma once
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/deploy/decision/plan.hpp>

namespace martlet::deploy {

/// How far the deployment of a function got.
enum class Progress {
  done,         ///< LIVE points at the wanted version
  not_started,  ///< another function stopped the run before the deployment of this one started
  prepared,     ///< the version and its alias exist here; LIVE was not moved
  reverted,     ///< LIVE was moved, and then moved back
  failed,       ///< see the error
};
std::string_view name_of(Progress progress);

struct FunctionOutcome {
  PlannedFunction planned;
  Action action = Action::none;  ///< may become `failed` or `refused`
  Progress progress = Progress::not_started;
  AliasTarget to{};
  std::string revision_id{};                        ///< LIVE's after its move
  std::map<std::string, double> cleared_weights{};  ///< LIVE's routing weights that the move cleared
  std::string code_sha256{};
  std::chrono::milliseconds duration{};
  std::optional<Error> error{};
};

struct Report {
  std::string run{};
  WallTime begun{};
  std::vector<FunctionOutcome> functions{};
  std::chrono::milliseconds duration{};
  std::optional<std::chrono::milliseconds> window{};  ///< from the first move of LIVE to the last
  bool is_finished = true;                            ///< if false, time ran out, and another run continues
  std::optional<Error> stopped{};                     ///< the reason why the run stopped making changes, such as a newer execution
  std::vector<std::string> notes{};                   ///< notes on the run, such as on a record that could not be written

  bool is_done() const;  ///< whether the run has finished, with every wanted version live
};

}  // namespace martlet::deploy

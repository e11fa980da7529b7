#pragma once
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/clock.hpp>
#include <martlet/deploy/decision/plan.hpp>

namespace martlet::deploy {

/// How far a function got.
enum class Progress {
  done,         ///< LIVE is where it should be
  not_started,  ///< another function stopped the run before this one started
  prepared,     ///< the version is here with its alias; LIVE was not moved
  reverted,     ///< LIVE was moved, and moved back
  failed,       ///< see the error
};
std::string_view name_of(Progress progress);

struct FunctionOutcome {
  PlannedFunction planned;
  Action action = Action::none;  ///< may become `failed` or `refused`
  Progress progress = Progress::not_started;
  AliasTarget to{};
  std::string revision_id{};                ///< of LIVE after its move
  std::map<std::string, double> cleared{};  ///< routing weights that LIVE had and the move cleared
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
  bool is_finished = true;                            ///< false: time ran out, and another run does the rest
  std::optional<Error> stopped{};                     ///< why the run changed nothing (more): a newer execution has taken over
  std::vector<std::string> notes{};                   ///< of the run: a record that could not be written

  bool is_done() const;  ///< every function runs its wanted version
};

/// A table for people, followed by what went wrong.
std::string to_text(const Report& report);
/// `{"run",...,"functions":[{"name","version","action","error"?,...}]}`, one line.
std::string to_json(const Report& report);

}  // namespace martlet::deploy

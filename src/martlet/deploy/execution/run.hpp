#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/base/clock.hpp>

namespace martlet::deploy {

/// One step of a run, for those who watch it.
struct Step {
  std::string function;
  std::string what;  ///< "fetching 12.3 MB from 111111111111"
};

struct Run {
  std::string id;                     ///< of the records and the descriptions of versions; make_run_id()
  std::string who{};                  ///< the caller, for the records
  std::string why{};                  ///< "pipeline orders, execution 1a2b", "martlet deploy apply"
  std::optional<SteadyTime> until{};  ///< of the loop: what isn't done then is left to the next run
  std::filesystem::path scratch{};    ///< an existing directory of this run alone, for code on its way
  std::function<void(const Step&)> watch{};
};

/// "20261126T022605Z-1a2b3c4d": unique, and in the order of time.
std::string make_run_id(WallTime now);

}  // namespace martlet::deploy

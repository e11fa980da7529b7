#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>
#include <martlet/base/clock.hpp>
#include <martlet/base/result.hpp>

namespace martlet::deploy {

/// One step of a run, for those who watch it.
struct Step {
  std::string function;
  std::string what;  ///< "fetching 12.3 MB from 111111111111"
};

struct Run {
  std::string id;                     ///< of the records and the descriptions of versions; records/run_id.hpp makes it
  std::string who{};                  ///< the caller, for the records
  std::string why{};                  ///< "pipeline orders, execution 1a2b", "martlet deploy apply"
  std::optional<SteadyTime> until{};  ///< of the loop: what isn't done then is left to the next run
  std::filesystem::path scratch{};    ///< an existing directory of this run alone, for code that is fetched
  std::uint64_t scratch_bytes_max = 2ull * 1024 * 1024 * 1024;  ///< of code in `scratch` at once; more waits
  int round = 1;                                                ///< which invocation of this run it is
  std::function<void(const Step&)> watch{};
  /// Asked before the first write, and again right before LIVE moves: may this run change anything? After an error it changes nothing more.
  /// Empty: it may.
  std::function<Task<Result<void>>()> may_change{};
};

}  // namespace martlet::deploy

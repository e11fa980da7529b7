#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/base/wall_time.hpp>

namespace martlet::deploy {

/// One step of a run, for progress output.
struct Step {
  std::string function;
  std::string what;  ///< such as "fetching 12.3 MB from 111111111111"
};

/// How a definition is deployed, or a version published, in one run.
struct DeploymentOptions {
  std::string id;                           ///< identifies the run in records and in descriptions of versions; see records/run_id.hpp
  std::string caller{};                     ///< for the records
  std::string reason{};                     ///< such as "pipeline orders, execution 1a2b" or "martlet deploy apply"
  std::optional<SteadyTime> deadline{};     ///< on the loop's clock; work that isn't done by then is left to the next run
  std::filesystem::path download_folder{};  ///< an existing directory that only this run uses, for fetched code
  std::uint64_t download_bytes_max = 2ull * 1024 * 1024 * 1024;  ///< the limit of the code in `download_folder`; further downloads wait
  int round = 1;                                                 ///< the number of this invocation within the run
  std::function<void(const Step&)> on_step{};
  /// Checks whether this run may change anything. Called before the first write, and again right before LIVE moves. After an error the run
  /// changes nothing more. If the function is empty, the run may change everything.
  std::function<Task<Result<void>>()> may_change{};

  void report_step(const std::string& function, std::string what) const {
    if (on_step) on_step(Step{function, std::move(what)});
  }
};

}  // namespace martlet::deploy

#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>
#include <martlet/aws/download.hpp>
#include <martlet/aws/lambda.hpp>
#include <martlet/aws/s3.hpp>
#include <martlet/deploy/definition.hpp>
#include <martlet/deploy/plan.hpp>
#include <martlet/deploy/records.hpp>
#include <martlet/deploy/report.hpp>
#include <martlet/deploy/settings.hpp>

namespace martlet::deploy {

/// A lower account, as the role there lets us call it.
struct SourceAccess {
  std::string account;
  aws::Lambda* lambda;
};

/// What the deployer reaches AWS through. Everything must outlive the call that it is given to, and belong to its loop.
struct Access {
  aws::Lambda* here;                    ///< the account and region whose functions are deployed
  std::vector<SourceAccess> sources{};  ///< searched in this order
  aws::Download* download = nullptr;
  aws::S3* staging = nullptr;  ///< for Settings::staging_bucket; nullptr where there is none
  Records* records = nullptr;  ///< nullptr: nothing is recorded
};

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

/// Reads, and says exactly what apply() would do. Writes nothing. A function that can't be read is refused in the plan.
Task<Plan> plan(const Access& access, const Settings& settings, const Definition& definition);

/// Brings every function of the definition to its version. In two phases: all are compared, then all that need it are prepared; only then
/// is LIVE moved, everywhere. Whatever moment it dies at, running it again converges. When `run.until` comes it stops where it stands,
/// and Report::is_finished is false.
Task<Report> apply(const Access& access, const Settings& settings, const Definition& definition, const Run& run);

}  // namespace martlet::deploy

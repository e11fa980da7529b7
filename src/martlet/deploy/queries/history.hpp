#pragma once
#include <string>
#include <vector>

#include <martlet/deploy/decision/access.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>
#include <martlet/deploy/input/version.hpp>

namespace martlet::deploy {

/// What a run did with one function, in all its rounds, as it was written down.
struct HistoryEntry {
  std::string run;
  std::string when;  ///< ISO 8601
  std::string who;
  std::string why;
  std::string function;
  std::string action;
  std::string progress;      ///< "done", "prepared", ...; "unfinished" where the run wrote no end
  std::string from_number;   ///< Lambda versions
  std::string from_version;  ///< "1.0.0"; "" where that had no version alias
  std::string to_number;
  std::string to_version;
  std::string revision;         ///< of LIVE after the move; "" where the run wrote no end
  std::string cleared_weights;  ///< `{"6":0.1}`: what went from LIVE with the move; "" for none
  std::string error;
};

/// The last `runs_max` runs of this deployer, the latest first. Code::missing where nothing is recorded at all.
Task<Result<std::vector<HistoryEntry>>> history(const Access& access, const DeployerConfiguration& configuration, std::size_t runs_max);

std::string to_text(const std::vector<HistoryEntry>& entries);
std::string to_json(const std::vector<HistoryEntry>& entries);

/// The version that `name` ran before the one that it runs now, as the records have it. Code::not_found where they don't know of the move
/// that brought LIVE where it is.
Task<Result<Version>> version_before(const Access& access, const DeployerConfiguration& configuration, FunctionName name);

}  // namespace martlet::deploy

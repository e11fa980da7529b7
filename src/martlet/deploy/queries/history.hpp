#pragma once
#include <string>
#include <vector>

#include <martlet/deploy/decision/deployer_clients.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

namespace martlet::deploy {

/// What a run did with one function in all of the run's invocations, according to the records.
struct HistoryEntry {
  std::string run;
  std::string when;  ///< ISO 8601
  std::string who;
  std::string why;
  std::string function;
  std::string action;
  std::string progress;      ///< "done", "prepared", ...; "unfinished" if the run recorded no end
  std::string from_number;   ///< Lambda versions
  std::string from_version;  ///< such as "1.0.0"; "" if the Lambda version had no version alias
  std::string to_number;
  std::string to_version;
  std::string revision_id;      ///< LIVE's after the move; "" if the run recorded no end
  std::string cleared_weights;  ///< `{"6":0.1}`: routing weights that the move cleared; "" if none
  std::string error;
};

/// Returns the last `runs_max` runs of this deployer, the latest first. Fails with Code::missing if nothing is recorded.
Task<Result<std::vector<HistoryEntry>>> history(const DeployerClients& clients, const DeployerConfiguration& configuration,
                                                std::size_t runs_max);

std::string to_text(const std::vector<HistoryEntry>& entries);
std::string to_json(const std::vector<HistoryEntry>& entries);

}  // namespace martlet::deploy

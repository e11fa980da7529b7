#pragma once

#include <martlet/deploy/decision/deployer_clients.hpp>
#include <martlet/deploy/decision/observed_function.hpp>
#include <martlet/deploy/decision/version_number.hpp>

namespace martlet::deploy {

/// A reader of the state that a decision on one function needs, with as few calls as possible (one if there is nothing to do).
class Survey {
 public:
  /// `clients` must outlive this object. With `reads_all`, also reads what is only of use to a reviewer: the configuration that LIVE lacks.
  Survey(const DeployerClients& clients, std::string live, bool reads_all)
      : clients_(clients), live_(std::move(live)), reads_all_(reads_all) {}

  /// Reads the state of one function. `wanted` must outlive the task.
  Task<ObservedFunction> read(const RequestedVersion& wanted);

 private:
  Task<Result<void>> read_versions(const RequestedVersion& wanted, ObservedFunction& observed);
  Task<Result<void>> read_provisioned_concurrency(const RequestedVersion& wanted, ObservedFunction& observed);
  Task<Result<void>> read_published(const RequestedVersion& wanted, VersionNumber number, ObservedFunction& observed);
  Task<Result<void>> read_configuration(const RequestedVersion& wanted, ObservedFunction& observed);
  Task<void> find_source_version(const RequestedVersion& wanted, ObservedFunction& observed, bool needs_reasons);
  Task<std::string> reason_for_miss(const SourceClient& source, const RequestedVersion& wanted);

  const DeployerClients& clients_;
  std::string live_;
  bool reads_all_;
};

}  // namespace martlet::deploy

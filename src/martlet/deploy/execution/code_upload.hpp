#pragma once
#include <filesystem>
#include <optional>

#include <martlet/async/semaphore.hpp>
#include <martlet/deploy/decision/plan.hpp>
#include <martlet/deploy/execution/deployment_options.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

#include "byte_budget.hpp"
#include "fetched_code.hpp"

namespace martlet::deploy {

/// The uploads of versions' bytes into `$LATEST`. send() fetches them, checks that Lambda can start the package, and uploads it, in the
/// call itself or through the staging bucket.
class CodeUpload {
 public:
  /// All arguments must outlive this object. `build` is a zip file with code that no account has yet. It isn't removed.
  CodeUpload(const DeployerClients& clients, const DeployerConfiguration& configuration, const DeploymentOptions& options,
             std::optional<std::filesystem::path> build)
      : clients_(clients),
        configuration_(configuration),
        options_(options),
        build_(std::move(build)),
        download_bytes_left_(options.download_bytes_max) {}

  /// Puts the bytes into `$LATEST`. Fails with Code::conflict if `$LATEST` has changed since `latest` was read.
  Task<Result<void>> send(const PlannedFunction& planned, const aws::GetFunctionResponse& latest);
  bool is_build() const { return build_.has_value(); }

 private:
  /// Fetched code, and the disk space reserved for it, which is released after the file has been deleted.
  struct ReservedCode {
    ReservedCode(ByteBudget::Hold space, FetchedCode code) : hold(std::move(space)), file(std::move(code)) {}
    ByteBudget::Hold hold;
    FetchedCode file;
  };

  CodeOrigin origin_of(const PlannedFunction& planned) const;
  Task<Result<ReservedCode>> code_of(const PlannedFunction& planned);
  Task<Result<aws::UpdateFunctionCodeRequest>> image_request(const PlannedFunction& planned);
  Task<Result<void>> send_direct(const PlannedFunction& planned, const FetchedCode& file, aws::UpdateFunctionCodeRequest request);
  Task<Result<void>> send_staged(const PlannedFunction& planned, const FetchedCode& file, aws::UpdateFunctionCodeRequest request);
  Task<Result<void>> update(const PlannedFunction& planned, aws::UpdateFunctionCodeRequest request);

  const DeployerClients& clients_;
  const DeployerConfiguration& configuration_;
  const DeploymentOptions& options_;
  const std::optional<std::filesystem::path> build_;
  ByteBudget download_bytes_left_;
  Semaphore large_uploads_{1};  // each holds its code in memory
};

/// Returns the error for a SHA-256 from Lambda that differs from that of the bytes that were sent.
Error stored_bytes_differ(const FunctionName& name, const std::string& got, const std::string& expected);

}  // namespace martlet::deploy
